import ArgumentParser
import Commands
import Foundation
import HubCommands
import TestSupport
import Testing

/// The commands in the texts are commands that the program takes.
@Suite struct DocumentedCommandTests {
  /// The program with all that `casebook` and `casebook-hub` do.
  private struct Program: ParsableCommand {
    static let configuration = Casebook.configuration(with: [HubCommand.self])
  }

  private static let texts: [String] = {
    let folders = ["docs", "Documentation/CasebookGuide.docc"]
    let names = folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: "\(Repository.root)/\(folder)")) ?? [])
        .filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }
    }
    return ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] + names.sorted()
  }()

  @Test(arguments: texts) func everyCommandIsTaken(_ path: String) throws {
    let (blocks, prose) = Self.commands(in: try Repository.text(of: path))
    for command in blocks { #expect(Self.complaint(about: command) == nil, "\(command)") }
    // What a key is derived from begins with the program's name as well.
    for command in prose where path != "docs/bundle-format.md" {
      // A sentence may name a command without what it takes.
      let complaint = Self.complaint(about: command)
      let isShort = ["Missing ", "Say what ", "Say where "].contains {
        complaint?.hasPrefix($0) == true
      }
      #expect(complaint == nil || isShort, "\(command)")
    }
  }

  @Test func theTextsHaveCommands() throws {
    let found = try Self.texts.map { Self.commands(in: try Repository.text(of: $0)) }
    #expect(found.count > 12)
    #expect(found.flatMap(\.blocks).count > 50 && found.flatMap(\.prose).count > 50)
  }

  @Test func aWrongCommandIsFound() {
    let (blocks, prose) = Self.commands(
      in: "Try `casebook check --fromat json`.\n\n```sh\n$ casebook chekc  # x\n```\n")
    #expect(blocks == ["casebook chekc"] && prose == ["casebook check --fromat json"])
    for command in blocks + prose { #expect(Self.complaint(about: command) != nil) }
    #expect(Self.complaint(about: "casebook export")?.hasPrefix("Missing ") == true)
  }

  /// What the program has against a command before it does anything; nil where it takes it.
  private static func complaint(about command: String) -> String? {
    do {
      _ = try Program.parseAsRoot(words(of: command))
    } catch {
      let message = Program.message(for: error)
      // Nobody sits in front of a test.
      let isForPeople = message.contains("terminal")
      return Program.exitCode(for: error) == .success || isForPeople ? nil : message
    }
    return nil
  }

  /// The lines of blocks of shell that begin with the program's name, and what stands in the text as one command.
  private static func commands(in text: String) -> (blocks: [String], prose: [String]) {
    var blocks: [String] = []
    var isShell = false
    var prose = ""
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isShell = line == "```sh"
      } else if isShell {
        let command = line.trimmingPrefix("$ ").replacing(#/\s+#.*/#, with: "")
        if command.hasPrefix("casebook ") { blocks.append(String(command)) }
      } else {
        prose += line + "\n"
      }
    }
    let named = prose.matches(of: #/`(casebook [^`…\n]+)`/#).map { String($0.1) }
    return (blocks, named)
  }

  /// The arguments of a command; of alternatives, as in `gift|qti21`, the first.
  private static func words(of command: String) -> [String] {
    let command = command.components(separatedBy: " > ")[0]
    var words: [String] = []
    for match in command.matches(of: #/"[^"]*"|'[^']*'|\S+/#).dropFirst() {
      let word = String(match.0)
      words.append(
        word.hasPrefix("\"") || word.hasPrefix("'")
          ? String(word.dropFirst().dropLast()) : String(word.prefix { $0 != "|" }))
    }
    // Identities and pseudonyms have to look like some.
    let examples = [
      "COHORT": String(repeating: "0", count: 32), "PSEUDONYM": String(repeating: "b", count: 27),
    ]
    return words.map { examples[$0] ?? $0 }
  }
}
