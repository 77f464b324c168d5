/// The names of all values that templates are filled with; docs/templates.md says what they mean.
///
/// A template's names are looked up here once, when it is compiled: telling them apart then takes one comparison.
enum ValueName: String, Sendable {
  case address, allHref, alternates, anchor, answers, backHref, breadcrumbs, card, caseCount
  case caseHref, cases, cells, citation, columns, competencies, contents, correct, count
  case counterparts, counterpartsTitle, data, description, draftLabel, elements, emptyText
  case entries, exercise, facts, feedHref, feedback, filters, finder, findings, footerLinks
  case footnotes, generator, groups, guideHref, handoutHref, hasAnswers, hasBreadcrumbs
  case hasColumns, hasCompetencies, hasCorrect, hasCounterparts, hasFeedback, hasFootnotes
  case hasHints, hasLevels, hasNeighbours, hasNotes, hasObjectives, hasOneCase, hasRelated
  case hasRubric, hasSamples, hasSeveralGroups, hasTags, hasTitle, hasTopics, hasTranslations
  case hints, href, html, indexHref, indexTitle, isContent, isCurrent, isDecision, isDraft
  case isFacilitator, isFolded, isOrdered, isPrint, isRetired, isWithheld, iso, items, kind
  case kindLabel, label, language, languageName, left, letter, levels, limits, locale, marker
  case matrixHref, meta, name, navigation, next, nextHref, notes, number, objectives, options
  case pageDescription, pageTitle, pageType, pager, pairs, passages, points, position
  case previous, previousHref, prompt, question, questionCount, reasons, related, right, role
  case roleLabel, root, rows, rubric, samples, scripts, sections, shared, site, solution
  case space, structuredData, summary, tagline, tags, text, timeline, title, topics
  case translations, value, weight
}
