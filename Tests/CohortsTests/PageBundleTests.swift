import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Cohorts

/// A bundle that the exercise in a page made, in Chromium 156; `Tests/Browser` makes new ones.
@Suite struct PageBundleTests {
  /// The secret of the cohort that it was made for; the cohort exists for this test only.
  private static let seed = "c7bf199ea2dd2ce50b394a9edcfb459789304c1e1022c8fdc9d5830631f65348"

  private func bundle() throws -> Data {
    let path = Repository.root + "/Tests/CohortsTests/Bundles/page.casebook"
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private func secret() throws -> SecretSeed {
    let bytes = stride(from: 0, to: Self.seed.count, by: 2).compactMap {
      UInt8(Self.seed.dropFirst($0).prefix(2), radix: 16)
    }
    return try #require(SecretSeed(bytes: bytes))
  }

  /// Long after the page sealed it.
  private static let now: Int64 = 4_000_000_000_000

  @Test func whatThePageSealedIsReadWhole() throws {
    let secret = try secret()
    let envelope = try OpenedEnvelope(bundle()) { _, _ in secret }
    #expect(envelope.kind == .submission)
    let submission = try Submission(envelope, cases: ["after"], now: Self.now)
    let events = try #require(submission.events)
    #expect(submission.sender.name == "王" && submission.sender.unit == nil)
    #expect(events.count == 16)
    #expect(events.allSatisfy { $0.person == submission.sender.keys.pseudonym })
    #expect(Set(events.map(\.caseID)) == ["after"])
    #expect(events.first?.kind == .started && events.last?.kind == .finished)
    #expect(
      events.contains {
        $0.response
          == .commitment(
            Commitment(text: "我先抬头应一声", due: CalendarDate("2026-12-01")))
      })
  }

  @Test func anyChangedByteIsNoticed() throws {
    let secret = try secret()
    let whole = try bundle()
    for place in stride(from: 0, to: whole.count - 1, by: 97) {
      var changed = whole
      changed[place] ^= 2
      #expect(throws: BundleError.self) {
        _ = try Submission(
          OpenedEnvelope(changed) { _, _ in secret }, cases: ["after"], now: Self.now)
      }
    }
  }
}
