/// Cuts the words of the index, which come in the order of their bytes, into scripts.
struct WordShards {
  /// A script with some words.
  struct Shard: Sendable {
    let first: [UInt8]
    let script: [UInt8]
  }

  /// What was cut so far.
  private(set) var shards: [Shard] = []
  /// The number of the first shard.
  private let firstNumber: Int
  private var first: ArraySlice<UInt8>?
  private var members: [UInt8] = []

  /// The size that a shard is filled to, in bytes: small enough for a query of several words.
  static let fullSize = 12 << 10
  /// The size from which a shard ends before the next word of which `isEnd` is true. The words alone decide that, so
  /// after a shard that grew or shrank the others are soon cut where they were, and needn't be written.
  private static let leastSize = 6 << 10

  /// Nothing so far.
  /// - Parameter number: the number of the first shard.
  init(from number: Int) { firstNumber = number }

  /// The number of the shard after the one that is being filled.
  var nextNumber: Int { firstNumber + shards.count + (first == nil ? 0 : 1) }

  /// Whether a word begins a shard.
  /// - Parameter listSize: how many bytes its list has.
  func isCut(before word: ArraySlice<UInt8>, listSize: Int) -> Bool {
    members.count + listSize > Self.fullSize
      || (members.count > Self.leastSize && Self.isEnd(before: word))
  }

  /// Adds a word.
  /// - Parameters:
  ///   - word: it comes after those that were added.
  ///   - list: its `PostingList`.
  mutating func append(_ word: ArraySlice<UInt8>, _ list: ArraySlice<UInt8>) {
    if isCut(before: word, listSize: list.count) { close() }
    if first == nil { first = word } else { members += ",\n".utf8 }
    JSONText.quote(word, to: &members)
    members += ":\"".utf8
    members += list
    members.append(UInt8(ascii: "\""))
  }

  /// Ends the shard that is being filled.
  mutating func close() {
    guard let word = first else { return }
    let script = JavaScript.call(
      Self.function, Self.start(of: firstNumber + shards.count), members, Self.end)
    shards.append(Shard(first: Array(word), script: script))
    first = nil
    members.removeAll(keepingCapacity: true)
  }

  /// The words and lists of a shard that was cut; nil where it is none, or has a word that is written with escapes.
  static func entries(
    of script: [UInt8], number: Int
  ) -> [(word: ArraySlice<UInt8>, list: ArraySlice<UInt8>)]? {
    let head = JavaScript.call(function, start(of: number), [], end)
    let tail = Array("\(end));\n".utf8)
    let start = head.dropLast(tail.count)
    guard script.starts(with: start), script.suffix(tail.count).elementsEqual(tail) else {
      return nil
    }
    var entries: [(word: ArraySlice<UInt8>, list: ArraySlice<UInt8>)] = []
    for line in script[start.count..<script.count - tail.count].split(separator: UInt8(ascii: "\n"))
    {
      let line = line.last == UInt8(ascii: ",") ? line.dropLast() : line
      guard let colon = line.lastIndex(of: UInt8(ascii: ":")), colon - line.startIndex >= 3,
        line.endIndex - colon >= 4
      else { return nil }
      let word = line[line.startIndex + 1..<colon - 1]
      if word.contains(UInt8(ascii: "\\")) { return nil }
      entries.append((word, line[colon + 2..<line.endIndex - 1]))
    }
    return entries
  }

  private static let function = "casebook.search.addWords"
  private static let end = "}"

  private static func start(of number: Int) -> String { "\(number),{" }

  /// The words alone decide where shards may end: one of 64, by FNV-1a, whose lowest bits are the worst.
  private static func isEnd(before word: ArraySlice<UInt8>) -> Bool {
    let hash = word.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return (hash >> 8) % 64 == 0
  }
}
