internal import CaseModel
internal import Tokenization

/// The words that search finds a case by.
///
/// Only what the public may read is in it: no facilitator's section or note, no solution, and no analysis
/// that the trainer shows.
struct SearchDocument: Sendable {
  /// The words of title, summary and keywords, each once, by their numbers in the vocabulary.
  let headWords: [UInt32]
  /// The words of the text that aren't among those, likewise.
  let textWords: [UInt32]

  init(headWords: [UInt32], textWords: [UInt32]) {
    self.headWords = headWords
    self.textWords = textWords
  }

  /// The words of a case.
  /// - Parameter vocabulary: numbers the words.
  init(_ content: Case, _ vocabulary: Vocabulary) {
    let metadata = content.metadata
    var reader = SearchWords()
    let names = [metadata.tags, metadata.competencies, metadata.audience].joined()
    for text in [metadata.title, metadata.summary ?? ""] + names { reader.read(Array(text.utf8)) }
    let headCount = reader.words.count
    for section in content.sections
    where Edition.public.shows(section.role, reveal: metadata.reveal) {
      reader.read(Array(section.title.utf8))
      for passage in section.passages {
        if let title = passage.title { reader.read(Array(title.utf8)) }
        for element in passage.elements {
          for text in Self.texts(of: element) { reader.read(text.publicText) }
        }
      }
    }
    let numbers = vocabulary.numbers(of: reader.words)
    headWords = Array(numbers[..<headCount])
    textWords = Array(numbers[headCount...])
  }

  private static func texts(of element: PassageElement) -> [Content] {
    guard case .question(let question) = element else { return element.contents }
    let items: [Content] =
      switch question.kind {
      case .single(let choices), .multiple(let choices): choices.map(\.content)
      case .order(let items), .scale(let items): items
      case .match(let pairs): pairs.flatMap { [$0.left, $0.right] }
      case .open, .number, .short: []
      }
    return [question.prompt] + items
  }
}

extension Content {
  /// The text without marks and without notes that aren't for everybody.
  fileprivate var publicText: [UInt8] {
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
    return text
  }
}
