/// What a library says of itself in `casebook.yml`.
public struct LibraryConfiguration: Sendable {
  /// The name of the library; nil where it gives none.
  public var title: String?
  /// One sentence on what it is.
  public var description: String?
  /// The BCP 47 tag of cases that don't say theirs, and of the pages around the cases.
  public var language = "en"
  /// Where the site will be found, with a slash at its end; nil where it isn't said.
  public var baseURL: String?
  /// What the site's pages search with.
  public var search = SearchEngine.builtIn
  /// The names by which sections and passages are found, the built-in ones among them.
  public var names = SectionNames.builtIn
  /// What cases can say they teach, in the order given; empty where anything goes.
  public var competencies: [Competency] = []
  /// The code book for answers in people's own words, in the order given.
  public var themes: [Theme] = []
  /// How large cases may be.
  public var limits = CaseLimits()
  /// How many persons it takes for a figure about them.
  public var privacy = PrivacyThreshold()
  /// For how many months a trainer's store keeps what members handed in; nil for good.
  public var retentionMonths: Int?

  /// A library that says nothing of itself.
  public init() {}
}

/// What the pages of a site search with.
public enum SearchEngine: String, Sendable, CaseIterable {
  /// The index that every site has.
  case builtIn = "built-in"
  /// That of the program Pagefind, where it is installed and the pages come from a server.
  case pagefind
}

/// Something that cases teach.
public struct Competency: Sendable, Hashable {
  /// The word that cases write.
  public var id: String
  /// What readers see.
  public var name: String
  /// What it means, in a sentence.
  public var description: String?

  /// A competency made of its parts.
  public init(id: String, name: String, description: String? = nil) {
    self.id = id
    self.name = name
    self.description = description
  }
}

/// How large a case may be.
public struct CaseLimits: Sendable, Hashable {
  /// The most that a file may ever have, in bytes; a text of this size is read in well under a second.
  public static let greatestFileSize = 256 * 1024

  /// The largest file that is read, in bytes.
  public var fileSize = CaseLimits.greatestFileSize
  /// How many questions a case may ask before there is a warning; nil for any number.
  public var questions: Int?
  /// How long a summary may be before there is a warning: words, or characters in Chinese.
  public var summary: Int?

  /// The limits of a library that sets none.
  public init() {}
}

/// How many persons there must be behind a figure for it to be shown.
public struct PrivacyThreshold: Sendable, Hashable {
  /// The number for most questions.
  public var usual = 5
  /// The number for questions about sensitive things.
  public var sensitive = 10

  /// The thresholds of a library that sets none.
  public init() {}
}
