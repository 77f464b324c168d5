internal import CaseModel
internal import CaseParser

extension CaseLoader {
  /// What is wrong with the name of the case that a case is a translation of.
  func translationProblem(of parsed: ParsedCase, in source: SourceText) -> [Diagnostic] {
    guard let name = parsed.content.metadata.translationOf, let place = parsed.translationPlace,
      files[name] == nil || name == parsed.content.slug
    else { return [] }
    var suggestions = Suggestions()
    let isItself = name == parsed.content.slug
    let nearest = isItself ? nil : suggestions.nearest(to: name, among: files.keys.sorted())
    return [
      Diagnostic(
        .unknownTranslation, in: source, at: place, length: name.count,
        isItself
          ? "A case is no translation of itself." : "There is no case “\(name)” in the library.",
        fix: nearest.map { "Did you mean “\($0)”?" }
          ?? "Write the name of the other case's file without .md, or leave the key out.")
    ]
  }
}

extension Library {
  /// Translations of translations, and cases that say the same in the same language.
  static func translationConflicts(among cases: [CaseIdentity]) -> [Diagnostic] {
    let translations = cases.filter { $0.translationOf != nil }
    guard !translations.isEmpty else { return [] }
    let bySlug = Dictionary(cases.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    var known: [String: [String: CaseIdentity]] = [:]
    return translations.compactMap { identity in
      guard let name = identity.translationOf, let original = bySlug[name] else { return nil }
      if let first = original.translationOf {
        return Diagnostic(
          .translationConflict, path: identity.path,
          "“\(name)” is a translation itself, of “\(first)”.",
          fix: "Write translation-of: \(first).")
      }
      var languages = known[name] ?? [original.language: original]
      let other = languages[identity.language] ?? identity
      languages[identity.language] = other
      known[name] = languages
      if other.slug == identity.slug { return nil }
      return Diagnostic(
        .translationConflict, path: identity.path,
        "This case and \(other.path) are the same one in the same language, \(identity.language).",
        fix: "Mend the language or the original of one of them.")
    }
  }
}
