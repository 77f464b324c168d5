/// E-mail addresses in a text.
enum EmailAddress {
  private static let offices = [
    "info", "office", "contact", "service", "services", "hotline", "help", "support", "admin",
    "press", "complaints", "noreply", "no-reply", "mail", "kefu", "fuwu", "xinfang", "tousu",
  ]

  /// Where the address around an `@` stands; nil where there is none, or one that is nobody's own: an
  /// office's, or one at a domain kept for examples (RFC 2606).
  static func range(around mark: Int, in bytes: [UInt8]) -> Range<Int>? {
    var start = mark
    while start > 0, mark - start < 64, isLocal(bytes[start - 1]) { start -= 1 }
    var end = mark + 1
    while end < bytes.count, end - mark < 255, isDomain(bytes[end]) { end += 1 }
    while end > mark + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let local = String(decoding: bytes[start..<mark], as: UTF8.self).lowercased()
    let domain = String(decoding: bytes[(mark + 1)..<end], as: UTF8.self).lowercased()
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard !local.isEmpty, labels.count > 1, labels.allSatisfy({ !$0.isEmpty }),
      labels[labels.count - 1].count > 1, !offices.contains(local), !isNumber(local),
      !isExample(labels)
    else { return nil }
    return start..<end
  }

  private static func isExample(_ labels: [Substring]) -> Bool {
    ["example", "test", "invalid", "localhost"].contains(labels[labels.count - 1])
      || labels[labels.count - 2] == "example"
  }

  /// Hotlines have addresses such as 12345@.
  private static func isNumber(_ text: String) -> Bool {
    text.count <= 6 && text.allSatisfy(\.isNumber)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isDomain(byte) || [UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "%")].contains(byte)
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
