/// Why an administrator's command did nothing.
enum HubFailure: Error, CustomStringConvertible {
  case noHub
  case otherKeys
  case noCohort
  case noPerson

  var description: String {
    switch self {
    case .noHub:
      "This join code names no hub. The trainer makes one that does with casebook cohort change --hub ADDRESS."
    case .otherKeys:
      "A cohort of the same identity with other keys is registered. Whoever made this code may not be its trainer."
    case .noCohort: "The hub has no such cohort; casebook hub list shows those it has."
    case .noPerson: "Nobody of this pseudonym has joined at the hub yet."
    }
  }
}
