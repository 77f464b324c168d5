internal import Tokenization

/// The words of all cases, each with a number, which is what is kept of a case for each of its words.
///
/// Numbers depend on who read which case first, and nothing that a build writes may depend on them.
struct Vocabulary: Sendable {
  private var words = WordList()

  /// The number of a word, which is added where it is new.
  mutating func number(of word: ArraySlice<UInt8>) -> UInt32 {
    UInt32(words.number(of: word))
  }

  /// Adds the words of a list.
  /// - Returns: the number of each, by its number in the list.
  mutating func add(_ list: WordList) -> [UInt32] {
    words.add(list).map { UInt32($0) }
  }

  /// The word with a number.
  func word(_ number: Int) -> ArraySlice<UInt8> { words[number] }

  /// Every number is below this one.
  var bound: Int { words.count }
}
