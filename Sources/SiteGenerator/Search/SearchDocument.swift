internal import CaseModel

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

  /// The words of a case, by their numbers for a reader; those that stand for its facets are in its head.
  /// - Parameter card: what the facets are told from.
  init(_ content: Case, _ card: CaseCard, _ reader: inout WordReader) {
    let metadata = content.metadata
    let space = UInt8(ascii: " ")
    var text: [UInt8] = []
    text.reserveCapacity(Self.usualSize)
    let names = [metadata.tags, metadata.competencies, metadata.audience].joined()
    for part in [metadata.title, metadata.summary ?? ""] + names {
      text += part.utf8
      text.append(space)
    }
    reader.beginCase()
    headWords =
      reader.newWords(of: text) + SearchFacets(card).words.map { reader.number(of: $0) }
    text.removeAll(keepingCapacity: true)
    for section in content.sections
    where Edition.public.shows(section.role, reveal: metadata.reveal) {
      text += section.title.utf8
      text.append(space)
      for passage in section.passages {
        text += (passage.title ?? "").utf8
        text.append(space)
        for element in passage.elements {
          for part in Self.texts(of: element) {
            part.addPublicText(to: &text)
            text.append(space)
          }
        }
      }
    }
    textWords = reader.newWords(of: text)
  }

  /// The same with other numbers.
  /// - Parameter numbers: the new ones by the old ones.
  func numbered(_ numbers: [UInt32]) -> Self {
    Self(
      headWords: headWords.map { numbers[Int($0)] }, textWords: textWords.map { numbers[Int($0)] })
  }

  /// The room that is made for a text at first.
  private static let usualSize = 16 << 10

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
  /// Adds the text without marks and without notes that aren't for everybody.
  fileprivate func addPublicText(to text: inout [UInt8]) {
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
  }
}
