internal import CaseLibrary

/// The records of cases as a build leaves them for the next one, with what surrounds each case: as bytes, which take less
/// memory than the records, and of which one record is changed without reading the others.
struct KeptRecords: Sendable {
  /// The words that the records have, by their numbers, as they are kept.
  private var words: [ArraySlice<UInt8>]
  private var wordCount: Int
  /// Some records each, one after the other with their lengths.
  private var parts: [ArraySlice<UInt8>]

  /// How many records a part has, which is read by one core.
  private static let partSize = 256
  /// The room that is made for a part at first.
  private static let usualPartSize = 256 << 10

  /// - Parameters:
  ///   - vocabulary: the words of the records.
  ///   - surroundings: what surrounds each case; nil for one without a page.
  init(_ records: [CaseRecord], _ vocabulary: Vocabulary, _ surroundings: [CaseSurroundings?]) {
    var numbers = WordNumbers(vocabulary)
    parts = stride(from: 0, to: records.count, by: Self.partSize).map { start in
      var part = ByteWriter(size: Self.usualPartSize)
      var item = ByteWriter()
      for place in start..<min(start + Self.partSize, records.count) {
        item.removeAll()
        item.write(records[place]) { numbers.number(of: $0) }
        item.write(optional: surroundings[place]) { $0.write($1) }
        part.write(item.bytes[...])
      }
      return part.bytes[...]
    }
    words = [numbers.written[...]]
    wordCount = numbers.count
  }

  /// Records that were kept.
  /// - Throws: `ByteReader.Failure`.
  init(_ reader: inout ByteReader) throws {
    wordCount = try reader.number()
    words = [try reader.slice()]
    guard (0...words[0].count).contains(wordCount) else { throw ByteReader.Failure() }
    parts = try reader.list { try $0.slice() }
  }

  /// The bytes for `init(_:)`, in pieces that are written one after the other.
  var pieces: [ArraySlice<UInt8>] {
    var head = ByteWriter()
    head.write(wordCount)
    head.write(words.reduce(0) { $0 + $1.count })
    var middle = ByteWriter()
    middle.write(parts.count)
    return [head.bytes[...]] + words + [middle.bytes[...]]
      + parts.flatMap { part in
        var length = ByteWriter()
        length.write(part.count)
        return [length.bytes[...], part]
      }
  }

  /// All records.
  /// - Parameter vocabulary: numbers the words of the cases.
  /// - Throws: `ByteReader.Failure`.
  func records(_ vocabulary: inout Vocabulary) throws -> [CaseRecord] {
    let numbers = try keptWords().map { vocabulary.number(of: $0) }
    return try Parallel.map(parts) { part in
      Result { () throws -> [CaseRecord] in
        var reader = ByteReader(part)
        var records: [CaseRecord] = []
        while !reader.isAtEnd {
          var item = ByteReader(try reader.slice())
          records.append(
            try item.record { numbers.indices.contains($0) ? numbers[$0] : nil })
        }
        return records
      }
    }.flatMap { try $0.get() }
  }

  /// The words by the numbers that they have here.
  /// - Throws: `ByteReader.Failure`.
  func keptWords() throws -> [ArraySlice<UInt8>] {
    var kept: [ArraySlice<UInt8>] = []
    kept.reserveCapacity(wordCount)
    for piece in words {
      var reader = ByteReader(piece)
      while !reader.isAtEnd { kept.append(try reader.slice()) }
    }
    guard kept.count == wordCount else { throw ByteReader.Failure() }
    return kept
  }

  /// A record as it is kept.
  struct Item {
    /// Its words have the numbers that they have here.
    var record: CaseRecord
    /// What surrounds the case, for a `ByteReader`.
    var surroundings: ArraySlice<UInt8>
  }

  /// The record at a place.
  /// - Throws: `ByteReader.Failure`.
  func item(at place: Int) throws -> Item {
    var reader = ByteReader(try bytes(at: place))
    let record = try reader.record { (0..<wordCount).contains($0) ? UInt32($0) : nil }
    return Item(record: record, surroundings: reader.rest)
  }

  /// Puts another record in a place.
  /// - Throws: `ByteReader.Failure`.
  mutating func replace(at place: Int, with item: Item) throws {
    var reader = ByteReader(parts[place / Self.partSize])
    var part = ByteWriter()
    var number = 0
    while !reader.isAtEnd {
      defer { number += 1 }
      let bytes = try reader.slice()
      guard number == place % Self.partSize else {
        part.write(bytes)
        continue
      }
      var writer = ByteWriter()
      writer.write(item.record) { Int($0) }
      part.write((writer.bytes + item.surroundings)[...])
    }
    parts[place / Self.partSize] = part.bytes[...]
  }

  /// Adds words, which get the numbers after those that there are.
  mutating func add(_ added: [ArraySlice<UInt8>]) {
    var writer = ByteWriter()
    for word in added { writer.write(word) }
    words.append(writer.bytes[...])
    wordCount += added.count
  }

  private func bytes(at place: Int) throws -> ArraySlice<UInt8> {
    guard place >= 0, place / Self.partSize < parts.count else { throw ByteReader.Failure() }
    var reader = ByteReader(parts[place / Self.partSize])
    for _ in 0..<place % Self.partSize { _ = try reader.slice() }
    return try reader.slice()
  }
}
