public import CaseModel

/// What all coders found in the answers of a cohort.
public struct CodingSheet: Sendable {
  /// Who coded, in the order of their names.
  public let coders: [String]
  private var codings: [EventID: [String: Set<String>]] = [:]

  /// - Parameters:
  ///   - codings: what was found, of each answer and coder once.
  ///   - themes: the ids of the code book; others, of an earlier one, are left out.
  public init(_ codings: [Coding], themes: [String]) {
    let known = Set(themes)
    for coding in codings {
      self.codings[coding.answer, default: [:]][coding.coder] = coding.themes.intersection(known)
    }
    coders = Set(codings.map(\.coder)).subtracting([Coding.settlement]).sorted()
  }

  /// What a coder found in an answer; nil where they didn't code it.
  public func themes(of answer: EventID, by coder: String) -> Set<String>? {
    codings[answer]?[coder]
  }

  /// What each coder found in an answer, in the order of their names.
  public func opinions(on answer: EventID) -> [(coder: String, themes: Set<String>)] {
    coders.compactMap { coder in themes(of: answer, by: coder).map { (coder, $0) } }
  }

  /// What an answer counts as; nil where that isn't known.
  public func decision(on answer: EventID) -> Set<String>? {
    Self.decision(
      (codings[answer] ?? [:]).map { Coding(answer: answer, coder: $0.key, themes: $0.value) })
  }

  /// What an answer counts as: what the coders settled on, or what all found who coded it; nil where nobody did, or
  /// they found different themes.
  static func decision(_ codings: [Coding]) -> Set<String>? {
    if let settled = codings.first(where: { $0.coder == Coding.settlement }) {
      return settled.themes
    }
    guard let first = codings.first, codings.allSatisfy({ $0.themes == first.themes }) else {
      return nil
    }
    return first.themes
  }

  /// Whether coders found different themes in an answer, whether they settled it or not.
  public func isDisputed(_ answer: EventID) -> Bool {
    Set(opinions(on: answer).map(\.themes)).count > 1
  }

  /// Notes what a coder found.
  public mutating func note(_ coding: Coding) {
    codings[coding.answer, default: [:]][coding.coder] = coding.themes
  }
}

/// Themes as bits by their places in the code book, so that those of a million answers stay small.
public struct ThemeBits: Sendable {
  private let places: [String: UInt64]

  /// - Parameter themes: the code book; what stands behind the 64th is left out.
  public init(_ themes: [Theme]) {
    places = Dictionary(
      themes.prefix(UInt64.bitWidth).enumerated().map { ($0.element.id, 1 << UInt64($0.offset)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The themes of an answer by what was found in it; nil where that isn't known.
  public func bits(of codings: [Coding]) -> UInt64? {
    CodingSheet.decision(
      codings.map { coding in
        var coding = coding
        coding.themes = coding.themes.filter { places[$0] != nil }
        return coding
      })?.compactMap { places[$0] }.reduce(0, |)
  }
}
