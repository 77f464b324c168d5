internal import Foundation

/// A file with its type.
struct PreviewFile: Sendable {
  var type: String
  var bytes: Data

  /// The type of pages.
  static let page = "text/html; charset=utf-8"

  /// The type of a file by its name.
  static func type(of path: String) -> String {
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
    case "pdf": "application/pdf"
    case "wasm": "application/wasm"
    default: "application/octet-stream"
    }
  }
}
