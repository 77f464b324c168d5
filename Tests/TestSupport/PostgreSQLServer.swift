internal import Foundation
internal import Synchronization

/// A PostgreSQL server for the tests, which ends with the process that asked for it, however that ends.
public final class PostgreSQLServer: Sendable {
  /// Whether PostgreSQL is installed, as Debian does it.
  public static let isInstalled: Bool = programs != nil

  private static let programs: String? = {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return versions.map { "\(root)/\($0)/bin" }.sorted {
      $0.compare($1, options: .numeric) == .orderedAscending
    }
    .last { FileManager.default.fileExists(atPath: "\($0)/initdb") }
  }()

  private static let server = Result { try PostgreSQLServer() }
  private static let number = Mutex(0)

  /// The server that all tests of a process share; started when first asked for.
  /// - Throws: `Failure` where it can't be started.
  public static var shared: PostgreSQLServer { get throws { try server.get() } }

  /// Why there is no server.
  public struct Failure: Error {}

  /// The folder with the server's socket and its files.
  public let folder: String
  private let supervisor: Process
  private let input: FileHandle

  /// Starts a server of its own.
  /// - Parameter settings: as `fsync=on`.
  /// - Throws: `Failure` where it can't be started.
  public init(settings: [String] = []) throws {
    folder = "/tmp/casebook-pg-\(UUID().uuidString.prefix(8))"
    supervisor = Process()
    supervisor.executableURL = URL(filePath: "\(Repository.root)/scripts/test-server.sh")
    supervisor.arguments = [folder] + settings
    let (input, output) = (Pipe(), Pipe())
    self.input = input.fileHandleForWriting
    supervisor.standardInput = input
    supervisor.standardOutput = output
    try supervisor.run()
    let said = try output.fileHandleForReading.read(upToCount: 6) ?? Data()
    guard said == Data("ready\n".utf8) else { throw Failure() }
  }

  deinit { stop() }

  /// Stops the server and removes what it held; waits until that is done.
  public func stop() {
    try? input.close()
    supervisor.waitUntilExit()
  }

  /// Makes a database with nothing in it.
  /// - Returns: its address.
  /// - Throws: `Failure` where that fails.
  public func newDatabase() throws -> String {
    let number = Self.number.withLock { number in
      number += 1
      return number
    }
    let name = "test\(number)"
    try run("createdb", "--host=\(folder)", "--username=casebook", name)
    return "postgresql://casebook@/\(name)?host=\(folder)"
  }

  /// Runs one of PostgreSQL's programs.
  /// - Throws: `Failure` where it fails.
  public func run(_ program: String, _ arguments: String...) throws {
    guard let programs = Self.programs else { throw Failure() }
    let process = Process()
    process.executableURL = URL(filePath: "\(programs)/\(program)")
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
  }
}
