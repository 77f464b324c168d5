extension Span<UInt8> {
  /// The character of UTF-8 that begins at a place with a byte that isn't ASCII, and how many bytes it takes; nil where
  /// the text ends within it.
  @inlinable
  public func character(at place: Int) -> (value: UInt32, width: Int)? {
    let byte = self[place]
    if byte & 0xF0 == 0xE0, place + 2 < count {
      // Nearly all of them, Chinese among these.
      let middle = UInt32(self[place + 1] & 0x3F) << 6
      return (UInt32(byte & 0x0F) << 12 | middle | UInt32(self[place + 2] & 0x3F), 3)
    }
    let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard place + width <= count else { return nil }
    var value = UInt32(byte & (0x7F >> UInt8(width)))
    for offset in 1..<width { value = value << 6 | UInt32(self[place + offset] & 0x3F) }
    return (value, width)
  }
}
