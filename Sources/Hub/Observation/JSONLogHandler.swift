internal import AnswerCoding
internal import Foundation
public import Logging

/// Writes each message as a line of JSON: `time`, `level`, `logger`, `message`, and what else it tells.
public struct JSONLogHandler: LogHandler {
  public var metadata: Logger.Metadata = [:]
  public var metadataProvider: Logger.MetadataProvider?
  public var logLevel: Logger.Level
  private let label: String
  private let write: @Sendable (String) -> Void

  /// A handler.
  /// - Parameters:
  ///   - write: takes a line, with its end.
  public init(
    label: String, level: Logger.Level = .info, write: @escaping @Sendable (String) -> Void
  ) {
    self.label = label
    logLevel = level
    self.write = write
  }

  public subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var line: [String: String] = [:]
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    for (key, value) in all { line[key == "hb.request.id" ? "request" : key] = "\(value)" }
    line["time"] = Date.now.formatted(
      .iso8601.year().month().day()
        .time(includingFractionalSeconds: true).timeZone(separator: .omitted))
    line["level"] = event.level.rawValue
    line["logger"] = label
    line["message"] = "\(event.message)"
    guard let json = try? JSONLine.encode(line) else { return }
    write(String(decoding: json, as: UTF8.self) + "\n")
  }
}
