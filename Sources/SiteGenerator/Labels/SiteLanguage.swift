internal import CaseModel
internal import Foundation

/// The words around the cases, and the ways to write dates and numbers, in one language.
struct SiteLanguage: Sendable {
  /// The BCP 47 tag.
  let tag: String
  /// The words by the names that templates use.
  let labels: [String: String]
  /// The titles of the notes that everybody sees.
  let alertTitles: [AlertKind: String]
  /// The same, and of those for facilitators.
  let alertTitlesWithNotes: [AlertKind: String]
  private let isChinese: Bool

  /// The language for pages with a BCP 47 tag: Chinese for `zh`, English for all others.
  static func named(_ tag: String) -> SiteLanguage {
    tag.utf8.starts(with: "zh".utf8) { $0 | 0x20 == $1 } ? chinese : english
  }

  /// Every language of the interface.
  static let all = [english, chinese]

  private static let english = SiteLanguage("en", PackageResources.en_json, isChinese: false)
  private static let chinese = SiteLanguage(
    "zh-Hans", PackageResources.zh_Hans_json, isChinese: true)

  private init(_ tag: String, _ messages: [UInt8], isChinese: Bool) {
    self.tag = tag
    let labels = (try? JSONDecoder().decode([String: String].self, from: Data(messages))) ?? [:]
    self.labels = labels
    func titles(_ kinds: [AlertKind]) -> [AlertKind: String] {
      Dictionary(uniqueKeysWithValues: kinds.map { ($0, labels["alert-\($0.rawValue)"] ?? "") })
    }
    alertTitles = titles([.note, .tip, .warning])
    alertTitlesWithNotes = titles([.note, .tip, .warning, .facilitator])
    self.isChinese = isChinese
  }

  /// What a language calls itself, told from its BCP 47 tag; the tag of one that isn't known.
  static func name(ofLanguage tag: String) -> String {
    switch tag.lowercased() {
    case "zh", "zh-hans", "zh-cn", "zh-sg": "简体中文"
    case "zh-hant", "zh-tw", "zh-hk": "繁體中文"
    case let tag where tag == "en" || tag.hasPrefix("en-"): "English"
    default: tag
    }
  }

  /// The language and its region as Open Graph writes them.
  var locale: String { isChinese ? "zh_CN" : "en_GB" }

  /// How to cite a case: by GB/T 7714 in Chinese, else in the manner of the APA.
  /// - Parameters:
  ///   - authors: who wrote it; the site where nobody is named.
  ///   - address: where it will be found.
  func citation(
    of title: String, by authors: [String], on date: CalendarDate?, site: String, address: String?
  ) -> String {
    let by = authors.isEmpty ? [site] : authors
    let day = date.map { String($0.description.prefix(10)) }
    if isChinese {
      return
        ([by.joined(separator: ", "), "\(title)[EB/OL]"]
        + [([site] + [day].compactMap(\.self)).joined(separator: ", "), address].compactMap(\.self))
        .joined(separator: ". ")
    }
    let when = date.map { " (\($0.year))" } ?? ""
    return
      (["\(by.joined(separator: ", "))\(when)", title] + (authors.isEmpty ? [] : [site])
      + [address].compactMap(\.self)).joined(separator: ". ")
  }

  /// The word with a name; the name itself where the message file lacks it.
  subscript(_ name: String) -> String { labels[name] ?? name }

  /// A date as readers write it, as `5 July 2010, 12:30`.
  func text(_ date: CalendarDate) -> String {
    if isChinese {
      let day = "\(date.year)年\(date.month)月\(date.day)日"
      return date.timeOfDay.map { "\(day) \($0)" } ?? day
    }
    let day = "\(date.day) \(Self.months[date.month - 1]) \(date.year)"
    return date.timeOfDay.map { "\(day), \($0)" } ?? day
  }

  /// A number of minutes.
  func minutes(_ count: Int) -> String { isChinese ? "\(count) 分钟" : "\(count) min" }

  /// A number of points, as `2 points`.
  func points(_ points: Double) -> String {
    let number = points.inWords
    return isChinese ? "\(number) 分" : number == "1" ? "1 point" : "\(number) points"
  }

  /// The limits of an open answer; nil where there are none.
  func limits(_ minimum: Int?, _ maximum: Int?, inCharacters: Bool) -> String? {
    let unit = isChinese ? (inCharacters ? "字" : "词") : inCharacters ? "characters" : "words"
    switch (minimum, maximum) {
    case (let low?, let high?): return "\(low)–\(high) \(unit)"
    case (let low?, nil): return isChinese ? "至少 \(low) \(unit)" : "at least \(low) \(unit)"
    case (nil, let high?): return isChinese ? "至多 \(high) \(unit)" : "at most \(high) \(unit)"
    case (nil, nil): return nil
    }
  }

  /// Several names in a row.
  func list(_ names: [String]) -> String { names.joined(separator: isChinese ? "、" : ", ") }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
