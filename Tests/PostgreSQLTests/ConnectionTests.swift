import PostgreSQL
import TestSupport
import Testing

@Suite(.enabled(if: PostgreSQLServer.isInstalled, "PostgreSQL is not installed"))
struct ConnectionTests {
  private let settings: ConnectionSettings
  private let connection: Connection

  init() throws {
    settings = try ConnectionSettings(address: PostgreSQLServer.shared.newDatabase())
    connection = try Connection(settings)
    try connection.run(
      "CREATE TABLE item (id uuid PRIMARY KEY, name text, size bigint CHECK (size > 0), body bytea)"
    )
  }

  private let insertion: SQL = "INSERT INTO item VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"

  private func id(_ number: UInt8) -> [UInt8] { Array(repeating: 0, count: 15) + [number] }

  private func insert(_ number: UInt8, _ name: String?, _ size: Int? = 1) throws {
    try connection.execute(
      insertion, [.bytes(id(number)), .text(name), .integer(size), .bytes([0, 1, 255])])
  }

  private func count() throws -> Int {
    let row = try #require(try connection.row("SELECT count(*) FROM item"))
    return try row[0]
  }

  @Test(arguments: ["", "张三'; DROP TABLE item; --", "\\ \" {a,b} \t\n", "🙂"])
  func valuesComeBackAsTheyWere(_ text: String) throws {
    try insert(1, text, 1 << 40)
    let row = try #require(
      try connection.row("SELECT * FROM item WHERE name = ANY ($1)", [.texts(["x", text])]))
    #expect(try row[0] == id(1))
    #expect(try row[1] == text)
    #expect(try row[2] == 1 << 40)
    #expect(try row[3] == [UInt8]([0, 1, 255]))
  }

  @Test func arraysHoldIdentitiesNumbersAndBytes() throws {
    try insert(1, "a", 5)
    let row = try #require(
      try connection.row(
        "SELECT count(*) FROM item WHERE id = ANY ($1) AND size = ANY ($2) AND body = ANY ($3)",
        [.uuids([id(1)]), .integers([5, 6]), .byteStrings([[0, 1, 255]])]))
    #expect(try row[0] == 1)
  }

  @Test func arraysHoldAbsentAndEmptyValues() throws {
    let texts: [String?] = ["", nil, "NULL", "{\"一\\,\n}"]
    let rows = try connection.rows(
      "SELECT * FROM unnest($1::text[]) WITH ORDINALITY ORDER BY 2", [.texts(texts)])
    #expect(try rows.map { try $0[0] as String? } == texts)
    let numbers = try connection.rows(
      "SELECT unnest($1::bigint[])", [.integers([1, nil, -1 << 62])])
    #expect(try numbers.map { try $0[0] as Int? } == [1, nil, -1 << 62])
    let bytes: [[UInt8]] = [[], [0, 92, 255]]
    let parts = try connection.rows("SELECT unnest($1::bytea[])", [.byteStrings(bytes)])
    #expect(try parts.map { try $0[0] as [UInt8] } == bytes)
    let nothing = try connection.row(
      "SELECT cardinality($1::text[]) + cardinality($2::uuid[]) + cardinality($3::integer[])",
      [.texts([]), .uuids([]), .integers([Int]())])
    #expect(try nothing?[0] == 0)
  }

  @Test func aValueMayBeAbsentOnlyWhereThatIsAskedFor() throws {
    try insert(1, nil, nil)
    let row = try #require(try connection.row("SELECT name, size FROM item"))
    #expect(try row[0] == String?.none)
    #expect(try row[1] == Int?.none)
    #expect(throws: PostgreSQLError.self) { try row[0] as String }
    #expect(throws: PostgreSQLError.self) { try row[2] as String? }
    let text = try #require(try connection.row("SELECT 'a'::text"))
    #expect(throws: PostgreSQLError.self) { try text[0] as Int }
  }

  @Test func aFailureNamesItsCodeAndNeverAValue() throws {
    let secret = "what nobody is to read"
    func failure(_ work: () throws -> Void) -> PostgreSQLError? {
      do { try work() } catch { return error as? PostgreSQLError }
      return nil
    }
    let violated = failure { try insert(1, secret, -1) }
    #expect(violated?.sqlState == "23514" && violated?.constraint == "item_size_check")
    let misread = failure {
      try connection.execute("SELECT $1::text::bigint", [.text(secret)])
    }
    #expect(misread?.sqlState == "22P02")
    let zero = failure { try insert(1, secret + "\0") }
    #expect(zero?.sqlState == "22021")
    for error in [violated, misread, zero] {
      #expect(error.map { !"\($0)".contains("nobody") } == true)
    }
    try insert(1, "the connection is used again")
  }

  @Test func aTransactionIsWholeOrNothing() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try connection.transaction {
        try insert(1, "a")
        throw Stop()
      }
    }
    #expect(try count() == 0)
    try connection.transaction {
      try insert(1, "a")
      try connection.savepoint {
        try insert(2, "b")
        return false
      }
      #expect(throws: PostgreSQLError.self) {
        try connection.savepoint {
          try insert(3, "c", 0)
          return true
        }
      }
    }
    #expect(try count() == 1)
  }

  @Test func rowsAreCopiedInAndReadOneByOne() throws {
    let copied = try connection.copy("COPY item FROM STDIN") { writer in
      for number in 0..<200 {
        try writer.write(
          .uuid(id(UInt8(number))), number == 7 ? .null : .text("\\N\t\n\r\\.\(number)"),
          .integer(Int64(number) + 1), .bytes([0, 9, 10, 92]))
      }
    }
    #expect(copied == 200)
    var read = 0
    try connection.forEachRow("SELECT name, size, body FROM item ORDER BY id") { row in
      let (name, size): (String?, Int) = (try row[0], try row[1])
      let body: [UInt8] = try row[2]
      #expect(name == (read == 7 ? nil : "\\N\t\n\r\\.\(read)"))
      #expect(size == read + 1 && body == [0, 9, 10, 92])
      read += 1
    }
    #expect(read == 200)
  }

  @Test func whatIsStoppedLeavesNothingBehind() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try connection.copy("COPY item FROM STDIN") { writer in
        try writer.write(.uuid(id(1)), .null, .null, .null)
        throw Stop()
      }
    }
    var read = 0
    #expect(throws: Stop.self) {
      try connection.forEachRow("SELECT generate_series(1, 100000000)") { _ in
        read += 1
        if read == 10 { throw Stop() }
      }
    }
    #expect(read == 10)
    #expect(try count() == 0)
  }

  @Test func aPipelineTellsWhatEachChanged() throws {
    let parameters = (0..<2_500).map { number -> [Parameter] in
      let last = [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
      return [
        .bytes(Array(repeating: 0, count: 14) + last), .text("\(number)"), .integer(1), .null,
      ]
    }
    #expect(try connection.pipeline(insertion, parameters) == Array(repeating: 1, count: 2_500))
    #expect(try connection.pipeline(insertion, parameters).allSatisfy { $0 == 0 })
    var wrong = parameters.map { [.bytes([UInt8(1)] + id(0).dropLast())] + $0.dropFirst() }
    wrong[3][2] = .integer(0)
    #expect(throws: PostgreSQLError.self) {
      try connection.transaction { try connection.pipeline(insertion, wrong) }
    }
    #expect(try count() == 2_500)
  }

  @Test func statementsSentTogetherAreOneTransaction() throws {
    let rows = try connection.transaction([
      (insertion, [.bytes(id(1)), .text("a"), .integer(1), .null]),
      ("SELECT name FROM item", []),
    ])
    #expect(rows.count == 2)
    #expect(try rows[1][0][0] == "a")
    #expect(throws: PostgreSQLError.self) {
      try connection.transaction([
        (insertion, [.bytes(id(2)), .text("b"), .integer(1), .null]),
        (insertion, [.bytes(id(3)), .text("c"), .integer(-1), .null]),
        ("SELECT name FROM item", []),
      ])
    }
    #expect(connection.isUsable && connection.isIdle)
    #expect(try count() == 1)
  }
}
