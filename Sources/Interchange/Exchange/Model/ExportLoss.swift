/// Something that a format couldn't carry.
public struct ExportLoss: Sendable, Hashable {
  /// The id of the case.
  public var caseID: String
  /// The id of the question; nil for the case as a whole.
  public var questionID: String?
  /// What was left out or changed.
  public var feature: ExchangeFeature
  /// Why, or what stands in its place.
  public var reason: String

  /// A loss made of its parts.
  public init(caseID: String, questionID: String?, feature: ExchangeFeature, reason: String) {
    self.caseID = caseID
    self.questionID = questionID
    self.feature = feature
    self.reason = reason
  }
}

/// A file that an export writes.
public struct ExportedFile: Sendable, Equatable {
  /// The path, within the archive where there are several.
  public var path: String
  /// What stands in it.
  public var bytes: [UInt8]

  /// A file with bytes.
  public init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file with text.
  public init(_ path: String, text: String) { self.init(path, Array(text.utf8)) }
}
