/// The tasks of a site as they come together.
struct TaskList {
  /// What all pages depend on.
  let siteKey: ContentKey
  /// The tasks, in the order in which they were added.
  private(set) var tasks: [SiteTask] = []

  /// An empty list.
  /// - Parameter siteKey: what all pages depend on.
  init(siteKey: ContentKey) { self.siteKey = siteKey }

  /// Adds a task.
  mutating func add(_ task: SiteTask) { tasks.append(task) }

  /// Adds the making of files.
  /// - Parameters:
  ///   - paths: where they lie, relative to the site's root.
  ///   - origin: what they are made of, for messages.
  ///   - cards: the places of the cases that they list.
  ///   - key: adds whatever they depend on besides all that pages depend on.
  ///   - make: their bytes, in the order of their paths.
  mutating func add(
    _ paths: [String], from origin: String, cards: [Int] = [], key: (inout ContentHasher) -> Void,
    make: @escaping @Sendable (CardShelf) throws -> [[UInt8]]
  ) {
    let key = ContentKey(siteKey, paths, key)
    tasks.append(SiteTask(paths: paths, origin: origin, key: key, cards: cards, make: make))
  }

  /// Adds scripts of the search index.
  mutating func addSearch(_ files: [(path: String, bytes: [UInt8])]) {
    for (path, bytes) in files { addFile(path, from: "the search index", bytes) }
  }

  /// Adds a file whose bytes are known.
  mutating func addFile(_ path: String, from origin: String, _ bytes: [UInt8]) {
    add([path], from: origin) {
      $0.add(bytes)
    } make: { _ in
      [bytes]
    }
  }
}

extension ContentKey {
  /// What files of the site depend on.
  /// - Parameters:
  ///   - siteKey: what all pages depend on.
  ///   - paths: where the files lie.
  ///   - add: adds whatever else they depend on.
  init(_ siteKey: ContentKey, _ paths: [String], _ add: (inout ContentHasher) -> Void) {
    var hasher = ContentHasher()
    hasher.add(siteKey)
    hasher.add(paths)
    add(&hasher)
    self = hasher.key
  }
}
