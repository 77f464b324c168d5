internal import Foundation
internal import Glibc

extension SiteFolder {
  /// Puts a whole new site in its place. Files in the old one that no build made are taken over.
  /// - Throws: `SiteError.unwritable` with what the system says; the site that was there is then there
  ///   again.
  func publishWhole() throws {
    guard FileManager.default.fileExists(atPath: destination) else {
      guard unsafe rename(staging, destination) == 0 else { throw failure("") }
      return
    }
    let made = madeFiles
    guard unsafe rename(destination, aside) == 0 else { throw failure("") }
    guard unsafe rename(staging, destination) == 0 else {
      let error = failure("")
      _ = unsafe rename(aside, destination)
      throw error
    }
    if let made { keepOthers(than: made, in: "") }
    try? FileManager.default.removeItem(atPath: aside)
  }

  /// Puts new files in the place of old ones, each at once, and removes others; where a step fails, the
  /// steps before it are undone.
  /// - Parameters:
  ///   - written: the new files, relative to the site's root.
  ///   - removed: the files that no longer belong to the site.
  /// - Throws: `SiteError.unwritable` with what the system says.
  func publish(written: [String], removed: [String]) throws {
    var undo: [() -> Void] = []
    do {
      guard let site = OpenFolder(destination) else { throw failure("") }
      for (number, path) in (written + removed).enumerated() {
        let (old, kept) = ("\(destination)/\(path)", "\(staging)/.kept-\(number)")
        let isKept = unsafe link(old, kept) == 0
        guard isKept || errno == ENOENT || errno == ENOTDIR else { throw failure(path) }
        if number < written.count {
          guard site.makeFolders(of: path), unsafe rename("\(staging)/\(path)", old) == 0 else {
            throw failure(path)
          }
          undo.append { _ = isKept ? unsafe rename(kept, old) : unsafe unlink(old) }
        } else if isKept {
          guard unsafe unlink(old) == 0 else { throw failure(path) }
          undo.append { _ = unsafe rename(kept, old) }
        }
      }
    } catch {
      for step in undo.reversed() { step() }
      throw error
    }
    for path in removed { removeEmptyFolders(above: path) }
    discard()
  }

  /// Where the old site lies while the new one takes its place.
  private var aside: String { staging + ".old" }

  /// Takes over what lies in the old site, which now lies aside, and was made by no build.
  private func keepOthers(than made: Set<String>, in folder: String) {
    let place = folder.isEmpty ? aside : "\(aside)/\(folder)"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if made.contains(path) { continue }
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(aside)/\(path)")
      if attributes?[.type] as? FileAttributeType == .typeDirectory {
        keepOthers(than: made, in: path)
      } else if unsafe access("\(destination)/\(path)", F_OK) != 0 {
        _ = OpenFolder(destination)?.makeFolders(of: path)
        _ = unsafe rename("\(aside)/\(path)", "\(destination)/\(path)")
      }
    }
  }

  private func removeEmptyFolders(above path: String) {
    var folder = (path as NSString).deletingLastPathComponent
    while !folder.isEmpty, unsafe rmdir("\(destination)/\(folder)") == 0 {
      folder = (folder as NSString).deletingLastPathComponent
    }
  }
}
