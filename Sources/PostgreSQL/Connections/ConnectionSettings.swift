/// Where a database is, and how it is spoken to.
public struct ConnectionSettings: Sendable, Hashable {
  /// The address, `postgresql://…`; several hosts are tried in turn.
  let address: String
  /// The hosts and the database, for people to read.
  public let name: String
  /// How long the connection to each host may take, in seconds.
  public var connectTimeout = 5
  /// How long a statement may take, in milliseconds; nil for as long as the server lets it.
  public var statementTimeout: Int? = nil
  /// What the server shows as the program's name.
  public var applicationName = "casebook"
  /// Whether only a server that takes changes will do, where the address doesn't say (`target_session_attrs`).
  public var needsWritableServer = true

  /// Settings for an address.
  ///
  /// Passwords come from `PGPASSFILE`, `~/.pgpass` or `PGPASSWORD`, as libpq finds them.
  /// - Throws: `AddressError` for something else than an address, or one with a password in it.
  public init(address: String) throws {
    guard Self.isAddress(address), let options = AddressOptions.of(address) else {
      throw AddressError.unreadable
    }
    guard options["password"] == nil else { throw AddressError.holdsPassword }
    self.address = address
    let hosts = (options["host"] ?? options["hostaddr"] ?? "").split(separator: ",")
    name = "postgresql://\(hosts.joined(separator: ","))/\(options["dbname"] ?? "")"
  }

  /// Whether a text is an address of PostgreSQL, and not, say, a folder.
  public static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
  }

  /// The options for libpq, the later before the earlier.
  var options: [(name: String, value: String)] {
    [
      ("target_session_attrs", needsWritableServer ? "read-write" : "any"),
      ("connect_timeout", String(connectTimeout)),
      ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
      ("tcp_user_timeout", "20000"), ("fallback_application_name", applicationName),
      ("dbname", address), ("client_encoding", "UTF8"),
    ]
  }
}

/// Why a text isn't taken as the address of a database. It doesn't repeat the text.
public enum AddressError: Error, Sendable, Hashable, CustomStringConvertible {
  /// libpq can't read it.
  case unreadable
  /// It holds a password, which every user of the machine could read in the list of processes.
  case holdsPassword

  public var description: String {
    switch self {
    case .unreadable:
      "This is no address of a PostgreSQL database; one is postgresql://user@host/database."
    case .holdsPassword:
      "An address with a password in it is not taken: every user of this machine can read it. Keep the password in "
        + "~/.pgpass, or in the file that PGPASSFILE names."
    }
  }
}
