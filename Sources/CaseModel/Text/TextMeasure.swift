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
      let count = measure(ByteSearch.eightBytes(of: bytes, at: place), &isInWord)
      place += count
      guard count < 8, place < bytes.count else { continue }
      if bytes[place] < 0x80 {
        // An apostrophe or hyphen within a word, which goes on.
        place += 1
      }
      while place < bytes.count, bytes[place] >= 0x80 {
        guard let (value, width) = bytes.character(at: place) else { return }
        place += width
        measure(value, &isInWord)
      }
    }
  }

  /// Counts a character that isn't ASCII.
  private mutating func measure(_ value: UInt32, _ isInWord: inout Bool) {
    guard value != 0x2019, let scalar = Unicode.Scalar(value) else { return }
    if scalar.isHan {
      hanCharacters += 1
      isInWord = false
    } else {
      let isWord = scalar.isWordPart
      if isWord && !isInWord { words += 1 }
      isInWord = isWord
    }
  }

  /// Counts the words that begin among eight bytes, as far as these are ASCII and neither apostrophe nor hyphen.
  /// - Returns: how many bytes that are.
  private mutating func measure(_ bytes: UInt64, _ isInWord: inout Bool) -> Int {
    let others =
      bytes & ByteSearch.topBits | ByteSearch.marks(of: UInt8(ascii: "'"), in: bytes)
      | ByteSearch.marks(of: UInt8(ascii: "-"), in: bytes)
    let count = others == 0 ? 8 : ByteSearch.count(before: others)
    guard count > 0 else { return 0 }
    let parts = ByteSearch.first(count, of: ByteSearch.wordParts(of: bytes))
    words += (parts & ~(parts << 8 | (isInWord ? 0x80 : 0))).nonzeroBitCount
    isInWord = parts >> UInt64(8 * count - 1) & 1 == 1
    return count
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
