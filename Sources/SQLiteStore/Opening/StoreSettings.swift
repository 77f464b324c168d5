internal import AnswerStore
internal import GRDB

/// What makes commits durable and deleted text unreadable.
enum StoreSettings {
  /// The pragmas, and how SQLite reports them.
  private static let pragmas = [
    (name: "journal_mode", value: "DELETE", reported: "delete"),
    (name: "synchronous", value: "EXTRA", reported: "3"),
    (name: "secure_delete", value: "ON", reported: "1"),
    (name: "foreign_keys", value: "ON", reported: "1"),
    (name: "trusted_schema", value: "OFF", reported: "0"),
  ]

  /// How a store is opened.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      for pragma in pragmas {
        try database.execute(sql: "PRAGMA \(pragma.name) = \(pragma.value)")
      }
    }
    return configuration
  }

  /// Makes sure that SQLite took every setting.
  /// - Throws: `StoreError.notWritable` where it didn't.
  static func check(_ database: Database, path: String) throws {
    for pragma in pragmas {
      let row = try Row.fetchOne(database, sql: "PRAGMA \(pragma.name)")
      let value: DatabaseValue? = row?[0]
      let text = value.flatMap {
        String.fromDatabaseValue($0) ?? Int.fromDatabaseValue($0)?.description
      }
      guard text == pragma.reported else {
        throw StoreError.notWritable(
          path: path, reason: "SQLite doesn't take \(pragma.name)=\(pragma.value)")
      }
    }
  }
}
