internal import Synchronization
internal import Tokenization

/// Reads the words of cases, on as many threads as ask at once.
///
/// Each thread numbers words for itself; when all cases are read, the numbers are made those of one vocabulary. With
/// one for all, every word would be looked up twice and a lock taken for it.
final class WordReaders: Sendable {
  private let idle = Mutex<[WordReader]>([])
  private let count = Atomic(0)

  /// Reads a case with a reader that nobody else uses meanwhile.
  func read<Result>(_ body: (inout WordReader) -> Result) -> Result {
    var reader =
      idle.withLock { $0.popLast() }
      ?? WordReader(number: count.add(1, ordering: .relaxed).oldValue)
    let result = body(&reader)
    idle.withLock { [reader] in $0.append(reader) }
    return result
  }

  /// Adds all words to a vocabulary; nobody may be reading.
  /// - Returns: for each reader by its number, the number in the vocabulary of each of its words.
  func add(to vocabulary: inout Vocabulary) -> [[UInt32]] {
    idle.withLock { $0 }.sorted { $0.number < $1.number }.map { vocabulary.add($0.words) }
  }
}

/// Reads the words of one case after the other.
struct WordReader: Sendable {
  /// Its own number among the readers.
  let number: Int
  private var reader = SearchWords(keepsOrder: true)
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
    let order = reader.takeOrder()
    while lastCases.count < reader.words.count { lastCases.append(0) }
    var numbers: [UInt32] = []
    numbers.reserveCapacity(order.count)
    for word in order where lastCases[word] != caseNumber {
      lastCases[word] = caseNumber
      numbers.append(UInt32(truncatingIfNeeded: word))
    }
    return numbers
  }
}
