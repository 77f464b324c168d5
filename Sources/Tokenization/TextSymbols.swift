/// Reads texts as numbers: one for each character of a script that is written without spaces between words, and one
/// for each word of another script, folded as search folds them.
public struct TextSymbols {
  /// Stands where characters that belong together end.
  public static let runEnd: UInt32 = 0
  /// Words have this number and those above it; characters have their Unicode values.
  public static let firstWord: UInt32 = 0x11_0000

  private var reader = SearchWords(keepsOrder: true)
  /// What each word of the reader stands for, and whether it is the last of a run.
  private var meanings: [(symbol: UInt32, endsRun: Bool)] = []

  /// A reader that has read nothing.
  public init() {}

  /// Adds the symbols of a text to others, each run of characters with its end.
  public mutating func read(_ text: String, into symbols: inout [UInt32]) {
    reader.read(Array(text.utf8))
    for number in meanings.count..<reader.words.count { meanings.append(meaning(of: number)) }
    // A run of characters gives a pair for each but the last, and then the last alone.
    for number in reader.takeOrder() {
      let (symbol, endsRun) = meanings[number]
      symbols.append(symbol)
      if endsRun { symbols.append(Self.runEnd) }
    }
  }

  private func meaning(of number: Int) -> (symbol: UInt32, endsRun: Bool) {
    let word = String(decoding: reader.words[number], as: UTF8.self).unicodeScalars
    guard let first = word.first, first.isSearchedByPairs else {
      return (Self.firstWord + UInt32(number), false)
    }
    return (first.value, word.count == 1)
  }

  /// The text of symbols.
  public func text(of symbols: [UInt32]) -> String {
    symbols.reduce(into: "") { text, symbol in
      if symbol >= Self.firstWord {
        text += String(decoding: reader.words[Int(symbol - Self.firstWord)], as: UTF8.self)
      } else if let character = Unicode.Scalar(symbol) {
        text.unicodeScalars.append(character)
      }
    }
  }
}
