/// What a person is called where nobody is to be recognised: 27 letters and digits out of 27, more than 128 bits,
/// without vowels and look-alikes, so that it is never a word.
public enum Pseudonym {
  private static let letters = Array("23456789bcdfghjkmnpqrstvwxz".utf8)

  /// A new one.
  public static func random() -> String {
    of((0..<letters.count).map { _ in UInt8.random(in: 0..<UInt8(letters.count)) })
  }

  /// The one that bytes give.
  /// - Parameter bytes: at least 27; each counts modulo 27.
  public static func of(_ bytes: some Sequence<UInt8>) -> String {
    String(
      decoding: bytes.prefix(letters.count).map { letters[Int($0) % letters.count] }, as: UTF8.self)
  }

  /// Whether a text has the form of one.
  public static func isPseudonym(_ text: String) -> Bool {
    text.utf8.count == letters.count && text.utf8.allSatisfy(letters.contains)
  }
}
