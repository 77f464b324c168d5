internal import CaseModel

extension Reading {
  /// Reports attributes that mean nothing to a question of this type.
  mutating func checkUse(
    of attributes: QuestionAttributes, by kind: QuestionKind, _ item: Markup.NodeID, _ number: Int
  ) {
    var unused: [String] = []
    if !kind.isOpen {
      unused += attributes.minimum == nil ? [] : ["min"]
      unused += attributes.maximum == nil ? [] : ["max"]
      unused += attributes.frame == nil ? [] : ["frame"]
    }
    switch kind {
    case .open, .number, .short, .scale: unused += attributes.shuffles ? [] : ["shuffle"]
    case .single, .multiple, .order, .match: break
    }
    for name in unused {
      report(
        .unusedAttribute, at: item, finding: "\(name)=",
        "“\(name)” means nothing to question \(number), which is of type \(kind.name).",
        fix: "Delete it.")
    }
  }

  /// Reports options without a text and options that say the same.
  mutating func checkTexts(_ options: [Content], of items: [Markup.NodeID], _ number: Int) {
    var seen: Set<String> = []
    for (option, item) in zip(options, items) {
      let text = option.plainText.trimmingSpaces
      if text.isEmpty, !option.showsPicture {
        report(
          .emptyOption, at: item, "An option of question \(number) says nothing.",
          fix: "Write what it offers after the box.")
      } else if !text.isEmpty, !seen.insert(text).inserted {
        report(
          .duplicateOption, at: item, "Two options of question \(number) say the same.",
          fix: "Change one of them.")
      }
    }
  }
}

extension Content {
  /// Whether there is a picture in the piece.
  fileprivate var showsPicture: Bool {
    var shows = false
    walk { step in
      if case .enter(let id) = step, markup[id].kind == .image { shows = true }
    }
    return shows
  }
}
