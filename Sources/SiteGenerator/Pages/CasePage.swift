internal import CaseLibrary
internal import CaseMarkdown
internal import CaseModel

/// The page of a case.
struct CasePage {
  let content: Case
  let frame: PageFrame
  /// The slugs of all cases, to which links between their files lead.
  let slugs: Set<String>
  /// Whether the case has a folder of its own, in which its pictures lie.
  let ownsFolder: Bool

  /// Where the page lies.
  var path: String { SiteAddress.casePage(content.slug) }

  /// The page with the values for its template.
  var page: Page {
    Page(path: path, template: "case", language: content.metadata.language, values: values())
  }

  private func values() -> Values {
    let metadata = content.metadata
    let words = SiteLanguage.named(metadata.language)
    let root = SiteAddress.root(from: path)
    let renderer = HTMLRenderer(htmlOptions(words))
    var values = frame.values(
      path: path, language: metadata.language, title: metadata.title,
      description: metadata.summary)
    values["title"] = metadata.title
    values["summary"] = metadata.summary ?? Values.absent
    values["isDraft"] = metadata.status == .draft
    values["isRetired"] = metadata.status == .retired
    values["facts"] = facts(words)
    values.setList("tags", "hasTags", metadata.tags.map { Tag($0).values(root: root) })
    values.setList(
      "competencies", "hasCompetencies",
      metadata.competencies.map { frame.competencies[$0] ?? $0 })
    values.setList("objectives", "hasObjectives", metadata.objectives)
    var sections = SectionValues(content, renderer: renderer, words: words)
    values["sections"] = sections.values()
    values["contents"] = content.sections
      .filter { $0.role != .facilitator && !$0.title.isEmpty }
      .map { ["title": $0.title, "anchor": SiteAddress.encoded($0.anchor)] as Values }
    let footnotes = content.footnotes.map { footnote -> Values in
      [
        "number": String(footnote.number), "anchor": "fn-\(footnote.number)",
        "html": renderer.inlineHTML(footnote.content), "backHref": "#fnref-\(footnote.number)",
      ]
    }
    values.setList("footnotes", "hasFootnotes", footnotes)
    let exercise = Exercise(content, words: words)
    values["exercise"] = exercise.values ?? Values.absent
    values["scripts"] = exercise.values == nil ? Values.absent : Exercise.scripts(in: words)
    return values
  }

  private func facts(_ words: SiteLanguage) -> [Values] {
    let metadata = content.metadata
    var facts: [Values] = []
    func add(_ label: String, _ value: String?, iso: String? = nil) {
      guard let value, !value.isEmpty else { return }
      let text = HTMLEscape.text(value)
      let html = iso.map { "<time datetime=\"\($0)\">\(text)</time>" } ?? text
      facts.append(["label": words[label], "html": html])
    }
    func add(_ label: String, _ date: CalendarDate?) {
      add(label, date.map(words.text), iso: date?.description)
    }
    add("factDate", metadata.date)
    add("factPublished", metadata.published)
    add("factUpdated", metadata.updated)
    add("factDifficulty", metadata.difficulty.map { words["difficulty-\($0.rawValue)"] })
    add("factDuration", metadata.durationMinutes.map(words.minutes))
    add("factReading", words.minutes(content.length.readingMinutes))
    add("factAudience", words.list(metadata.audience))
    add("factAuthors", words.list(metadata.authors))
    add("factSource", metadata.source)
    add("factLicense", metadata.license)
    return facts
  }

  private func htmlOptions(_ words: SiteLanguage) -> HTMLOptions {
    let slugs = slugs
    let up = ownsFolder ? "" : "../"
    return HTMLOptions(
      link: { address in
        guard LinkPolicy.allowsLink(address) else { return nil }
        return Self.pageAddress(address, slugs: slugs, up: up)
      },
      picture: { LinkPolicy.allowsPicture($0) ? up + $0 : nil },
      alertTitles: [
        .note: words["alert-note"], .tip: words["alert-tip"], .warning: words["alert-warning"],
      ],
      tableLabel: words["table"],
      showsAnchors: true)
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
