/// The length of a text as its readers count it: characters of Chinese, words of the rest.
public struct TextMeasure: Sendable, Hashable {
  /// The number of Han ideographs.
  public var hanCharacters = 0
  /// The number of words written in other scripts.
  public var words = 0

  /// Measures `text`; a run of letters and digits other than Han counts as one word.
  public init(_ text: some StringProtocol) {
    var isInWord = false
    for scalar in text.unicodeScalars {
      if scalar.isHan {
        hanCharacters += 1
        isInWord = false
      } else if scalar.isWordPart {
        if !isInWord { words += 1 }
        isInWord = true
      } else if scalar != "'" && scalar != "’" && scalar != "-" {
        isInWord = false
      }
    }
  }

  /// The length in the unit of the text's own script: characters for Chinese, words otherwise.
  ///
  /// A Latin word inside a Chinese text counts as one character.
  public var length: Int { hanCharacters + words }

  /// Whether the text is mostly Chinese.
  public var isChinese: Bool { hanCharacters > words }

  /// The minutes it takes to read the text, at least one: 400 Han characters or 230 words a minute.
  ///
  /// The speeds are rounded from M. Brysbaert, "How many words do we read per minute?"
  /// (Journal of Memory and Language 109, 2019) for English non-fiction, and from published means
  /// for silent reading of Chinese, which are near 400 characters a minute for adults.
  public var readingMinutes: Int {
    let minutes = Double(hanCharacters) / 400 + Double(words) / 230
    return max(1, Int(minutes.rounded(.up)))
  }
}
