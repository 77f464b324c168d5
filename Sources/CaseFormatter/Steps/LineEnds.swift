/// Line ends, and the end of the file.
enum LineEnds {
  /// The text with `\n` at the end of every line, one of them at the end of the text.
  static func normalised(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    var kept = lines[...]
    while let last = kept.last, last.isBlank { kept.removeLast() }
    return kept.joined(separator: "\n") + (kept.isEmpty ? "" : "\n")
  }
}
