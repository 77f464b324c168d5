internal import AnswerStore
internal import ArgumentParser
internal import CaseParser
internal import Foundation
internal import Reflection
internal import SQLiteStore
internal import Terminal

/// `casebook tour`: a first case, with explanations.
struct Tour: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tour",
    abstract: "Be shown the way through a two-minute case, for practice.",
    discussion: """
      A made-up case, explained step by step. Needs no library; what you type is kept in a folder of its own while the \
      tour lasts, and removed at its end.
      """)

  @OptionGroup var interface: InterfaceOptions

  func validate() throws {
    if isatty(0) == 0 { throw ValidationError("The tour needs a terminal.") }
  }

  func run() throws {
    let language = interface.language(isChinese: false)
    let content = try TourCase.parsed(language).content
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("casebook-tour-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try SQLiteStore(at: StoreLocation(folder: folder))
    var recorder = try EventRecorder(content, store: store, startsAgain: false)
    let guide = TourGuide(language, isPlain: interface.plain)
    try interface.converse(isChinese: language == .chinese) { _ in
      try? FileManager.default.removeItem(atPath: folder)
    } _: { desk in
      try desk.explain(guide.welcome)
      try ReflectionDialogue(desk: desk, frame: nil, guide: guide).run(&recorder)
      if case .done = recorder.session.step { try desk.explain(guide.farewell) }
    }
  }
}
