internal import CaseModel

extension Reading {
  /// Takes the marks of all constructs out of the text of the sections.
  ///
  /// Everything that changes the tree happens here; what comes after only reads it.
  mutating func annotate(_ outline: inout [Outline.Section]) {
    for section in outline.indices {
      for passage in outline[section].passages.indices {
        let role = outline[section].passages[passage].role
        let blocks = outline[section].passages[passage].blocks
        if outline[section].role == .questions || role == .decision {
          outline[section].passages[passage].blocks = questionItems(
            in: blocks, takesLooseForms: outline[section].role == .questions)
        } else if role == .timeline {
          for list in blocks where markup[list].kind.isList { annotateTimeline(list) }
        } else if role.isFinding && outline[section].role == .analysis {
          for list in blocks where markup[list].kind.isList { annotateFindings(list) }
        }
      }
    }
  }

  /// The sections of an annotated text.
  mutating func sections(_ outline: [Outline.Section]) -> [Section] {
    var number = 0
    return outline.map { section in
      let passages = section.passages.map { passage in
        Passage(
          role: passage.role, title: passage.title, anchor: passage.anchor,
          elements: elements(passage, in: section.role, number: &number))
      }
      return Section(
        role: section.role, title: section.title, anchor: section.anchor,
        passages: passages.filter { $0.title != nil || !$0.elements.isEmpty })
    }
  }

  private mutating func elements(
    _ passage: Outline.Passage, in section: SectionRole, number: inout Int
  ) -> [PassageElement] {
    var elements: [PassageElement] = []
    var running: [Markup.NodeID] = []
    func flush(_ reading: Reading) {
      if !running.isEmpty { elements.append(.content(reading.content(running))) }
      running = []
    }
    for block in passage.blocks {
      let isList = markup[block].kind.isList
      if markup[block].kind == .item {
        flush(self)
        number += 1
        elements.append(.question(question(from: block, number: number)))
      } else if isList, passage.role == .timeline, let entries = timeline(block) {
        flush(self)
        elements.append(.timeline(entries))
      } else if isList, passage.role.isFinding, section == .analysis {
        flush(self)
        elements.append(.findings(findings(block, role: passage.role)))
      } else {
        running.append(block)
      }
    }
    flush(self)
    return elements
  }
}

extension PassageRole {
  /// Whether the items of a list below such a heading are findings.
  var isFinding: Bool { self == .lessons || self == .causes || self == .measures }
}
