extension StringProtocol {
  /// Whether there are characters in it that nobody sees, U+0000 to U+001F or U+007F. No name has them; a database
  /// cuts a text at the first of them, or refuses it.
  public var hasControlCharacters: Bool {
    unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }
}
