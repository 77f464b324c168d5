internal import ArgumentParser
internal import CaseModel
internal import Terminal

/// The forms in which `check` shows problems.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people: the line, a caret and a fix.
  case text
  /// A JSON array with an object for each problem.
  case json
  /// Commands for the workflows of GitHub, which shows them beside the lines.
  case github
  /// SARIF 2.1.0, which code hosts and editors read.
  case sarif

  /// Shows problems on standard output.
  func print(_ diagnostics: [Diagnostic]) throws {
    switch self {
    case .text: try DiagnosticText(screen: Standard.output).print(diagnostics)
    case .json: try JSONOutput.write(diagnostics.map(DiagnosticRecord.init))
    case .github: try Standard.output.print(diagnostics.map { ScreenText(GitHubCommand.line($0)) })
    case .sarif: try JSONOutput.write(SARIFLog(diagnostics))
    }
  }
}

/// A problem as an object of `--format json`.
struct DiagnosticRecord: Encodable {
  var file: String
  var line: Int
  var column: Int
  var length: Int
  var severity: String
  var rule: String
  var message: String
  var fix: String?

  init(_ diagnostic: Diagnostic) {
    file = diagnostic.path
    line = diagnostic.position.line
    column = diagnostic.position.column
    length = diagnostic.length
    severity = diagnostic.severity.rawValue
    rule = diagnostic.rule.rawValue
    message = diagnostic.message
    fix = diagnostic.fix
  }
}

/// The workflow commands of GitHub (docs.github.com, "Workflow commands for GitHub Actions").
enum GitHubCommand {
  /// A problem as `::error file=…,line=…,col=…,title=…::message`.
  static func line(_ diagnostic: Diagnostic) -> String {
    let place =
      "file=\(property(diagnostic.path)),line=\(diagnostic.position.line),"
      + "col=\(diagnostic.position.column),title=\(diagnostic.rule.rawValue)"
    let text = [diagnostic.message, diagnostic.fix].compactMap(\.self).joined(separator: " ")
    return "::\(diagnostic.severity.rawValue) \(place)::\(data(text))"
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
