internal import CaseModel
internal import Foundation
internal import Glibc
internal import OtherPrograms

/// The editor that a person writes longer answers in.
public struct Editor: Sendable {
  /// The command that starts it.
  public let command: String
  private let folder: String
  private let environment: [String: String]

  /// The editor of the environment: `$VISUAL`, `$EDITOR`, or the first of the usual ones that is there;
  /// nil where there is none.
  public init?(environment: [String: String]) {
    let named = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
      .first { !$0.allSatisfy(\.isWhitespace) }
    let usual = ["sensible-editor", "nano", "vim", "vi"].first {
      ProgramPath.find($0, in: environment["PATH"] ?? "") != nil
    }
    guard let command = named ?? usual else { return nil }
    self.command = command
    self.environment = environment
    folder =
      environment["XDG_RUNTIME_DIR"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  }

  /// Lets the person edit a text.
  ///
  /// The text lies in a file that only they can read, in a folder of its own; both are removed in
  /// every case. Ctrl-C reaches the editor, not this program.
  /// - Throws: `TerminalError.editor` where it fails or saves no text, `tooLong`.
  public func edit(_ text: String) throws -> String {
    let place = try makeFolder()
    defer { try? FileManager.default.removeItem(atPath: place) }
    let file = "\(place)/answer.md"
    guard
      FileManager.default.createFile(
        atPath: file, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { throw TerminalError.editor(SystemMessage.last) }
    try run(on: file)
    guard let data = FileManager.default.contents(atPath: file) else {
      throw TerminalError.editor("it left no file")
    }
    guard data.count <= LineReader.maximumLength else { throw TerminalError.tooLong }
    guard let edited = String(validating: data, as: UTF8.self) else {
      throw TerminalError.editor("what it saved is not UTF-8 text")
    }
    return edited.trimmingSpaces
  }

  private func makeFolder() throws -> String {
    var template = Array("\(folder)/casebook-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
    }
    guard let made else { throw TerminalError.editor(SystemMessage.last) }
    return made
  }

  /// Runs the editor in the foreground of the terminal.
  private func run(on file: String) throws {
    let quoted = "'" + file.replacing("'", with: "'\\''") + "'"
    let endedWell = try EditorProcess(command: "\(command) \(quoted)", environment: environment)
      .run()
    // Where this program is told to stop, what the editor saved so far is kept.
    guard endedWell || StopSignal.wasReceived else {
      throw TerminalError.editor("“\(command)” failed")
    }
  }
}
