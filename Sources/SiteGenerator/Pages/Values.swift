internal import Mustache

/// What a template is filled with, by the names that it uses.
///
/// A type of its own and not a dictionary: the template library finds out what a value is by casting,
/// and a cast to a dictionary takes longer than everything else.
struct Values: MustacheParent, ExpressibleByDictionaryLiteral {
  private var entries: [String: Any]

  init(dictionaryLiteral elements: (String, Any)...) {
    entries = Dictionary(minimumCapacity: elements.count)
    for (name, value) in elements { self[name] = value }
  }

  /// Stands for a value that isn't there. Leaving it out would have the template look for it in
  /// everything around, which is slow and may find another one.
  static var absent: Any { false }

  /// The value with a name.
  subscript(name: String) -> Any? {
    get { entries[name] }
    set { entries[name] = (newValue as? String).map { Words(renderText: $0) } ?? newValue }
  }

  func child(named name: String) -> Any? { entries[name] }

  /// Adds a list, and under `flag` whether there is anything in it.
  mutating func setList(_ name: String, _ flag: String, _ values: [Any]) {
    self[name] = values
    self[flag] = !values.isEmpty
  }

  /// The values with others added.
  func adding(_ others: Values) -> Values {
    var values = self
    values.entries.merge(others.entries) { $1 }
    return values
  }
}

/// A text to be filled in; an empty one counts as absent.
private struct Words: MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { renderText.isEmpty }
}
