internal import AnswerStore
internal import GRDB

extension StoreError {
  /// The error behind one of the database.
  init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? error.resultCode.description
    self =
      switch error.resultCode {
      case .SQLITE_FULL: .full(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_NOTADB, .SQLITE_CORRUPT: .damaged(path: path, reason: reason)
      default: .notWritable(path: path, reason: reason)
      }
  }
}
