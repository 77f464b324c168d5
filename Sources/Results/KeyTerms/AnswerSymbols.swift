internal import Tokenization

/// Answers as numbers, those of a person one after the other.
struct AnswerSymbols {
  private(set) var symbols: [UInt32] = []
  /// Where the answers of each person stand.
  private(set) var people: [Range<Int>] = []
  /// How many words and characters there are.
  let size: Int

  init(_ answers: [(person: String, text: String)], reader: inout TextSymbols) {
    var last: String?
    for (person, text) in answers.sorted(by: { $0.person < $1.person }) {
      let start = last == person ? people.removeLast().lowerBound : symbols.count
      last = person
      reader.read(text, into: &symbols)
      people.append(start..<symbols.count)
    }
    size = symbols.count { $0 != TextSymbols.runEnd }
  }

  /// Whether the symbol at a place is a character.
  func isCharacter(at place: Int) -> Bool {
    symbols.indices.contains(place) && symbols[place] != TextSymbols.runEnd
      && symbols[place] < TextSymbols.firstWord
  }
}
