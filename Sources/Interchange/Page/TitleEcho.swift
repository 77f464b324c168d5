internal import CaseModel

/// The title as pages repeat it at the top of their text.
enum TitleEcho {
  /// The lines that may repeat the title, in the form of `TitleChoice.key`: those of what stands
  /// before the first section of the case proper, and the first of that.
  static func keys(in sections: [TextSection]) -> Set<String> {
    let start = sections.firstIndex { SectionRole.expected.contains($0.role) } ?? sections.endIndex
    var lines = sections[..<start].flatMap(\.lines)
    if start < sections.endIndex, let first = sections[start].lines.first(where: { !$0.isBlank }) {
      lines.append(first)
    }
    return Set(lines.filter { $0.text.utf8.count <= 320 }.map { TitleChoice.key(of: $0.text) })
      .subtracting([""])
  }

  /// Takes the repeated title off the ends of the sections before the case proper, and off its start.
  static func drop(_ title: String, from sections: inout [TextSection]) -> [ImportNote] {
    var notes: [ImportNote] = []
    for index in sections.indices {
      let isProper = SectionRole.expected.contains(sections[index].role)
      let lines = sections[index].lines
      let edge =
        isProper
        ? lines.firstIndex { !$0.isBlank } : lines.lastIndex { !$0.isBlank }
      if let edge, repeats(title, lines[edge]) {
        sections[index].lines[edge] = lines[edge].blanked
        notes.append(note(on: lines[edge]))
      }
      if isProper { break }
    }
    return notes
  }

  /// Whether a line is the title again.
  static func repeats(_ title: String, _ line: TextLine) -> Bool {
    !line.isBlank && line.text.utf8.count <= 320 && isSame(line.text, title)
  }

  /// Whether two titles differ in width, case and spaces at most.
  static func isSame(_ left: String, _ right: String) -> Bool {
    TitleChoice.key(of: left) == TitleChoice.key(of: right)
  }

  /// What the author is told of a repeated title.
  static func note(on line: TextLine) -> ImportNote {
    ImportNote(on: line, "repeats the title and was dropped")
  }
}
