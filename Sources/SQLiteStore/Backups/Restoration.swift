public import AnswerStore
public import CaseModel
internal import Foundation
internal import GRDB
internal import Glibc

/// Puts a backup in the place of a store.
public enum Restoration {
  /// What was done.
  public struct Outcome: Sendable {
    /// The state of what is there now.
    public var report: StoreReport
    /// Where the store that was there before is kept; nil where there was none.
    public var replaced: String?
  }

  /// Looks the backup through, keeps the present store among the backups, and only then puts the other in its
  /// place. People whose answers were erased since stay erased.
  /// - Parameters:
  ///   - file: the backup.
  ///   - location: the place of the store.
  ///   - day: the current day.
  /// - Throws: `StoreError`; the store is as it was.
  public static func restore(
    _ file: String, to location: StoreLocation, on day: CalendarDate
  ) throws -> Outcome {
    let location = location.resolved
    try PrivateFiles.makeFolder(location.folder)
    try PrivateFiles.makeFolder(location.backups)
    return try WriterLock(location).hold {
      try removeLeftovers(in: location)
      let copy = "\(location.folder)/restoring"
      // What is left then is removed at the next opening.
      defer { try? removeLeftovers(in: location) }
      let report = try prepare(copy, of: file, erased: tombstones(of: location))
      let replaced = try keepPresent(location, on: day)
      try PrivateFiles.move(copy, to: location.database, in: location.folder)
      return Outcome(report: report, replaced: replaced)
    }
  }

  /// Removes what an interrupted restoration left; under the writers' lock.
  /// - Throws: `StoreError` where it can't be removed.
  static func removeLeftovers(in location: StoreLocation) throws {
    for name in ["restoring", "restoring-journal"] {
      let path = "\(location.folder)/\(name)"
      if FileManager.default.fileExists(atPath: path) { try PrivateFiles.remove(path) }
    }
  }

  /// Copies a backup and makes it a store of the newest version.
  private static func prepare(
    _ copy: String, of file: String, erased: [Data]
  ) throws -> StoreReport {
    do {
      try PrivateText.write(Data(contentsOf: URL(fileURLWithPath: file)), to: copy)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError.notWritable(path: file, reason: error.localizedDescription)
    }
    do {
      let queue = try StoreOpening.openCopy(copy, of: file)
      let report = try queue.write { database in
        try SQLiteStore.erase(markedBy: erased, in: database)
        var report = try StoreReport(database)
        guard report.damage.isEmpty else { return report }
        var events = StoredEvents()
        while try events.examineSome(database) {}
        report.add(events.examination)
        return report
      }
      guard report.isSound else {
        throw StoreError.damaged(
          path: file,
          reason: report.damage.first ?? "\(report.changedEvents.count) answers were changed")
      }
      if !erased.isEmpty { try queue.vacuum() }
      try queue.close()
      return report
    } catch let error as DatabaseError {
      throw StoreError(error, path: file)
    }
  }

  /// The marks of those who were erased, as the present store knows them, and its backups, should it be damaged.
  /// - Throws: `StoreError` where one of them can't be read just now: somebody could come back by that.
  private static func tombstones(of location: StoreLocation) throws -> [Data] {
    let backups = Backups(of: location)
    var found = try backups.names.map { name in
      let path = backups.path(of: name)
      return try tombstones(at: path) {
        try DatabaseQueue(path: path, configuration: StoreSettings.configuration)
      }
    }
    if FileManager.default.fileExists(atPath: location.database) {
      found.append(try tombstones(at: location.database) { try StoreOpening.open(location) })
    }
    return Array(Set(found.joined()))
  }

  /// The marks in one database; none where it is damaged, or of another version of the program.
  private static func tombstones(
    at path: String, open: () throws -> DatabaseQueue
  ) throws -> [Data] {
    do {
      let queue = try open()
      let isThere = try queue.read { try $0.tableExists("tombstone") }
      let marks = try queue.read {
        isThere ? try Data.fetchAll($0, sql: "SELECT person_hash FROM tombstone") : []
      }
      try queue.close()
      return marks
    } catch {
      let failure = (error as? DatabaseError).map { StoreError($0, path: path) } ?? error
      switch failure as? StoreError {
      case .damaged, .newerVersion, .insecure: return []
      default: throw failure
      }
    }
  }

  /// Keeps the store that is there among the backups: as a store where it can be opened, and else the files as they
  /// are.
  private static func keepPresent(_ location: StoreLocation, on day: CalendarDate) throws -> String?
  {
    guard FileManager.default.fileExists(atPath: location.database) else { return nil }
    let backups = Backups(of: location)
    let name = try backups.free { .replaced(day, number: $0) }
    let place = backups.path(of: name)
    let journal = location.database + "-journal"
    do {
      let queue = try StoreOpening.open(location)
      try queue.writeWithoutTransaction { try backups.make(name, of: $0) }
      try queue.close()
    } catch {
      for (present, kept) in [(location.database, place), (journal, place + "-journal")]
      where FileManager.default.fileExists(atPath: present) {
        try PrivateText.write(Data(contentsOf: URL(fileURLWithPath: present)), to: kept)
      }
      try PrivateFiles.synchronize(location.backups)
      // A journal of the old file would be taken for one of the new.
      try PrivateFiles.remove(journal)
    }
    return place
  }
}
