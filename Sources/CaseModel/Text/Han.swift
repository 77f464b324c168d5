extension Unicode.Scalar {
  /// Whether this is a character of Chinese writing: an ideograph, or punctuation and full-width
  /// forms that are set without spaces around them.
  public var isChinese: Bool { isHan || isChinesePunctuation }

  /// Whether this is a Han ideograph.
  public var isHan: Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x3005, 0x3007, 0x3021...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether this is punctuation of Chinese writing, full-width forms among it.
  ///
  /// Quotation marks, dashes and ellipses are left out: other languages use them too.
  public var isChinesePunctuation: Bool {
    switch value {
    case 0x3000...0x3004, 0x3006, 0x3008...0x3020, 0xFE30...0xFE4F, 0xFF00...0xFFEF: true
    default: false
    }
  }

  /// Whether this is a letter or a digit of any script.
  ///
  /// ASCII and Han are told by their ranges, as looking properties up takes most of the time.
  var isWordPart: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80, 0x2010...0x2027, 0x3000...0x3004, 0x3008...0x3020, 0xFF00...0xFF0F: false
    case _ where isHan: true
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }

  /// Whether this is a mark that belongs to the letter before it.
  var isCombining: Bool {
    value >= 0x300 && properties.canonicalCombiningClass != .notReordered
  }
}
