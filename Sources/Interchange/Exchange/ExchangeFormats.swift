/// The formats that cases can be written in.
public enum ExportFormat: String, Sendable, CaseIterable {
  case gift

  /// What writes it.
  public var exporter: any CaseExporter {
    switch self {
    case .gift: GIFTExporter()
    }
  }
}

/// The formats that questions can be read from.
public enum ImportFormat: String, Sendable, CaseIterable {
  case gift

  /// The largest file that any of them is read from, in bytes.
  public static let largestFile = SourceLimits.xmlSize

  /// What reads it.
  public var importer: any QuestionImporter {
    switch self {
    case .gift: GIFTImporter()
    }
  }

  /// The format of a file, by the ending of its name and its first bytes; nil for others.
  public init?(fileEnding: String, bytes: some Sequence<UInt8>) {
    switch fileEnding {
    case "gift": self = .gift
    default: return nil
    }
  }
}
