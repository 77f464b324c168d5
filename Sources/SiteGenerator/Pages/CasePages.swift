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

  /// The values of the pages without what other cases have to do with them.
  var early: CaseValues {
    var values = Values()
    let ends = set(&values)
    return CaseValues(values: values, ends: ends)
  }

  /// Sets the values of the pages without what other cases have to do with them.
  /// - Returns: where the values of each page end.
  func set(_ values: inout Values) -> [Values.Mark] {
    let metadata = content.metadata
    frame.setCommon(&values, language: metadata.language, words, root: root)
    setHead(&values)
    let head = values.mark
    var shared = SharedElements(of: content)
    return zip(Self.paths(content.slug, edition: frame.edition), Self.templates)
      .map { path, template in
        values.resume(at: head)
        setPlace(&values, path, template)
        if template == "case" {
          let view = CaseAudience(edition: frame.edition, reveal: metadata.reveal)
          setText(&values, view, &shared)
          setCasePage(&values, view)
        } else {
          let edition: Edition = template == "guide" ? .facilitator : .trainee
          let view = CaseAudience(edition: edition, reveal: metadata.reveal, isPrint: true)
          setText(&values, view, &shared)
        }
        return values.mark
      }
  }

  /// Sets the values that a page gets when all cases are known.
  /// - Parameters:
  ///   - values: what the case's own file tells.
  ///   - template: the name of the page's template.
  static func setLate(
    _ values: inout Values, of slug: String, language: String, template: String, frame: PageFrame,
    surroundings: CaseSurroundings
  ) {
    let path = SiteAddress.casePage(slug)
    let root = SiteAddress.root(from: path)
    frame.setNavigation(&values, SiteLanguage.named(language), root: root, path: path)
    if template == "case" { surroundings.set(&values, frame: frame, root: root) }
  }

  private func setPlace(_ values: inout Values, _ path: String, _ template: String) {
    var title = content.metadata.title
    var trail = [PageLink(title: title, path: SiteAddress.casePage(content.slug))]
    if template != "case" {
      trail.append(PageLink(title: words[template], path: path))
      title += " · \(words[template])"
    }
    frame.setPlace(&values, path: path, title: title, trail: trail, words, root: root)
  }

  private var words: SiteLanguage { SiteLanguage.named(content.metadata.language) }

  private var root: String { "../../" }

  /// Sets what all pages of the case show.
  private func setHead(_ values: inout Values) {
    let metadata = content.metadata
    let root = root
    values.set(.pageType, "article")
    values.set(.pageDescription, metadata.summary)
    values.set(.caseHref, "index.html")
    values.set(.title, metadata.title)
    values.set(.summary, metadata.summary)
    values.set(.isDraft, metadata.status == .draft)
    values.set(.isRetired, metadata.status == .retired)
    CaseFacts(content, words: words).set(&values)
    values.setList(.tags, flag: .hasTags, metadata.tags) { Tag($1).set(&$0, root: root) }
    values.setList(.competencies, flag: .hasCompetencies, metadata.competencies) { values, key in
      PageLink(
        title: frame.competencies[key]?.name ?? key,
        path: SiteAddress.topic(.competency, Tag(key).slug)
      ).set(&values, root: root)
    }
    values.setTexts(.objectives, flag: .hasObjectives, metadata.objectives)
  }

  private func setCasePage(_ values: inout Values, _ view: CaseAudience) {
    let metadata = content.metadata
    let sections = content.sections.lazy.filter { view.mentions($0.role) && !$0.title.isEmpty }
    values.setList(.contents, sections) { values, section in
      values.set(.title, section.title)
      values.set(.anchor, SiteAddress.encoded(section.anchor))
    }
    if frame.edition == .public, content.questionCount > 0 {
      let exercise = Exercise(content, words: words)
      values.setRecord(.exercise) { $0.setHTML(.data) { exercise.write(to: &$0) } }
      values.setTexts(.scripts, Exercise.scripts(in: words))
    } else {
      values.setAbsent(.exercise)
    }
    values.set(
      .citation,
      words.citation(
        of: metadata.title, by: metadata.authors, on: metadata.published ?? metadata.date,
        site: frame.siteTitle, address: frame.address(SiteAddress.casePage(content.slug))))
    values.set(.handoutHref, "handout.html")
    values.set(.guideHref, frame.edition == .facilitator ? "guide.html" : nil)
    values.setHTML(.structuredData) { LearningResource(content, frame: frame).json.write(to: &$0) }
  }

  /// Sets what a page shows of the text.
  private func setText(
    _ values: inout Values, _ view: CaseAudience, _ shared: inout SharedElements
  ) {
    let renderer = HTMLRenderer(htmlOptions(view))
    values.set(.isPrint, view.isPrint)
    values.set(.isFacilitator, view.showsNotes)
    let sections = SectionValues(
      content, renderer: renderer, words: words, view: view, root: root)
    sections.set(&values, &shared)
    let shown = content.footnotes.isEmpty ? [] : ShownText(of: content, to: view).footnotes
    values.setList(
      .footnotes, flag: .hasFootnotes, content.footnotes.lazy.filter { shown.contains($0.number) }
    ) { FootnoteValues.set(&$0, $1, renderer: renderer) }
  }

  private func htmlOptions(_ view: CaseAudience) -> HTMLOptions {
    let slugs = slugs
    let up = ownsFolder ? "" : "../"
    let titles = view.showsNotes ? words.alertTitlesWithNotes : words.alertTitles
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
