internal import CaseLibrary
internal import CaseModel
internal import CaseParser
internal import Synchronization

/// Reads the cases that changed, and takes what is known of all others from the last build.
struct Survey: Sendable {
  let library: Library
  let edition: Edition
  let includesDrafts: Bool
  let confinement: Confinement
  /// What the pages of the cases have in common; there are no topics yet.
  let frame: PageFrame
  /// Where the pages of the cases that are read are kept until all cases are known.
  let spool: Spool
  /// Where values are set, one case after the other.
  private let scratch = Pool { _ in Values() }

  /// What is known of all cases.
  struct Outcome: Sendable {
    /// The usable cases, in the order of the library.
    var records: [CaseRecord]
    /// What is wrong with the files that were read.
    var diagnostics: [Diagnostic]
    /// How many warnings there are about all files.
    var warningCount: Int
    /// Whether something is wrong with cases only where they stand together.
    var hasConflicts: Bool
    /// The stamps of all files.
    var sources: [BuildCache.Entry]
    /// The words that search finds the cases by.
    var vocabulary: Vocabulary
    /// The values of the pages of the cases that were read, by the paths of their files.
    var kept: [String: Spool.Place]
  }

  /// What is found in the file of a case.
  struct Reading: Sendable {
    /// What the file held.
    var key: ContentKey
    var record: CaseRecord?
    var diagnostics: [Diagnostic] = []
    var kept: Spool.Place?
    /// Who read its words; nil where they are known from the last build.
    var reader: Int?
    /// Which references lead to a place within another case.
    var anchored: [Int] = []
  }

  private struct Content: Sendable {
    var stamp: FileStamp
    /// Nil where nothing is known of the file and it has to be read in any case.
    var key: ContentKey?
  }

  /// Looks at every case.
  /// - Parameters:
  ///   - cache: what the last build with the same configuration found.
  ///   - records: what it kept of the cases.
  ///   - stamps: those of the files now.
  ///   - start: when the build began; a file changed since can't be told by its stamp.
  ///   - progress: called after each case with the number done.
  /// - Throws: the first error that stopped a case from being read.
  func run(
    _ cache: BuildCache?, _ records: KeptRecords?, stamps: [FileStamp], start: Int,
    progress: @escaping @Sendable (Int) -> Void
  ) throws -> Outcome {
    var vocabulary = Vocabulary()
    let readers = Pool { WordReader(number: $0) }
    let files = library.files
    let paths = files.map(\.path)
    let records = ((try? records?.records(&vocabulary)) ?? []).matched(to: paths) { $0.path }
    let sources = (cache?.sources ?? []).matched(to: paths) { $0.path }
    let isFirst = records.allSatisfy { $0 == nil }
    let contents = try Parallel.map(Array(files.indices)) { place in
      Result {
        let stamp = stamps[place]
        if let record = records[place], sources[place]?.stamp == stamp, stamp != .unknown {
          return Content(stamp: stamp, key: record.key)
        }
        try confinement.check(paths[place])
        return Content(
          stamp: stamp, key: isFirst ? nil : ContentKey(of: try bytes(of: files[place])))
      }
    }.map { try $0.get() }
    let known = keys(contents.map(\.key))
    let slugs = Set(files.map(\.slug))
    let done = Atomic(0)
    let found = try Parallel.map(Array(files.indices)) { place in
      defer { progress(done.add(1, ordering: .relaxed).newValue) }
      return Result { () throws -> Reading in
        if let record = records[place], record.key == contents[place].key,
          isCurrent(record, of: files[place], known, slugs)
        {
          return Reading(key: record.key, record: record)
        }
        return try read(files[place], slugs, readers)
      }
    }.map { try $0.get() }
    spool.close()
    let usable = complete(found, keys(found.map(\.key)), readers.add(to: &vocabulary))
    let fresh = found.flatMap(\.diagnostics)
    let conflicts = Library.conflicts(among: usable.map(\.identity))
    let published = Set(usable.compactMap(\.card?.slug))
    let unpublished = try usable.filter { record in
      record.card != nil
        && record.references.contains { $0.slug.map { !published.contains($0) } ?? false }
    }.flatMap { try unpublishedLinks(in: $0, published) }
    return Outcome(
      records: usable, diagnostics: fresh + conflicts + unpublished,
      warningCount: usable.reduce(0) { $0 + $1.warningCount }
        + (conflicts + unpublished).count { $0.severity == .warning },
      hasConflicts: !conflicts.isEmpty || !unpublished.isEmpty,
      sources: zip(library.files, contents).map { file, content in
        BuildCache.Entry(path: file.path, stamp: content.stamp.relied(on: start))
      }, vocabulary: vocabulary,
      kept: Dictionary(
        zip(library.files, found).compactMap { file, reading in
          reading.kept.map { (file.path, $0) }
        },
        uniquingKeysWith: { first, _ in first }))
  }

