import AnswerStore
import Foundation
import PostgreSQL
import PostgreSQLStore
import SQLiteStore
import TestSupport
import Testing

/// What a store can be kept in. Everything in this target is asked of each.
enum Backend: String, CaseIterable, CustomTestStringConvertible {
  case sqlite = "SQLite"
  case postgresql = "PostgreSQL"

  var testDescription: String { rawValue }

  /// Those that there are on this machine.
  static var installed: [Backend] { PostgreSQLServer.isInstalled ? allCases : [.sqlite] }
}

/// The place of a store, which is there until the tests end: a store doesn't hold the place it is in.
struct StorePlace {
  private let backend: Backend
  private let address: String

  private static let root: String = {
    atexit { try? FileManager.default.removeItem(atPath: StorePlace.root) }
    return FileManager.default.temporaryDirectory
      .appendingPathComponent("casebook-\(UUID().uuidString)").path
  }()

  /// A place where no store is yet.
  init(_ backend: Backend) throws {
    self.backend = backend
    address =
      switch backend {
      case .sqlite: "\(Self.root)/\(UUID().uuidString)"
      case .postgresql: try PostgreSQLServer.shared.newDatabase()
      }
  }

  /// Opens the store, as another program would.
  func open() throws -> any AnswerStore {
    switch backend {
    case .sqlite: try SQLiteStore(at: StoreLocation(folder: address))
    case .postgresql: try PostgreSQLStore(ConnectionSettings(address: address))
    }
  }
}
