/// The names by which the roles of sections and passages are found, in every language of a library.
public struct SectionNames: Sendable {
  private var sections: [String: SectionRole] = [:]
  private var passages: [String: PassageRole] = [:]

  /// The names that every library understands, in English and Chinese.
  public static let builtIn = SectionNames(
    sections: builtInSections, passages: builtInPassages)

  /// Names for roles; they are compared folded: case and width don't matter.
  public init(
    sections: [(SectionRole, [String])], passages: [(PassageRole, [String])]
  ) {
    for (role, names) in sections {
      for name in names { self.sections[name.foldedForComparison] = role }
    }
    for (role, names) in passages {
      for name in names { self.passages[name.foldedForComparison] = role }
    }
  }

  /// The roles that a library can give further names, as `casebook.yml` writes them.
  public static let configurable =
    SectionRole.allCases.filter { $0 != .other }.map(\.rawValue)
    + PassageRole.allCases.filter { $0 != .text }.map(\.rawValue)

  /// Adds a name for a role that is one of `configurable`.
  /// - Returns: the other role that has the name already, which keeps it; nil where it was added.
  public mutating func add(_ name: String, for role: String) -> String? {
    let key = Self.key(name)
    if let section = SectionRole(rawValue: role), section != .other {
      if let taken = sections[key], taken != section { return taken.rawValue }
      sections[key] = section
    } else if let passage = PassageRole(rawValue: role), passage != .text {
      if let taken = passages[key], taken != passage { return taken.rawValue }
      passages[key] = passage
    }
    return nil
  }

  /// The role of a section with this heading; `other` where no name matches.
  public func sectionRole(of heading: String) -> SectionRole {
    sections[Self.key(heading)] ?? .other
  }

  /// The role of a passage with this heading; `text` where no name matches.
  public func passageRole(of heading: String) -> PassageRole {
    passages[Self.key(heading)] ?? .text
  }

  /// The name that this library's cases in a language use for a role, for scaffolds and imports.
  public static func preferred(_ role: SectionRole, isChinese: Bool) -> String {
    let names = builtInSections.first { $0.0 == role }?.1 ?? []
    let name = names.first { ($0.unicodeScalars.first?.isHan ?? false) == isChinese }
    return name ?? role.rawValue
  }

  private static func key(_ heading: String) -> String {
    let folded = heading.foldedForComparison
    return folded.hasSuffix(":") ? String(folded.dropLast()) : folded
  }

  private static let builtInSections: [(SectionRole, [String])] = [
    (
      .description,
      [
        "Description", "Case", "Background", "Scenario", "Situation", "What happened",
        "案例描述", "案情", "案例背景", "案例正文", "案例介绍", "事件经过",
      ]
    ),
    (
      .analysis,
      ["Analysis", "Commentary", "Discussion", "案例分析", "案例评析", "分析", "评析", "述评", "点评"]
    ),
    (
      .questions,
      [
        "Discussion questions", "Questions", "Reflection", "Exercises",
        "思考问题", "思考题", "讨论题", "思考与讨论",
      ]
    ),
    (.editorial, ["Editor's note", "Editor’s note", "编者的话", "编者按"]),
    (.objectives, ["Learning objectives", "学习目标", "教学目标"]),
    (.facilitator, ["Facilitator notes", "Teaching note", "教学说明", "教学指引"]),
    (.references, ["References", "Further reading", "参考资料", "延伸阅读"]),
  ]

  private static let builtInPassages: [(PassageRole, [String])] = [
    (.timeline, ["Timeline", "时间线"]),
    (.lessons, ["Lessons", "启示", "体会"]),
    (.causes, ["Causes", "原因"]),
    (.measures, ["Measures", "措施", "做法"]),
    (.decision, ["Decision", "决策点"]),
  ]
}
