internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import Interchange
internal import SiteGenerator

/// The exercises of cases as a course of cmi5.
enum CourseExport {
  /// The archive.
  /// - Parameters:
  ///   - cases: the cases; each asks something.
  ///   - root: the folder of the library.
  ///   - base: the address of the library.
  /// - Throws: `LibraryError`; `SiteError`.
  static func archive(of cases: [Case], root: String, base: String) throws -> [UInt8] {
    let library = try Library(root: root, paths: cases.map(\.path), today: .today)
    // The site lies where builds keep what they remember; the next export makes anew what changed.
    let folder = "\(root)/.casebook/cmi5"
    try NewFile.makeFolder("\(root)/.casebook")
    _ = try SiteBuilder(library, to: folder, generator: "Casebook \(Version.current)").build()
    let units = cases.map { content in
      CMI5Package.Unit(
        content: ExchangeCase(content), page: "cases/\(content.slug)/index.html")
    }
    let title = library.configuration.title ?? cases.first?.metadata.title ?? "Casebook"
    return CMI5Package.archive(
      of: units, files: try files(in: folder), base: base,
      title: cases.count == 1 ? cases[0].metadata.title : title)
  }

  /// The files of a folder, in order.
  private static func files(in folder: String) throws -> [ExportedFile] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    return try names.compactMap { name in
      var isFolder: ObjCBool = false
      let path = "\(folder)/\(name)"
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue, !name.pathParts().contains(where: { $0.hasPrefix(".") })
      else { return nil }
      return ExportedFile(name, try FileReader.bytes(at: path))
    }
  }
}
