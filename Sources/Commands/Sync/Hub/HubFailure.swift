/// Why nothing came of talking with a hub.
enum HubFailure: Error, Equatable {
  case noCurl
  /// Nobody answers; what curl says.
  case unreachable(String)
  /// It wants to be asked later; after so many seconds, where it says when.
  case busy(seconds: Int?)
  /// It doesn't know the token, or the secret of the join code.
  case unauthorized
  case forbidden
  /// The clock here, or the hub's, is wrong.
  case clock
  /// What was sent is too large for it.
  case tooLarge
  /// It answers with a status that isn't foreseen.
  case refused(status: Int)
  /// It goes through what it has in circles.
  case astray
  /// It says what no hub says.
  case nonsense(String)

  /// A word that is kept, from which `SyncMessages` makes a sentence.
  var word: String {
    switch self {
    case .noCurl: "no-curl"
    case .unreachable: "unreachable"
    case .busy: "busy"
    case .unauthorized: "unauthorized"
    case .forbidden: "forbidden"
    case .clock: "clock"
    case .tooLarge: "too-large"
    case .refused(let status): "status-\(status)"
    case .astray: "astray"
    case .nonsense: "nonsense"
    }
  }
}
