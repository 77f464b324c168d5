internal import Disclosure
internal import Results

extension ReportTables {
  /// The part on a question.
  func section(_ question: PublishedQuestion, of content: PublishedCase) -> ReportSection {
    let number = (content.questions.firstIndex { $0.id == question.id } ?? 0) + 1
    let title = "\(words.question(number))  \(question.prompt)"
    guard let counts = question.counts else {
      return ReportSection(
        caseID: content.id, questionID: question.id, title: title, notes: [words.tooFew],
        tables: [])
    }
    let categories = headings(question)
    var tables: [ReportTable] = []
    let later = counts.second
    tables.append(
      ReportTable(
        .answers, words.answers,
        columns: [Heading("first", words.first)]
          + (later == nil ? [] : [Heading("later", words.later)]),
        rows: categories,
        figures: counts.first.indices.map { index in
          [counts.first[index]] + (later.map { [$0[index]] } ?? [])
        }))
    if let chosen = counts.options, let others = counts.others {
      tables.append(
        ReportTable(
          .options, words.options,
          columns: [Heading("chosen", words.chosen), Heading("not-chosen", words.notChosen)],
          rows: question.labels.enumerated().map { Heading("option-\($0.offset + 1)", $0.element) },
          figures: zip(chosen, others).map { [$0, $1] }))
    }
    if let moves = counts.moves {
      tables.append(
        ReportTable(.moves, words.moves, columns: categories, rows: categories, figures: moves))
    }
    if let certainties = counts.certainties {
      tables.append(
        ReportTable(
          .certainty, words.certainty, columns: categories,
          rows: certainties.indices.map { Heading("certainty-\($0 + 1)", words.certainty($0)) },
          figures: certainties))
    }
    if let themes = themes(question) { tables.append(themes) }
    tables += rubric(question)
    return ReportSection(
      caseID: content.id, questionID: question.id, title: title, tables: tables)
  }

  private func headings(_ question: PublishedQuestion) -> [Heading] {
    question.categories.enumerated().map { index, category in
      let isRight = question.rightCategories.contains(index)
      let title = words.category(category, question.labels)
      if case .option(let option) = category {
        return Heading("option-\(option + 1)", isRight ? "✓ \(title)" : title)
      }
      return Heading("\(category)", title)
    }
  }

  private func themes(_ question: PublishedQuestion) -> ReportTable? {
    guard let any = question.themes.first else { return nil }
    return ReportTable(
      .themes, words.themes,
      columns: [Heading("first", words.first)]
        + (any.later == nil ? [] : [Heading("later", words.later)]),
      rows: question.themes.map { Heading($0.id, $0.name) },
      figures: question.themes.map { [$0.first] + ($0.later.map { [$0] } ?? []) })
  }

  /// What people gave themselves, what colleagues and the trainer gave them, and how far those agree.
  private func rubric(_ question: PublishedQuestion) -> [ReportTable] {
    let parts: [(ReportTable.Kind, String, [PublishedCriterion])] = [
      (.criteria, words.criteria, question.criteria), (.peers, words.peers, question.peers),
      (.trainer, words.trainer, question.trainer),
    ]
    var tables = parts.filter { !$0.2.isEmpty }.map { kind, title, criteria in
      ReportTable(
        kind, title,
        columns: CriterionResults.Rating.allCases.map { Heading("\($0)", words.rating($0)) },
        rows: headings(criteria.map(\.content)), figures: criteria.map(\.ratings))
    }
    if !question.agreement.isEmpty {
      tables.append(
        ReportTable(
          .agreement, words.agreement,
          columns: [
            Heading("peers", words.peerAgreement), Heading("trainer", words.trainerAgreement),
          ], rows: headings(question.agreement.map(\.content)),
          figures: question.agreement.map { [$0.peers, $0.trainer] }))
    }
    return tables
  }

  private func headings(_ criteria: [String]) -> [Heading] {
    criteria.enumerated().map { Heading("criterion-\($0.offset + 1)", $0.element) }
  }
}
