/// A language that the program speaks.
public enum InterfaceLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh-Hans"

  /// The language that a BCP 47 tag or the name of a locale asks for, as `zh-Hans` or `zh_CN.UTF-8`;
  /// nil where it asks for none, as `C` does.
  public init?(_ name: String) {
    let language = name.lowercased().prefix { $0.isLetter }
    switch language {
    case "zh": self = .chinese
    case "c", "posix", "": return nil
    default: self = .english
    }
  }

  /// The language of the environment: `LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is set; nil
  /// where none asks for a language.
  public init?(environment: [String: String]) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    guard let name = names.first(where: { !$0.isEmpty }) else { return nil }
    self.init(name)
  }
}
