internal import AnswerStore
internal import CaseLibrary
internal import Cohorts
internal import Foundation
internal import SQLiteStore

/// Files that people send each other.
enum BundleFile {
  /// The ending of their names.
  static let ending = ".casebook"

  /// The files that a person names; in the place of a folder the bundles in it, by name.
  /// - Throws: `LibraryError.missing` where nothing is there, `unreadable` for a folder that can't be read.
  static func files(_ paths: [String]) throws -> [String] {
    let manager = FileManager.default
    return try paths.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard unsafe manager.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw LibraryError.missing(path: path)
      }
      guard isFolder.boolValue else { return [path] }
      do {
        return try manager.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(ending) }
          .sorted()
          .map { "\(path)/\($0)" }
      } catch {
        throw LibraryError.unreadable(path: path, reason: SystemReason.of(error))
      }
    }
  }

  /// The bytes of a file.
  /// - Throws: `BundleError.tooLarge`, `LibraryError` with what the system says.
  static func data(_ path: String) throws -> Data {
    var status = stat()
    // A pipe would be waited for, a folder has no bytes.
    guard unsafe stat(path, &status) == 0 else { throw LibraryError.missing(path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw LibraryError.unreadable(path: path, reason: "it is no file")
    }
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      let data = try handle.read(upToCount: Envelope.sizeLimit + 1) ?? Data()
      guard data.count <= Envelope.sizeLimit else { throw BundleError.tooLarge }
      return data
    } catch let error as BundleError {
      throw error
    } catch {
      throw LibraryError.unreadable(path: path, reason: SystemReason.of(error))
    }
  }

  /// The text of a file.
  /// - Throws: what `data` throws.
  static func text(_ path: String) throws -> String {
    String(decoding: try data(path), as: UTF8.self)
  }

  /// Writes a bundle, readable for its owner alone, to a file that isn't there yet.
  /// - Parameters:
  ///   - path: the file; nil for one in a folder.
  ///   - folder: the folder.
  ///   - name: its name without ending where there is no path; a number is added where it is taken.
  /// - Returns: the path.
  /// - Throws: `StoreError.notWritable` with what the system says.
  static func write(
    _ bundle: Data, to path: String?, in folder: String = ".", name: String
  ) throws -> String {
    let path = path ?? free(folder == "." ? name : "\(folder)/\(name)")
    try PrivateText.write(bundle, to: path)
    return path
  }

  private static func free(_ name: String) -> String {
    var path = name + ending
    var number = 2
    while FileManager.default.fileExists(atPath: path) {
      path = "\(name)-\(number)\(ending)"
      number += 1
    }
    return path
  }
}
