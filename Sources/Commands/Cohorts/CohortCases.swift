internal import ArgumentParser
internal import CaseModel
internal import Cohorts

/// The cases of a cohort that a library has.
struct CohortCases {
  /// The cases, in the order of the cohort.
  let all: [Case]
  /// The ids of those that the library lacks.
  let missing: [String]

  /// - Throws: `LibraryError` where the library can't be read.
  init(of entry: CohortBook.Entry, in library: LibraryOptions) throws {
    let known = try PersonalRecord.cases(library)
    let ids = entry.invitation.cases
    all = ids.compactMap { id in known.first { $0.id == id } }
    missing = ids.filter { id in !known.contains { $0.id == id } }
  }

  /// The cases of some ids or slugs; all where there are none.
  /// - Throws: `ValidationError` for one that the cohort doesn't have.
  func named(_ names: [String]) throws -> [Case] {
    for name in names where !all.contains(where: { $0.id == name || $0.slug == name }) {
      throw ValidationError(
        "The cohort has no case “\(name)”. It has: \(all.map(\.slug).joined(separator: ", ")).")
    }
    return names.isEmpty ? all : all.filter { names.contains($0.id) || names.contains($0.slug) }
  }
}

/// Which cases of a cohort a command is about.
struct CohortCaseOptions: ParsableArguments {
  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      "A case of the cohort; repeat for more. All where absent.", valueName: "case"))
  var cases: [String] = []
}
