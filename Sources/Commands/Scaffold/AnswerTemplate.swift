internal import CaseModel

/// A file of answers to fill in: every question with what it takes, as comments.
enum AnswerTemplate {
  /// The YAML text for a case.
  static func text(for content: Case) -> String {
    let name = content.metadata.title.replacing("\n", with: " ")
    var text = "# \(name)\n# casebook reflect \(content.slug) --answers THIS-FILE\n"
    text += "case: \(quoted(content.id))\nanswers:\n"
    for question in content.questions where question.isAskedBefore { text += entry(question) }
    let after = content.questions.filter { !$0.isAskedBefore || $0.isAskedAgain }
    if !after.isEmpty {
      text += "# After the analysis; leave out what stays as it is.\n# second-thoughts:\n"
      for question in after { text += "#   \(quoted(question.id)):\n" }
    }
    let sure = content.questions.filter(\.asksConfidence)
    if !sure.isEmpty {
      text += "# How sure you are: 1 not very, 2 fairly, 3 very.\ncertainty:\n"
      for question in sure { text += "  \(quoted(question.id)):\n" }
    }
    let judged = content.questions.filter { $0.kind.isOpen && !$0.rubric.isEmpty }
    if !judged.isEmpty {
      text += "# Your own points by the rubric.\n# assessment:\n"
      for question in judged {
        let most = question.rubric.map(\.weight.inWords).joined(separator: ", ")
        text += "#   \(quoted(question.id)): [\(most)]\n"
      }
    }
    text += "# What you will do differently.\n# commitment:\n#   text:\n#   due:\n"
    return text + "# Questions that you pass over.\nskip: []\n"
  }

  private static func entry(_ question: Question) -> String {
    var text = ""
    for line in question.prompt.plainText.split(separator: "\n") { text += "  # \(line)\n" }
    var isOrder = false
    if case .order = question.kind { isOrder = true }
    for (index, item) in items(of: question.kind).enumerated() {
      text += "  #   \(isOrder ? "-" : "\(index + 1)") \(item.replacing("\n", with: " "))\n"
    }
    return text + "  # \(expectation(of: question.kind))\n  \(quoted(question.id)):\n"
  }

  private static func items(of kind: QuestionKind) -> [String] {
    switch kind {
    case .single(let choices), .multiple(let choices): choices.map(\.content.plainText)
    case .scale(let steps): steps.map(\.plainText)
    // Their own order would give the answer away; they stand in the order of their texts.
    case .order(let items): items.map(\.plainText).sorted()
    case .match(let pairs): pairs.map(\.left.plainText)
    case .open, .number, .short: []
    }
  }

  private static func expectation(of kind: QuestionKind) -> String {
    switch kind {
    case .open, .short: "a text"
    case .single, .scale: "a number"
    case .multiple: "a list of numbers, as [1, 2]"
    case .order: "a list of all numbers, as the case counts them"
    case .match: "a list: for each left side the number of its right side"
    case .number: "a number"
    }
  }

  private static func quoted(_ id: String) -> String { "'\(id.replacing("'", with: "''"))'" }
}
