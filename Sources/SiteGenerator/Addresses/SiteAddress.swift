internal import CaseModel

/// Where the pages of a site lie, relative to its root.
///
/// Every address names a file, so that the site can be read from a folder without a server.
enum SiteAddress {
  static let home = "index.html"
  static let matrix = "matrix/index.html"
  static let notFound = "404.html"
  static let feed = "feed.xml"
  static let sitemap = "sitemap.xml"
  static let robots = "robots.txt"

  /// A style sheet or script.
  static func asset(_ name: String) -> String { "assets/\(name)" }

  /// The page of a case.
  static func casePage(_ slug: String) -> String { "cases/" + slug + "/index.html" }

  /// The hand-out of a case.
  static func handout(_ slug: String) -> String { "cases/" + slug + "/handout.html" }

  /// The facilitator's guide to a case.
  static func guide(_ slug: String) -> String { "cases/\(slug)/guide.html" }

  /// A page of the list of all cases, counted from one.
  static func list(_ number: Int) -> String {
    number == 1 ? "all/index.html" : "all/\(number)/index.html"
  }

  /// The list of all topics of a kind.
  static func topics(_ kind: TopicKind) -> String { "\(kind.rawValue)/index.html" }

  /// A page of the cases of a topic, counted from one.
  static func topic(_ kind: TopicKind, _ slug: String, _ number: Int = 1) -> String {
    number == 1
      ? "\(kind.rawValue)/\(slug)/index.html" : "\(kind.rawValue)/\(slug)/\(number)/index.html"
  }

  /// The feed of a tag.
  static func feed(ofTag slug: String) -> String { "tags/\(slug)/feed.xml" }

  /// The way from a page up to the root, as `../../`; empty for pages in the root.
  static func root(from page: String) -> String {
    String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// A path as it stands in an address: everything but letters, digits and `-._~/` as `%XX`.
  static func encoded(_ path: String) -> String {
    isPlain(path.utf8.span) ? path : path.percentEncodedPath
  }

  /// A path below the address of the site, without `index.html`, as search engines and feeds name it.
  static func whole(_ path: String, below base: String) -> String {
    let short = path == home ? "" : path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path
    return base + encoded(short)
  }

  /// A bit for each of the plain characters below `@`, and for those from there on.
  private static let plain: UInt64 = 0x03FF_E000_0000_0000
  private static let laterPlain: UInt64 = 0x47FF_FFFE_87FF_FFFE

  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    text.indices.allSatisfy { isPlain(text[$0]) }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte < 64 ? plain : byte < 128 ? laterPlain : 0) &>> UInt64(byte & 63) & 1 == 1
  }
}
