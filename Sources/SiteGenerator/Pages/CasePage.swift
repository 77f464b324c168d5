internal import CaseLibrary
internal import CaseMarkdown
internal import CaseModel

/// The pages of a case: the one to read and work through, its hand-out, and the facilitator's guide.
struct CasePage {
  let content: Case
  let frame: PageFrame
  /// What other cases have to do with it.
  let surroundings: CaseSurroundings
  /// The slugs of all cases, to which links between their files lead.
  let slugs: Set<String>
  /// Whether the case has a folder of its own, in which its pictures lie.
  let ownsFolder: Bool

  /// Where the pages of a case lie in an edition, in the order of `pages`.
  static func paths(_ slug: String, edition: Edition) -> [String] {
    [SiteAddress.casePage(slug), SiteAddress.handout(slug)]
      + (edition == .facilitator ? [SiteAddress.guide(slug)] : [])
  }

  /// The pages with the values for their templates.
  var pages: [Page] {
    let slug = content.slug
    let view = CaseAudience(edition: frame.edition, reveal: content.metadata.reveal)
    var print = CaseAudience(edition: .trainee, reveal: content.metadata.reveal, isPrint: true)
    var values = values(SiteAddress.casePage(slug), view: view)
    let head = surroundings.values(of: content, frame: frame, root: root)
    for entry in head.entries { values[entry.name] = entry.value }
    values["contents"] = content.sections
      .filter { view.mentions($0.role) && !$0.title.isEmpty }
      .map { ["title": $0.title, "anchor": SiteAddress.encoded($0.anchor)] as Values }
    let exercise = frame.edition == .public ? Exercise(content, words: words).values : nil
    values["exercise"] = exercise ?? Values.absent
    if exercise != nil { values["scripts"] = Exercise.scripts(in: words) }
    var pages = [
      page(SiteAddress.casePage(slug), "case", values),
      page(
        SiteAddress.handout(slug), "handout", self.values(SiteAddress.handout(slug), view: print)),
    ]
    if frame.edition == .facilitator {
      print = CaseAudience(edition: .facilitator, reveal: content.metadata.reveal, isPrint: true)
      let path = SiteAddress.guide(slug)
      pages.append(page(path, "guide", self.values(path, view: print)))
    }
    return pages
  }

  private var words: SiteLanguage { SiteLanguage.named(content.metadata.language) }

  private var root: String { SiteAddress.root(from: SiteAddress.casePage(content.slug)) }

  private func page(_ path: String, _ template: String, _ values: Values) -> Page {
    Page(path: path, template: template, language: content.metadata.language, values: values)
  }

  private func values(_ path: String, view: CaseAudience) -> Values {
    let metadata = content.metadata
    let root = root
    let renderer = HTMLRenderer(htmlOptions(view))
    var trail = [PageLink(title: metadata.title, path: SiteAddress.casePage(content.slug))]
    if view.isPrint {
      let title = words[view.edition == .facilitator ? "guide" : "handout"]
      trail.append(PageLink(title: title, path: path))
    }
    var values = frame.values(
      path: path, language: metadata.language,
      title: view.isPrint ? "\(metadata.title) · \(trail.last?.title ?? "")" : metadata.title,
      description: metadata.summary, trail: trail)
    values["isPrint"] = view.isPrint
    values["isFacilitator"] = view.showsNotes
    values["pageType"] = "article"
    values["caseHref"] = "index.html"
    values["title"] = metadata.title
    values["summary"] = metadata.summary ?? Values.absent
    values["isDraft"] = metadata.status == .draft
    values["isRetired"] = metadata.status == .retired
    values["facts"] = CaseFacts(content, words: words).values
    values.setList("tags", "hasTags", metadata.tags.map { Tag($0).values(root: root) })
    values.setList(
      "competencies", "hasCompetencies",
      metadata.competencies.map { key -> Values in
        PageLink(
          title: frame.competencies[key]?.name ?? key,
          path: SiteAddress.topic(.competency, Tag(key).slug)
        ).values(root: root)
      })
    values.setList("objectives", "hasObjectives", metadata.objectives)
    var sections = SectionValues(
      content, renderer: renderer, words: words, view: view, root: root)
    values["sections"] = sections.values()
    let shown = ShownText(of: content, to: view).footnotes
    let footnotes = content.footnotes.filter { shown.contains($0.number) }
      .map { FootnoteValues.values($0, renderer: renderer) }
    values.setList("footnotes", "hasFootnotes", footnotes)
    return values
  }

  private func htmlOptions(_ view: CaseAudience) -> HTMLOptions {
    let slugs = slugs
    let up = ownsFolder ? "" : "../"
    var titles: [AlertKind: String] = [
      .note: words["alert-note"], .tip: words["alert-tip"], .warning: words["alert-warning"],
    ]
    if view.showsNotes { titles[.facilitator] = words["alert-facilitator"] }
    return HTMLOptions(
      link: { address in
        guard LinkPolicy.allowsLink(address) else { return nil }
        // A hand-out has no analysis that a link could lead to.
        if address.hasPrefix("#"), view.isPrint, view.edition != .facilitator {
          return "index.html" + address
        }
        return Self.pageAddress(address, slugs: slugs, up: up)
      },
      picture: { LinkPolicy.allowsPicture($0) ? up + $0 : nil },
      alertTitles: titles, tableLabel: words["table"], showsAnchors: true)
  }

  /// The address on the site of what a link in a file leads to.
  private static func pageAddress(_ address: String, slugs: Set<String>, up: String) -> String {
    guard LinkPolicy.scheme(of: address) == nil, !address.hasPrefix("#") else { return address }
    let path = address.prefix { $0 != "#" && $0 != "?" }
    if let slug = CaseLoader.slug(of: Markup.percentDecoded(String(path))), slugs.contains(slug) {
      return "../" + SiteAddress.encoded(slug) + "/index.html" + address[path.endIndex...]
    }
    return up + address
  }
}

/// What a page shows of a footnote.
enum FootnoteValues {
  /// The values for a footnote.
  static func values(_ footnote: Footnote, renderer: HTMLRenderer) -> Values {
    [
      "number": String(footnote.number), "anchor": "fn-\(footnote.number)",
      "html": HTML(renderer.inlineHTML(footnote.content)), "backHref": "#fnref-\(footnote.number)",
    ]
  }
}
