public import CaseModel

/// How far coders agree on the themes of answers, chance taken away.
public struct CodingAgreement: Sendable {
  /// Two coders who coded some of the same answers.
  public struct Pair: Sendable {
    /// Who they are.
    public var coders: [String]
    /// How many answers both coded.
    public var answers: Int
    /// Cohen's κ for each theme of the code book; nil where both said one and the same of all answers.
    public var kappas: [Double?]
  }

  /// Each two coders who have answers in common.
  public var pairs: [Pair]
  /// Krippendorff's α for names over all decisions: for each answer and theme whether each coder found it; nil where
  /// nothing was coded twice, or all decisions are the same.
  ///
  /// An answer can have several themes, so each is a decision of its own: K. Krippendorff, “Content Analysis”
  /// (2004), section 11.
  public var alpha: Double?
  /// How many answers were coded by more than one.
  public var answers: Int

  /// - Parameters:
  ///   - sheet: what the coders found.
  ///   - answers: the answers looked at.
  ///   - themes: the ids of the code book.
  public init(_ sheet: CodingSheet, answers: [EventID], themes: [String]) {
    let opinions = answers.map { answer in
      sheet.coders.map { sheet.themes(of: answer, by: $0) }
    }.filter { $0.count { $0 != nil } > 1 }
    self.answers = opinions.count
    alpha = KrippendorffAlpha.value(
      of: opinions.flatMap { found in
        themes.map { theme in found.map { $0.map { $0.contains(theme) ? 1 : 0 } } }
      }, level: .nominal)
    pairs = []
    for left in sheet.coders.indices {
      for right in sheet.coders.indices where right > left {
        let both = opinions.compactMap { found in
          found[left].flatMap { one in found[right].map { (one, $0) } }
        }
        guard !both.isEmpty else { continue }
        pairs.append(
          Pair(
            coders: [sheet.coders[left], sheet.coders[right]], answers: both.count,
            kappas: themes.map { theme in
              CohenKappa.value(
                of: both.map { ($0.contains(theme) ? 1 : 0, $1.contains(theme) ? 1 : 0) })
            }))
      }
    }
  }
}
