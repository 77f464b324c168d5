/// Characters that change how a text is shown without being seen themselves.
enum ControlCharacters {
  /// The first control character of each line.
  /// - Parameter most: how many lines are looked for.
  static func firstOfLines(in bytes: [UInt8], most: Int) -> [(offset: Int, name: String)] {
    var found: [(offset: Int, name: String)] = []
    var start = 0
    while found.count < most, let next = first(in: bytes[start...]) {
      found.append(next)
      let rest = bytes[next.offset...]
      guard let end = rest.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { break }
      start = end
    }
    return found
  }

  /// The first control character other than tab and line ends, or mark of text direction.
  static func first(in bytes: ArraySlice<UInt8>) -> (offset: Int, name: String)? {
    for (offset, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case 0x09, 0x0A, 0x0D: continue
      case 0..<0x20, 0x7F: return (offset, name(UInt32(byte)))
      case 0xC2 where offset + 1 < bytes.endIndex && (0x80..<0xA0).contains(bytes[offset + 1]):
        return (offset, name(UInt32(bytes[offset + 1])))
      case 0xE2 where offset + 2 < bytes.endIndex:
        let value =
          0x2000 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
        switch value {
        case 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: return (offset, name(value))
        default: continue
        }
      default: continue
      }
    }
    return nil
  }

  private static func name(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
