internal import PostgreSQL

extension HubSchema {
  /// The tables, and policies by which a transaction serves one party.
  static let first: SQL = """
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
