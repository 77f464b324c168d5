internal import CaseLibrary

/// The pages that are no cases: those of the library's own, and those that another part of the program made.
struct PageTasks {
  let frame: PageFrame
  let templates: TemplateSet

  /// Adds the library's own pages, and the files that they publish besides.
  /// - Parameter slugs: the cases that they can point to.
  /// - Throws: `SiteError.outsideLibrary` for a file that leads out of the library.
  func addOwn(
    to list: inout TaskList, _ attachments: inout Attachments, slugs: Set<String>
  ) throws {
    let (frame, templates) = (frame, templates)
    for page in frame.pages {
      list.add([page.path], from: page.file.path) {
        $0.add(page.key)
      } make: { _ in
        [try templates.render(page.page(frame, slugs: slugs))]
      }
      for path in page.attachments {
        try attachments.add(path, beside: page.file, to: page.slug, in: &list)
      }
    }
  }

  /// Adds the pages that another part of the program made, and their style sheets.
  func addAdded(to list: inout TaskList, styleSheets: [String: String]) {
    let (frame, templates) = (frame, templates)
    for page in frame.added {
      list.add([page.path], from: "the page \(page.path)") {
        $0.add([page.title, page.summary, page.language, page.html])
      } make: { _ in
        [try templates.render(page.page(frame))]
      }
    }
    for (name, text) in styleSheets.sorted(by: { $0.key < $1.key }) {
      list.addFile(SiteAddress.asset(name), from: "the program", Array(text.utf8))
    }
  }
}
