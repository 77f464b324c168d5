internal import AnswerStore

/// The folder that the answers of a person are kept in.
public struct StoreLocation: Sendable, Hashable {
  /// The path of the folder.
  public let folder: String
  /// The path of the database in it.
  public var database: String { "\(folder)/answers.sqlite" }

  /// The path of the file by which writers take turns.
  var lock: String { "\(folder)/answers.lock" }
  /// The path of the folder with the backups that the program makes.
  public var backups: String { "\(folder)/backups" }

  /// A folder.
  public init(folder: String) { self.folder = folder }

  /// The usual place: `casebook` in `$XDG_DATA_HOME`, or in `~/.local/share` where that is not set to
  /// an absolute path, as the XDG Base Directory Specification has it.
  /// - Parameters:
  ///   - environment: the variables of the process.
  ///   - override: the folder that the person named; nil for the usual place.
  /// - Throws: `StoreError.noHome` where neither is known.
  public static func standard(
    environment: [String: String], override: String? = nil
  ) throws -> StoreLocation {
    if let override { return StoreLocation(folder: override) }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return StoreLocation(folder: "\(data)/casebook")
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { throw StoreError.noHome }
    return StoreLocation(folder: "\(home)/.local/share/casebook")
  }
}
