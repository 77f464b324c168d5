internal import Foundation

/// The files that a preview answers with: those of the site, and its own.
struct PreviewFiles: Sendable {
  /// Where the preview's own files lie; no file of a site begins with a point.
  static let folder = ".casebook"
  /// The folder of the site.
  let site: String

  /// A file with its type.
  struct File {
    var type: String
    var bytes: Data
  }

  /// A file of the site; nil where there is none. A page gets the script that loads it again.
  func file(_ path: String) -> File? {
    let full = "\(site)/\(path)"
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: full, isDirectory: &isFolder),
      !isFolder.boolValue, let bytes = FileManager.default.contents(atPath: full)
    else { return nil }
    let type = Self.type(of: path)
    return File(type: type, bytes: type == Self.page ? Self.withScript(bytes) : bytes)
  }

  /// The preview's own script or style sheet.
  static func own(_ path: String) -> File? {
    switch path {
    case "\(folder)/preview.js":
      File(type: type(of: path), bytes: Data(PackageResources.preview_js))
    case "\(folder)/preview.css":
      File(type: type(of: path), bytes: Data(PackageResources.preview_css))
    default: nil
    }
  }

  /// A page where the site has none: it shows the problems, and loads again like all others.
  static func empty(_ title: String) -> File {
    File(
      type: page,
      bytes: withScript(
        Data(
          """
          <!DOCTYPE html>
          <html lang="en">
          <head>
          <meta charset="utf-8">
          <title>\(title)</title>
          <link rel="stylesheet" href="/\(folder)/preview.css">
          </head>
          <body>
          <main><h1>\(title)</h1></main>
          </body>
          </html>
          """.utf8)))
  }

  private static let page = "text/html; charset=utf-8"

  private static func withScript(_ page: Data) -> Data {
    let script = Data("<script src=\"/\(folder)/preview.js\" defer></script>\n".utf8)
    guard let end = page.range(of: Data("</body>".utf8), options: .backwards) else {
      return page + script
    }
    return page[..<end.lowerBound] + script + page[end.lowerBound...]
  }

  private static func type(of path: String) -> String {
    switch (path as NSString).pathExtension.lowercased() {
    case "html": page
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "xml": "application/xml; charset=utf-8"
    case "json": "application/json; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "wasm": "application/wasm"
    default: "application/octet-stream"
    }
  }
}
