internal import AnswerStore
internal import CaseModel
internal import Foundation
internal import SQLiteStore

/// Where a person's answers are, and how they are.
struct StoreExamination {
  let messages: DoctorMessages
  let options: StoreOptions
  let environment: [String: String]

  /// Less room than this on the disk is a problem, in bytes.
  private static let leastRoom: Int64 = 100 << 20

  var findings: [Finding] {
    if let address = options.address { return [database(address)] }
    let location: StoreLocation
    do {
      location = try options.location
    } catch {
      return [Finding(.problem, messages.store, "\(error)", remedy: messages.setHome)]
    }
    guard FileManager.default.fileExists(atPath: location.database) else {
      return [
        Finding(.sound, messages.store, messages.noStoreYet(location.folder)), room(at: location),
      ]
    }
    do {
      let store = try SQLiteStore(at: location)
      let report = try store.check()
      return [health(report, store.name)] + store.warnings.map(warning)
        + [backups(try store.backups, location), room(at: location)].compactMap(\.self)
        + SyncExamination(
          messages: SyncMessages(terminal: messages.terminal), store: store,
          environment: environment
        ).findings
    } catch {
      return [
        Finding(
          .problem, messages.store, Failure.message(of: error), remedy: messages.restoreBackup),
        room(at: location),
      ]
    }
  }

  /// How a store in a database is. What its server needs is for its own tools to say.
  private func database(_ address: String) -> Finding {
    do {
      let store = try DatabaseBackend.open(address)
      return health(try store.check(), store.name)
    } catch {
      return Finding(.problem, messages.store, Failure.message(of: error))
    }
  }

  private func health(_ report: StoreReport, _ name: String) -> Finding {
    guard report.isSound else {
      return Finding(
        .problem, messages.store, messages.damaged(name), remedy: messages.restoreBackup)
    }
    return Finding(
      .sound, messages.store,
      messages.entries(name, report.ownEvents, collected: report.collectedEvents))
  }

  private func warning(_ warning: StoreWarning) -> Finding {
    Finding(.notice, messages.store, "\(warning)")
  }

  private func backups(_ backups: [(name: BackupName, path: String)], _ location: StoreLocation)
    -> Finding?
  {
    let days = backups.compactMap { if case .daily(let day) = $0.name { day } else { nil } }
    guard let latest = days.max(by: { $0.dayNumber < $1.dayNumber }) else {
      return Finding(.notice, messages.backups, messages.noBackupYet)
    }
    return Finding(
      .sound, messages.backups, messages.backups(backups.count, latest, location.backups))
  }

  /// The room on the disk that the store lies on, or is going to.
  private func room(at location: StoreLocation) -> Finding {
    var url = URL(fileURLWithPath: location.folder)
    while !FileManager.default.fileExists(atPath: url.path), url.path != "/" {
      url.deleteLastPathComponent()
    }
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: url.path)
    guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
      return Finding(.notice, messages.room, messages.unknownRoom(url.path))
    }
    let megabytes = Int(free >> 20)
    return free < Self.leastRoom
      ? Finding(
        .problem, messages.room, messages.room(megabytes, url.path), remedy: messages.makeRoom)
      : Finding(.sound, messages.room, messages.room(megabytes, url.path))
  }
}
