import Foundation
import TestSupport
import Testing

@Suite struct DoctorTests {
  private let folder: TemporaryFolder
  private let casebook: Program

  init() throws {
    folder = try TemporaryFolder()
    casebook = Program(folder: folder.path)
    try folder.write(
      "---\ntitle: A case\nlanguage: en\n---\n\n## Description\n\nIt happened.\n\n## Analysis\n\nWhy.\n",
      to: "cases/small.md")
  }

  private func doctor(_ arguments: String...) throws -> Program.Outcome {
    try casebook.run(["doctor", "--plain", "--language", "en"] + arguments)
  }

  @Test func whereThingsAreIsSaidAndNothingIsMade() throws {
    let run = try doctor()
    #expect(run.output.contains("Program     casebook "))
    #expect(run.output.contains("none yet; they will be in \(folder.path)/data/casebook"))
    #expect(run.output.contains(#/Cases +.*: 1 case/#))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/data"))
  }

  @Test func whatIsWrongComesWithARemedy() throws {
    #expect(try casebook("profile", "--name", "Lin").status == 0)
    #expect(try doctor().output.contains("0 entries of yours, all as they were written"))
    try folder.write("no case\n", to: "cases/broken.md")
    try folder.write("not a store", to: "data/casebook/answers.sqlite")
    let run = try doctor()
    #expect(run.status == 1)
    #expect(run.output.contains(#/problem Answers.*is not a store/#))
    #expect(run.output.contains("casebook store restore brings"))
    #expect(run.output.contains(#/problem Cases +.*: 2 cases, [1-9] error/#))
    #expect(run.output.contains("2 problems"))
  }

  @Test func aPlaceThatIsNoLibraryIsNamed() throws {
    let run = try doctor("-C", "nowhere")
    #expect(run.status == 1 && run.output.contains("nowhere"))
  }
}
