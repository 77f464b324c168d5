/// What can stand after a key of front matter or of `casebook.yml`.
public enum KeyForm: Sendable {
  /// A text.
  case text
  /// A list of texts.
  case list
  /// A date of the calendar, with or without a time.
  case date
  /// A language tag (BCP 47).
  case language
  /// Minutes, or an ISO 8601 duration.
  case duration
  /// An address that begins with https or http.
  case address
  /// One of a few words.
  case choice([String])
  /// A whole number within bounds.
  case integer(ClosedRange<Int>)
  /// Further keys.
  case keys([Key])
  /// Any keys, each with a list of texts or with what `KeyForm` says.
  indirect case anyKeys(KeyForm)
  /// One form or another.
  indirect case either(KeyForm, KeyForm)

  /// A key with what it means and what can stand after it.
  public struct Key: Sendable {
    /// The key.
    public var name: String
    /// What it means, in a sentence.
    public var meaning: String
    /// What can stand after it.
    public var form: KeyForm

    /// A key made of its parts.
    public init(_ name: String, _ form: KeyForm, _ meaning: String) {
      self.name = name
      self.form = form
      self.meaning = meaning
    }
  }
}
