internal import Foundation
internal import Synchronization

/// What limits how often somebody may ask: by token, and for what fails by address.
final class HubLimiters: Sendable {
  private let requests: RateLimiter<Data>
  private let failures: RateLimiter<String>
  private let enrolments: RateLimiter<String>
  /// Tokens that were valid lately. They are let through where others from the same address guess: a whole ministry may
  /// share one.
  private let known = Mutex<Set<Data>>([])
  private static let knownLimit = 100_000

  init(_ configuration: HubConfiguration) {
    requests = RateLimiter(configuration.requests)
    failures = RateLimiter(configuration.failures)
    enrolments = RateLimiter(configuration.enrolments)
  }

  /// Whether a token may be looked up.
  /// - Throws: `Problem` where its bearer asks too often, or its sender showed too many that were none.
  func admit(tokenHash: Data, from address: String) throws(Problem) {
    if known.withLock({ $0.contains(tokenHash) }) {
      if let wait = requests.take(tokenHash) { throw .tooMany(wait) }
    } else if let wait = failures.wait(address) {
      throw .tooMany(wait)
    }
  }

  /// The seconds until an address may show a token again that isn't known; nil where it may.
  func failuresWait(from address: String) -> Int? { failures.wait(address) }

  /// Counts a token that was valid.
  func succeeded(tokenHash: Data) {
    known.withLock { known in
      if known.count >= Self.knownLimit { known = [] }
      known.insert(tokenHash)
    }
  }

  /// Counts what was no valid token or secret.
  func failed(tokenHash: Data? = nil, from address: String) {
    if let tokenHash { _ = known.withLock { $0.remove(tokenHash) } }
    _ = failures.take(address)
  }

  /// Whether somebody may enrol from an address.
  /// - Throws: `Problem` where too many did, or failed to.
  func admitEnrolment(from address: String) throws(Problem) {
    if let wait = failures.wait(address) ?? enrolments.take(address) { throw .tooMany(wait) }
  }
}
