/// Files of the site that are made together.
struct SiteTask: Sendable {
  /// Where they lie, relative to the site's root.
  let paths: [String]
  /// The file or part of the library that they are made of, for messages.
  let origin: String
  /// Whatever the files depend on; as long as it is the same, so are they.
  let key: ContentKey
  /// The places of the cases that it lists.
  let cards: [Int]
  /// The bytes of the files, in the order of their paths.
  let make: @Sendable (CardShelf) throws -> [[UInt8]]
}

extension [SiteTask] {
  /// Two tasks that would write the same file, which two names that differ only in case are where the
  /// system doesn't tell them apart; nil where there are none.
  var collision: SiteError? {
    var origins: [String: String] = [:]
    for task in self {
      for path in task.paths {
        if let other = origins.updateValue(task.origin, forKey: path.lowercased()) {
          return .sameAddress(path: path, first: other, second: task.origin)
        }
      }
    }
    return nil
  }
}
