import AnswerStore
import CaseModel
import PostgreSQL
import PostgreSQLStore
import TestSupport
import Testing

/// What only a store with a server has to hold.
@Suite(.enabled(if: PostgreSQLServer.isInstalled, "PostgreSQL is not installed"))
struct DatabaseTests {
  private let settings: ConnectionSettings

  init() throws {
    settings = try ConnectionSettings(address: PostgreSQLServer.shared.newDatabase())
  }

  @Test func bothBackendsHoldTheSame() throws {
    let stores = try Backend.allCases.map { try StorePlace($0).open() }
    let bundles = ["a", "字", "Z"].map { person in
      contribution(person, (1...20).map { event($0, .text("\(person) \($0)"), person: person) })
    }
    for store in stores { _ = try store.merge(bundles) }
    let reports = try stores.map { try $0.check() }
    #expect(reports[0].fingerprint == reports[1].fingerprint && reports[1].isSound)
    #expect(reports.map(\.collectedEvents) == [60, 60] && reports.map(\.members) == [3, 3])
  }

  @Test func severalProgramsMakeTheTablesOnce() async throws {
    let settings = settings
    try await withThrowingTaskGroup { group in
      for _ in 0..<8 {
        group.addTask { _ = try PostgreSQLStore(settings).person() }
      }
      try await group.waitForAll()
    }
    let count: Int? = try Connection(settings).row("SELECT count(*) FROM profile")?[0]
    #expect(count == 1)
  }

  @Test func aStoreOfANewerVersionIsRefused() throws {
    _ = try PostgreSQLStore(settings)
    try Connection(settings).run("INSERT INTO casebook_migration VALUES (1000)")
    #expect(throws: StoreError.newerVersion(path: settings.name, found: 1000, known: 1)) {
      try PostgreSQLStore(settings)
    }
  }

  @Test func whatWasChangedIsNoticed() throws {
    let store = try PostgreSQLStore(settings)
    let changed = event(1)
    try store.append(changed)
    try store.append(event(2))
    #expect(try store.check().isSound)
    try Connection(settings).execute(
      "UPDATE event SET payload = 'x' WHERE id = $1", [.bytes(changed.id.bytes)])
    #expect(try store.check().changedEvents == [changed.id.bytes.hexadecimal])
  }

  /// However merging and erasing meet, nobody who was erased is there afterwards.
  @Test func noErasureMissesWhatIsMergedMeanwhile() async throws {
    let settings = settings
    let store = try PostgreSQLStore(settings)
    try await withThrowingTaskGroup { group in
      for number in 0..<30 {
        let person = "person \(number)"
        let events = (1...50).map { event($0, person: person) }
        group.addTask {
          _ = try PostgreSQLStore(settings).merge([contribution(person, events)])
        }
        group.addTask { _ = try store.erase([ErasedMember(person: person, aliases: [])]) }
      }
      try await group.waitForAll()
    }
    let report = try store.check()
    #expect(report.collectedEvents == 0 && report.members == 0)
  }

  @Test func aServerThatIsNotThereIsNamed() throws {
    let settings = try ConnectionSettings(address: "postgresql://x@/y?host=/nowhere")
    let error = #expect(throws: StoreError.self) { try PostgreSQLStore(settings) }
    guard case .unreachable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
