internal import CaseMarkdown
internal import CaseModel

/// The list of pages for search engines (sitemaps.org).
struct Sitemap {
  let base: String
  /// The pages that are no cases.
  let pages: [String]
  let catalogue: Catalogue

  /// How many addresses a sitemap may hold.
  private static let most = 50_000

  /// How many files there are for a number of cases: one, or an index and its parts.
  static func paths(pages: Int, cases: Int) -> [String] {
    let count = (pages + cases + most - 1) / most
    return count <= 1
      ? [SiteAddress.sitemap]
      : [SiteAddress.sitemap] + (1...count).map { "sitemap-\($0).xml" }
  }

  /// The bytes of the files.
  var files: [[UInt8]] {
    let paths = Self.paths(pages: pages.count, cases: catalogue.cards.count)
    guard paths.count > 1 else { return [part(0..<Self.most)] }
    var index = XMLText()
    index.add("sitemapindex", attributes: [("xmlns", Self.namespace)]) { xml in
      for path in paths.dropFirst() { xml.add("sitemap") { $0.add("loc", base + path) } }
    }
    return [index.bytes]
      + paths.indices.dropLast().map { part($0 * Self.most..<($0 + 1) * Self.most) }
  }

  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  private func part(_ range: Range<Int>) -> [UInt8] {
    var xml = XMLText()
    let attributes = [
      ("xmlns", Self.namespace), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ]
    let total = pages.count + catalogue.cards.count
    xml.add("urlset", attributes: attributes) { xml in
      for index in range.clamped(to: 0..<total) {
        if index < pages.count {
          xml.add("url") { $0.add("loc", SiteAddress.whole(pages[index], below: base)) }
        } else {
          add(index - pages.count, to: &xml)
        }
      }
    }
    return xml.bytes
  }

  private func add(_ index: Int, to xml: inout XMLText) {
    let card = catalogue.cards[index]
    let translations = catalogue.translations(of: index).map { catalogue.cards[$0] }
    xml.add("url") { xml in
      xml.add("loc", address(card))
      xml.add("lastmod", card.updated?.description.prefix(10).description)
      for other in translations.isEmpty ? [] : [card] + translations {
        xml.add(
          "xhtml:link",
          attributes: [
            ("rel", "alternate"), ("hreflang", other.language), ("href", address(other)),
          ])
      }
    }
  }

  private func address(_ card: CaseCard) -> String {
    SiteAddress.whole(SiteAddress.casePage(card.slug), below: base)
  }
}
