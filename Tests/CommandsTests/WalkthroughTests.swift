import Foundation
import TestSupport
import Testing

/// The ways through the program in README.md, from an empty folder, each command as it stands there.
@Suite struct WalkthroughTests {
  @Test func tenMinutesAsATrainer() throws {
    let folder = try TemporaryFolder()
    try folder.write(try Self.commands(below: "Ten minutes as a trainer"), to: "walk.sh")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-eu", "walk.sh"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let programs = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
    process.environment = [
      "PATH": "\(programs):/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8",
    ]
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    try process.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    #expect(text.contains("1 case, 0 errors, 0 warnings."))
    #expect(text.contains("These people don't exist"))
    let page = "\(folder.path)/training/site/public/cases/the-closed-counter/index.html"
    #expect(FileManager.default.fileExists(atPath: page))
  }

  /// The first block of shell below a heading.
  private static func commands(below heading: String) throws -> String {
    let parts = try Repository.text(of: "README.md").components(separatedBy: "\n## \(heading)\n")
    let blocks = try #require(parts.last).components(separatedBy: "\n```")
    let block = try #require(blocks.dropFirst().first)
    return try String(#require(block.hasPrefix("sh\n") ? block.dropFirst(3) : nil)) + "\n"
  }
}
