/// How far an event is on its way to the hub of a cohort.
public enum HubEventState: Sendable, Hashable {
  /// The person saw it among what goes along, and let it go.
  case released
  /// The hub has it.
  case stored
  /// The hub doesn't take it, and why.
  case refused(String)
}
