internal import AnswerStore
internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Cohorts
internal import Disclosure
internal import Results
internal import ResultsReport
internal import Terminal

/// Makes reports of a cohort's results: exact ones for the trainer, or rounded ones that are entered in the ledger
/// before anybody sees them.
struct ResultsReporter {
  let desk: ResultsDesk
  let configuration: LibraryConfiguration

  /// A report.
  /// - Throws: `StoreError`; `ExitCode` 1, with the reason told, where the ledger refuses the figures.
  func report(_ exactness: Exactness, isChinese: Bool) throws -> Report {
    let tally = try desk.tally()
    let publisher = Publisher(configuration.privacy, exactness)
    let name = desk.entry.invitation.name
    let report = Report(
      publisher.publish(try desk.results(of: tally), includesParticipation: desk.isWhole),
      cohort: name, isSynthetic: name.hasPrefix(SyntheticCohort.mark), isChinese: isChinese)
    if exactness == .rounded { try enter(report, tally) }
    return report
  }

  private func enter(_ report: Report, _ tally: CohortTally) throws {
    let marks = try desk.marks(tally)
    var releases = zip(desk.cases, marks.cases).filter { !$0.1.isEmpty }.map { content, people in
      (content.id as String?, Release(scope: "case \(content.id)", marks: people, figures: ""))
    }
    if desk.isWhole {
      releases.append((nil, Release(scope: "participation", marks: marks.members, figures: "")))
    }
    do {
      // Two releases at once would each be compared with those before, and not with each other.
      let store = desk.book.store
      try store.changePublications(of: desk.entry.invitation.id.bytes) { record in
        var ledger = try PublicationRecord.ledger(record, in: store.name)
        for (caseID, release) in releases {
          var release = release
          release.figures = try JSONReport.figures(report, of: caseID)
          try ledger.enter(release, threshold: configuration.privacy.usual)
        }
        return try PublicationRecord.record(ledger)
      }
    } catch let refusal as ReleaseRefusal {
      Standard.error.tell("Nothing was published. \(refusal)")
      throw ExitCode(1)
    }
  }
}
