/// Where the pages of a site lie, relative to its root.
///
/// Every address names a file, so that the site can be read from a folder without a server.
enum SiteAddress {
  static let home = "index.html"
  static let tags = "tags/index.html"
  static let notFound = "404.html"

  /// A style sheet or script.
  static func asset(_ name: String) -> String { "assets/\(name)" }

  /// The page of a case.
  static func casePage(_ slug: String) -> String { "cases/\(slug)/index.html" }

  /// The page of a tag.
  static func tagPage(_ slug: String) -> String { "tags/\(slug)/index.html" }

  /// The way from a page up to the root, as `../../`; empty for pages in the root.
  static func root(from page: String) -> String {
    String(repeating: "../", count: page.count { $0 == "/" })
  }

  /// A path as it stands in an address: everything but letters, digits and `-._~/` as `%XX`.
  static func encoded(_ path: String) -> String {
    var output = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        output.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        output += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return output
  }
}
