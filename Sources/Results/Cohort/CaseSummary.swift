internal import CaseModel

extension CaseTally {
  /// What the rows say.
  func results() -> CaseResults {
    let analysis = analysis
    let items = Dictionary(uniqueKeysWithValues: zip(scored, analysis.items))
    return CaseResults(
      id: content.id, title: content.metadata.title, stages: stages, weeks: weeks,
      scores: histogram, minutes: minutes, commitments: commitments,
      questions: codes.indices.map { question($0, items[$0]) }, analysis: analysis)
  }

  private var analysis: ItemAnalysis {
    ItemAnalysis(
      scores: scored.isEmpty ? [] : counted.map(points),
      maxima: scored.map { codes[$0].question.fullPoints })
  }

  private var stages: [Int] {
    var counts = [Int](repeating: 0, count: CaseResults.Stage.allCases.count)
    for row in rows.indices {
      let stage: CaseResults.Stage =
        !isCounted(row) ? .begun : rows[row].finishedDay == nil ? .answered : .finished
      counts[stage.rawValue] += 1
    }
    counts[CaseResults.Stage.notBegun.rawValue] = scores.count - rows.count
    return counts
  }

  /// Weeks from Monday to Sunday; 1 January 1970 was a Thursday.
  private var weeks: [CaseResults.Week] {
    var counts: [Int: Int] = [:]
    for day in counted.compactMap({ rows[$0].finishedDay }) {
      let week = Int((Double(day + 3) / 7).rounded(.down))
      counts[week, default: 0] += 1
    }
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
    // Clocks that were wrong by years don't fill pages.
    let shown = last - first < 260 ? Array(first...last) : counts.keys.sorted()
    return shown.map { CaseResults.Week(monday: $0 * 7 - 3, count: counts[$0] ?? 0) }
  }

  private var histogram: [Int] {
    guard !scored.isEmpty else { return [] }
    var counts = [Int](repeating: 0, count: 5)
    for score in scores.compactMap(\.self) { counts[min(4, max(0, Int(score / 20)))] += 1 }
    return counts
  }

  private var minutes: Spread? {
    Spread(of: rows.filter { $0.finishedDay != nil }.map { Double($0.active) / 60_000 })
  }

  private var commitments: [Int] {
    var counts = [Int](repeating: 0, count: CommitmentState.allCases.count)
    for row in counted { counts[rows[row].commitment.rawValue] += 1 }
    return counts
  }
}
