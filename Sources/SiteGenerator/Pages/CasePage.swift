internal import CaseModel

/// The pages of a case: the one to read and work through, its hand-out, and the facilitator's guide.
struct CasePage {
  /// What its own file says.
  let body: CaseBody
  let frame: PageFrame
  /// What other cases have to do with it.
  let surroundings: CaseSurroundings

  /// Where the pages of a case lie in an edition, in the order of `pages`.
  static func paths(_ slug: String, edition: Edition) -> [String] {
    [SiteAddress.casePage(slug), SiteAddress.handout(slug)]
      + (edition == .facilitator ? [SiteAddress.guide(slug)] : [])
  }

  /// The pages with the values for their templates.
  var pages: [Page] {
    let paths = Self.paths(body.slug, edition: frame.edition)
    let templates = ["case", "handout", "guide"]
    return zip(zip(paths, templates), body.pages).enumerated().map { number, page in
      let ((path, template), own) = page
      var values = around(path, template).adding(own)
      if number == 0 { values = values.adding(surroundings.values(of: body, frame: frame)) }
      return Page(path: path, template: template, language: body.language, values: values)
    }
  }

  private func around(_ path: String, _ template: String) -> Values {
    var trail = [PageLink(title: body.title, path: SiteAddress.casePage(body.slug))]
    guard template != "case" else {
      return frame.values(
        path: path, language: body.language, title: body.title, description: body.summary,
        trail: trail)
    }
    let title = SiteLanguage.named(body.language)[template]
    trail.append(PageLink(title: title, path: path))
    return frame.values(
      path: path, language: body.language, title: "\(body.title) · \(title)",
      description: body.summary, trail: trail)
  }
}
