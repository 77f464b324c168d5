internal import Foundation
internal import OtherPrograms
internal import Terminal

/// What the program is, the terminal it runs in, and the other programs that it can use.
struct ProgramExamination {
  let messages: DoctorMessages
  let environment: [String: String]

  var findings: [Finding] { [program, characters, editor, pandoc] }

  private var program: Finding {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return Finding(.sound, messages.program, "casebook \(Version.current), \(path)")
  }

  /// The variables that say how text is written, in the order in which they count.
  private var characters: Finding {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    let isUTF8 = name?.lowercased().replacing("-", with: "").contains("utf8") ?? false
    return isUTF8
      ? Finding(.sound, messages.characters, name ?? "")
      : Finding(
        .notice, messages.characters, messages.noUTF8(name ?? ""), remedy: messages.setUTF8)
  }

  private var editor: Finding {
    guard let editor = Editor(environment: environment) else {
      return Finding(.notice, messages.editor, messages.noEditor, remedy: messages.setEditor)
    }
    return Finding(.sound, messages.editor, editor.command)
  }

  private var pandoc: Finding {
    guard let path = ProgramPath.find("pandoc", in: environment["PATH"] ?? "") else {
      return Finding(.notice, "pandoc", messages.noPandoc, remedy: messages.installPandoc)
    }
    return Finding(.sound, "pandoc", path)
  }
}
