internal import CaseModel

/// The pages of a case filled in as far as its own file tells.
struct CaseDraft: Sendable {
  /// The name of the case in addresses.
  private let slug: String
  /// The BCP 47 tag of its language.
  private let language: String
  /// The structured data, without the translations.
  private let structuredData: JSONText
  private let pages: [PageDraft]

  /// Fills in the templates of a case's pages.
  /// - Throws: `SiteError.template`.
  init(_ pages: CasePages, _ templates: TemplateSet) throws {
    slug = pages.content.slug
    language = pages.content.metadata.language
    structuredData = LearningResource(pages.content, frame: pages.frame).json
    let words = SiteLanguage.named(language)
    self.pages = try pages.early.map { page in
      try templates.template(page.template, in: words).draft(page.values)
    }
  }

  /// The bytes of the pages, with what other cases have to do with them.
  /// - Throws: `SiteError.template`.
  func complete(
    _ templates: TemplateSet, frame: PageFrame, surroundings: CaseSurroundings
  ) throws -> [[UInt8]] {
    let words = SiteLanguage.named(language)
    return try zip(CasePages.templates, pages).enumerated().map { number, page in
      let late = CasePages.late(
        number, of: slug, language: language, structuredData: structuredData, frame: frame,
        surroundings: surroundings)
      return try templates.template(page.0, in: words).complete(page.1, with: late)
    }
  }
}

extension CaseDraft {
  /// The draft as `init(_:)` reads it.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    for text in [slug, language, structuredData.members] { writer.write(text) }
    writer.write(list: pages) { writer, page in
      writer.write(page.bytes)
      writer.write(list: page.gaps) { $0.write($1) }
      writer.write(page.values)
    }
    return writer.bytes
  }

  /// The draft that was written as bytes.
  /// - Throws: `ByteReader.Failure` for others.
  init(_ bytes: [UInt8]) throws {
    var reader = ByteReader(bytes[...])
    slug = try reader.text()
    language = try reader.text()
    structuredData = JSONText(members: try reader.text())
    pages = try reader.list { reader in
      PageDraft(
        bytes: try reader.data(), gaps: try reader.list { try $0.number() },
        values: try reader.values())
    }
  }
}
