public import CaseModel

/// Turns text of a case into HTML that is safe to publish: raw HTML is left out, everything else
/// escaped.
///
/// For plain CommonMark the output is that of the `cmark` program in its safe mode.
public struct HTMLRenderer: Sendable {
  private let options: HTMLOptions

  /// A renderer with options.
  public init(_ options: HTMLOptions = HTMLOptions()) { self.options = options }

  /// The HTML of a piece of text.
  public func html(_ content: Content) -> String {
    var output: [UInt8] = []
    html(content, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the HTML of a piece of text.
  public func html(_ content: Content, to output: inout [UInt8]) {
    let start = output.count
    for top in content.nodes { render(top, in: content.markup, to: &output, from: start) }
  }

  /// The HTML of a piece of text without the marks of its paragraph, where it is a single one.
  public func inlineHTML(_ content: Content) -> String {
    var output: [UInt8] = []
    inlineHTML(content, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the HTML of a piece of text without the marks of its paragraph, where it is a single one.
  public func inlineHTML(_ content: Content, to output: inout [UInt8]) {
    let markup = content.markup
    guard content.nodes.count == 1, let paragraph = content.nodes.first,
      markup[paragraph].kind == .paragraph
    else { return html(content, to: &output) }
    let start = output.count
    var child = markup[paragraph].firstChild
    while child != .none {
      render(child, in: markup, to: &output, from: start)
      child = markup[child].nextSibling
    }
  }

  /// Appends a node with all below it.
  /// - Parameter start: where the text begins that it belongs to, whose first line is begun already.
  private func render(
    _ top: Markup.NodeID, in markup: Markup, to output: inout [UInt8], from start: Int
  ) {
    var current = top
    while true {
      let opens = enter(current, in: markup, to: &output, from: start)
      if opens, markup[current].firstChild != .none {
        current = markup[current].firstChild
        continue
      }
      if opens { leave(current, in: markup, to: &output, from: start) }
      while current == top || markup[current].nextSibling == .none {
        if current == top { return }
        current = markup[current].parent
        leave(current, in: markup, to: &output, from: start)
      }
      current = markup[current].nextSibling
    }
  }

  /// Writes what stands before the children of a node.
  /// - Returns: whether the children are to be written, and the node left after them.
  private func enter(
    _ id: Markup.NodeID, in markup: Markup, to output: inout [UInt8], from start: Int
  ) -> Bool {
    let node = markup[id]
    switch node.kind {
    case .document: break
    case .paragraph:
      if !markup.isInTightList(id) { output.startLine("<p>", from: start) }
    case .heading(let level):
      output.startLine("<h\(level)", from: start)
      if options.showsAnchors { output.attribute("id", markup.slice(node.target)) }
      output.append(">")
    case .bulletList: output.startLine("<ul>\n", from: start)
    case .orderedList(let first, _):
      output.startLine(first == 1 ? "<ol>\n" : "<ol start=\"\(first)\">\n", from: start)
    case .item: output.startLine("<li>", from: start)
    case .blockQuote: output.startLine("<blockquote>\n", from: start)
    case .alert(let kind):
      guard let title = options.alertTitles[kind] else { return false }
      output.startLine(
        "<aside class=\"note note-\(kind.rawValue)\">\n<p class=\"note-title\">", from: start)
      HTMLEscape.text(title, to: &output)
      output.append("</p>\n")
    case .codeBlock: code(node, in: markup, to: &output, from: start)
    case .thematicBreak: output.startLine("<hr />\n", from: start)
    case .htmlBlock: output.startLine("<!-- raw HTML omitted -->\n", from: start)
    case .table:
      output.startLine("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"", from: start)
      output.attribute("aria-label", options.tableLabel.utf8)
      output.append("><table>\n")
    case .tableRow(let isHeader): output.append(isHeader ? "<thead>\n<tr>" : "<tr>")
    case .tableCell(let alignment):
      output.append(markup.isHeaderCell(id) ? "<th scope=\"col\"" : "<td")
      output.append(alignment == .none ? ">" : " class=\"align-\(alignment)\">")
    case .footnote: break
    case .text: HTMLEscape.text(markup.slice(node.literal), to: &output)
    case .softBreak: output.append("\n")
    case .joiningBreak: break
    case .lineBreak: output.append("<br />\n")
    case .code:
      output.append("<code>")
      HTMLEscape.text(markup.slice(node.literal), to: &output)
      output.append("</code>")
    case .inlineHTML: output.append("<!-- raw HTML omitted -->")
    case .emphasis: output.append("<em>")
    case .strong: output.append("<strong>")
    case .link: link(node, in: markup, to: &output)
    case .image: return image(id, in: markup, to: &output)
    case .footnoteReference: footnoteReference(node, in: markup, to: &output)
    }
    return true
  }

  private func leave(
    _ id: Markup.NodeID, in markup: Markup, to output: inout [UInt8], from start: Int
  ) {
    switch markup[id].kind {
    case .paragraph:
      if !markup.isInTightList(id) { output.append("</p>\n") }
    case .heading(let level): output.append("</h\(level)>\n")
    case .bulletList: output.append("</ul>\n")
    case .orderedList: output.append("</ol>\n")
    case .item: output.append("</li>\n")
    case .blockQuote: output.startLine("</blockquote>\n", from: start)
    case .alert: output.startLine("</aside>\n", from: start)
    case .table: output.append("</tbody>\n</table></div>\n")
    case .tableRow(let isHeader): output.append(isHeader ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n")
    case .tableCell: output.append(markup.isHeaderCell(id) ? "</th>" : "</td>")
    case .emphasis: output.append("</em>")
    case .strong: output.append("</strong>")
    case .link: output.append("</a>")
    default: break
    }
  }

  private func code(
    _ node: Markup.Node, in markup: Markup, to output: inout [UInt8], from start: Int
  ) {
    output.startLine("<pre><code", from: start)
    let language = markup.slice(node.target).prefix { $0 != 0x20 && $0 != 0x09 }
    if !language.isEmpty { output.attribute("class", Array("language-".utf8) + language) }
    output.append(">")
    HTMLEscape.text(markup.slice(node.literal), to: &output)
    output.append("</code></pre>\n")
  }

  private func link(_ node: Markup.Node, in markup: Markup, to output: inout [UInt8]) {
    output.append("<a href=\"")
    if let address = options.link(markup.string(node.target)) {
      HTMLEscape.address(address.utf8, to: &output)
    }
    output.append("\"")
    if !node.title.isEmpty { output.attribute("title", markup.slice(node.title)) }
    output.append(">")
  }

  private func image(_ id: Markup.NodeID, in markup: Markup, to output: inout [UInt8]) -> Bool {
    let node = markup[id]
    let description = markup.plainText(of: id)
    guard let address = options.picture(markup.string(node.target)) else {
      HTMLEscape.text(description, to: &output)
      return false
    }
    output.append("<img src=\"")
    HTMLEscape.address(address.utf8, to: &output)
    output.append("\"")
    output.attribute("alt", description.utf8)
    if !node.title.isEmpty { output.attribute("title", markup.slice(node.title)) }
    output.append(" />")
    return false
  }

  private func footnoteReference(
    _ node: Markup.Node, in markup: Markup, to output: inout [UInt8]
  ) {
    let number = markup.string(node.literal)
    output.append("<sup class=\"footnote\"><a href=\"#fn-\(number)\" id=\"fnref-\(number)\">")
    output.append("\(number)</a></sup>")
  }
}

extension Markup {
  fileprivate func slice(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    bytes[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// Whether a paragraph stands in an item of a list without space between its items.
  fileprivate func isInTightList(_ id: NodeID) -> Bool {
    let item = self[id].parent
    guard item != .none, self[item].kind == .item else { return false }
    return switch self[self[item].parent].kind {
    case .bulletList(let isTight), .orderedList(_, let isTight): isTight
    default: false
    }
  }

  fileprivate func isHeaderCell(_ id: NodeID) -> Bool {
    self[self[id].parent].kind == .tableRow(isHeader: true)
  }
}

extension [UInt8] {
  /// Appends text on a line of its own.
  fileprivate mutating func startLine(_ text: String, from start: Int) {
    if count > start, self[count - 1] != 0x0A { append(0x0A) }
    append(text)
  }

  /// Appends an attribute with its value.
  fileprivate mutating func attribute(_ name: String, _ value: some Sequence<UInt8>) {
    append(" ")
    append(name)
    append("=\"")
    HTMLEscape.text(Array(value)[...], to: &self)
    append("\"")
  }
}
