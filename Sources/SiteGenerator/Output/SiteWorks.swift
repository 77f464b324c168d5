internal import CaseLibrary

/// Does the tasks of a site that have to be done, and puts their files in place.
final class SiteWorks {
  private let tasks: [SiteTask]
  private let site: SiteFolder
  /// The cases that lists among the tasks may show.
  private let cards: [CaseCard]
  private let templates: TemplateSet
  /// How many files were written.
  private(set) var written = 0

  /// The works on a site.
  init(
    _ tasks: [SiteTask], site: SiteFolder, cards: [CaseCard], templates: TemplateSet
  ) {
    self.tasks = tasks
    self.site = site
    self.cards = cards
    self.templates = templates
  }

  /// Makes what changed, or everything where that is most of it, and publishes it.
  /// - Parameters:
  ///   - cache: what the last build made.
  ///   - forget: called before the site in its place is changed.
  /// - Returns: all files of the site as they are now.
  /// - Throws: `SiteError`; the site that was there is then unchanged.
  func run(after cache: BuildCache?, forgetting forget: () -> Void) throws -> [BuildCache.Output] {
    let last = site.isMade ? cache?.outputs ?? [] : []
    let files = tasks.enumerated().flatMap { number, task in task.paths.map { (number, $0) } }
    let paths = files.map(\.1)
    let known = last.matched(to: paths) { $0.path }
    let isDone = isDone(files, known)
    let changed = zip(tasks, isDone).filter { !$1 }.map(\.0)
    let new = zip(paths, known).filter { $1 == nil }.map(\.0)
    // Those of the last build were looked at then.
    if !new.isEmpty, let collision = tasks.collision { throw collision }
    try site.checkOthers(new)
    guard !last.isEmpty, changed.count * 3 < tasks.count else {
      let outputs = try make(tasks)
      try site.writeMarker(paths)
      forget()
      try site.publishWhole()
      return outputs
    }
    _ = try make(changed)
    // As many, of which none is new, are the same.
    let isSame = new.isEmpty && last.count == paths.count
    let removed = isSame ? [] : Set(last.map(\.path)).subtracting(paths).sorted()
    var written = changed.flatMap(\.paths)
    if !isSame {
      try site.writeMarker(paths)
      written.append(SiteFolder.marker)
    }
    forget()
    try site.publish(written: written, removed: removed)
    return zip(files, known).map { file, output in
      if isDone[file.0], let output { return output }
      return BuildCache.Output(path: file.1, key: tasks[file.0].key, stamp: publishedStamp(file.1))
    }
  }

  /// Makes files of a site that is whole, and puts them in the place of those that are there.
  /// - Parameter forget: called before the site in its place is changed.
  /// - Returns: the files as they are now.
  /// - Throws: `SiteError`; the site that was there is then unchanged.
  func replace(forgetting forget: () -> Void) throws -> [BuildCache.Output] {
    var outputs = try make(tasks)
    forget()
    try site.publish(written: outputs.map(\.path), removed: [])
    // Taking its place changes the stamp of a file.
    for index in outputs.indices { outputs[index].stamp = publishedStamp(outputs[index].path) }
    return outputs
  }

  private func publishedStamp(_ path: String) -> FileStamp {
    FileStamp.of("\(site.destination)/\(path)") ?? .unknown
  }

  /// Whether all files of each task are there as they have to be.
  /// - Parameters:
  ///   - files: the files with the places of their tasks.
  ///   - known: what the last build noted of each.
  private func isDone(_ files: [(Int, String)], _ known: [BuildCache.Output?]) -> [Bool] {
    let (tasks, folder) = (tasks, OpenFolder(site.destination))
    let isCurrent = Parallel.map(Array(zip(files, known))) { file, output in
      guard let output, output.key == tasks[file.0].key else { return false }
      return folder?.stamp(of: file.1) == output.stamp
    }
    var isDone = [Bool](repeating: true, count: tasks.count)
    for (file, isCurrent) in zip(files, isCurrent) where !isCurrent { isDone[file.0] = false }
    return isDone
  }

  private func make(_ tasks: [SiteTask]) throws -> [BuildCache.Output] {
    let shelf = try CardShelf(cards, Set(tasks.flatMap(\.cards)), templates: templates)
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
}
