internal import AnswerStore
internal import Foundation
internal import SQLiteStore

extension AnswerStore {
  /// Where on this machine lies what goes with the store: the lock of who synchronises, what is being sent, and what a
  /// Learning Record Store took. The store's own folder; of one in a database, the folder that a person's store is in.
  /// - Throws: `StoreError`.
  var workFolder: StoreLocation {
    get throws {
      if let file = self as? SQLiteStore { return file.location }
      let location = try StoreLocation.standard(environment: Standard.environment, override: nil)
      do {
        try FileManager.default.createDirectory(
          atPath: location.folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      } catch {
        throw StoreError.notWritable(path: location.folder, reason: Failure.message(of: error))
      }
      return location
    }
  }
}
