internal import CaseLibrary
internal import CaseModel

/// The files beside cases and pages that are published as they are.
struct Attachments {
  private let confinement: Confinement
  private var sources: [String: String] = [:]
  /// Where they lie in the library, and those that have to be there without being published.
  private(set) var paths: [String] = []

  /// None so far.
  init(confinement: Confinement) { self.confinement = confinement }

  /// Publishes a file that a case or page points to, from where it lies beside it; nothing is done where it is known.
  /// - Parameters:
  ///   - path: where it lies, relative to the file that points to it.
  ///   - file: the file that points to it.
  ///   - folder: the folder of the site that it is put in.
  /// - Throws: `SiteError.outsideLibrary` where it leads out of the library.
  mutating func add(
    _ path: String, beside file: CaseFile, to folder: String, in list: inout TaskList
  ) throws {
    let source = Self.normal("\(file.folder)/\(path)")
    let target = Self.normal("\(folder)/\(path)")
    guard sources.updateValue(source, forKey: target) != source else { return }
    try confinement.check(source)
    paths.append(source)
    let bytes = try? FileReader.bytes(at: source)
    list.add([target], from: source) {
      $0.add(bytes ?? [])
    } make: { _ in
      [try FileReader.bytes(at: source)]
    }
  }

  /// Notes a file that a case points to in a text that the edition doesn't show.
  mutating func watch(_ path: String, beside file: CaseFile) {
    paths.append(Self.normal("\(file.folder)/\(path)"))
  }

  /// A path without `.` and empty parts.
  private static func normal(_ path: String) -> String {
    (path.hasPrefix("/") ? "/" : "")
      + path.pathParts().filter { $0 != "." }.joined(separator: "/")
  }
}
