import Foundation
import TestSupport

/// The built program, run as a user runs it.
struct Program {
  /// What a run printed and how it ended.
  struct Outcome {
    var output: String
    var errors: String
    var status: Int32
  }

  private static let path = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("casebook").path

  /// The folder it runs in.
  let folder: String

  /// Runs the program to its end, without a terminal and without input.
  func callAsFunction(_ arguments: String...) throws -> Outcome {
    try run(arguments)
  }

  /// Runs the program to its end, without a terminal and without input.
  func run(_ arguments: [String]) throws -> Outcome {
    try run(arguments, input: FileHandle.nullDevice)
  }

  /// Runs the program to its end with a text for its input.
  func talking(_ text: String, _ arguments: String...) throws -> Outcome {
    let path = "\(folder)/input-\(UUID().uuidString)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try run(arguments, input: FileHandle(forReadingFrom: URL(fileURLWithPath: path)))
  }

  private func run(_ arguments: [String], input: FileHandle) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_DATA_HOME"] = folder + "/data"
    process.environment = environment
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    let errors = "\(folder)/errors-\(UUID().uuidString)"
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    defer { try? FileManager.default.removeItem(atPath: errors) }
    return Outcome(
      output: String(decoding: data, as: UTF8.self),
      errors: try String(contentsOfFile: errors, encoding: .utf8),
      status: process.terminationStatus)
  }
}

/// A library of one case.
func library() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  try folder.write(smallCase, to: "cases/small.md")
  return folder
}

let smallCase = """
  ---
  title: 小案例
  language: zh-Hans
  tags: [投诉]
  ---

  ## 案例描述

  她来了。

  ## 案例分析

  ANALYSIS

  ## 思考问题

  1. 为什么？ {#why}

     > [!ANSWER]
     > MODEL

     > [!FACILITATOR]
     > SECRET

  2. 哪一个？ {#which}
     - ( ) 甲
     - (x) 乙

  ## 教学说明

  SECRET

  """
