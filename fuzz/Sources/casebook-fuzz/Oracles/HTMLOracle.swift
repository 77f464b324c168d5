/// Requires that HTML holds only what the renderer writes: known elements, well nested, with
/// addresses that a case may have.
enum HTMLOracle {
  private static let void: Set<String> = ["hr", "br", "img"]
  private static let known: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "aside", "pre", "code",
    "hr", "div", "table", "thead", "tbody", "tr", "th", "td", "br", "em", "strong", "a", "img",
    "sup",
  ]
  private static let schemes: Set<String> = ["https", "http", "mailto", "tel"]

  /// Checks a piece of HTML.
  static func check(_ html: String) {
    var open: [String] = []
    var rest = Substring(html)
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      guard let end = rest.utf8.firstIndex(of: UInt8(ascii: ">")) else {
        Oracle.fail("a tag has no end")
      }
      take(rest[rest.utf8.index(after: start)..<end], &open)
      rest = rest[rest.utf8.index(after: end)...]
    }
    Oracle.require(open.isEmpty, "open at the end: \(open)")
  }

  private static func take(_ tag: Substring, _ open: inout [String]) {
    if tag == "!-- raw HTML omitted --" { return }
    let isEnd = tag.hasPrefix("/")
    let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
    Oracle.require(known.contains(name), "the element <\(tag)>")
    if isEnd {
      Oracle.require(open.popLast() == name, "</\(name)> ends another element")
    } else {
      if name == "a" { Oracle.require(!open.contains("a"), "a link within a link") }
      if !void.contains(name) { open.append(name) }
      checkAddress(" href=\"", of: tag, allows: schemes)
      checkAddress(" src=\"", of: tag, allows: [])
    }
  }

  private static func checkAddress(
    _ attribute: String, of tag: Substring, allows allowed: Set<String>
  ) {
    guard let start = tag.firstRange(of: attribute)?.upperBound else { return }
    let address = tag[start...].prefix { $0 != "\"" }.lowercased()
    Oracle.require(!address.hasPrefix("//"), "the address \(address)")
    guard let colon = address.firstIndex(of: ":") else { return }
    let scheme = address[..<colon]
    if scheme.contains(where: { "/?#".contains($0) }) { return }
    Oracle.require(allowed.contains(String(scheme)), "the address \(address)")
  }
}
