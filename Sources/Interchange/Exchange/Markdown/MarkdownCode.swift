internal import CaseModel

/// Writes the parts of Markdown in which no backslash helps: code and addresses.
enum MarkdownCode {
  /// Code in a line, between as many marks as it takes.
  static func span(_ text: String) -> String {
    let fence = String(repeating: "`", count: longestRun(in: text) + 1)
    let needsSpace = text.hasPrefix("`") || text.hasSuffix("`")
    return needsSpace ? "\(fence) \(text) \(fence)" : fence + text + fence
  }

  /// A block of code between fences.
  static func block(_ text: String, language: String = "") -> String {
    // A lone carriage return ends a line too, and what follows would leave the item it stands in.
    var lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    let fence = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
    return ([fence + language] + lines.map(String.init) + [fence]).joined(separator: "\n")
  }

  /// An address for the parentheses of a link.
  static func address(_ text: String) -> String {
    let escaped = text.replacing("<", with: "%3C").replacing(">", with: "%3E")
      .replacing("\\", with: "%5C").replacing("\n", with: "")
    return "<\(escaped)>"
  }

  private static func longestRun(in text: String) -> Int {
    text.split { $0 != "`" }.map(\.count).max() ?? 0
  }
}
