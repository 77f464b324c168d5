/// The rules that a case is checked by; the raw value is the name shown to authors.
public enum DiagnosticRule: String, Sendable, Hashable, CaseIterable {
  // The file
  case notUTF8 = "not-utf8"
  case fileTooLarge = "file-too-large"
  case nestingTooDeep = "nesting-too-deep"
  case controlCharacter = "control-character"
  case duplicateCase = "duplicate-case"
  case tagCollision = "tag-collision"
  case personalPhone = "personal-phone"
  case personalEmail = "personal-email"
  case identityNumber = "identity-number"

  // The front matter
  case unterminatedFrontMatter = "unterminated-front-matter"
  case invalidYAML = "invalid-yaml"
  case yamlAlias = "yaml-alias"
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  case wrongType = "wrong-type"
  case invalidValue = "invalid-value"
  case missingTitle = "missing-title"
  case futureDate = "future-date"
  case duplicateValue = "duplicate-value"
  case unknownCompetency = "unknown-competency"
  case summaryTooLong = "summary-too-long"

  // Sections and what stands in them
  case missingSection = "missing-section"
  case repeatedTitle = "repeated-title"
  case repeatedSection = "repeated-section"
  case emptySection = "empty-section"
  case unreadableDate = "unreadable-date"
  case datesOutOfOrder = "dates-out-of-order"
  case duplicateFootnote = "duplicate-footnote"
  case unusedFootnote = "unused-footnote"
  case undefinedFootnote = "undefined-footnote"
  case rawHTML = "raw-html"
  case mixedListMarkers = "mixed-list-markers"
  case literalEmphasis = "literal-emphasis"
  case missingAlternative = "missing-alternative"
  case unsafeLink = "unsafe-link"
  case missingAnchor = "missing-anchor"
  case missingFile = "missing-file"

  // Questions
  case noQuestions = "no-questions"
  case tooManyQuestions = "too-many-questions"
  case looseQuestion = "loose-question"
  case emptyQuestion = "empty-question"
  case missingQuestionID = "missing-question-id"
  case duplicateQuestionID = "duplicate-question-id"
  case invalidAttribute = "invalid-attribute"
  case misplacedAttributes = "misplaced-attributes"
  case unusedAttribute = "unused-attribute"
  case minimumAboveMaximum = "minimum-above-maximum"
  case mixedOptions = "mixed-options"
  case tooFewOptions = "too-few-options"
  case tooManyPairs = "too-many-pairs"
  case severalCorrect = "several-correct"
  case everyOptionCorrect = "every-option-correct"
  case noOptionCorrect = "no-option-correct"
  case emptyOption = "empty-option"
  case duplicateOption = "duplicate-option"
  case invalidNumber = "invalid-number"
  case unknownNote = "unknown-note"
  case invalidRubric = "invalid-rubric"
  case invalidSample = "invalid-sample"
  case pointsMismatch = "points-mismatch"
  case unknownBranch = "unknown-branch"
  case unreachablePassage = "unreachable-passage"

  /// How much breaking the rule matters, unless the checker says otherwise.
  public var severity: Diagnostic.Severity {
    switch self {
    case .unknownKey, .futureDate, .repeatedSection, .emptySection, .datesOutOfOrder,
      .duplicateFootnote, .unusedFootnote, .undefinedFootnote, .rawHTML, .looseQuestion,
      .missingQuestionID, .everyOptionCorrect, .unknownNote, .invalidRubric, .invalidSample,
      .unreachablePassage,
      .controlCharacter, .tagCollision, .personalPhone, .personalEmail, .identityNumber,
      .duplicateValue, .unknownCompetency, .summaryTooLong, .repeatedTitle, .mixedListMarkers,
      .literalEmphasis, .missingAlternative, .tooManyQuestions, .misplacedAttributes,
      .unusedAttribute, .noOptionCorrect, .duplicateOption, .pointsMismatch:
      .warning
    default: .error
    }
  }
}
