/// Writes values one after the other, as `ByteReader` reads them.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Nothing so far.
  /// - Parameter size: the room that is made at first.
  init(size: Int = 0) { bytes.reserveCapacity(size) }

  /// Makes it empty, and keeps its memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  mutating func write(_ data: ArraySlice<UInt8>) {
    write(data.count)
    bytes += data
  }

  mutating func write(_ key: ContentKey) {
    write(Int(truncatingIfNeeded: key.high))
    write(Int(truncatingIfNeeded: key.low))
  }

  mutating func write<Value>(optional value: Value?, _ body: (inout ByteWriter, Value) -> Void) {
    write(value == nil ? 0 : 1)
    if let value { body(&self, value) }
  }

  mutating func write<Values: Collection>(
    list values: Values, _ body: (inout ByteWriter, Values.Element) -> Void
  ) {
    write(values.count)
    for value in values { body(&self, value) }
  }
}

/// Reads what `ByteWriter` wrote; throws where the bytes are others.
struct ByteReader {
  /// The bytes end early, or are none that were written.
  struct Failure: Error {}

  private let bytes: ArraySlice<UInt8>
  private var next: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  /// What isn't read yet.
  var rest: ArraySlice<UInt8> { bytes[next...] }

  /// Whether everything was read.
  var isAtEnd: Bool { next == bytes.endIndex }

  mutating func number() throws -> Int {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while next < bytes.endIndex, shift < 64 {
      let byte = bytes[next]
      next += 1
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: result)) }
      shift += 7
    }
    throw Failure()
  }

  mutating func text() throws -> String {
    let length = try count()
    defer { next += length }
    return String(decoding: bytes[next..<next + length], as: UTF8.self)
  }

  /// Bytes where they lie.
  mutating func slice() throws -> ArraySlice<UInt8> {
    let length = try count()
    defer { next += length }
    return bytes[next..<next + length]
  }

  mutating func key() throws -> ContentKey {
    ContentKey(
      high: UInt64(bitPattern: Int64(try number())), low: UInt64(bitPattern: Int64(try number())))
  }

  mutating func optional<Value>(_ body: (inout ByteReader) throws -> Value) throws -> Value? {
    try number() == 0 ? nil : try body(&self)
  }

  mutating func list<Value>(_ body: (inout ByteReader) throws -> Value) throws -> [Value] {
    let length = try count()
    var values: [Value] = []
    values.reserveCapacity(length)
    for _ in 0..<length { values.append(try body(&self)) }
    return values
  }

  /// A number of things each of which takes at least one byte.
  private mutating func count() throws -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.endIndex - next else { throw Failure() }
    return count
  }
}
