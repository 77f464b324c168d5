internal import Tokenization

/// What became of the words of cases that changed.
struct RevisedWords {
  /// The words of the records that were kept, by their numbers.
  private let kept: [ArraySlice<UInt8>]
  /// Words that none of these records may have had, whose numbers come after those.
  private(set) var newWords: [ArraySlice<UInt8>] = []
  private var cases: [[UInt8]: [(number: Int, isInHead: Bool?)]] = [:]

  init(_ kept: [ArraySlice<UInt8>]) { self.kept = kept }

  /// The words whose cases changed, in the order of their bytes.
  var changes: [IndexRevision.Change] {
    cases.map { IndexRevision.Change(word: $0, cases: $1) }
      .sorted { $0.word.lexicographicallyPrecedes($1.word) }
  }

  /// Notes which words a case got, lost, or has elsewhere now.
  /// - Parameters:
  ///   - number: the case's in the index.
  ///   - old: its words as they were kept.
  ///   - new: its words now, by their numbers in a list of their own.
  /// - Returns: the words now, by the numbers of those that were kept.
  mutating func revise(
    number: Int, from old: SearchDocument?, to new: SearchDocument?, _ list: WordList?
  ) -> SearchDocument? {
    guard let new, let list else { return nil }
    var known: [[UInt8]: (word: UInt32, isInHead: Bool)] = [:]
    for (words, isInHead) in [(old?.headWords ?? [], true), (old?.textWords ?? [], false)] {
      for word in words { known[Array(kept[Int(word)])] = (word, isInHead) }
    }
    func numbers(_ words: [UInt32], isInHead: Bool) -> [UInt32] {
      words.map { word in
        let bytes = Array(list[Int(word)])
        let before = known.removeValue(forKey: bytes)
        if before?.isInHead != isInHead { cases[bytes, default: []].append((number, isInHead)) }
        if let before { return before.word }
        newWords.append(bytes[...])
        return UInt32(kept.count + newWords.count - 1)
      }
    }
    let head = numbers(new.headWords, isInHead: true)
    let text = numbers(new.textWords, isInHead: false)
    for bytes in known.keys { cases[bytes, default: []].append((number, nil)) }
    return SearchDocument(headWords: head, textWords: text)
  }
}
