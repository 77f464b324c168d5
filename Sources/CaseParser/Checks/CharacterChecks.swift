internal import CaseModel

extension Reading {
  /// Checks the bytes of the whole file: control characters, and what recognises a person.
  mutating func checkCharacters() {
    if source.survey.hasControls {
      for found in ControlCharacters.firstOfLines(in: source.bytes, most: [Diagnostic].most) {
        report(
          .controlCharacter, at: source.position(ofByte: found.offset),
          "There is an invisible control character here (\(found.name)); readers can't see it.",
          fix: "Delete it.")
      }
    }
    guard source.survey.hasAtSign || source.survey.hasLongNumber else { return }
    for finding in PersonalData.find(in: source.bytes) {
      let (rule, message, fix) = Self.words(for: finding)
      report(
        rule, at: source.position(ofByte: finding.range.lowerBound), length: finding.range.count,
        message, fix: fix)
    }
  }

  private static func words(
    for finding: PersonalData.Finding
  ) -> (DiagnosticRule, message: String, fix: String) {
    switch finding.kind {
    case .phone:
      (
        .personalPhone, "This looks like a mobile number; a published case shows it to everyone.",
        "Write 138****1234, or leave it out."
      )
    case .email:
      (
        .personalEmail, "This looks like a person's e-mail address; a published case shows it.",
        "Leave it out, or give the office's address."
      )
    case .identityNumber:
      (
        .identityNumber, "This is the number of an identity card; a published case shows it.",
        "Leave it out."
      )
    }
  }
}
