/// A piece of an HTML text.
enum HTMLToken: Equatable {
  /// A tag that opens an element; names are in lower case.
  case start(name: String, attributes: [String: String], closesItself: Bool)
  /// A tag that closes an element.
  case end(name: String)
  /// Text, its character references replaced.
  case text(String)
}
