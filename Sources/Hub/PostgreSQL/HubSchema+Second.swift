internal import PostgreSQL

extension HubSchema {
  /// Policies by which a transaction may serve several: `casebook.party` and `casebook.token` are lists with commas.
  ///
  /// Only what is stored, and looked up by tokens, is done for several at once. All else, above all what is handed out,
  /// is done for one party still, and what changes and erases refuses a list. A list is parted once a statement, as it
  /// is asked for by a subquery of its own.
  static let second: SQL = """
    ALTER POLICY seen ON hub_token
      USING (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid AND (
        encode(hash, 'hex') = ANY (
          (SELECT string_to_array(current_setting('casebook.token', true), ','))::text[])
        OR party = current_setting('casebook.party', true)
        OR current_setting('casebook.role', true) = 'trainer'));
    ALTER POLICY seen ON hub_member
      USING (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid AND (
        person = ANY ((SELECT string_to_array(current_setting('casebook.party', true), ','))::text[])
        OR current_setting('casebook.role', true) = 'trainer'
        OR EXISTS (SELECT 1 FROM hub_token t WHERE t.cohort = hub_member.cohort
          AND t.party = hub_member.person AND encode(t.hash, 'hex') = ANY (
            (SELECT string_to_array(current_setting('casebook.token', true), ','))::text[]))));
    ALTER POLICY seen ON hub_item
      USING (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid AND (
        writer = ANY ((SELECT string_to_array(current_setting('casebook.party', true), ','))::text[])
        OR (reader = current_setting('casebook.party', true)
          AND (current_setting('casebook.role', true) <> 'reviewer' OR kind = 'review-task'))));
    ALTER POLICY taken ON hub_item
      WITH CHECK (cohort = nullif(current_setting('casebook.cohort', true), '')::uuid
        AND writer = ANY (
          (SELECT string_to_array(current_setting('casebook.party', true), ','))::text[])
        AND CASE current_setting('casebook.role', true)
          WHEN 'trainee' THEN reader = 'trainer' AND kind IN ('submission', 'withdrawal')
          WHEN 'reviewer' THEN reader = 'trainer' AND kind = 'submission'
          WHEN 'trainer' THEN reader <> 'trainer' AND kind IN ('review-task', 'review-result')
          ELSE false END);
    """
}
