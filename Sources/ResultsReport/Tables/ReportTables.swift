internal import CaseModel
internal import Disclosure
internal import Results

/// Puts published results into tables.
struct ReportTables {
  let words: ReportWords

  typealias Heading = ReportTable.Heading

  /// The part on the whole cohort; nil where only single cases were asked for.
  func overview(_ results: PublishedResults) -> ReportSection? {
    guard let participation = results.participation else { return nil }
    var notes = participation.members.value.map { [words.members($0)] } ?? []
    switch results.consistency {
    case .tooFewCases(let count): notes.append(words.tooFewCases(count))
    case .consistency(let figure): figure.value.map { notes.append(words.consistency($0)) }
    }
    let stages = CaseResults.Stage.allCases.map { Heading("stage-\($0.rawValue)", words.stage($0)) }
    return ReportSection(
      title: words.overview, notes: notes,
      tables: [
        ReportTable(
          .participation, words.participation, columns: stages,
          rows: participation.cases.map { Heading($0.id, $0.title) },
          figures: participation.cases.map(\.stages))
      ] + [comparison(results.cases)].compactMap(\.self))
  }

  /// The part on all cohorts.
  func section(_ overview: PublishedOverview) -> ReportSection {
    var notes = overview.members.value.map { [words.members($0, in: overview.cohorts)] } ?? []
    if overview.cohortsLeftOut > 0 {
      notes.append(words.leftOut(overview.cohortsLeftOut, threshold: overview.threshold))
    }
    return ReportSection(
      title: words.overview, notes: notes,
      tables: [
        ReportTable(
          .everything, words.participation,
          columns: [
            Heading("cohorts", words.cohorts), people, Heading("finished", words.stage(.finished)),
            Heading("passed-over", words.passedOver), Heading("answers", words.answers),
          ],
          rows: overview.cases.map { Heading($0.id, $0.id) },
          figures: overview.cases.map {
            [$0.cohorts, $0.people, $0.finished, $0.passedOver, $0.answers]
          })
      ])
  }

  /// In which weeks people finished a case; nil where nobody did, or nothing is told of it.
  private func weeks(_ content: PublishedParticipation.Stages?) -> ReportTable? {
    guard let content, !content.weeks.isEmpty else { return nil }
    return ReportTable(
      .weeks, words.weeks, columns: [people],
      rows: content.weeks.map {
        let day = CalendarDate(dayNumber: $0.monday)?.description ?? "\($0.monday)"
        return Heading(day, day)
      }, figures: content.weeks.map { [$0.people] })
  }

  /// The cases side by side; nil where there is only one.
  private func comparison(_ cases: [PublishedCase]) -> ReportTable? {
    guard cases.count > 1 else { return nil }
    return ReportTable(
      .cases, words.cases,
      columns: [
        people, Heading("mean", words.mean), Heading("internal-consistency", words.consistency),
        Heading("minutes-median", words.minutes),
      ],
      rows: cases.map { Heading($0.id, $0.title) },
      figures: cases.map {
        [$0.people, $0.mean, $0.internalConsistency, $0.minutes?.median ?? .withheld]
      })
  }

  /// The part on a case.
  /// - Parameter stages: how far the members came with it; nil where that isn't told.
  func section(
    _ content: PublishedCase, _ stages: PublishedParticipation.Stages?
  ) -> ReportSection {
    guard content.people.value != nil else {
      return ReportSection(
        caseID: content.id, title: content.title, notes: [words.tooFew], tables: [])
    }
    let fifths = (0..<content.scores.count).map {
      Heading("\($0 * 20)", "\($0 * 20)–\($0 == 4 ? 100 : $0 * 20 + 19) %")
    }
    var tables = [summary(content)]
    if !fifths.isEmpty {
      tables.append(
        ReportTable(
          .scores, words.scores, columns: [people], rows: fifths,
          figures: content.scores.map { [$0] }))
    }
    if let items = items(content) { tables.append(items) }
    if !content.commitments.isEmpty {
      tables.append(
        ReportTable(
          .commitments, words.commitments, columns: [people],
          rows: CommitmentState.allCases.map { Heading("\($0)", words.commitment($0)) },
          figures: content.commitments.map { [$0] }))
    }
    if let weeks = weeks(stages) { tables.append(weeks) }
    return ReportSection(caseID: content.id, title: content.title, tables: tables)
  }

  private var people: Heading { Heading("people", words.people) }

  private func summary(_ content: PublishedCase) -> ReportTable {
    let rows: [(Heading, Figure)] = [
      (people, content.people),
      (Heading("mean", words.mean), content.mean),
      (Heading("internal-consistency", words.consistency), content.internalConsistency),
      (Heading("error-ratio", words.errorRatio), content.errorRatio),
      (Heading("standard-error", words.standardError), content.standardError),
      (Heading("minutes-lower", words.lowerQuartile), content.minutes?.lowerQuartile ?? .withheld),
      (Heading("minutes-median", words.median), content.minutes?.median ?? .withheld),
      (Heading("minutes-upper", words.upperQuartile), content.minutes?.upperQuartile ?? .withheld),
    ]
    return ReportTable(
      .summary, words.summary, columns: [Heading("figure", words.figure)], rows: rows.map(\.0),
      figures: rows.map { [$0.1] })
  }

  private func items(_ content: PublishedCase) -> ReportTable? {
    let scored = content.questions.enumerated().filter { !$0.element.rightCategories.isEmpty }
    guard !scored.isEmpty else { return nil }
    return ReportTable(
      .items, words.items,
      columns: [
        Heading("facility", words.facility),
        Heading("discrimination-index", words.discriminationIndex),
        Heading("discriminative-efficiency", words.discriminativeEfficiency),
        Heading("effective-weight", words.effectiveWeight), Heading("minutes", words.minutes),
      ],
      rows: scored.map { Heading($0.element.id, words.question($0.offset + 1)) },
      figures: scored.map { _, question in
        [
          question.facility, question.discriminationIndex, question.discriminativeEfficiency,
          question.effectiveWeight, question.minutes?.median ?? .withheld,
        ]
      })
  }
}
