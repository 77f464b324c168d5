internal import AnswerStore
internal import CaseModel
internal import Cohorts
internal import Foundation

/// Everything that is stored of a person, as JSON: an object with the form's version, who they are and in which
/// cohorts, the events in order, what was typed and never confirmed, and what others thought of their answers.
enum PersonalJSON {
  private struct Document: Encodable {
    var version = 1
    var profile: Profile
    var cohorts: [Cohort]
    var events: [Entry]
    var drafts: [Unconfirmed]
    var results: [ReviewResult]

    init(_ data: PersonalData) {
      profile = Profile(
        pseudonym: data.pseudonym, name: data.identity.name, unit: data.identity.unit)
      cohorts = data.cohorts.map(Cohort.init)
      events = data.events.map(Entry.init)
      drafts = data.drafts.map(Unconfirmed.init)
      results = data.results
    }
  }

  private struct Profile: Encodable {
    var pseudonym: String
    var name: String?
    var unit: String?
  }

  private struct Cohort: Encodable {
    var id: String
    var name: String
    var role: String
    var pseudonym: String
    var cases: [String]
    var due: String?
    var consented: String?
    var synchronising: String?
    /// The identities of the events that are kept back.
    var keptBack: [String]

    init(_ cohort: PersonalData.Membership) {
      id = cohort.invitation.id.description
      name = cohort.invitation.name
      role = cohort.leads ? "trainer" : "member"
      pseudonym = cohort.pseudonym
      cases = cohort.invitation.cases
      due = cohort.invitation.due?.description
      consented = cohort.consent.map(PersonalJSON.iso)
      synchronising = cohort.syncConsent.map(PersonalJSON.iso)
      keptBack = cohort.keptBack.map(\.description).sorted()
    }
  }

  private struct Unconfirmed: Encodable {
    var `case`: String
    var attempt: Int
    var subject: String
    var text: String

    init(_ draft: Draft) {
      (`case`, attempt, subject, text) = (draft.caseID, draft.attempt, draft.subject, draft.text)
    }
  }

  private struct Entry: Encodable {
    var id: String
    var time: String
    var `case`: String
    var attempt: Int
    var kind: String
    var subject: String?
    var revision: Int?
    var wording: String?
    var certainty: Int?
    var response: PersonalResponse?

    init(_ event: AnswerEvent) {
      id = event.id.description
      time = PersonalJSON.iso(event.time)
      `case` = event.caseID
      attempt = event.attempt
      kind = event.kind.rawValue
      subject = event.subject
      revision = event.revision
      wording = event.contentHash
      certainty = event.certainty?.rawValue
      response = event.response.map(PersonalResponse.init)
    }
  }

  /// ISO 8601 with the offset from UTC of where it was.
  private static func iso(_ time: Timestamp) -> String {
    let zone = TimeZone(secondsFromGMT: time.offsetMinutes * 60) ?? .gmt
    let date = Date(timeIntervalSince1970: Double(time.milliseconds) / 1000)
    return date.formatted(
      Date.ISO8601FormatStyle(includingFractionalSeconds: true, timeZone: zone))
  }

  /// The text of the document.
  static func text(_ personal: PersonalData) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(Document(personal))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
