internal import CaseModel

/// What a page says of its text in labelled lines: who wrote it, when it was published, where it
/// comes from.
struct PageData {
  var title: String?
  var authors: [String] = []
  var published: CalendarDate?
  var source: String?
  var keywords: [String] = []
  var summary: String?

  /// Nothing yet.
  init() {}

  /// Reads a line such as `作者：某人　发布时间：2014-07-29 17:36　来源：`; nil where it is none.
  ///
  /// It is none where a value doesn't look like what its label promises, so that a sentence after a
  /// colon stays in the text.
  init?(_ line: String) {
    if let summary = Self.summary(in: line) {
      self.summary = summary
      return
    }
    let pieces = line.utf8.count <= 600 ? Self.pieces(of: line) : []
    guard !pieces.isEmpty else { return nil }
    if pieces.count == 1, line.hasPrefix("时间") { return nil }
    for (field, value) in pieces where !value.isEmpty {
      guard set(field, value) else { return nil }
    }
  }

  /// Takes over what another line says, where nothing is known yet.
  mutating func fill(from other: PageData) {
    title = title ?? other.title
    if authors.isEmpty { authors = other.authors }
    published = published ?? other.published
    source = source ?? other.source
    keywords += other.keywords
    summary = summary ?? other.summary
  }

  /// Whether another line says something else than is known already.
  func contradicts(_ other: PageData) -> Bool {
    func differ<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
      left != nil && right != nil && left != right
    }
    return differ(title, other.title) || differ(published, other.published)
      || differ(source, other.source) || differ(summary, other.summary)
      || (!authors.isEmpty && !other.authors.isEmpty && authors != other.authors)
  }

  /// What is told of a line that says this.
  var taken: String {
    let parts: [(String, String?)] = [
      ("title", title), ("authors", authors.isEmpty ? nil : authors.joined(separator: ", ")),
      ("published", published?.description), ("source", source),
      ("tags", keywords.isEmpty ? nil : keywords.joined(separator: ", ")),
      ("summary", summary == nil ? nil : "the text"),
    ]
    let known = parts.compactMap { name, value in value.map { "\(name) \($0)" } }
    return known.isEmpty
      ? "was dropped: data of the page" : "was taken as \(known.joined(separator: "; "))"
  }

  /// Takes over a value.
  /// - Returns: false where it isn't what its label promises.
  private mutating func set(_ field: PageField, _ value: String) -> Bool {
    let isShort = value.count <= 60 && !value.contains { "。！？".contains($0) }
    switch field {
    case .title:
      title = value
      return value.count <= 80
    case .author:
      authors = NameList.split(value)
      return isShort
    case .published:
      published = PublicationDate.parse(value)
      return published != nil
    case .source:
      source = value
      return isShort && !value.contains("：") && !value.contains(": ")
    case .keywords:
      keywords = NameList.split(value)
      return isShort
    case .summary, .other: return isShort
    }
  }

  /// The text after the label of a summary, which may hold anything.
  private static func summary(in line: String) -> String? {
    guard let colon = line.prefix(20).firstIndex(where: { ":：".contains($0) }) else { return nil }
    let label = line[..<colon].trimmingSpaces.halfWidth.lowercased()
    let text = line[line.index(after: colon)...].trimmingSpaces
    return PageField.summary.labels.contains(label) && !text.isEmpty ? text : nil
  }

  /// The labels of a line with their values; empty where the line doesn't begin with a label.
  private static func pieces(of line: String) -> [(PageField, String)] {
    let scalars = Array(line.unicodeScalars)
    let folded = scalars.map { $0.halfWidth.lowercasedASCII }
    var labels: [(field: PageField, start: Int, value: Int)] = []
    for colon in folded.indices where folded[colon] == ":" {
      let from = labels.last?.value ?? 0
      let before = folded[from..<colon]
      let spaces = before.reversed().prefix { $0.properties.isWhitespace }.count
      if let (field, length) = PageField.label(endingIn: before.dropLast(spaces)) {
        labels.append((field, colon - spaces - length, colon + 1))
      }
    }
    guard let first = labels.first,
      folded[..<first.start].allSatisfy({ "[(【".unicodeScalars.contains($0) })
    else { return [] }
    let ends = labels.dropFirst().map(\.start) + [scalars.count]
    return zip(labels, ends).map { label, end in
      let text = String(String.UnicodeScalarView(scalars[label.value..<end]))
      return (label.field, withoutTrailingMarks(text))
    }
  }

  /// A value without what parts it from the next, and without buttons after it.
  private static func withoutTrailingMarks(_ text: String) -> String {
    var value = Substring(text.trimmingSpaces)
    while let last = value.last {
      if last.isWhitespace || "|【；;，,·".contains(last)
        || (last == "】" && !value.contains("【"))
      {
        value.removeLast()
      } else {
        let word = value.suffix(from: value.lastIndex(where: \.isWhitespace) ?? value.startIndex)
        guard word.count < value.count, PageButtons.areAll(in: String(word)) else { break }
        value = value.dropLast(word.count)
      }
    }
    return String(value)
  }
}

extension Unicode.Scalar {
  fileprivate var lowercasedASCII: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(value + 32) ?? self : self
  }
}
