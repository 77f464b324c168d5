/// How far an event is on its way to the hub of a cohort.
public enum HubEventState: Sendable, Hashable {
  /// The person saw it among what goes along, and let it go.
  case released
  /// The hub has it.
  case stored
  /// The hub doesn't take it, and why.
  case refused(String)
}

extension HubEventState {
  /// The state that a row tells of.
  package init(name: String, reason: String?) {
    self =
      switch name {
      case "released": .released
      case "stored": .stored
      default: .refused(reason ?? "")
      }
  }

  /// What a row says of it.
  package var row: (name: String, reason: String?) {
    switch self {
    case .released: ("released", nil)
    case .stored: ("stored", nil)
    case .refused(let reason): ("refused", reason)
    }
  }
}
