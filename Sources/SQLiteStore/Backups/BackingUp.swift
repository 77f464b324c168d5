internal import AnswerStore
public import CaseModel
internal import Foundation

extension SQLiteStore {
  /// Makes the backup of a day where there is none yet, and lets go of those that are no longer needed: of the
  /// last seven days all stay, then one a week for five weeks, then one a month for a year.
  /// - Throws: `StoreError`; the store itself is as it was.
  public func backUp(on day: CalendarDate) throws {
    try finishErasures()
    try exclusively { try Backups(of: location).makeDaily(of: $0, on: day) }
  }

  /// Writes a copy of the store to a file, which only its owner can read; one that is there is not overwritten.
  /// - Throws: `StoreError`; nothing is left behind.
  public func backUp(to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StoreError.notWritable(path: path, reason: "a file is there already")
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try exclusively {
      let part = "\(path).\(UInt64.random(in: .min ... .max)).part"
      try Backups.copy($0, to: path, by: part, in: folder)
    }
  }

  /// The backups that the program made by itself, with the paths of their files.
  /// - Throws: `StoreError` where their folder can't be read.
  public var backups: [(name: BackupName, path: String)] {
    get throws {
      let backups = Backups(of: location)
      return try backups.names.map { ($0, backups.path(of: $0)) }
    }
  }
}
