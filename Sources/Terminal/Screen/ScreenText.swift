internal import CaseModel

/// Text that may be shown on a terminal: the only thing that can be written to a `Screen`.
///
/// Whatever could steer the terminal or hide text, as escape sequences, control characters and marks
/// of text direction, is replaced by a visible mark when the text is made.
public struct ScreenText: Sendable, Hashable {
  /// A stretch of text in one style.
  struct Span: Sendable, Hashable {
    var text: String
    var style: TextStyle
  }

  private(set) var spans: [Span]

  /// Makes any text safe to show; line breaks and tabs become spaces.
  public init(_ untrusted: some StringProtocol, style: TextStyle = .plain) {
    let safe = Sanitizer.visible(untrusted)
    spans = safe.isEmpty ? [] : [Span(text: safe, style: style)]
  }

  /// No text.
  public static let empty = ScreenText("")

  /// Whether there is nothing to show.
  public var isEmpty: Bool { spans.isEmpty }

  /// The number of columns that the text takes.
  public var width: Int { spans.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  /// The text without its styles.
  public var plain: String { spans.map(\.text).joined() }

  /// One text after another.
  public static func + (left: Self, right: Self) -> Self {
    var joined = left
    joined += right
    return joined
  }

  /// Puts a text behind another.
  public static func += (left: inout Self, right: Self) {
    for span in right.spans {
      if left.spans.last?.style == span.style {
        left.spans[left.spans.count - 1].text += span.text
      } else {
        left.spans.append(span)
      }
    }
  }

  /// The text in a style on top of those that it has.
  public func styled(_ style: TextStyle) -> ScreenText {
    var text = self
    for index in text.spans.indices { text.spans[index].style.formUnion(style) }
    return text
  }

  /// Adds text that came out of another text.
  mutating func append(safe text: String, _ style: TextStyle) {
    if text.isEmpty { return }
    if spans.last?.style == style {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(text: text, style: style))
    }
  }

  /// The text without a number of characters at its start.
  func dropFirst(_ count: Int) -> ScreenText {
    characters.dropFirst(count).reduce(into: .empty) { $0.append($1.character, $1.style) }
  }

  /// The characters with their styles.
  var characters: [(character: Character, style: TextStyle)] {
    spans.flatMap { span in span.text.map { ($0, span.style) } }
  }

  /// Adds a character that came out of another text.
  mutating func append(_ character: Character, _ style: TextStyle) {
    if spans.last?.style == style {
      spans[spans.count - 1].text.append(character)
    } else {
      spans.append(Span(text: String(character), style: style))
    }
  }
}

/// How text looks.
public struct TextStyle: OptionSet, Sendable, Hashable {
  /// The styles as bits.
  public let rawValue: UInt8

  /// A set of styles.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// No style.
  public static let plain: TextStyle = []
  /// Bold.
  public static let bold = TextStyle(rawValue: 1)
  /// Emphasised; drawn as an underline, which Chinese fonts have.
  public static let emphasis = TextStyle(rawValue: 2)
  /// Less important.
  public static let dim = TextStyle(rawValue: 4)
  /// Names of things, marks, prompts.
  public static let accent = TextStyle(rawValue: 8)
  /// Errors and warnings.
  public static let warning = TextStyle(rawValue: 16)

  /// The codes of the SGR control sequence (ECMA-48) for the style; empty for none.
  var codes: [Int] {
    [(.bold, 1), (.dim, 2), (.emphasis, 4), (.accent, 36), (.warning, 31)]
      .filter { contains($0.0) }.map { (_: TextStyle, code: Int) in code }
  }
}