  /// The keys of the files by the slugs of their cases, as far as they are known.
  private func keys(_ keys: [ContentKey?]) -> [String: ContentKey] {
    Dictionary(
      zip(library.files, keys).lazy.compactMap { file, key in key.map { (file.slug, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The records with what is known only when all files are read: what the cases hold that they point into, and the
  /// numbers of their words.
  private func complete(
    _ found: [Reading], _ keys: [String: ContentKey], _ numbers: [[UInt32]]
  ) -> [CaseRecord] {
    Parallel.map(found) { reading in
      guard let record = reading.record else { return nil }
      guard reading.reader != nil || !reading.anchored.isEmpty else { return record }
      var references = record.references
      for place in reading.anchored {
        references[place].target = references[place].slug.flatMap { keys[$0] }
      }
      let search = reading.reader.flatMap { record.search?.numbered(numbers[$0]) }
      return record.with(references, search)
    }.compactMap(\.self)
  }

  private func bytes(of file: CaseFile) throws -> [UInt8] {
    try FileReader.bytes(at: file.path, limit: library.configuration.limits.fileSize)
  }

  /// Whether nothing that a record says of a case has changed with other files.
  private func isCurrent(
    _ record: CaseRecord, of file: CaseFile, _ keys: [String: ContentKey], _ slugs: Set<String>
  ) -> Bool {
    if let original = record.identity.translationOf, !slugs.contains(original) { return false }
    return record.references.allSatisfy { reference in
      if let slug = reference.slug {
        return slugs.contains(slug) && (reference.target == nil || reference.target == keys[slug])
      }
      let isCaseNow = CaseLoader.slug(of: reference.path).map(slugs.contains) ?? false
      return !isCaseNow && FileStamp.of("\(file.folder)/\(reference.path)") != nil
    }
  }

  /// Reads a case, and lays the values of its pages aside.
  /// - Parameters:
  ///   - slugs: those of all cases.
  ///   - readers: what reads the words that search finds it by; its record has the numbers of the reader.
  func read(
    _ file: CaseFile, _ slugs: Set<String>, _ readers: Pool<WordReader>
  ) throws -> Reading {
    let bytes = try bytes(of: file)
    let loaded = try library.load(file, bytes: bytes)
    var reading = Reading(key: ContentKey(of: bytes), diagnostics: loaded.diagnostics)
    guard loaded.isUsable, let parsed = loaded.parsed else { return reading }
    let content = parsed.content
    let view = CaseAudience(edition: edition, reveal: content.metadata.reveal)
    let shown = parsed.references.isEmpty ? [] : ShownText(of: content, to: view).addresses
    let isBuilt = content.metadata.status != .draft || includesDrafts
    let references = parsed.references.map { reference in
      let slug = reference.isPicture ? nil : CaseLoader.slug(of: reference.path)
      return CaseRecord.Reference(
        path: reference.path, slug: slug.flatMap { slugs.contains($0) ? $0 : nil },
        isShown: shown.contains(reference.path))
    }
    reading.anchored = references.indices.filter {
      parsed.references[$0].fragment != nil && references[$0].slug != nil
    }
    let card = isBuilt ? CaseCard(content, edition: edition) : nil
    var search: SearchDocument?
    if let card, edition == .public {
      readers.use { reader in
        search = SearchDocument(content, card, &reader)
        reading.reader = reader.number
      }
    }
    reading.record = CaseRecord(
      path: file.path, key: reading.key, card: card, identity: CaseIdentity(content),
      references: references, warningCount: loaded.diagnostics.count, search: search)
    guard isBuilt else { return reading }
    reading.kept = keep(content, of: file, slugs)
    return reading
  }

  private func keep(_ content: Case, of file: CaseFile, _ slugs: Set<String>) -> Spool.Place {
    let pages = CasePages(
      content: content, frame: frame, slugs: slugs, ownsFolder: file.ownsFolder)
    return scratch.use { values in
      values.removeAll()
      let ends = pages.set(&values)
      return spool.keep(values, ends: ends)
    }
  }

  /// The links of a case to others that have no page.
  private func unpublishedLinks(
    in record: CaseRecord, _ published: Set<String>
  ) throws -> [Diagnostic] {
    guard let file = library.files.first(where: { $0.path == record.path }) else { return [] }
    let source = SourceText(path: file.path, bytes: try FileReader.bytes(at: file.path))
    return (try library.load(file).parsed?.references ?? []).compactMap { reference in
      guard !reference.isPicture, let slug = CaseLoader.slug(of: reference.path),
        library.files.contains(where: { $0.slug == slug }), !published.contains(slug)
      else { return nil }
      return Diagnostic(
        .unpublishedCase, in: source, at: source.position(ofByte: reference.offset),
        length: reference.path.count, "“\(slug)” is a draft; this link would lead nowhere.",
        fix: "Publish that case, or take the link out.")
    }
  }
}
