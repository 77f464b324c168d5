/// What a person is called where nobody is to be recognised: 27 letters and digits out of 27, more than 128 bits,
/// without vowels and look-alikes, so that it is never a word.
public enum Pseudonym {
  private static let letters = Array("23456789bcdfghjkmnpqrstvwxz")

  /// A new one.
  public static func random() -> String {
    String(letters.indices.map { _ in letters[Int.random(in: letters.indices)] })
  }

  /// The one that bytes give.
  /// - Parameter bytes: at least 27; each counts modulo 27.
  public static func of(_ bytes: some Sequence<UInt8>) -> String {
    String(bytes.prefix(letters.count).map { letters[Int($0) % letters.count] })
  }

  /// Whether a text has the form of one.
  public static func isPseudonym(_ text: String) -> Bool {
    text.utf8.count == letters.count && text.allSatisfy(letters.contains)
  }
}
