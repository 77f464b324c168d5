public import CaseModel

/// Turns a web page into Casebook Markdown.
public enum HTMLImporter {
  /// Whether a text is HTML, by its beginning.
  public static func isHTML(_ text: String) -> Bool {
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(200).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<?xml"].contains { start.hasPrefix($0) }
  }

  /// Imports a page.
  ///
  /// The article is found in it; navigation, forms, scripts and the like are left out, every sentence
  /// of the article is kept. Sections are found by headings and markers as in plain text. Takes any
  /// text, in time proportional to its length.
  /// - Parameters:
  ///   - html: the page.
  ///   - names: the names by which sections are found.
  /// - Returns: the case in Markdown, and a note on what was done.
  public static func importCase(from html: String, names: SectionNames = .builtIn) -> ImportedCase {
    let tree = HTMLTree(html)
    let article = BlockReader.read(ArticleFinder.article(in: tree), in: tree)
    var data = PageMetadata.data(of: tree)
    for line in linesBefore(article.blocks, in: tree) {
      if let found = PageData(line), !data.contradicts(found) { data.fill(from: found) }
    }
    var outline = ArticleOutline(
      article, data: data, pageTitle: pageTitle(of: tree, names: names), names: names)
    if tree.isFlattened { outline.note("Elements nested too deep were taken for their text.") }
    for address in Set(article.pictures).sorted() where !address.isEmpty {
      outline.note(
        "A picture was left out: \(address). Save it beside the case and write ![what it shows](name.png)."
      )
    }
    let language = PageMetadata.language(of: tree)
    return outline.imported(language: language)
  }

  /// The lines of the page above its article, where its author and date may stand.
  private static func linesBefore(_ article: [HTMLBlock], in tree: HTMLTree) -> [String] {
    let first = article.first?.line
    return BlockReader.read(tree.first("body") ?? 0, in: tree).blocks.prefix(200)
      .map(\.line).prefix { $0 == nil || $0 != first }.compactMap(\.self)
  }

  /// The first heading of level 1 that begins no section, or the name of the page in its head without the
  /// site's.
  private static func pageTitle(of tree: HTMLTree, names: SectionNames) -> String? {
    for node in tree.nodes.indices where ["h1", "title"].contains(tree.nodes[node].name) {
      var text = HTMLText()
      text.append(tree.text(of: node), HTMLText.Style())
      var title = text.collapsed.plain
      if tree.nodes[node].name == "title" {
        guard tree.first("h1") == nil else { continue }
        for mark in ["_", " | ", " - ", " – ", " — "] {
          title = title.before(mark).trimmingSpaces
        }
      }
      let isSection = SectionHeading(of: title[...], isParagraphStart: true, names: names) != nil
      if !title.isEmpty, !isSection { return title }
    }
    return nil
  }
}

extension String {
  /// The part before the first of a separator; the whole text where there is none.
  fileprivate func before(_ separator: String) -> String {
    firstRange(of: separator).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
