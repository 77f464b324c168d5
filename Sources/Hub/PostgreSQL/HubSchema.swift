public import PostgreSQL

/// The tables of a hub, and who may see what in them.
///
/// All keys begin with the cohort, so that the tables can be sharded by it. The hub itself connects as a member of the
/// role `casebook_hub`, which owns nothing: for each transaction it says whom it serves, and the policies show it nothing
/// else, whatever it asks.
public enum HubSchema {
  /// The version that this program needs.
  public static let version = scripts.count
  private static let scripts: [SQL] = [first, second]

  /// Brings the tables to this version.
  /// - Parameter connection: one of whoever owns the tables, or is to.
  /// - Returns: how many steps that took.
  /// - Throws: `PostgreSQLError`; `HubSchemaError`.
  public static func migrate(_ connection: Connection) throws -> Int {
    do {
      return try migrateOnce(connection)
    } catch let error as PostgreSQLError where error.sqlState == "40P01" {
      // A hub that runs held what this waited for, and waited for what this held.
      return try migrateOnce(connection)
    }
  }

  private static func migrateOnce(_ connection: Connection) throws -> Int {
    try connection.transaction(.serializable) {
      try connection.run(
        "CREATE TABLE IF NOT EXISTS hub_schema (version integer PRIMARY KEY, made timestamptz NOT NULL)"
      )
      let found = try foundVersion(connection)
      guard found <= version else { throw HubSchemaError.newer(found) }
      if try connection.row("SELECT 1 FROM pg_roles WHERE rolname = 'casebook_hub'") == nil {
        try connection.run("CREATE ROLE casebook_hub NOLOGIN")
      }
      for number in found..<version {
        try connection.run(scripts[number])
        try connection.execute(
          "INSERT INTO hub_schema (version, made) VALUES ($1, now())", [.integer(number + 1)])
      }
      return version - found
    }
  }

  /// The version of the tables; 0 where there are none.
  static func foundVersion(_ connection: Connection) throws -> Int {
    try connection.row("SELECT coalesce(max(version), 0) FROM hub_schema")?[0] ?? 0
  }

  /// Makes sure that the policies hold for whoever is connected, and that the tables are those of this version.
  /// - Throws: `HubSchemaError`, `PostgreSQLError`.
  public static func check(_ connection: Connection) throws {
    let row = try connection.row(
      """
      SELECT r.rolsuper OR r.rolbypassrls,
        (SELECT count(*) FROM pg_tables t WHERE t.tablename LIKE 'hub\\_%'
          AND pg_has_role(current_user, t.tableowner, 'USAGE'))
      FROM pg_roles r WHERE r.rolname = current_user
      """)
    if let row {
      let (isAbove, owned): (Bool, Int) = (try row[0], try row[1])
      if isAbove || owned > 0 { throw HubSchemaError.tooPowerful }
    }
    let found: Int
    do {
      found = try foundVersion(connection)
    } catch let error as PostgreSQLError where error.sqlState == "42P01" {
      throw HubSchemaError.older(0)
    }
    guard found <= version else { throw HubSchemaError.newer(found) }
    guard found == version else { throw HubSchemaError.older(found) }
  }
}

/// Why a hub doesn't work with a database.
public enum HubSchemaError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The tables are of an older version, or there are none.
  case older(Int)
  /// The tables are of a newer version.
  case newer(Int)
  /// Whoever is connected could pass the policies by.
  case tooPowerful

  public var description: String {
    switch self {
    case .older:
      "The database doesn't have the tables of this version; as their owner, run casebook hub migrate."
    case .newer(let version):
      "The database has the tables of a newer casebook (\(version)); update this one."
    case .tooPowerful:
      "The hub doesn't run as the owner of the tables, or as one whom row-level security doesn't bind. "
        + "Give it a role of its own: CREATE ROLE hub LOGIN; GRANT casebook_hub TO hub;"
    }
  }
}
