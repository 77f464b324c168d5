internal import Foundation
internal import Glibc

/// The files that a preview answers with: those of the site, and its own.
struct PreviewFiles: Sendable {
  /// Where the preview's own files lie; no file of a site begins with a point.
  static let folder = ".casebook"
  /// Where pages ask for news.
  static let news = "\(folder)/news.js"

  private let site: String
  private let state: PreviewState

  /// The files of a site in a folder.
  init(site: String, state: PreviewState) {
    self.site = site
    self.state = state
  }

  /// A file of the site; nil where there is none, or a link leads to it. A page gets the script that loads
  /// it again.
  func file(_ path: String) -> PreviewFile? {
    let build = state.build
    guard let root = Self.real(site), Self.real("\(root)/\(path)") == "\(root)/\(path)" else {
      return nil
    }
    let file = unsafe open("\(root)/\(path)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let bytes = try? handle.readToEnd() ?? Data()
    else { return nil }
    let type = PreviewFile.type(of: path)
    return PreviewFile(
      type: type, bytes: type == PreviewFile.page ? Self.withScript(bytes, build) : bytes)
  }

  /// The preview's own script or style sheet.
  static func own(_ path: String) -> PreviewFile? {
    switch path {
    case "\(folder)/preview.js":
      PreviewFile(type: PreviewFile.type(of: path), bytes: Data(PackageResources.preview_js))
    case "\(folder)/preview.css":
      PreviewFile(type: PreviewFile.type(of: path), bytes: Data(PackageResources.preview_css))
    default: nil
    }
  }

  /// A page where the site has none: it shows the problems, and loads again like all others.
  func substitute(_ title: String) -> PreviewFile {
    let build = state.build
    let page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="/\(Self.folder)/preview.css">
      </head>
      <body class="casebook-substitute">
      <main><h1>\(title)</h1></main>
      </body>
      </html>

      """
    return PreviewFile(type: PreviewFile.page, bytes: Self.withScript(Data(page.utf8), build))
  }

  /// A page with the script, which is told of which build the page is.
  private static func withScript(_ page: Data, _ build: String) -> Data {
    let script = Data(
      "<script src=\"/\(folder)/preview.js\" data-build=\"\(build)\" defer></script>\n".utf8)
    guard let end = page.range(of: Data("</body>".utf8), options: .backwards) else {
      return page + script
    }
    return page[..<end.lowerBound] + script + page[end.lowerBound...]
  }

  private static func real(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}
