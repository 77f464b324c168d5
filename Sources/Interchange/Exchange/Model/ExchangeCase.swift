/// A case on its way between formats. Its texts are Markdown.
public struct ExchangeCase: Sendable, Equatable {
  /// What stands in a case, one after the other.
  public enum Item: Sendable, Equatable {
    /// Text to read, in blocks of Markdown; headings in it are of level 3.
    case text(String)
    /// Something to answer.
    case question(ExchangeQuestion)
  }

  /// The permanent name that answers belong to.
  public var id: String
  /// Its name.
  public var title: String
  /// The BCP 47 tag of its language.
  public var language: String
  /// Its abstract.
  public var summary: String?
  /// Free keywords.
  public var tags: [String] = []
  /// What is read and answered, in order: the description and the questions.
  public var items: [Item] = []
  /// What only Casebook has a place for, in the case as a whole.
  public internal(set) var otherFeatures: Set<ExchangeFeature> = []

  /// A case without anything in it.
  public init(id: String, title: String, language: String) {
    self.id = id
    self.title = title
    self.language = language
  }

  /// The questions, in order.
  public var questions: [ExchangeQuestion] {
    items.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }

  /// Whether it is written in Chinese.
  public var isChinese: Bool { language.lowercased().hasPrefix("zh") }

  /// Adds text, to the text before it where that is the last item.
  mutating func add(text: String) {
    guard !text.isEmpty else { return }
    if case .text(let before) = items.last {
      items[items.count - 1] = .text(before + "\n\n" + text)
    } else {
      items.append(.text(text))
    }
  }
}
