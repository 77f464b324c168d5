internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import CaseParser

/// Finds a case by what a person calls it.
struct CaseLookup {
  /// The case's id, its slug, the beginning of either, or its file.
  let name: String
  let library: LibraryOptions

  /// Finds and reads the case.
  /// - Throws: `ValidationError` where no case or more than one has the name, `ExitCode` 1, with the
  ///   problems printed, where it has errors.
  func load(reportingTo output: DiagnosticText) throws -> Case {
    let found = try find(in: library)
    let problems = found.diagnostics.filter { $0.severity == .error }
    guard problems.isEmpty, let parsed = found.parsed else {
      try output.print(problems)
      throw ExitCode(1)
    }
    return parsed.content
  }

  private func find(in options: LibraryOptions) throws -> LoadedCase {
    if name.hasSuffix(".md") || name.contains("/") {
      let library = try options.open([name])
      if let file = library.files.first { return try library.load(file) }
    }
    let library = try options.open()
    if let file = library.files.first(where: { $0.slug == name }) {
      let loaded = try library.load(file)
      if loaded.parsed?.content.id == name || loaded.parsed == nil { return loaded }
    }
    let loaded = library.map { file, loaded in try? loaded.get() }.compactMap(\.self)
    let exact = loaded.filter { $0.file.slug == name || $0.parsed?.content.id == name }
    let matches =
      exact.isEmpty
      ? loaded.filter {
        $0.file.slug.hasPrefix(name) || $0.parsed?.content.id.hasPrefix(name) == true
      } : exact
    if let match = matches.first, matches.count == 1 { return match }
    let names = (matches.isEmpty ? loaded : matches).map(\.file.slug).prefix(20)
    throw ValidationError(
      matches.isEmpty
        ? "There is no case “\(name)”. There are: \(names.joined(separator: ", "))."
        : "“\(name)” can mean several cases: \(names.joined(separator: ", ")).")
  }
}
