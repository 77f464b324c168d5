/// What a revision needs to know of all cases besides their records.
struct Groundwork: Sendable {
  /// The kinds of topics that there are.
  var kinds: [TopicKind]
  /// The places of the records, in the order in which the cases are listed.
  var order: [Int]
  /// The slugs of the cases that others point to a place within; where one of them changes, the others are read again.
  var targets: [String]
  /// The first word of each shard of the search index; none where the edition has no search.
  var shardStarts: [[UInt8]]

  /// - Parameter surroundings: what surrounds each case, in the order of the records.
  init(
    _ records: [CaseRecord], _ surroundings: [CaseSurroundings?], kinds: [TopicKind]
  ) {
    self.kinds = kinds
    order = Array(repeating: 0, count: surroundings.count { $0 != nil })
    for (place, found) in surroundings.enumerated() {
      if let found { order[found.place] = place }
    }
    targets = Set(
      records.lazy.flatMap(\.references).filter { $0.target != nil }.compactMap(\.slug)
    ).sorted()
    shardStarts = []
  }

  /// What was kept.
  /// - Throws: `ByteReader.Failure`.
  init(_ reader: inout ByteReader) throws {
    kinds = try reader.list { TopicKind(rawValue: try $0.text()) }.compactMap(\.self)
    order = try reader.list { try $0.number() }
    targets = try reader.list { try $0.text() }
    shardStarts = try reader.list { Array(try $0.slice()) }
  }

  /// Writes it for `init(_:)`.
  func write(to writer: inout ByteWriter) {
    writer.write(list: kinds) { $0.write($1.rawValue) }
    writer.write(list: order) { $0.write($1) }
    writer.write(list: targets) { $0.write($1) }
    writer.write(list: shardStarts) { $0.write($1[...]) }
  }
}
