/// The first line and the fields of a request, read by RFC 9112 and no more kindly than it says.
struct RequestHead: Equatable {
  /// The longest first line and the longest field, in bytes. Browsers send the cookies of all programs on
  /// this machine along, so fields can be long.
  static let lineLimit = 8192
  /// The longest head, in bytes.
  static let limit = 65_536
  /// The most fields.
  static let fieldLimit = 100

  let method: String
  /// What is asked for, as it stands in the first line.
  let target: String
  /// The fields in their order, their names in lower case.
  let fields: [Field]

  /// A field of a request.
  struct Field: Equatable {
    let name: String
    let value: String
  }

  /// The value of a field that may be there once at most; nil where it is absent.
  /// - Throws: `Refusal` where it is there twice.
  func value(_ name: String) throws(Refusal) -> String? {
    let found = fields.filter { $0.name == name }
    guard found.count < 2 else { throw .malformed }
    return found.first?.value
  }

  /// Reads a head.
  /// - Parameter bytes: everything up to the empty line, with the end of the last line and without it.
  /// - Throws: `Refusal` where it is no head, or a longer one than is taken.
  init(_ bytes: some Collection<UInt8>) throws(Refusal) {
    var lines = try Self.lines(of: Array(bytes))[...]
    guard let first = lines.popFirst() else { throw .malformed }
    guard first.count <= Self.lineLimit else { throw .targetTooLong }
    let parts = first.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3, Self.isToken(parts[0]),
      !parts[1].isEmpty, parts[1].allSatisfy({ (0x21...0x7E).contains($0) })
    else { throw .malformed }
    let version = String(decoding: parts[2], as: UTF8.self)
    guard version.hasPrefix("HTTP/") else { throw .malformed }
    guard ["HTTP/1.0", "HTTP/1.1"].contains(version) else { throw .otherVersion }
    method = String(decoding: parts[0], as: UTF8.self)
    target = String(decoding: parts[1], as: UTF8.self)
    guard lines.count <= Self.fieldLimit else { throw .headTooLarge }
    var fields: [Field] = []
    for line in lines { fields.append(try Self.field(line)) }
    self.fields = fields
  }

  /// Cuts at CR LF; either of them alone is refused, as others might read another request there.
  private static func lines(of bytes: [UInt8]) throws(Refusal) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      guard index > start, bytes[index - 1] == 0x0D else { throw .malformed }
      lines.append(bytes[start..<index - 1])
      start = index + 1
    }
    guard start == bytes.count else { throw .malformed }
    return lines
  }

  private static func field(_ line: ArraySlice<UInt8>) throws(Refusal) -> Field {
    guard line.count <= lineLimit else { throw .headTooLarge }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else {
      throw .malformed
    }
    let value = line[line.index(after: colon)...]
    guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { throw .malformed }
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let trimmed = value.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return Field(
      name: String(decoding: line[..<colon], as: UTF8.self).lowercased(),
      value: String(decoding: trimmed, as: UTF8.self))
  }

  /// Whether bytes are a name by RFC 9110.
  private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }
}
