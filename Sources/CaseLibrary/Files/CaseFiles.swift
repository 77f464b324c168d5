internal import CaseModel
internal import Foundation

/// A file that holds a case.
public struct CaseFile: Sendable, Hashable {
  /// The path as the user would write it.
  public let path: String
  /// The name that stands for the case: the file's without its ending, or the folder's.
  public let slug: String

  /// The file at a path.
  init(path: String) {
    self.path = path
    var parts = path.utf8.split(separator: UInt8(ascii: "/"))
    let last = parts.popLast().map { String(Substring($0)) } ?? path
    let base = last.hasSuffix(".md") ? String(last.dropLast(3)) : last
    let folder = base == "index" ? parts.last.map { String(Substring($0)) } : nil
    let name = folder ?? base
    slug = name.utf8.allSatisfy { $0 < 0x80 } ? name : name.precomposedStringWithCanonicalMapping
  }

  /// The folder that the file lies in; pictures beside the case are found from here.
  public var folder: String {
    path.pathParts().count > 1 ? (path as NSString).deletingLastPathComponent : "."
  }

  /// Whether the case has a folder of its own, whose files are published with it.
  public var ownsFolder: Bool { path.hasSuffix("/index.md") }
}

/// Finds the files of a library's cases.
public enum CaseFiles {
  /// The cases at paths: files as they are, folders with the `.md` files and the `index.md` of the
  /// folders in them, a library's root with those of its `cases` folder.
  ///
  /// Files that begin with a point or an underscore, and `README.md`, hold no cases.
  /// - Returns: the files, those of a folder in the order of their slugs.
  /// - Throws: `LibraryError` where a path doesn't exist or can't be read.
  public static func find(at paths: [String]) throws -> [CaseFile] {
    var found: [CaseFile] = []
    for path in paths {
      switch try kind(of: path) {
      case .file: found.append(CaseFile(path: path))
      case .folder:
        let cases = join(path, "cases")
        let isLibrary = (try? kind(of: cases)) == .folder
        found += try inFolder(isLibrary ? cases : path)
      }
    }
    return found
  }

  private enum Kind {
    case file
    case folder
  }

  private static func inFolder(_ folder: String) throws -> [CaseFile] {
    let names = try names(in: folder).filter { !$0.hasPrefix(".") && !$0.hasPrefix("_") }
    var files: [CaseFile] = []
    for name in names {
      if name.hasSuffix(".md") {
        if name != "README.md" { files.append(CaseFile(path: join(folder, name))) }
      } else if !name.contains("."), let index = try index(in: join(folder, name)) {
        files.append(CaseFile(path: index))
      }
    }
    return files.sorted { ($0.slug, $0.path) < ($1.slug, $1.path) }
  }

  /// The `index.md` of a folder; nil where there is none.
  private static func index(in folder: String) throws -> String? {
    guard try kind(of: folder) == .folder else { return nil }
    return try names(in: folder).contains("index.md") ? join(folder, "index.md") : nil
  }

  private static func names(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw LibraryError.unreadable(path: folder, reason: SystemReason.of(error))
    }
  }

  private static func kind(of path: String) throws -> Kind {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw LibraryError.missing(path: path)
    }
    return isFolder.boolValue ? .folder : .file
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder == "." ? name : "\(folder)/\(name)"
  }
}
