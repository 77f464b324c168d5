internal import CaseLibrary

/// Does the tasks of a site that have to be done, and puts their files in place.
final class SiteWorks {
  private let tasks: [SiteTask]
  private let site: SiteFolder
  private let catalogue: Catalogue
  private let templates: TemplateSet
  /// How many files were written.
  private(set) var written = 0

  /// The works on a site.
  init(
    _ tasks: [SiteTask], site: SiteFolder, catalogue: Catalogue, templates: TemplateSet
  ) {
    self.tasks = tasks
    self.site = site
    self.catalogue = catalogue
    self.templates = templates
  }

  /// Makes what changed, or everything where that is most of it, and publishes it.
  /// - Parameters:
  ///   - cache: what the last build made.
  ///   - forget: called before the site in its place is changed.
  /// - Returns: all files of the site as they are now.
  /// - Throws: `SiteError`; the site that was there is then unchanged.
  func run(after cache: BuildCache?, forgetting forget: () -> Void) throws -> [BuildCache.Output] {
    let known = Dictionary(
      (site.isMade ? cache?.outputs ?? [] : []).map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
    let place = site.destination
    let isDone = Parallel.map(tasks) { task in
      task.paths.allSatisfy { path in
        guard let output = known[path], output.key == task.key else { return false }
        return FileStamp.of("\(place)/\(path)") == output.stamp
      }
    }
    let changed = zip(tasks, isDone).filter { !$1 }.map(\.0)
    let paths = tasks.flatMap(\.paths)
    try site.checkOthers(paths.filter { known[$0] == nil })
    guard !known.isEmpty, changed.count * 3 < tasks.count else {
      let outputs = try make(tasks)
      try site.writeMarker(paths)
      forget()
      try site.publishWhole()
      return outputs
    }
    _ = try make(changed)
    let removed = Set(known.keys).subtracting(paths).sorted()
    var new = changed.flatMap(\.paths)
    if known.count != paths.count || !removed.isEmpty {
      try site.writeMarker(paths)
      new.append(SiteFolder.marker)
    }
    forget()
    try site.publish(written: new, removed: removed)
    let changedPaths = Set(new)
    return stamped(tasks, keeping: known.filter { !changedPaths.contains($0.key) })
  }

  private func make(_ tasks: [SiteTask]) throws -> [BuildCache.Output] {
    let shelf = try CardShelf(
      catalogue.cards, Set(tasks.flatMap(\.cards)), templates: templates)
    let site = site
    let made = try Parallel.map(tasks) { task in
      Result { () throws -> [BuildCache.Output] in
        let files = try task.make(shelf)
        guard files.count == task.paths.count else {
          throw SiteError.vanished(path: task.origin)
        }
        return zip(task.paths, try site.write(files, to: task.paths)).map { path, stamp in
          BuildCache.Output(path: path, key: task.key, stamp: stamp)
        }
      }
    }.flatMap { try $0.get() }
    written = made.count
    return made
  }

  private func stamped(
    _ tasks: [SiteTask], keeping known: [String: BuildCache.Output]
  ) -> [BuildCache.Output] {
    let place = site.destination
    return Parallel.map(tasks) { task in
      task.paths.map { path in
        known[path]
          ?? BuildCache.Output(
            path: path, key: task.key, stamp: FileStamp.of("\(place)/\(path)") ?? .unknown)
      }
    }.flatMap(\.self)
  }
}
