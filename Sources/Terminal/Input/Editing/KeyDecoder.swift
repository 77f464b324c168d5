/// Reads keys from the bytes that a terminal sends: UTF-8, control characters, and the escape
/// sequences of ECMA-48 and xterm for keys.
///
/// No text is lost: what is not UTF-8 becomes U+FFFD, and an escape character that begins no known key
/// is dropped alone. Unknown sequences and control characters are passed over.
struct KeyDecoder {
  /// Where in an escape sequence the last byte left the decoder.
  private enum State: Equatable {
    case ground
    case escape
    /// After `ESC O`: one byte follows.
    case lastByte
    /// After `ESC [ [`, as the function keys of the Linux console begin: one byte follows.
    case functionKey
    case sequence([UInt8])
  }

  private var state = State.ground
  private var text: [UInt8] = []
  private var keys: [Key] = []
  private var endedWithReturn = false

  /// Whether an escape sequence has begun; if nothing follows soon, it was the escape key.
  var isInSequence: Bool { state != .ground }

  /// Takes an escape sequence that goes no further for the escape key, which does nothing.
  mutating func giveUpSequence() { state = .ground }

  /// The keys in the bytes that came; the rest of a character or sequence waits for the next.
  mutating func keys(in bytes: some Sequence<UInt8>) -> [Key] {
    for byte in bytes { take(byte) }
    flush(keepingBegun: true)
    endedWithReturn = false
    defer { keys = [] }
    return keys
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .escape: takeEscape(byte)
    case .lastByte:
      state = .ground
      if (0x40...0x7E).contains(byte) { emit(Self.key(final: byte, [])) } else { take(byte) }
    case .functionKey: state = .ground
    case .sequence(let parameters): takeSequence(byte, parameters)
    }
  }

  private mutating func takeGround(_ byte: UInt8) {
    switch byte {
    case 0x09, 0x20...0x7E, 0x80...: text.append(byte)
    case 0x1B:
      flush()
      state = .escape
    case 0x0A where endedWithReturn: endedWithReturn = false
    default:
      flush()
      emit(Self.control(byte))
      endedWithReturn = byte == 0x0D
      return
    }
    endedWithReturn = false
  }

  private mutating func takeEscape(_ byte: UInt8) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .lastByte
    case 0x1B: state = .escape
    case UInt8(ascii: "b"): emit(.wordLeft)
    case UInt8(ascii: "f"): emit(.wordRight)
    case UInt8(ascii: "d"): emit(.killNextWord)
    case 0x08, 0x7F: emit(.killWord)
    default: take(byte)
    }
  }

  private mutating func takeSequence(_ byte: UInt8, _ parameters: [UInt8]) {
    switch byte {
    case UInt8(ascii: "[") where parameters.isEmpty: state = .functionKey
    case 0x20...0x3F where parameters.count < 32: state = .sequence(parameters + [byte])
    case 0x40...0x7E:
      state = .ground
      emit(Self.key(final: byte, parameters))
    default:
      state = .ground
      take(byte)
    }
  }

  private mutating func emit(_ key: Key?) { if let key { keys.append(key) } }

  /// Makes a key of the text so far.
  private mutating func flush(keepingBegun: Bool = false) {
    let begun = keepingBegun ? Self.begunCharacter(at: text) : 0
    let whole = text.dropLast(begun)
    if !whole.isEmpty { keys.append(.text(String(decoding: whole, as: UTF8.self))) }
    text = Array(text.suffix(begun))
  }

  /// The number of bytes at the end that begin a character which isn't complete.
  private static func begunCharacter(at bytes: [UInt8]) -> Int {
    for (place, byte) in bytes.suffix(3).reversed().enumerated() where byte & 0xC0 != 0x80 {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return byte < 0xF8 && length > place + 1 ? place + 1 : 0
    }
    return 0
  }
}
