internal import CaseLibrary
internal import CaseMarkdown
internal import CaseModel

/// The pages of a case: the one to read and work through, its hand-out, and the facilitator's guide.
///
/// They show what the case's own file says first; what other cases have to do with it is put in when all are known.
struct CasePages {
  let content: Case
  /// What every page has; the navigation is put in later.
  let frame: PageFrame
  /// The slugs of all cases, to which links between their files lead.
  let slugs: Set<String>
  /// Whether the case has a folder of its own, in which its pictures lie.
  let ownsFolder: Bool

  /// Where the pages of a case lie in an edition, in the order of `early`.
  static func paths(_ slug: String, edition: Edition) -> [String] {
    [SiteAddress.casePage(slug), SiteAddress.handout(slug)]
      + (edition == .facilitator ? [SiteAddress.guide(slug)] : [])
  }

  /// The templates of the pages, in the same order.
  static let templates = ["case", "handout", "guide"]

  /// The pages without what other cases have to do with them.
  var early: [Page] {
    let metadata = content.metadata
    let common = common
    let print = CaseAudience(edition: .trainee, reveal: metadata.reveal, isPrint: true)
    var pages = [casePage(common), common.adding(values(print))]
    if frame.edition == .facilitator {
      let guide = CaseAudience(edition: .facilitator, reveal: metadata.reveal, isPrint: true)
      pages.append(common.adding(values(guide)))
    }
    let paths = Self.paths(content.slug, edition: frame.edition)
    return zip(zip(paths, Self.templates), pages).map { place, values in
      Page(
        path: place.0, template: place.1, language: metadata.language,
        values: around(place.0, place.1).adding(values))
    }
  }

  /// The values that a page gets when all cases are known.
  /// - Parameters:
  ///   - number: the place of the page among the pages of the case.
  ///   - structuredData: what `LearningResource` says without knowing of translations.
  static func late(
    _ number: Int, of slug: String, language: String, structuredData: JSONText, frame: PageFrame,
    surroundings: CaseSurroundings
  ) -> Values {
    let path = SiteAddress.casePage(slug)
    let root = SiteAddress.root(from: path)
    var values: Values = [
      "navigation": frame.navigation(SiteLanguage.named(language), root: root, path: path)
    ]
    if number == 0 {
      values = values.adding(
        surroundings.values(structuredData: structuredData, frame: frame, root: root))
    }
    return values
  }

  private func around(_ path: String, _ template: String) -> Values {
    let metadata = content.metadata
    var title = metadata.title
    var trail = [PageLink(title: title, path: SiteAddress.casePage(content.slug))]
    if template != "case" {
      trail.append(PageLink(title: words[template], path: path))
      title += " · \(words[template])"
    }
    return frame.values(
      path: path, language: metadata.language, title: title, description: metadata.summary,
      trail: trail)
  }

  private var words: SiteLanguage { SiteLanguage.named(content.metadata.language) }

  private var root: String { SiteAddress.root(from: SiteAddress.casePage(content.slug)) }

  /// What all pages of the case show.
  private var common: Values {
    let metadata = content.metadata
    let root = root
    var values: Values = [
      "pageType": "article", "caseHref": "index.html", "title": metadata.title,
      "summary": metadata.summary ?? Values.absent, "isDraft": metadata.status == .draft,
      "isRetired": metadata.status == .retired, "facts": CaseFacts(content, words: words).values,
    ]
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
    return values
  }

  private func casePage(_ common: Values) -> Values {
    let metadata = content.metadata
    let view = CaseAudience(edition: frame.edition, reveal: metadata.reveal)
    var values = common.adding(values(view))
    values["contents"] = content.sections
      .filter { view.mentions($0.role) && !$0.title.isEmpty }
      .map { ["title": $0.title, "anchor": SiteAddress.encoded($0.anchor)] as Values }
    let exercise = frame.edition == .public ? Exercise(content, words: words).values : nil
    values["exercise"] = exercise ?? Values.absent
    if exercise != nil { values["scripts"] = Exercise.scripts(in: words) }
    values["citation"] = words.citation(
      of: metadata.title, by: metadata.authors, on: metadata.published ?? metadata.date,
      site: frame.siteTitle, address: frame.address(SiteAddress.casePage(content.slug)))
    values["handoutHref"] = "handout.html"
    values["guideHref"] = frame.edition == .facilitator ? Datum.text("guide.html") : .absent
    return values
  }

  /// What a page shows of the text.
  private func values(_ view: CaseAudience) -> Values {
    let renderer = HTMLRenderer(htmlOptions(view))
    var sections = SectionValues(
      content, renderer: renderer, words: words, view: view, root: root)
    var values: Values = [
      "isPrint": view.isPrint, "isFacilitator": view.showsNotes, "sections": sections.values(),
    ]
    let shown =
      content.footnotes.isEmpty ? [] : ShownText(of: content, to: view).footnotes
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
