/// Changes the index of the last build where the words of few cases changed, and the cases are listed as they were.
///
/// What is made is what `SearchIndex` would make.
struct IndexRevision {
  /// A word whose cases changed.
  struct Change {
    let word: [UInt8]
    /// The numbers of the cases, and whether each has the word in its head now; nil where it doesn't have it any more.
    var cases: [(number: Int, isInHead: Bool?)]
  }

  /// The first word of each shard.
  let starts: [[UInt8]]
  /// How many cases the index has.
  let caseCount: Int
  /// The script with a number.
  let script: (Int) -> [UInt8]?

  /// The files that change.
  /// - Parameter changes: each word once, in the order of their bytes.
  /// - Returns: nil where it takes the whole index to tell.
  func files(after changes: [Change]) -> SearchIndex.Files? {
    let parts = Dictionary(grouping: changes) { shard(of: $0.word) }
    var files = SearchIndex.Files(starts: starts)
    var done = 0
    for part in parts.keys.sorted() where part >= done {
      guard let (shards, end) = shards(from: part, parts) else { return nil }
      for (number, shard) in zip(part..<end, shards) where script(number) != shard.script {
        files.scripts.append((SearchIndex.path("words-\(number)"), shard.script))
      }
      files.starts.replaceSubrange(part..<end, with: shards.map(\.first))
      done = end
    }
    if files.starts != starts {
      let directory = SearchIndex.directory(of: files.starts, caseCount: caseCount)
      files.scripts.append((SearchIndex.path("index"), directory))
    }
    return files
  }

  /// The number of the shard that has a word, or would have it.
  private func shard(of word: [UInt8]) -> Int {
    max(0, (starts.firstIndex { word.lexicographicallyPrecedes($0) } ?? starts.count) - 1)
  }

  /// The shards from one that changes to the last before one that begins where it began, with the number that it had.
  /// - Returns: the shards, and the number of the one after them; nil where there are more or fewer shards now.
  private func shards(
    from start: Int, _ changes: [Int: [Change]]
  ) -> (shards: [WordShards.Shard], end: Int)? {
    var shards = WordShards(from: start)
    var number = start
    while number < starts.count {
      guard let bytes = script(number), let entries = WordShards.entries(of: bytes, number: number),
        let revised = Self.revised(entries, changes[number] ?? [])
      else { return nil }
      if number > start, let (word, list) = revised.first, shards.nextNumber == number,
        shards.isCut(before: word, listSize: list.count)
      {
        break
      }
      for (word, list) in revised { shards.append(word, list) }
      number += 1
    }
    shards.close()
    return shards.nextNumber == number ? (shards.shards, number) : nil
  }

  private typealias Entry = (word: ArraySlice<UInt8>, list: ArraySlice<UInt8>)

  /// The words of a shard after changes; nil where a list can't be read.
  private static func revised(_ entries: [Entry], _ changes: [Change]) -> [Entry]? {
    var revised: [Entry] = []
    var rest = changes[...]
    func add(_ change: Change, to list: ArraySlice<UInt8>) -> Bool {
      guard let list = Self.list(list, after: change.cases) else { return false }
      if !list.isEmpty { revised.append((change.word[...], list[...])) }
      return true
    }
    for entry in entries {
      while let change = rest.first, change.word.lexicographicallyPrecedes(entry.word) {
        guard add(change, to: []) else { return nil }
        rest.removeFirst()
      }
      if let change = rest.first, change.word.elementsEqual(entry.word) {
        guard add(change, to: entry.list) else { return nil }
        rest.removeFirst()
      } else {
        revised.append(entry)
      }
    }
    for change in rest where !add(change, to: []) { return nil }
    return revised
  }

  /// A list after cases got or lost the word; nil where it can't be read.
  private static func list(
    _ list: ArraySlice<UInt8>, after changes: [(number: Int, isInHead: Bool?)]
  ) -> [UInt8]? {
    guard var cases = PostingList.cases(in: list) else { return nil }
    for (number, isInHead) in changes {
      cases.removeAll { $0.number == number }
      if let isInHead { cases.append((number, isInHead)) }
    }
    cases.sort { ($0.isInHead ? 0 : 1, $0.number) < ($1.isInHead ? 0 : 1, $1.number) }
    return PostingList(cases).bytes
  }
}
