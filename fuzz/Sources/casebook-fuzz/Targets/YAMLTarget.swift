import CaseModel
import CaseParser

/// Text → front matter, a library's configuration, and answers to a case.
enum YAMLTarget {
  static func run(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let settings = SourceText(path: "casebook.yml", text: text)
    let (configuration, problems) = LibraryConfigurationParser.parse(settings)
    PositionOracle.check(problems, in: settings)
    Oracle.require(
      configuration.privacy.sensitive >= configuration.privacy.usual, "thresholds in disorder")
    Oracle.require(
      configuration.limits.fileSize <= CaseLimits.greatestFileSize, "a limit above the greatest")

    let matter = SourceText(path: "case.md", text: "---\n\(text)\n---\n\n# T\n")
    let parsed = CaseOracle.parse(matter)
    Oracle.require(
      CaseOracle.digest(parsed) == CaseOracle.digest(CaseOracle.parse(matter)),
      "another reading gives another case")

    let answers = SourceText(path: "answers.yml", text: text)
    let (sheet, faults) = AnswerSheetParser.parse(answers, for: answered)
    PositionOracle.check(faults, in: answers)
    let questions = Dictionary(uniqueKeysWithValues: answered.questions.map { ($0.id, $0) })
    for (id, response) in sheet.answers.merging(sheet.secondThoughts, uniquingKeysWith: { $1 }) {
      Oracle.require(questions[id]?.accepts(response) == true, "an answer that “\(id)” refuses")
    }
  }

  /// A case with a question of each type.
  private static let answered = Oracle.value {
    try CaseParser().parse(SourceText(path: "case.md", text: text), slug: "case").content
  }

  private static let text = """
    # T

    ## Questions

    1. Why? {#open}
    2. Which? {#single}
       - (x) a
       - ( ) b
    3. Which ones? {#multiple}
       - [x] a
       - [ ] b
    4. In what order? {#order type=order}
       1. a
       2. b
       3. c
    5. What belongs together? {#match}
       - a :: b
       - c :: d
    6. How likely? {#scale type=scale}
       1. never
       2. always
    7. How many? {#number}
       = 5 ± 1
    8. What is it called? {#short}
       = it

    """
}
