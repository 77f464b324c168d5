/// Numbers the words that records use anew, in the order in which they use them, so that words that no record
/// uses any more are forgotten, and the same records are always written the same.
struct WordNumbers {
  private let vocabulary: Vocabulary
  /// The new number of each word; -1 where it wasn't used yet.
  private var numbers: [Int32]
  private var words: [UInt32] = []

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    numbers = Array(repeating: -1, count: vocabulary.bound)
  }

  /// The new number of a word.
  /// - Parameter word: its number in the vocabulary.
  mutating func number(of word: UInt32) -> Int {
    if numbers[Int(word)] < 0 {
      numbers[Int(word)] = Int32(words.count)
      words.append(word)
    }
    return Int(numbers[Int(word)])
  }

  /// How many words there are.
  var count: Int { words.count }

  /// The words in the order of their new numbers, each for `ByteReader.slice`.
  var written: [UInt8] {
    var writer = ByteWriter()
    for word in words { writer.write(vocabulary.word(Int(word))) }
    return writer.bytes
  }
}
