import CaseModel
import CaseParser
import Foundation
import TestSupport

/// The cases of this repository.
enum ExampleCases {
  /// All of them, parsed.
  static func all() throws -> [Case] {
    let folder = Repository.root + "/cases"
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    return try names.filter { $0.hasSuffix(".md") }.map { name in
      let source = SourceText(path: name, text: try Repository.text(of: "cases/\(name)"))
      return try CaseParser().parse(source, slug: String(name.dropLast(3))).content
    }
  }
}
