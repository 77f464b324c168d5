internal import CaseLibrary
internal import CaseMarkdown
internal import CaseModel
internal import CaseParser

/// A page of the library's own, from `site/pages`.
struct StaticPage: Sendable {
  let slug: String
  let title: String
  let language: String
  let file: CaseFile
  private let summary: String?
  private let content: Content
  private let footnotes: [Footnote]
  /// What the page was read from.
  let key: ContentKey
  /// The files that it points to, beside it.
  let attachments: [String]

  /// A page that was read.
  init?(_ loaded: LoadedPage) {
    guard let parsed = loaded.parsed else { return nil }
    file = loaded.file
    slug = loaded.file.slug
    title = parsed.title
    language = parsed.language
    summary = parsed.summary
    content = parsed.content
    footnotes = parsed.footnotes
    key = ContentKey(of: loaded.bytes)
    attachments = Set(parsed.references.map(\.path).filter { CaseLoader.slug(of: $0) == nil })
      .sorted()
  }

  /// Where it lies.
  var path: String { "\(slug)/index.html" }

  /// The page with the values for its template.
  /// - Parameter slugs: the slugs of all cases, to which links to their files lead.
  func page(_ frame: PageFrame, slugs: Set<String>) -> Page {
    let words = SiteLanguage.named(language)
    let pages = Set(frame.pages.map(\.slug))
    let options = HTMLOptions(
      link: { address in
        guard LinkPolicy.allowsLink(address) else { return nil }
        guard LinkPolicy.scheme(of: address) == nil, !address.hasPrefix("#") else { return address }
        let path = address.prefix { $0 != "#" && $0 != "?" }
        let rest = address[path.endIndex...]
        guard let slug = CaseLoader.slug(of: Markup.percentDecoded(String(path))) else {
          return address
        }
        let isCase = slugs.contains(slug)
        guard isCase || pages.contains(slug) else { return address }
        let target = isCase ? SiteAddress.casePage(slug) : "\(slug)/index.html"
        return "../" + SiteAddress.encoded(target) + rest
      },
      alertTitles: [
        .note: words["alert-note"], .tip: words["alert-tip"], .warning: words["alert-warning"],
      ],
      tableLabel: words["table"], showsAnchors: true)
    let renderer = HTMLRenderer(options)
    var values = Values()
    frame.set(
      &values, path: path, language: language, title: title, description: summary,
      trail: [PageLink(title: title, path: path)])
    values.set(.title, title)
    values.setHTML(.html) { renderer.html(content, to: &$0) }
    values.setList(.footnotes, flag: .hasFootnotes, footnotes) {
      FootnoteValues.set(&$0, $1, renderer: renderer)
    }
    return Page(path: path, template: "page", language: language, values: values)
  }
}
