extension [Diagnostic] {
  /// How many problems of one kind are shown for a file: more than anyone reads.
  public static var most: Int { 1_000 }

  /// The problems without those of a rule that was broken a thousand times before, so that a text made
  /// for it can't fill a screen, a log or the memory.
  public func bounded() -> [Diagnostic] {
    guard count > Self.most else { return self }
    var counts: [DiagnosticRule: Int] = [:]
    return filter { problem in
      counts[problem.rule, default: 0] += 1
      return counts[problem.rule, default: 0] <= Self.most
    }
  }
}
