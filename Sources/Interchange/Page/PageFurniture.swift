internal import CaseModel

/// Lines that only serve the page a text was saved from.
enum PageFurniture: String {
  case welcome = "the site's greeting"
  case menu = "the site's menu"
  case sharing = "a line for sharing"
  case buttons = "buttons"
  case neighbours = "the way to another page"
  case rights = "the site's rights and registration"

  /// What is told of such a line.
  var dropped: String { "was dropped: \(rawValue)" }

  /// What a line at the end of a page is; nil where it could belong to the text.
  static func atEnd(_ line: String) -> PageFurniture? {
    guard line.utf8.count <= 600 else { return nil }
    let folded = line.halfWidth.lowercased()
    if isRights(folded) { return .rights }
    guard !line.contains(where: { "。！？".contains($0) }) else { return nil }
    if isSharing(folded) { return .sharing }
    if isNeighbour(folded) { return .neighbours }
    return PageButtons.areAll(in: line) ? .buttons : nil
  }

  /// What a line before the text is; nil where it could belong to the text.
  static func atStart(_ line: String) -> PageFurniture? {
    if let kind = atEnd(line) { return kind }
    guard line.utf8.count <= 600, !line.contains(where: { "。！？".contains($0) }) else { return nil }
    let folded = line.halfWidth.lowercased()
    let greetings = ["欢迎来到", "欢迎访问", "欢迎光临", "今天是", "welcome to "]
    if greetings.contains(where: folded.hasPrefix) { return .welcome }
    return isMenu(folded) ? .menu : nil
  }

  private static func isRights(_ line: String) -> Bool {
    guard line.count <= 200 else { return false }
    if ["icp备", "公网安备", "网站标识码", "all rights reserved"].contains(where: line.contains) {
      return true
    }
    return ["版权所有", "copyright", "©", "(c)"].contains { mark in
      guard line.hasPrefix(mark) else { return false }
      return line.dropFirst(mark.count).first.map { !$0.isLetter } ?? true
    }
  }

  private static func isSharing(_ line: String) -> Bool {
    if line.hasPrefix("扫一扫") { return line.count <= 25 }
    let leads = ["分享到", "分享至", "分享", "share this page", "share this", "share on", "share"]
    guard let lead = leads.first(where: line.hasPrefix) else { return false }
    let rest = line.dropFirst(lead.count)
    if rest.isEmpty || rest.hasPrefix(":") { return line.count <= 80 }
    return ["分享到", "分享至", "share on"].contains(lead) && line.count <= 24
      && !rest.contains { ",;".contains($0) }
  }

  private static func isNeighbour(_ line: String) -> Bool {
    let line = line.drop { "[(【<«‹ ".contains($0) }
    guard line.count <= 100 else { return false }
    let english = ["previous", "next", "previous article", "next article"]
    if english.contains(where: { line.hasPrefix($0 + ":") }) { return true }
    return ["上一篇", "下一篇", "上一条", "下一条", "前一篇", "后一篇"].contains { lead in
      line.hasPrefix(lead)
        && line.dropFirst(lead.count).first.map { !$0.isLetter && !",、".contains($0) } ?? true
    }
  }

  /// Whether a line names at least three places of a site, the home page first.
  private static func isMenu(_ line: String) -> Bool {
    let names = line.split { $0.isWhitespace || $0 == "|" }
    return names.count >= 3 && ["首页", "网站首页", "home"].contains(names[0])
      && names.allSatisfy { $0.count <= 14 }
  }
}
