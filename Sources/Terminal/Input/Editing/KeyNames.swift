extension KeyDecoder {
  /// The key of a control character; nil for those that do nothing.
  static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x01: .start
    case 0x02: .left
    case 0x04: .endOfInput
    case 0x05: .end
    case 0x06: .right
    case 0x08, 0x7F: .backspace
    case 0x0A, 0x0D: .enter
    case 0x0B: .killToEnd
    case 0x0C: .redraw
    case 0x0E: .newer
    case 0x10: .older
    case 0x15: .killToStart
    case 0x17: .killWord
    case 0x19: .yank
    default: nil
    }
  }

  /// The key of a sequence by its last byte and what stands before it, as xterm has them.
  static func key(final: UInt8, _ parameters: [UInt8]) -> Key? {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 1 }
    let isModified = numbers.count > 1 && numbers[1] > 2
    switch final {
    case UInt8(ascii: "A"): return .older
    case UInt8(ascii: "B"): return .newer
    case UInt8(ascii: "C"): return isModified ? .wordRight : .right
    case UInt8(ascii: "D"): return isModified ? .wordLeft : .left
    case UInt8(ascii: "H"): return .start
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "M") where parameters.isEmpty: return .enter
    case UInt8(ascii: "~"):
      switch numbers.first {
      case 1, 7: return .start
      case 4, 8: return .end
      case 3: return isModified ? .killNextWord : .delete
      default: return nil
      }
    default: return nil
    }
  }
}
