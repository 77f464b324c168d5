/// What kind of value a name of a template stands for; any of them may be absent.
indirect enum ValueShape: Sendable {
  /// A text, escaped where it is filled in.
  case text
  /// HTML, filled in as it is.
  case html
  /// Whether a section is shown.
  case flag
  /// Values of their own.
  case record(Fields)
  /// Several values.
  case list(ValueShape)

  /// The shapes of values by their names.
  typealias Fields = [ValueName: ValueShape]

  /// Several values with values of their own.
  static func records(_ fields: Fields) -> ValueShape { .list(.record(fields)) }
}
