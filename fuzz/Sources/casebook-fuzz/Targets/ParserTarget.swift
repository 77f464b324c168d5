import CaseLibrary
import CaseModel
import CaseParser

/// Bytes → a case → HTML, as `check` and `build` do it.
enum ParserTarget {
  static func run(_ bytes: [UInt8]) {
    let source = SourceText(path: "case.md", bytes: bytes)
    if let refusal = CaseLoader.refusal(of: bytes, path: source.path) {
      return PositionOracle.check([refusal], in: source)
    }
    let first = CaseOracle.parse(source)
    let second = CaseOracle.parse(source)
    Oracle.require(first.diagnostics == second.diagnostics, "another reading finds other problems")
    Oracle.require(
      CaseOracle.digest(first) == CaseOracle.digest(second), "another reading gives another case")
  }
}
