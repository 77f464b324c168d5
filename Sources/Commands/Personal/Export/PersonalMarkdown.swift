internal import AnswerStore
internal import CaseModel
internal import Cohorts
internal import Terminal

/// Everything that is stored of a person, as Markdown to read.
struct PersonalMarkdown {
  /// The cases that are known, for their titles and questions.
  let cases: [Case]
  let messages: CohortMessages
  let reviewMessages: ReviewMessages

  /// The text.
  func text(_ data: PersonalData) -> String {
    let cohorts =
      data.cohorts.isEmpty ? "" : heading(messages.cohorts) + data.cohorts.map(line).joined()
    let drafts =
      data.drafts.isEmpty
      ? "" : heading(messages.unconfirmed) + data.drafts.map(entry).joined()
    return "# Casebook\n\n\(profile(data))\n" + cohorts + answers(data) + drafts
      + data.results.map(text).joined()
  }

  private func heading(_ title: String) -> String { "\n## \(title)\n" }

  private func profile(_ data: PersonalData) -> String {
    messages.sender(data.pseudonym, name: data.identity.name, unit: data.identity.unit)
  }

  private func line(_ cohort: PersonalData.Membership) -> String {
    let consent = [
      cohort.consent.map { messages.agreed(day($0)) },
      cohort.syncConsent.map { messages.agreedToSync(day($0)) },
    ].compactMap(\.self)
    let known =
      cohort.leads ? [] : [messages.pseudonym(cohort.pseudonym, in: cohort.invitation.name)]
    let facts =
      [messages.role(leads: cohort.leads, cohort.invitation)] + known + consent
    return "\n- **\(cohort.invitation.name)**: \(facts.joined(separator: " · "))\n"
  }

  private func answers(_ data: PersonalData) -> String {
    let byCase = Dictionary(grouping: data.events, by: \.caseID)
    return byCase.sorted { $0.key < $1.key }.map { id, own in
      let content = content(id)
      return heading(content?.metadata.title ?? id)
        + own.filter { $0.response != nil }.map { event in
          entry(event, content, keptBack: data.keptBack(event.id))
        }.joined()
    }.joined()
  }

  private func entry(_ event: AnswerEvent, _ content: Case?, keptBack: [String]) -> String {
    let question = content?.questions.first { $0.id == event.subject }
    let subject = question?.prompt.plainText ?? event.subject ?? ""
    let title = [messages.name(of: event.kind), day(event.time), subject].filter { !$0.isEmpty }
    let certainty = event.certainty.map { "\n\(messages.certainty): \($0.rawValue)\n" } ?? ""
    let kept =
      keptBack.isEmpty ? "" : "\n\(messages.keptBack): \(keptBack.joined(separator: ", "))\n"
    return entry(title.joined(separator: " · "), ResponseMarkdown.words(event.response, question))
      + certainty + kept
  }

  private func entry(_ draft: Draft) -> String {
    entry("\(draft.caseID) · \(draft.subject)", ResponseMarkdown.quoted(draft.text))
  }

  private func entry(_ title: String, _ body: String) -> String { "\n### \(title)\n\n\(body)\n" }

  private func text(_ result: ReviewResult) -> String {
    let content = content(result.caseID)
    let title = content?.metadata.title ?? result.caseID
    return heading("\(reviewMessages.result): \(title)")
      + result.answers.map { answer in
        let question = content?.questions.first { $0.id == answer.question }
        let summaries = [
          answer.peers.map { words($0, reviewMessages.peers($0.reviewers)) },
          answer.trainer.map { words($0, reviewMessages.trainer) },
        ].compactMap(\.self)
        return entry(
          question?.prompt.plainText ?? answer.question,
          summaries.isEmpty ? reviewMessages.nobody : summaries.joined(separator: "\n\n"))
      }.joined()
  }

  private func words(_ summary: ReviewSummary, _ source: String) -> String {
    let points = summary.medians.map { $0?.inWords ?? "–" }.joined(separator: " · ")
    return (["\(source): \(points)"] + summary.comments.map(ResponseMarkdown.quoted))
      .joined(separator: "\n\n")
  }

  private func content(_ id: String) -> Case? { cases.first { $0.id == id } }

  private func day(_ time: Timestamp) -> String {
    CalendarDate(dayNumber: time.day)?.description ?? ""
  }
}
