internal import CaseModel
internal import CaseParser

/// Where values stand in the front matter of files, for problems that show only when cases stand together and
/// their texts are forgotten.
enum FrontMatterPlace {
  /// A problem with a value; at the start of the file where the value isn't written there as it reads.
  /// - Parameters:
  ///   - value: the value, or one of the values of a list.
  ///   - key: the key that it stands under.
  static func diagnostic(
    _ rule: DiagnosticRule, at value: String, under key: FrontMatterKey, in path: String,
    _ message: String, fix: String
  ) -> Diagnostic {
    guard let bytes = try? FileReader.bytes(at: path, limit: CaseLimits.greatestFileSize),
      bytes.count <= CaseLimits.greatestFileSize
    else { return Diagnostic(rule, path: path, message, fix: fix) }
    let source = SourceText(path: path, bytes: bytes)
    guard let position = position(of: value, under: key, in: source) else {
      return Diagnostic(rule, path: path, message, fix: fix)
    }
    return Diagnostic(rule, in: source, at: position, length: value.count, message, fix: fix)
  }

  private static func position(
    of value: String, under key: FrontMatterKey, in source: SourceText
  ) -> SourcePosition? {
    let block = FrontMatterBlock(of: source)
    var isBelowKey = false
    for number in block.firstLine..<max(block.firstLine, block.bodyLine - 1) {
      let line = source.line(number)
      if line.first.map({ $0.isLetter }) ?? false {
        isBelowKey = line.hasPrefix("\(key.rawValue):")
      }
      guard isBelowKey else { continue }
      // The key itself may read like the value.
      let start = line.hasPrefix(key.rawValue) ? key.rawValue.count + 1 : 0
      if let range = line.dropFirst(start).firstRange(of: value) {
        let before = line.distance(from: line.startIndex, to: range.lowerBound)
        return SourcePosition(line: number, column: before + 1)
      }
    }
    return nil
  }
}
