internal import CaseModel

// The values that keys can have.
extension YAMLReader {
  /// Reports a key that isn't among those known.
  mutating func reportUnknown(_ key: String, _ node: YAMLNode, known: [String]) {
    let nearest = suggestions.nearest(to: key, among: known)
    report(
      .unknownKey, position(of: node), length: key.count, "There is no key “\(key)”.",
      fix: nearest.map { "Did you mean “\($0)”?" } ?? "Delete it, or put it into the text.")
  }

  /// A text; nil, with a diagnostic, for anything else.
  mutating func text(_ name: String, _ value: YAMLNode) -> String? {
    guard let text = value.scalar?.string else {
      report(
        .wrongType, position(of: value), "“\(name)” must be a text, not a list or a mapping.",
        fix: "Write \(name): one line of text.")
      return nil
    }
    return text.trimmingSpaces
  }

  /// A list of texts; empty, with a diagnostic, for anything else.
  mutating func list(_ name: String, _ value: YAMLNode) -> [String] {
    items(name, value).map(\.text)
  }

  /// How many entries a list may have; each tag gets a page of its own.
  private static var mostItems: Int { 1_000 }

  /// A list of texts with their nodes; empty, with a diagnostic, for anything else.
  mutating func items(_ name: String, _ value: YAMLNode) -> [(text: String, node: YAMLNode)] {
    guard let sequence = value.sequence else {
      report(
        .wrongType, position(of: value), "“\(name)” must be a list.",
        fix: "Write \(name): [\(value.scalar?.string ?? "one, two")].")
      return []
    }
    if sequence.count > Self.mostItems {
      report(
        .invalidValue, position(of: value),
        "“\(name)” has \(sequence.count) entries; \(Self.mostItems) are the most.",
        fix: "Keep those that matter.")
    }
    var seen: Set<String> = []
    return sequence.prefix(Self.mostItems).compactMap { node in
      guard let text = text(name, node), !text.isEmpty else { return nil }
      if seen.insert(text.foldedForComparison).inserted { return (text, node) }
      report(
        .duplicateValue, position(of: node), length: text.count,
        "“\(text)” stands twice in “\(name)”.", fix: "Delete one of them.")
      return nil
    }
  }

  /// One of the values that a type has; nil, with a diagnostic, for anything else.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ value: YAMLNode
  ) -> Value? {
    guard let text = text(name, value) else { return nil }
    if let found = Value(rawValue: text) { return found }
    let allowed = Value.allCases.map(\.rawValue)
    let nearest = suggestions.nearest(to: text, among: allowed)
    report(
      .invalidValue, position(of: value), length: text.count,
      "“\(name)” can't be “\(text)”; it is one of \(allowed.joined(separator: ", ")).",
      fix: nearest.map { "Did you mean “\($0)”?" })
    return nil
  }

  /// A language tag of the form of BCP 47; nil, with a diagnostic, for anything else.
  mutating func languageTag(_ name: String, _ value: YAMLNode) -> String? {
    guard let text = text(name, value) else { return nil }
    if LanguageTag.isWellFormed(text) { return text }
    report(
      .invalidValue, position(of: value), length: text.count,
      "“\(text)” is no language tag (BCP 47).", fix: "Write zh-Hans, en or another tag.")
    return nil
  }

  /// A whole number within bounds; nil, with a diagnostic, for anything else.
  mutating func integer(_ name: String, _ value: YAMLNode, in bounds: ClosedRange<Int>) -> Int? {
    guard let text = text(name, value) else { return nil }
    if let number = Int(text), bounds.contains(number) { return number }
    report(
      .invalidValue, position(of: value), length: text.count,
      "“\(name)” can't be “\(text)”; it is a whole number from \(bounds.lowerBound) to "
        + "\(bounds.upperBound).")
    return nil
  }

  /// An address of the web without query and fragment, with a slash at its end; nil, with a diagnostic,
  /// for anything else.
  mutating func baseAddress(_ name: String, _ value: YAMLNode) -> String? {
    guard let text = text(name, value) else { return nil }
    let rest = ["https://", "http://"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
    if let rest, let first = rest.first, first != "/", text.utf8.allSatisfy({ $0 > 0x20 }),
      !text.contains(where: { "?#<>\"'\\{}|^`".contains($0) })
    {
      return text.hasSuffix("/") ? text : text + "/"
    }
    report(
      .invalidValue, position(of: value), length: text.count,
      "“\(text)” is no address of a site.", fix: "Write \(name): https://cases.example.org/.")
    return nil
  }
}
