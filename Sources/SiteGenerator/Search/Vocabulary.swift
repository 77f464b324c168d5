internal import Synchronization
internal import Tokenization

/// The words of all cases, each with a number, which is what is kept of a case for each of its words.
///
/// Several threads may ask at once: the words are parted by their hash, and each part is locked by itself. So
/// numbers depend on who came first, and nothing that a build writes may depend on them.
final class Vocabulary: Sendable {
  private final class Part: Sendable {
    let words = Mutex(WordList())
  }

  private static let partCount = 32
  private let parts = (0..<partCount).map { _ in Part() }

  /// The number of a word, which is added where it is new.
  func number(of word: ArraySlice<UInt8>) -> Int { number(of: word, hash: WordList.hash(of: word)) }

  /// The numbers of words, in their order.
  func numbers(of words: WordList) -> [UInt32] {
    (0..<words.count).map { UInt32(number(of: words[$0], hash: words.hash(of: $0))) }
  }

  private func number(of word: ArraySlice<UInt8>, hash: UInt32) -> Int {
    // The highest bits, which the table within a part doesn't look at first.
    let part = Int(hash >> 27)
    let number = parts[part].words.withLock { $0.number(of: word, hash: hash) }
    return number * Self.partCount + part
  }

  /// The word with a number.
  func word(_ number: Int) -> [UInt8] {
    parts[number % Self.partCount].words.withLock { Array($0[number / Self.partCount]) }
  }

  /// Every number is below this one.
  var bound: Int {
    parts.reduce(0) { bound, part in
      max(bound, part.words.withLock { $0.count } * Self.partCount)
    }
  }
}
