internal import Foundation

/// A program that is run to its end, within bounds of time and output.
///
/// Where it goes beyond them, it is killed with whatever it started itself.
public struct ProgramRun: Sendable {
  /// How many bytes of what a program complains of are kept.
  private static let mostComplaints = 64 * 1024

  private let path: String
  private let arguments: [String]
  private let environment: [String: String]?
  private let input: [UInt8]
  private let mostSeconds: Int
  private let mostOutput: Int

  /// A run.
  /// - Parameters:
  ///   - path: the program, as `ProgramPath` finds it.
  ///   - arguments: its arguments.
  ///   - environment: its variables; nil for those of this process.
  ///   - input: what it reads from its standard input.
  ///   - mostSeconds: how many seconds it may take.
  ///   - mostOutput: how many bytes it may write to its standard output.
  public init(
    _ path: String, arguments: [String], environment: [String: String]? = nil, input: [UInt8] = [],
    mostSeconds: Int, mostOutput: Int = 8 * 1024 * 1024
  ) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
    self.input = input
    self.mostSeconds = mostSeconds
    self.mostOutput = mostOutput
  }

  /// Runs the program.
  /// - Returns: what it wrote to its standard output.
  /// - Throws: `ProgramError` where it can't be started, goes beyond its bounds, or fails.
  public func output() throws(ProgramError) -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let environment { process.environment = environment }
    guard let feed = InputFeed(input) else { throw .unstartable }
    let (output, complaints) = (Pipe(), Pipe())
    process.standardInput = feed.end
    process.standardOutput = output
    process.standardError = complaints
    do { try process.run() } catch { throw .unstartable }
    let leash = Leash(process.processIdentifier)
    let deadline = DispatchWorkItem { [mostSeconds] in leash.kill(.tooSlow(seconds: mostSeconds)) }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(mostSeconds), execute: deadline)
    defer { deadline.cancel() }
    let words = BackgroundBytes { [input = complaints.fileHandleForReading] in
      input.bytes(keeping: Self.mostComplaints)
    }
    feed.start()
    let bytes = output.fileHandleForReading.bytes(keeping: mostOutput) {
      leash.kill(.tooMuchOutput(bytes: mostOutput))
    }
    let complaint = String(decoding: words.bytes, as: UTF8.self)
    process.waitUntilExit()
    if let reason = leash.reason { throw reason }
    guard process.terminationReason == .exit else {
      throw .killed(signal: process.terminationStatus)
    }
    guard process.terminationStatus == 0 else {
      throw .failed(status: process.terminationStatus, complaint: complaint)
    }
    return bytes
  }
}
