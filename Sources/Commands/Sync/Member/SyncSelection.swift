internal import AnswerStore
internal import CaseModel

/// Which of a person's events go to the hub of a cohort, and which don't yet.
///
/// A session goes when it is finished. Words of one's own go only when the person saw them among what goes along and let
/// them go; but a comment on a colleague's answer was written for others from the beginning.
struct SyncSelection {
  /// What is none of the hub's yet, of sessions that are finished, in order.
  private(set) var open: [AnswerEvent] = []
  /// The part of it that goes now.
  private(set) var ready: [AnswerEvent] = []
  /// The part of it with words of the person's own that they didn't see yet.
  private(set) var unseen: [AnswerEvent] = []
  /// How many wait for the end of their session.
  private(set) var unfinished = 0
  /// How many the hub has.
  private(set) var stored = 0
  /// What the hub doesn't take, by its reason.
  private(set) var refused: [String: Int] = [:]

  /// Sorts events.
  /// - Parameters:
  ///   - events: what the cohort may see, in order.
  ///   - keptBack: what the person keeps back.
  ///   - states: how far each is.
  init(_ events: [AnswerEvent], keptBack: Set<EventID>, states: [EventID: HubEventState]) {
    let finished = Set(events.filter { $0.kind == .finished }.map(Attempt.init))
    for event in events where !keptBack.contains(event.id) {
      switch states[event.id] {
      case .stored: stored += 1
      case .refused(let reason): refused[reason, default: 0] += 1
      case let state:
        guard !event.kind.isPartOfAttempt || finished.contains(Attempt(event)) else {
          unfinished += 1
          continue
        }
        open.append(event)
        if state == .released || !event.waitsToBeSeen {
          ready.append(event)
        } else {
          unseen.append(event)
        }
      }
    }
  }

  private struct Attempt: Hashable {
    let caseID: String
    let number: Int
    init(_ event: AnswerEvent) { (caseID, number) = (event.caseID, event.attempt) }
  }
}

extension AnswerEvent {
  /// Whether it holds words of the person's own that were written for themselves at first.
  fileprivate var waitsToBeSeen: Bool {
    kind != .peerReviewed && response?.words?.isEmpty == false
  }
}
