internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import Glibc

/// Where a build keeps what the next one may use again: a file for each site, in the library's folder
/// `.casebook`.
struct BuildMemory {
  private let path: String
  private let surveyKey: ContentKey

  /// The memory of the builds of a site.
  /// - Parameter surveyKey: what was found with another one is of no use.
  init(root: String, destination: String, edition: Edition, surveyKey: ContentKey) {
    self.surveyKey = surveyKey
    var hasher = ContentHasher()
    let place = URL(fileURLWithPath: destination).standardizedFileURL.path
    hasher.add([place, edition.rawValue])
    let name = String(hasher.key.high, radix: 36)
    path = "\(root)/.casebook/build-\(name)"
  }

  /// Does something with what is remembered while no other process builds the same site.
  /// - Parameter body: gets nil where nothing of use is remembered.
  func locked<Result>(_ body: (BuildCache?) throws -> Result) rethrows -> Result {
    let lock = unsafe open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    if lock >= 0 { _ = flock(lock, LOCK_EX) }
    defer { if lock >= 0 { close(lock) } }
    let cache = BuildCache(at: path)
    return try body(cache?.surveyKey == surveyKey ? cache : nil)
  }

  /// Forgets everything; done before the site is changed, so that a build that is killed while it changes
  /// it is followed by one that makes everything anew.
  func forget() { _ = unsafe unlink(path) }

  /// What the last build kept of its cases; nil where it can't be read.
  func cases(of cache: BuildCache) -> KeptCases? {
    (try? FileReader.bytes(at: path, from: cache.casesStart)).flatMap(KeptCases.init)
  }

  /// Keeps what a build found; where that fails, the next one does without it.
  func keep(_ cache: BuildCache, _ cases: KeptCases) { cache.save(at: path, cases) }
}
