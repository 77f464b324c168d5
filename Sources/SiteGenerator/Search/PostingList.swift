/// The cases that a word occurs in, as the index writes them.
///
/// First those that have it in title, summary or keywords, then, after a point, those that have it in the text.
/// Cases are numbers in rising order; each stands as its distance from the one before, in base 32: five
/// bits a character, the lowest first, a character of the second half of the alphabet where more follow.
struct PostingList {
  private var text: [UInt8] = []
  private var previous = -1
  private var isInText = false

  /// Adds a case; those with the word in their head come first, each part in rising order.
  mutating func append(_ number: Int, isInHead: Bool) {
    if !isInHead && !isInText {
      isInText = true
      previous = -1
      text.append(UInt8(ascii: "."))
    }
    var distance = number - previous - 1
    previous = number
    while distance >= 32 {
      text.append(Self.alphabet[32 + distance & 31])
      distance >>= 5
    }
    text.append(Self.alphabet[distance])
  }

  /// A list of cases in the order that `append` asks for.
  init(_ cases: [(number: Int, isInHead: Bool)]) {
    for (number, isInHead) in cases { append(number, isInHead: isInHead) }
  }

  /// An empty list.
  init() {}

  /// The cases of a list that was written; nil where it is none.
  static func cases(in text: ArraySlice<UInt8>) -> [(number: Int, isInHead: Bool)]? {
    var cases: [(number: Int, isInHead: Bool)] = []
    var (previous, distance, shift) = (-1, 0, 0)
    var isInHead = true
    for byte in text {
      if byte == UInt8(ascii: ".") {
        guard isInHead, shift == 0 else { return nil }
        (isInHead, previous) = (false, -1)
        continue
      }
      guard let value = alphabet.firstIndex(of: byte), shift <= 30 else { return nil }
      distance |= (value & 31) << shift
      shift += 5
      if value >= 32 { continue }
      previous += distance + 1
      cases.append((previous, isInHead))
      (distance, shift) = (0, 0)
    }
    return shift == 0 ? cases : nil
  }

  /// Makes the list empty, and keeps its memory.
  mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    previous = -1
    isInText = false
  }

  /// The list as text of letters, digits, `-`, `_` and `.`.
  var bytes: [UInt8] { text }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
