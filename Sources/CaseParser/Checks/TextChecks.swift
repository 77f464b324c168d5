internal import CaseMarkdown
internal import CaseModel

extension Reading {
  /// Checks links, pictures, raw HTML, notes and footnotes in the whole text.
  /// - Parameter anchors: the names that links within the text can lead to.
  /// - Returns: the files that the text points to.
  mutating func checkText(anchors: Anchors) -> [FileReference] {
    var found: [Markup.NodeID] = []
    var previous = Markup.NodeID.none
    // The walk asks the tree alone: asking the reading would copy it for each node.
    let markup = markup
    markup.walk(from: .root) { step in
      switch step {
      case .enter(let id):
        if markup.mayBeWrong(id, behind: previous) { found.append(id) }
        previous = .none
      case .leave(let id): previous = id
      }
    }
    var names: Set<String>?
    var references: [FileReference] = []
    for id in found {
      let block = self.block(of: id)
      switch markup[id].kind {
      case .htmlBlock, .inlineHTML:
        report(
          .rawHTML, at: block, finding: markup[id].kind == .inlineHTML ? literal(id) : nil,
          "Raw HTML is not published.", fix: "Write it in Markdown, or put \\ before the <.")
      case .blockQuote:
        let name = literal(markup[markup[id].firstChild].firstChild)
        report(
          .unknownNote, at: id, "There is no note of the kind \(name).",
          fix:
            "Write [!HINT], [!ANSWER], [!RUBRIC], [!SAMPLE], [!FEEDBACK], [!FACILITATOR], [!NOTE], [!TIP] "
            + "or [!WARNING].")
      case .text: checkMarks(in: id, block)
      case .bulletList, .orderedList:
        report(
          .mixedListMarkers, at: id,
          "A new list begins here, as its items begin with another mark.",
          fix: "Begin all items with the same mark, or put a paragraph between the lists.")
      default:
        if let reference = checkAddress(id, block, anchors, &names) { references.append(reference) }
      }
    }
    return references
  }

  private mutating func checkMarks(in text: Markup.NodeID, _ block: Markup.NodeID) {
    let marks = TextMarks(in: markup, text)
    if marks.hasFootnote {
      report(
        .undefinedFootnote, at: block, finding: "[^",
        "This footnote has no text, or its mark stands within a link.",
        fix: "Write [^label]: … on a line of its own, and the mark outside of links.")
    }
    if marks.hasAttributes, !has("\\{#", in: block) {
      report(
        .misplacedAttributes, at: block, finding: "{#",
        "These braces are shown to readers as they are.",
        fix: "Put them at the end of the question's first paragraph.")
    }
    if marks.hasEmphasis, !has("\\*", in: block) {
      report(
        .literalEmphasis, at: block, finding: "**", "These asterisks are shown as they are.",
        fix: "Write no space between them and the text, or \\* for an asterisk.")
    }
  }

  private mutating func checkAddress(
    _ id: Markup.NodeID, _ block: Markup.NodeID, _ anchors: Anchors, _ known: inout Set<String>?
  ) -> FileReference? {
    let isPicture = markup[id].kind == .image
    let address = markup.string(markup[id].target)
    if isPicture, markup.plainText(of: id).trimmingSpaces.isEmpty {
      report(
        .missingAlternative, at: block, finding: "![",
        "This picture has no text for those who can't see it.",
        fix: "Say what it shows: ![text](\(address)).")
    }
    let isAllowed = isPicture ? LinkPolicy.allowsPicture(address) : LinkPolicy.allowsLink(address)
    guard isAllowed else {
      report(
        .unsafeLink, at: block, finding: address,
        isPicture
          ? "A picture must lie beside the case; fetching “\(address)” would tell others who reads it."
          : "“\(address)” is no address that a case may link to.",
        fix: isPicture
          ? "Put the file beside the case and write its name."
          : "Use https, http, mailto, tel, #anchor or a relative path.")
      return nil
    }
    if let anchor = markup.fragment(of: id) {
      let names = known ?? anchors.names
      known = names
      if !names.contains(anchor) {
        report(
          .missingAnchor, at: block, finding: address,
          "No heading of this case is called “\(address)”.",
          fix: suggestions.nearest(to: anchor, among: names.sorted()).map {
            "Did you mean “#\($0)”?"
          })
      }
      return nil
    }
    guard LinkPolicy.scheme(of: address) == nil else { return nil }
    let path = Markup.percentDecoded(String(address.prefix { $0 != "#" && $0 != "?" }))
    guard !path.isEmpty else { return nil }
    let fragment = address.firstIndex(of: "#").map { address[address.index(after: $0)...] }
    return FileReference(
      path: path,
      fragment: fragment.flatMap { $0.isEmpty ? nil : Markup.percentDecoded(String($0)) },
      isPicture: isPicture, offset: nextOffset(of: address, in: block))
  }

  private func literal(_ id: Markup.NodeID) -> String { markup.string(markup[id].literal) }

  /// The block that a part of a line stands in, which knows its line.
  private func block(of id: Markup.NodeID) -> Markup.NodeID {
    var id = id
    while markup[id].line == 0, markup[id].parent != .none { id = markup[id].parent }
    return id
  }
}

extension Markup {
  /// Whether a node is worth a closer look.
  /// - Parameter previous: the node before it with the same parent; none for the first.
  fileprivate func mayBeWrong(_ id: NodeID, behind previous: NodeID) -> Bool {
    switch self[id].kind {
    case .htmlBlock, .inlineHTML, .link, .image: true
    case .blockQuote: startsWithMark(id)
    case .text: TextMarks(in: self, id).isAny
    case .bulletList, .orderedList: isOfOneKind(previous, id)
    default: false
    }
  }

  private func startsWithMark(_ quote: NodeID) -> Bool {
    let paragraph = self[quote].firstChild
    guard paragraph != .none, self[paragraph].kind == .paragraph else { return false }
    let first = self[paragraph].firstChild
    guard first != .none, self[first].kind == .text else { return false }
    let text = string(self[first].literal)
    return text.hasPrefix("[!") && text.hasSuffix("]")
  }

  /// Whether a list follows one of its kind, between which nothing stands.
  private func isOfOneKind(_ previous: NodeID, _ list: NodeID) -> Bool {
    previous != .none && self[previous].kind.isList
      && self[previous].kind.isOrderedList == self[list].kind.isOrderedList
  }
}
