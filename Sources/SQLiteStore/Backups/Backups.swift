internal import AnswerStore
internal import CaseModel
internal import Foundation
internal import GRDB
internal import Glibc

/// The folder with the copies of a store that the program makes by itself.
struct Backups {
  let location: StoreLocation
  private var folder: String { location.backups }
  /// What is being written; under the writers' lock, so that there is one at the most.
  private var unfinished: String { "\(folder)/unfinished" }

  init(of location: StoreLocation) { self.location = location }

  /// The backups that are there.
  /// - Throws: `StoreError` where the folder can't be read.
  var names: [BackupName] {
    get throws { try PrivateFiles.names(in: folder).compactMap { BackupName(file: $0) } }
  }

  func path(of name: BackupName) -> String { "\(folder)/\(name.file)" }

  /// Makes the backup of a day where there is none yet, and lets go of those that are no longer needed.
  ///
  /// What colleagues wrote is left out: it is forgotten here once it was judged, and must not stay for a year then.
  /// Whoever loses it can open the trainer's file again.
  /// - Throws: `StoreError`; `damaged` where the store is, and then no backup is let go.
  func makeDaily(of database: Database, on day: CalendarDate) throws {
    let names = try names
    guard !names.contains(.daily(day)) else { return }
    try make(.daily(day), of: database, without: ReceivedPacket.othersAnswers)
    let days = names.compactMap { if case .daily(let day) = $0 { day } else { nil } } + [day]
    let kept = BackupName.kept(of: days, today: day)
    for old in days where !kept.contains(old) { try remove(.daily(old)) }
  }

  /// Makes the backup before a migration.
  /// - Throws: `StoreError`.
  func makeBeforeMigration(of queue: DatabaseQueue, to format: Int) throws {
    let name = try free { .beforeFormat(format, number: $0) }
    try queue.writeWithoutTransaction { try make(name, of: $0) }
  }

  /// A name that isn't taken.
  /// - Throws: `StoreError` where the folder can't be read.
  func free(_ name: (Int) -> BackupName) throws -> BackupName {
    let taken = Set(try names)
    var number = 1
    while taken.contains(name(number)) { number += 1 }
    return name(number)
  }

  /// Writes a copy of a store without its free pages; it is there, whole and on the disk, or not at all.
  /// - Parameter packets: the kind of packets to leave out; nil for a copy of everything.
  /// - Throws: `StoreError`; `damaged` where the store is.
  func make(_ name: BackupName, of database: Database, without packets: String? = nil) throws {
    try PrivateFiles.makeFolder(folder)
    try Self.copy(
      database, to: path(of: name), by: unfinished, in: folder, without: packets)
  }

  /// Writes a copy of a database.
  /// - Parameters:
  ///   - place: where it is to be.
  ///   - unfinished: a file in the same folder, which holds it until it is whole; overwritten.
  ///   - folder: the folder of both.
  ///   - packets: the kind of packets to leave out; nil for a copy of everything.
  /// - Throws: `StoreError`.
  static func copy(
    _ database: Database, to place: String, by unfinished: String, in folder: String,
    without packets: String? = nil
  ) throws {
    for rest in [unfinished, unfinished + "-journal"] { unsafe unlink(rest) }
    do {
      let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? ""
      guard verdict == "ok" else { throw StoreError.damaged(path: place, reason: verdict) }
      // An empty file is filled, and keeps its rights.
      close(try PrivateFiles.open(unfinished))
      try database.execute(sql: "VACUUM INTO ?", arguments: [unfinished])
      if let packets, try ReceivedPacket.exists(of: packets, in: database) {
        let queue = try DatabaseQueue(path: unfinished, configuration: StoreSettings.configuration)
        try queue.write { try ReceivedPacket.forgetAll(of: packets, in: $0) }
        try queue.vacuum()
        try queue.close()
      }
      try PrivateFiles.move(unfinished, to: place, in: folder)
    } catch {
      for rest in [unfinished, unfinished + "-journal"] { unsafe unlink(rest) }
      if let error = error as? DatabaseError { throw StoreError(error, path: place) }
      throw error
    }
  }

  /// Changes what every backup holds; one that is damaged is removed, as nobody could say what is in it.
  /// - Throws: `StoreError` where one can't be changed for another reason; it is as it was.
  func change(_ work: (Database) throws -> Void) throws {
    for name in try names {
      do {
        let queue = try DatabaseQueue(
          path: path(of: name), configuration: StoreSettings.configuration)
        try Schema.migrator.migrate(queue)
        try queue.write(work)
        try queue.vacuum()
        try queue.close()
      } catch let error as DatabaseError {
        guard [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode) else {
          throw StoreError(error, path: path(of: name))
        }
        try remove(name)
      }
    }
    try forgetUnfinished()
  }

  /// Removes every backup.
  func removeAll() throws {
    for name in try names { try remove(name) }
    try forgetUnfinished()
  }

  /// Removes what belongs to no backup that is there: journals, and files that were never finished.
  func removeLeftovers() throws {
    let files = try PrivateFiles.names(in: folder)
    let known = Set(files.filter { BackupName(file: $0) != nil })
    for file in files where file.hasPrefix("answers-") && !known.contains(file) {
      // The journal of a backup that can still be opened undoes an interrupted change when it is.
      if file.hasSuffix("-journal"), known.contains(String(file.dropLast(8))) { continue }
      try PrivateFiles.remove("\(folder)/\(file)")
    }
    try forgetUnfinished()
  }

  /// Removes what is unfinished, and sees to it that nothing that was removed is there again after a power cut.
  private func forgetUnfinished() throws {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    for rest in [unfinished, unfinished + "-journal"] { try PrivateFiles.remove(rest) }
    try PrivateFiles.synchronize(folder)
  }

  private func remove(_ name: BackupName) throws {
    try PrivateFiles.remove(path(of: name) + "-journal")
    try PrivateFiles.remove(path(of: name))
  }
}
