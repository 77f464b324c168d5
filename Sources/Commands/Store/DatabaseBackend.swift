public import AnswerStore
internal import ArgumentParser
internal import Synchronization

/// How stores in databases are opened. Only `casebook-hub` is built with one: what it needs would make each start of
/// `casebook` slower, and tie it to more of the system.
public struct DatabaseBackend: Sendable {
  private let open: @Sendable (_ address: String) throws -> any AnswerStore

  /// A backend.
  /// - Parameter open: opens the store at an address.
  public init(_ open: @escaping @Sendable (_ address: String) throws -> any AnswerStore) {
    self.open = open
  }

  private static let registered = Mutex<DatabaseBackend?>(nil)

  /// Gives this program one.
  static func register(_ backend: DatabaseBackend) { registered.withLock { $0 = backend } }

  /// Opens the store at an address.
  /// - Throws: what the backend throws; `ValidationError` where this program has none.
  static func open(_ address: String) throws -> any AnswerStore {
    guard let backend = registered.withLock({ $0 }) else {
      throw ValidationError("This program keeps answers in folders only.")
    }
    return try backend.open(address)
  }
}

/// Tells addresses of databases from folders.
enum StoreAddress {
  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
  }
}
