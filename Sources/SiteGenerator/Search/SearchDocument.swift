internal import CaseModel
internal import Tokenization

/// The words that search finds a case by.
///
/// Only what the public may read is in it: no facilitator's section or note, no solution, and no analysis
/// that the trainer shows.
struct SearchDocument: Sendable {
  /// The words of title, summary and keywords, each once, in byte order, with a space between two.
  let headWords: String
  /// The words of the text that aren't among those, likewise.
  let textWords: String

  init(headWords: String, textWords: String) {
    self.headWords = headWords
    self.textWords = textWords
  }

  /// The words of a case.
  init(_ content: Case) {
    let metadata = content.metadata
    var head: Set<String> = []
    let names = [metadata.tags, metadata.competencies, metadata.audience].joined()
    for text in [metadata.title, metadata.summary ?? ""] + names {
      head.formUnion(SearchWords.of(text))
    }
    var body: Set<String> = []
    for text in Self.publicTexts(of: content) { body.formUnion(SearchWords.of(text)) }
    headWords = Self.inByteOrder(head)
    textWords = Self.inByteOrder(body.subtracting(head))
  }

  private static func inByteOrder(_ words: Set<String>) -> String {
    words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
  }

  private static func publicTexts(of content: Case) -> [String] {
    let reveal = content.metadata.reveal
    let sections = content.sections.filter { Edition.public.shows($0.role, reveal: reveal) }
    return sections.flatMap { section in
      [section.title]
        + section.passages.flatMap { passage in
          [passage.title ?? ""] + passage.elements.flatMap { texts(of: $0) }
        }
    }
  }

  private static func texts(of element: PassageElement) -> [String] {
    guard case .question(let question) = element else {
      return element.contents.map(\.publicText)
    }
    let items: [Content] =
      switch question.kind {
      case .single(let choices), .multiple(let choices): choices.map(\.content)
      case .order(let items), .scale(let items): items
      case .match(let pairs): pairs.flatMap { [$0.left, $0.right] }
      case .open, .number, .short: []
      }
    return ([question.prompt] + items).map(\.publicText)
  }
}

extension Content {
  /// The text without marks and without notes that aren't for everybody.
  fileprivate var publicText: String {
    var text: [UInt8] = []
    var hidden = 0
    walk { step in
      switch step {
      case .enter(let id):
        let node = markup[id]
        if case .alert(let kind) = node.kind, !kind.isForEveryone { hidden += 1 }
        guard hidden == 0 else { return }
        switch node.kind {
        case .text, .code, .codeBlock:
          text += markup.bytes[Int(node.literal.lowerBound)..<Int(node.literal.upperBound)]
        case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
        default: break
        }
      case .leave(let id):
        let kind = markup[id].kind
        if case .alert(let kind) = kind, !kind.isForEveryone { hidden -= 1 }
        if kind.isBlock { text.append(UInt8(ascii: " ")) }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
