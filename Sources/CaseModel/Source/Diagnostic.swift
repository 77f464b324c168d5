/// A problem in what an author wrote, at a place, with what to do about it.
public struct Diagnostic: Sendable, Hashable {
  /// How much a diagnostic matters.
  public enum Severity: String, Sendable, Hashable, Comparable {
    /// Something to look at; the case can be used.
    case warning
    /// The case can't be used or published as it stands.
    case error

    public static func < (left: Self, right: Self) -> Bool { left == .warning && right == .error }
  }

  /// Whether this stops the case from being used.
  public var severity: Severity
  /// The rule that was broken.
  public var rule: DiagnosticRule
  /// The file's path as the user named it.
  public var path: String
  /// Where the problem begins.
  public var position: SourcePosition
  /// How many characters it spans on its line, at least one and none behind the line's end.
  public var length: Int
  /// One sentence that leads with the specific and states the rule.
  public var message: String
  /// What the author can do, as one sentence; nil where there is nothing to say beyond the message.
  public var fix: String?
  /// The source line, for showing with a caret; nil where there is none, or none that a person wrote.
  public var excerpt: String?

  /// The length in bytes from which a line is no excerpt.
  private static let longestExcerpt = 16_384

  /// A diagnostic at a position of a source text, from which the excerpt is taken.
  /// - Parameters:
  ///   - rule: what is not kept to.
  ///   - severity: the rule's own severity where nil.
  ///   - source: the text.
  ///   - position: where it begins.
  ///   - length: how many characters of the line it covers.
  ///   - message: what is wrong.
  ///   - fix: what the author could do about it; nil where nothing can be said.
  public init(
    _ rule: DiagnosticRule, severity: Severity? = nil, in source: SourceText,
    at position: SourcePosition, length: Int = 1, _ message: String, fix: String? = nil
  ) {
    self.severity = severity ?? rule.severity
    self.rule = rule
    path = source.path
    self.position = position
    let line = source.line(position.line)
    self.length = max(1, min(length, line.count - position.column + 1))
    self.message = message
    self.fix = fix
    excerpt = line.utf8.count <= Self.longestExcerpt ? line : nil
  }

  /// A diagnostic about a whole file.
  public init(
    _ rule: DiagnosticRule, severity: Severity? = nil, path: String, _ message: String,
    fix: String? = nil
  ) {
    self.severity = severity ?? rule.severity
    self.rule = rule
    self.path = path
    position = .start
    length = 1
    self.message = message
    self.fix = fix
    excerpt = nil
  }
}
