internal import Tokenization

/// Reads the words of one case after the other.
///
/// Each thread has one and numbers words for itself; when all cases are read, the numbers are made those of one
/// vocabulary. With one for all threads, every word would be looked up twice and a lock taken for it.
struct WordReader: Sendable {
  /// Its own number among the readers.
  let number: Int
  private var reader = SearchWords(keepsOrder: true, readsMany: true)
  /// The last case that each word occurred in.
  private var lastCases: [UInt32] = []
  private var caseNumber: UInt32 = 0

  init(number: Int) { self.number = number }

  /// The words of all cases that it read.
  var words: WordList { reader.words }

  /// Goes on to the next case.
  mutating func beginCase() { caseNumber += 1 }

  /// The numbers of the words of a text that the case didn't have so far, each once.
  mutating func newWords(of text: [UInt8]) -> [UInt32] {
    reader.read(text)
    while lastCases.count < reader.words.count { lastCases.append(0) }
    let order = reader.takeOrder()
    var numbers: [UInt32] = []
    numbers.reserveCapacity(order.count)
    for word in order where lastCases[word] != caseNumber {
      lastCases[word] = caseNumber
      numbers.append(UInt32(truncatingIfNeeded: word))
    }
    return numbers
  }

  /// The number of a word that stands in no text.
  mutating func number(of word: String) -> UInt32 {
    UInt32(truncatingIfNeeded: reader.add(word))
  }
}

extension Pool<WordReader> {
  /// Adds the words of all readers to a vocabulary; nobody may be reading.
  /// - Returns: for each reader by its number, the number in the vocabulary of each of its words.
  func add(to vocabulary: inout Vocabulary) -> [[UInt32]] {
    removeAll().sorted { $0.number < $1.number }.map { vocabulary.add($0.words) }
  }
}
