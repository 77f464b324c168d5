/// Everything that was published of a cohort.
public struct ReleaseLedger: Sendable, Hashable {
  /// The releases, in order.
  public private(set) var releases: [Release]

  /// A ledger with what was published so far.
  public init(releases: [Release] = []) { self.releases = releases }

  /// Enters a release. The same figures of the same answers are entered once.
  ///
  /// People are told apart by the releases that they are in. Whatever is added and subtracted, sums of releases only
  /// ever tell of such groups; so each must have as many persons as the threshold says.
  /// - Throws: `ReleaseRefusal`; nothing is entered then.
  public mutating func enter(_ release: Release, threshold: Int) throws(ReleaseRefusal) {
    if releases.contains(release) { return }
    let earlier = releases.filter { $0.scope == release.scope }
    guard !earlier.contains(where: { $0.marks == release.marks }) else {
      throw .otherFigures(scope: release.scope)
    }
    if !earlier.isEmpty, let smallest = Self.groups(earlier + [release]).min(), smallest < threshold
    {
      throw .tellsApart(scope: release.scope, persons: smallest, threshold: threshold)
    }
    releases.append(release)
  }

  /// The sizes of the groups of persons who are in the same releases.
  private static func groups(_ releases: [Release]) -> [Int] {
    var memberships: [String: [Int]] = [:]
    for (index, release) in releases.enumerated() {
      for mark in release.marks { memberships[mark, default: []].append(index) }
    }
    return memberships.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }.values.map(\.self)
  }
}
