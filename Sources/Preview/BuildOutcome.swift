public import CaseModel

/// What came of a build of the site that is previewed.
public enum BuildOutcome: Sendable {
  /// It was looked through; the site is new where there was no error and something changed.
  case built([Diagnostic], changedSite: Bool)
  /// It couldn't be, as with a broken template or an unreadable file; says why.
  case failed(String)

  /// Whether pages are other ones than before.
  var changedSite: Bool {
    if case .built(_, true) = self { true } else { false }
  }
}
