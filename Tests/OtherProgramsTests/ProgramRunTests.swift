import Foundation
import OtherPrograms
import TestSupport
import Testing

@Suite struct ProgramRunTests {
  private func shell(
    _ script: String, input: [UInt8] = [], mostSeconds: Int = 60, mostOutput: Int = 1 << 20
  ) throws(ProgramError) -> [UInt8] {
    try ProgramRun(
      "/bin/sh", arguments: ["-c", script], input: input, mostSeconds: mostSeconds,
      mostOutput: mostOutput
    ).output()
  }

  @Test func outputIsHandedBack() throws {
    #expect(try shell("printf '规定'") == Array("规定".utf8))
  }

  @Test func inputOfAnyLengthIsReadWhileOutputIsWritten() throws {
    let input = [UInt8](repeating: 0x61, count: 500_000)
    #expect(try shell("cat", input: input) == input)
    #expect(try shell("printf done", input: input) == Array("done".utf8))
  }

  @Test func variablesAreThoseThatAreGiven() throws {
    let run = ProgramRun(
      "/bin/sh", arguments: ["-c", "printf \"$A$HOME\""], environment: ["A": "x"], mostSeconds: 60)
    #expect(try run.output() == Array("x".utf8))
  }

  @Test func complaintsOfAnyLengthAreReadAndTheFirstLineIsTold() {
    let error = #expect(throws: ProgramError.self) {
      try shell("echo no such thing >&2; head -c 300000 /dev/zero >&2; exit 4")
    }
    guard case .failed(status: 4, complaint: _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.description == "no such thing")
    #expect(throws: ProgramError.failed(status: 3, complaint: "")) { try shell("exit 3") }
    #expect(ProgramError.failed(status: 3, complaint: "").description == "it ended with status 3")
  }

  @Test func whatGoesBeyondItsBoundsIsKilledWithWhatItStarted() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ProgramError.tooMuchOutput(bytes: 10)) {
      try shell("cat /dev/zero | cat", mostOutput: 10)
    }
    #expect(throws: ProgramError.tooSlow(seconds: 1)) {
      try shell("sleep 3600 & echo $! > '\(folder.path)/id'; wait", mostSeconds: 1)
    }
    let id = try #require(
      Int32(
        String(contentsOfFile: "\(folder.path)/id", encoding: .utf8).trimmingCharacters(
          in: .newlines)))
    // What was killed dies when its turn comes, and may wait to be buried; left alone, it would sleep for an hour.
    for _ in 0..<1_000 where isAlive(id) { usleep(10_000) }
    #expect(!isAlive(id))
  }

  private func isAlive(_ process: Int32) -> Bool {
    let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return state.map { !$0.contains(") Z ") } ?? false
  }

  @Test func signalsAreTold() {
    #expect(throws: ProgramError.killed(signal: 9)) { try shell("kill -KILL $$") }
  }

  @Test func whatIsNoProgramIsNotStarted() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "text")
    #expect(throws: ProgramError.unstartable) {
      try ProgramRun("\(folder.path)/text", arguments: [], mostSeconds: 60).output()
    }
  }

  @Test func programsAreFoundInAbsoluteFoldersAndAreFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "text")
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/sh", withIntermediateDirectories: false)
    let path = "bin::\(folder.path):/bin"
    #expect(ProgramPath.find("sh", in: path) == "/bin/sh")
    #expect(ProgramPath.find("text", in: path) == nil)
    #expect(ProgramPath.find("sh", in: "bin:") == nil)
  }
}
