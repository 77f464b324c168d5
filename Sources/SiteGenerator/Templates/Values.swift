/// What a template is filled with, by the names that it uses.
struct Values: ExpressibleByDictionaryLiteral, Sendable {
  /// A list and not a dictionary: with a few dozen short names, looking through it is faster than
  /// hashing. Where a name stands twice, the later value counts.
  private(set) var entries: [(name: String, value: Datum)]

  init(entries: [(name: String, value: Datum)]) { self.entries = entries }

  init(dictionaryLiteral elements: (String, any TemplateValue)...) {
    entries = []
    entries.reserveCapacity(elements.count)
    for (name, value) in elements { entries.append((name, value.templateValue)) }
  }

  /// Stands for a value that isn't there. Leaving it out would have the template find one of the same
  /// name in what is around.
  static var absent: Datum { .absent }

  /// The values for a piece of HTML that leads nowhere.
  static func html(_ html: String) -> Values { ["html": HTML(html), "href": absent] }

  /// The value with a name.
  subscript(name: String) -> (any TemplateValue)? {
    get { value(name) }
    set { entries.append((name, newValue?.templateValue ?? .absent)) }
  }

  /// The value with a name; nil where there is none.
  func value(_ name: String) -> Datum? {
    let length = name.utf8.count
    var place = entries.count
    while place > 0 {
      place -= 1
      // The lengths tell most names apart, in far less time.
      if entries[place].name.utf8.count == length, entries[place].name == name {
        return entries[place].value
      }
    }
    return nil
  }

  /// Adds a list, and under `flag` whether there is anything in it.
  mutating func setList(_ name: String, _ flag: String, _ values: [any TemplateValue]) {
    self[name] = Datum.list(values.map { $0.templateValue })
    self[flag] = !values.isEmpty
  }

  /// The values with others added.
  func adding(_ others: Values) -> Values {
    var values = self
    values.entries += others.entries
    return values
  }
}

/// One value of a template.
enum Datum: Sendable {
  /// There is nothing.
  case absent
  /// Whether a section is shown.
  case flag(Bool)
  /// A text, which is escaped where it is filled in; an empty one counts as absent.
  case text(String)
  /// HTML that is filled in as it is.
  case html(String)
  /// Values of their own.
  case record(Values)
  /// Several values, for each of which a section is repeated.
  case list([Datum])

  /// Whether a section of it is shown.
  var isShown: Bool {
    switch self {
    case .absent: false
    case .flag(let flag): flag
    case .text(let text), .html(let text): !text.isEmpty
    case .record: true
    case .list(let values): !values.isEmpty
    }
  }
}

/// What can be handed to a template.
protocol TemplateValue {
  /// The value as templates see it.
  var templateValue: Datum { get }
}

/// HTML that is safe to publish; everything else is escaped where it is filled in.
struct HTML: TemplateValue {
  /// The HTML.
  let text: String

  init(_ text: String) { self.text = text }

  var templateValue: Datum { .html(text) }
}

extension Datum: TemplateValue {
  var templateValue: Datum { self }
}

extension Values: TemplateValue {
  var templateValue: Datum { .record(self) }
}

extension String: TemplateValue {
  var templateValue: Datum { .text(self) }
}

extension Bool: TemplateValue {
  var templateValue: Datum { .flag(self) }
}

extension Array: TemplateValue where Element: TemplateValue {
  var templateValue: Datum { .list(map { $0.templateValue }) }
}
