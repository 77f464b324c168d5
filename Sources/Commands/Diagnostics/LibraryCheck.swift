internal import CaseLibrary
internal import CaseModel
internal import CaseParser

/// Everything that is wrong with a library, or with some cases of it.
struct LibraryCheck {
  /// The problems: of the configuration, of each case, and between cases.
  let diagnostics: [Diagnostic]
  /// Why cases couldn't be read.
  let failures: [any Error]
  /// How many cases there are.
  let cases: Int

  /// Reads every case, on all cores.
  init(_ library: Library) {
    let results = library.map { _, loaded in loaded.map(Checked.init) }
    let checked = results.compactMap { try? $0.get() }
    cases = library.files.count
    diagnostics =
      library.diagnostics + checked.flatMap(\.diagnostics)
      + Library.conflicts(among: checked.compactMap(\.identity))
    failures = results.compactMap(\.failure)
  }

  /// How many problems are errors.
  var errors: Int { diagnostics.count { $0.severity == .error } }
  /// How many are warnings.
  var warnings: Int { diagnostics.count - errors }

  /// What is kept of a case that was checked.
  private struct Checked: Sendable {
    var diagnostics: [Diagnostic]
    var identity: CaseIdentity?

    init(_ loaded: LoadedCase) {
      diagnostics = loaded.diagnostics
      identity = (loaded.parsed?.content).map(CaseIdentity.init)
    }
  }
}

extension Result {
  /// The error; nil on success.
  fileprivate var failure: Failure? { if case .failure(let error) = self { error } else { nil } }
}
