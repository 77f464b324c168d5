internal import CaseMarkdown
internal import CaseModel

/// Packs pages with exercises as a course of cmi5 (Quartz, 1st edition): a unit for each case.
///
/// A script tells the learning management system what cmi5 defines: begun, completed, ended. Answers stay in the
/// browser.
public enum CMI5Package {
  private static let script = "assets/cmi5.js"
  private static let namespace = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"

  /// A case and the page with its exercise.
  public struct Unit: Sendable {
    /// The case.
    public var content: ExchangeCase
    /// The path of its page among the files.
    public var page: String

    /// A unit made of its parts.
    public init(content: ExchangeCase, page: String) {
      self.content = content
      self.page = page
    }
  }

  /// The archive.
  /// - Parameters:
  ///   - units: the cases, in order.
  ///   - files: the site with their pages.
  ///   - base: the address of the library, by which activities are named; with a slash at its end.
  ///   - title: what the course is called.
  public static func archive(
    of units: [Unit], files: [ExportedFile], base: String, title: String
  ) -> [UInt8] {
    let pages = Set(units.map(\.page))
    let changed = files.map { file in
      pages.contains(file.path) ? withScript(file) : file
    }
    return ZipWriter.archive(
      of: [ExportedFile("cmi5.xml", text: structure(of: units, base: base, title: title))] + changed
        + [ExportedFile(script, PackageResources.cmi5_js)])
  }

  private static func structure(of units: [Unit], base: String, title: String) -> String {
    let language = units.first?.content.language ?? "en"
    var xml = XMLText()
    xml.add("courseStructure", attributes: [("xmlns", namespace)]) { xml in
      xml.add(
        "course",
        attributes: [("id", base + "cmi5/" + (units.first?.content.id ?? "").percentEncoded)]
      ) {
        names(title, title, language: language, to: &$0)
      }
      for unit in units {
        let content = unit.content
        let id = base + "cases/" + content.id.percentEncoded
        xml.add("au", attributes: [("id", id), ("moveOn", "Completed")]) { xml in
          names(
            content.title, content.summary ?? content.title, language: content.language, to: &xml)
          xml.add(
            "url", unit.page.pathParts().map(\.percentEncoded).joined(separator: "/"))
        }
      }
    }
    return xml.text
  }

  private static func names(
    _ title: String, _ description: String, language: String, to xml: inout XMLText
  ) {
    for (name, text) in [("title", title), ("description", description)] {
      xml.add(name) { $0.add("langstring", text, attributes: [("lang", language)]) }
    }
  }

  /// A page that loads the script, and may ask the learning management system, wherever it is.
  private static func withScript(_ page: ExportedFile) -> ExportedFile {
    let root = String(repeating: "../", count: page.path.pathParts().count - 1)
    let html = String(decoding: page.bytes, as: UTF8.self)
      .replacing(
        "default-src 'none';", with: "default-src 'none'; connect-src https: http:;",
        maxReplacements: 1
      )
      .replacing(
        "</head>", with: "<script src=\"\(root)\(script)\" defer></script>\n</head>",
        maxReplacements: 1)
    return ExportedFile(page.path, text: html)
  }
}
