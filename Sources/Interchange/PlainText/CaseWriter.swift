internal import CaseModel

/// Writes Casebook Markdown.
struct CaseWriter {
  private(set) var markdown = ""

  /// Writes front matter.
  /// - Parameter entries: keys with a text or a list; empty ones are left out.
  mutating func writeFrontMatter(_ entries: [(key: String, value: FrontMatterValue)]) {
    markdown += "---\n"
    for (key, value) in entries {
      switch value {
      case .text(let text) where !text.isEmpty: markdown += "\(key): \(Self.quoted(text))\n"
      case .word(let word) where !word.isEmpty: markdown += "\(key): \(word)\n"
      case .list(let list) where !list.isEmpty:
        markdown += "\(key): [\(list.map(Self.quoted).joined(separator: ", "))]\n"
      default: break
      }
    }
    markdown += "---\n"
  }

  /// A value of front matter.
  enum FrontMatterValue {
    /// Any text; it is quoted.
    case text(String)
    /// A word that needs no quotes.
    case word(String)
    case list([String])
  }

  /// Writes a section.
  mutating func write(_ section: PlainSection, heading: String) {
    markdown += "\n## \(MarkdownEscape.line(heading))\n"
    for paragraph in section.paragraphs { markdown += "\n\(MarkdownEscape.paragraph(paragraph))\n" }
    if !section.questions.isEmpty { markdown += "\n" }
    for (index, question) in section.questions.enumerated() {
      markdown += "\(index + 1). \(MarkdownEscape.paragraph(question)) {#q\(index + 1)}\n"
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }
}

/// Keeps characters of a text from being read as Markdown.
enum MarkdownEscape {
  /// A text within a line.
  static func line(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      switch scalar {
      case "\\", "*", "_", "`", "<", "[", "]": output.append("\\")
      case "&" where next == "#" || next.properties.isAlphabetic: output.append("\\")
      case "!" where next == "[": output.append("\\")
      default: break
      }
      output.append(scalar)
    }
    return String(output)
  }

  /// A paragraph, whose beginning could be read as the mark of another block.
  static func paragraph(_ text: String) -> String {
    let escaped = line(text)
    guard let first = escaped.unicodeScalars.first else { return escaped }
    let rest = escaped.unicodeScalars.dropFirst()
    switch first {
    case "#", ">", "~", "=", "|", ":": return "\\" + escaped
    case "-", "+": return "\\" + escaped
    case "0"..."9":
      let digits = escaped.unicodeScalars.prefix { ("0"..."9").contains($0) }
      guard let mark = rest.dropFirst(digits.count - 1).first, mark == "." || mark == ")" else {
        return escaped
      }
      let number = String(String.UnicodeScalarView(digits))
      return number + "\\" + escaped.dropFirst(number.count)
    default: return escaped
    }
  }
}
