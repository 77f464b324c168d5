public import CaseModel

/// How a text is turned into HTML.
public struct HTMLOptions: Sendable {
  /// Where the address of a link leads; nil drops the address and keeps the text.
  public var link: @Sendable (String) -> String?
  /// Where a picture lies; nil leaves its text in its place.
  public var picture: @Sendable (String) -> String?
  /// The titles of the alerts that are shown; those of other kinds are left out.
  public var alertTitles: [AlertKind: String]
  /// What a table is called by screen readers, as it can be scrolled.
  public var tableLabel: String
  /// Whether headings get their anchor as `id`.
  public var showsAnchors: Bool

  /// Links and pictures as `LinkPolicy` has them, alerts for everyone, no anchors.
  public init(
    link: @escaping @Sendable (String) -> String? = { LinkPolicy.allowsLink($0) ? $0 : nil },
    picture: @escaping @Sendable (String) -> String? = { LinkPolicy.allowsPicture($0) ? $0 : nil },
    alertTitles: [AlertKind: String] = [.note: "Note", .tip: "Tip", .warning: "Warning"],
    tableLabel: String = "Table",
    showsAnchors: Bool = false
  ) {
    self.link = link
    self.picture = picture
    self.alertTitles = alertTitles
    self.tableLabel = tableLabel
    self.showsAnchors = showsAnchors
  }
}
