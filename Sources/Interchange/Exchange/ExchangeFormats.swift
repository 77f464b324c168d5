internal import CaseModel

/// The formats that the questions of cases can be written in.
public enum ExportFormat: String, Sendable, CaseIterable {
  case gift
  case moodleXML = "moodle-xml"
  case qti21
  case anki
  case csv
  case json

  /// What writes it.
  public var exporter: any CaseExporter {
    switch self {
    case .gift: GIFTExporter()
    case .moodleXML: MoodleXMLExporter()
    case .qti21: QTIExporter()
    case .anki: AnkiExporter()
    case .csv: CSVExporter()
    case .json: JSONExporter()
    }
  }
}

/// The formats that questions can be read from.
public enum ImportFormat: String, Sendable, CaseIterable {
  case gift
  case moodleXML = "moodle-xml"
  case qti21

  /// The largest file that any of them is read from, in bytes.
  public static let largestFile = SourceLimits.xmlSize

  /// What reads it.
  public var importer: any QuestionImporter {
    switch self {
    case .gift: GIFTImporter()
    case .moodleXML: MoodleXMLImporter()
    case .qti21: QTIImporter()
    }
  }

  /// The format of a file, by the ending of its name and its first bytes; nil for others.
  public init?(fileEnding: String, bytes: some Sequence<UInt8>) {
    switch fileEnding {
    case "gift": self = .gift
    case "zip": self = .qti21
    case "xml":
      let start = String(decoding: Array(bytes.prefix(4096)), as: UTF8.self)
      self = start.contains("<quiz") ? .moodleXML : .qti21
    default: return nil
    }
  }
}
