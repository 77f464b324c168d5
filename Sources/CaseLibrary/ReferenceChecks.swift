internal import CaseModel
internal import CaseParser
internal import Foundation

extension CaseLoader {
  /// How many problems with references are reported for a line.
  private static var mostPerLine: Int { 20 }

  /// What is wrong with the references of a case to files.
  func problems(
    with references: [FileReference], from file: CaseFile, in source: SourceText
  ) -> [Diagnostic] {
    var checker = Checker(loader: self, file: file, source: source)
    var line = 0..<0
    var count = 0
    var problems: [Diagnostic] = []
    for reference in references {
      if !line.contains(reference.offset) {
        line = source.lineRange(around: reference.offset)
        count = 0
      }
      guard count < Self.mostPerLine, let problem = checker.problem(with: reference) else {
        continue
      }
      problems.append(problem)
      count += 1
    }
    return problems.bounded()
  }

  /// Looks into files, and remembers the names within the cases that it looked into.
  private struct Checker {
    let loader: CaseLoader
    let file: CaseFile
    let source: SourceText
    var anchors: [String: Set<String>] = [:]
    var suggestions = Suggestions()

    /// What is wrong with a reference; nil where nothing is.
    mutating func problem(with reference: FileReference) -> Diagnostic? {
      if !reference.isPicture, let slug = CaseLoader.slug(of: reference.path),
        let target = loader.files[slug]
      {
        return missingAnchor(reference, in: target, slug)
      }
      let path = (file.folder as NSString).appendingPathComponent(reference.path)
      let isInside =
        !reference.path.hasPrefix("/") && !reference.path.pathParts().contains("..")
      if isInside, FileManager.default.fileExists(atPath: path) { return nil }
      return diagnostic(
        .missingFile, reference,
        isInside || !reference.isPicture
          ? "There is no file “\(reference.path)” beside this case."
          : "“\(reference.path)” lies outside the folder of this case.",
        fix: "Put the file beside the case, or mend its name.")
    }

    private mutating func missingAnchor(
      _ reference: FileReference, in target: CaseFile, _ slug: String
    ) -> Diagnostic? {
      guard let fragment = reference.fragment else { return nil }
      let names = anchors[slug] ?? loader.anchors(of: target)
      anchors[slug] = names
      if names.contains(fragment) { return nil }
      return diagnostic(
        .missingAnchor, reference, "No heading of “\(slug)” is called “#\(fragment)”.",
        fix: suggestions.nearest(to: fragment, among: names.sorted()).map {
          "Did you mean “#\($0)”?"
        })
    }

    private func diagnostic(
      _ rule: DiagnosticRule, _ reference: FileReference, _ message: String, fix: String?
    ) -> Diagnostic {
      Diagnostic(
        rule, in: source, at: source.position(ofByte: reference.offset),
        length: reference.path.count, message, fix: fix)
    }
  }
}

extension SourceText {
  /// The bytes of the line that a byte belongs to.
  fileprivate func lineRange(around offset: Int) -> Range<Int> {
    let line = position(ofByte: offset).line
    return byteRange(ofLines: line, through: line)
  }
}
