internal import AnswerStore
internal import PostgreSQL

extension StoreError {
  /// The error behind one of the database.
  init(_ error: PostgreSQLError, name: String) {
    self =
      switch error.sqlState {
      case nil where error.kind == .exhausted: .busy(path: name)
      case nil where error.kind == .value: .damaged(path: name, reason: error.message)
      case nil: .unreachable(path: name, reason: error.message)
      case "53100": .full(path: name)
      case "55P03", "57014", "40001", "40P01": .busy(path: name)
      case .some(let code) where error.isTransient || code.hasPrefix("28"):
        .unreachable(path: name, reason: error.description)
      default: .notWritable(path: name, reason: error.description)
      }
  }
}
