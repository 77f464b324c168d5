/// The length of a text as its readers count it: characters of Chinese, words of the rest.
public struct TextMeasure: Sendable, Hashable {
  /// The number of Han ideographs.
  public var hanCharacters = 0
  /// The number of words written in other scripts.
  public var words = 0

  /// Measures `text`; a run of letters and digits other than Han counts as one word.
  public init(_ text: String) { self.init(utf8: Array(text.utf8)) }

  /// Measures a text in UTF-8.
  public init(utf8 text: [UInt8]) {
    let bytes = text.span
    var isInWord = false
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      guard byte >= 0x80 else {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39:
          if !isInWord { words += 1 }
          isInWord = true
        case 0x27, 0x2D: break
        default: isInWord = false
        }
        place += 1
        continue
      }
      guard let (value, width) = bytes.character(at: place) else { return }
      place += width
      guard value != 0x2019, let scalar = Unicode.Scalar(value) else { continue }
      if scalar.isHan {
        hanCharacters += 1
        isInWord = false
      } else {
        let isWord = scalar.isWordPart
        if isWord && !isInWord { words += 1 }
        isInWord = isWord
      }
    }
  }

  /// The sum of two lengths.
  public static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.hanCharacters += right.hanCharacters
    sum.words += right.words
    return sum
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
