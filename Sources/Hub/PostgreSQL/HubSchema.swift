public import PostgreSQL

/// The tables of a hub, and who may see what in them.
///
/// All keys begin with the cohort, so that the tables can be sharded by it. The hub itself connects as a member of the
/// role `casebook_hub`, which owns nothing: for each transaction it says whom it serves, and the policies show it nothing
/// else, whatever it asks.
public enum HubSchema {
  /// The version that this program needs.
  public static let version = scripts.count
  private static let scripts: [SQL] = [first]

  /// Brings the tables to this version.
  /// - Parameter connection: one of whoever owns the tables, or is to.
  /// - Returns: how many steps that took.
  /// - Throws: `PostgreSQLError`; `HubSchemaError`.
  public static func migrate(_ connection: Connection) throws -> Int {
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

  private static let first: SQL = """
    CREATE TABLE hub_cohort (
      cohort uuid PRIMARY KEY,
      signing bytea NOT NULL,
      secret bytea NOT NULL,
      cursor_key bytea NOT NULL,
      head bigint NOT NULL DEFAULT 0,
      added timestamptz NOT NULL
    );
    CREATE TABLE hub_member (
      cohort uuid NOT NULL,
      person text NOT NULL,
      signing bytea NOT NULL,
      role text NOT NULL CHECK (role IN ('trainee', 'reviewer')),
      enrolled bigint NOT NULL,
      withdrawn boolean NOT NULL DEFAULT false,
      PRIMARY KEY (cohort, person)
    );
    CREATE TABLE hub_token (
      cohort uuid NOT NULL,
      hash bytea NOT NULL,
      party text NOT NULL,
      issued bigint NOT NULL,
      PRIMARY KEY (cohort, hash)
    );
    CREATE INDEX hub_token_party ON hub_token (cohort, party);
    CREATE TABLE hub_item (
      cohort uuid NOT NULL,
      writer text NOT NULL,
      id uuid NOT NULL,
      kind text NOT NULL,
      reader text NOT NULL,
      place bigint NOT NULL,
      bytes integer NOT NULL,
      bundle text NOT NULL,
      signature bytea NOT NULL,
      PRIMARY KEY (cohort, writer, id)
    );
    CREATE UNIQUE INDEX hub_item_reader ON hub_item (cohort, reader, place);
    CREATE UNIQUE INDEX hub_item_writer ON hub_item (cohort, writer, place);

    GRANT SELECT ON hub_schema TO casebook_hub;
    GRANT SELECT, UPDATE (head) ON hub_cohort TO casebook_hub;
    GRANT SELECT, INSERT, UPDATE (enrolled, withdrawn) ON hub_member TO casebook_hub;
    GRANT SELECT, INSERT, DELETE ON hub_token TO casebook_hub;
    GRANT SELECT, INSERT, DELETE ON hub_item TO casebook_hub;

    ALTER TABLE hub_cohort ENABLE ROW LEVEL SECURITY;
    ALTER TABLE hub_cohort FORCE ROW LEVEL SECURITY;
    ALTER TABLE hub_member ENABLE ROW LEVEL SECURITY;
    ALTER TABLE hub_member FORCE ROW LEVEL SECURITY;
    ALTER TABLE hub_token ENABLE ROW LEVEL SECURITY;
    ALTER TABLE hub_token FORCE ROW LEVEL SECURITY;
    ALTER TABLE hub_item ENABLE ROW LEVEL SECURITY;
    ALTER TABLE hub_item FORCE ROW LEVEL SECURITY;

    CREATE POLICY owner ON hub_cohort TO CURRENT_USER USING (true);
    CREATE POLICY owner ON hub_member TO CURRENT_USER USING (true);
    CREATE POLICY owner ON hub_token TO CURRENT_USER USING (true);
    CREATE POLICY owner ON hub_item TO CURRENT_USER USING (true);

    CREATE POLICY seen ON hub_cohort FOR SELECT TO casebook_hub
      USING (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid);
    CREATE POLICY counted ON hub_cohort FOR UPDATE TO casebook_hub
      USING (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid);

    CREATE POLICY seen ON hub_token FOR SELECT TO casebook_hub
      USING (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid AND (
        hash = decode(current_setting('casebook.token', true), 'hex')
        OR party = current_setting('casebook.party', true)
        OR current_setting('casebook.role', true) = 'trainer'));
    CREATE POLICY issued ON hub_token FOR INSERT TO casebook_hub
      WITH CHECK (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid
        AND party = current_setting('casebook.party', true)
        AND current_setting('casebook.role', true) = 'enrolment');
    CREATE POLICY revoked ON hub_token FOR DELETE TO casebook_hub
      USING (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid
        AND party <> 'trainer' AND (
          party = current_setting('casebook.party', true)
          OR current_setting('casebook.role', true) = 'trainer'));

    CREATE POLICY seen ON hub_member FOR SELECT TO casebook_hub
      USING (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid AND (
        person = current_setting('casebook.party', true)
        OR current_setting('casebook.role', true) = 'trainer'
        OR EXISTS (SELECT 1 FROM hub_token t WHERE t.cohort = hub_member.cohort
          AND t.party = hub_member.person
          AND t.hash = decode(current_setting('casebook.token', true), 'hex'))));
    CREATE POLICY enrolled ON hub_member FOR INSERT TO casebook_hub
      WITH CHECK (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid
        AND person = current_setting('casebook.party', true)
        AND current_setting('casebook.role', true) = 'enrolment'
        AND role = 'trainee' AND NOT withdrawn);
    CREATE POLICY changed ON hub_member FOR UPDATE TO casebook_hub
      USING (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid
        AND person = current_setting('casebook.party', true)
        AND current_setting('casebook.role', true) IN ('enrolment', 'trainee'));

    CREATE POLICY seen ON hub_item FOR SELECT TO casebook_hub
      USING (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid AND (
        writer = current_setting('casebook.party', true)
        OR (reader = current_setting('casebook.party', true)
          AND (current_setting('casebook.role', true) <> 'reviewer' OR kind = 'review-task'))));
    CREATE POLICY taken ON hub_item FOR INSERT TO casebook_hub
      WITH CHECK (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid
        AND writer = current_setting('casebook.party', true)
        AND CASE current_setting('casebook.role', true)
          WHEN 'trainee' THEN reader = 'trainer' AND kind IN ('submission', 'withdrawal')
          WHEN 'reviewer' THEN reader = 'trainer' AND kind = 'submission'
          WHEN 'trainer' THEN reader <> 'trainer' AND kind IN ('review-task', 'review-result')
          ELSE false END);
    CREATE POLICY erased ON hub_item FOR DELETE TO casebook_hub
      USING (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid
        AND writer = current_setting('casebook.party', true)
        AND current_setting('casebook.role', true) = 'trainee' AND kind = 'submission');
    """
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
