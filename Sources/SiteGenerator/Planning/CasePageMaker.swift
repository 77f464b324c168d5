internal import CaseLibrary
internal import CaseModel
internal import CaseParser

/// Makes the pages of a case.
struct CasePageMaker {
  let library: Library
  let frame: PageFrame
  let templates: TemplateSet
  /// Where the values of the pages are as far as a case's own file tells.
  let spool: Spool
  /// The slugs of all cases, to which links between their files lead.
  let slugs: Set<String>

  /// The making of a case's pages.
  /// - Parameters:
  ///   - key: whatever the pages depend on.
  ///   - kept: where their values are; the file is read again where nil.
  func task(
    of card: CaseCard, _ file: CaseFile, _ surroundings: CaseSurroundings, key: ContentKey,
    kept: Spool.Place?
  ) -> SiteTask {
    let (library, frame, templates, spool, slugs) = (library, frame, templates, spool, slugs)
    let paths = CasePages.paths(card.slug, edition: frame.edition)
    return SiteTask(paths: paths, origin: file.path, key: key, cards: []) { _ in
      var values = kept.flatMap { spool.values(at: $0) }
      if values == nil {
        guard let content = try library.load(file).parsed?.content else { return [] }
        values =
          CasePages(content: content, frame: frame, slugs: slugs, ownsFolder: file.ownsFolder)
          .early
      }
      return try values?.pages(of: card, templates, frame: frame, surroundings: surroundings) ?? []
    }
  }
}

extension ContentKey {
  /// What the pages of a case depend on.
  /// - Parameters:
  ///   - siteKey: what all pages depend on.
  ///   - paths: where they lie.
  ///   - file: the content of the case's file.
  init(
    _ siteKey: ContentKey, _ paths: [String], ofCase file: ContentKey,
    _ surroundings: CaseSurroundings
  ) {
    self.init(siteKey, paths) { hasher in
      hasher.add(file)
      surroundings.add(to: &hasher)
    }
  }
}
