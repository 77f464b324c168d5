import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: PostgreSQLServer.isInstalled, "PostgreSQL is not installed"))
struct DatabaseCommandTests {
  private let folder: TemporaryFolder
  private let program: Program
  private let address: String

  init() throws {
    folder = try library()
    program = Program(folder: folder.path)
    address = try PostgreSQLServer.shared.newDatabase()
  }

  private func demonstration(in store: String) throws {
    let made = try program("demo", "cohort", "--people", "40", "--seed", "7", "--store", store)
    #expect(made.status == 0 && made.errors.isEmpty)
  }

  @Test func theResultsAreThoseOfAFile() throws {
    for store in ["file", address] { try demonstration(in: store) }
    for arguments in [
      ["results", "--format", "json"], ["results", "--publish", "--format", "csv"],
      ["results", "--everything"], ["cohort", "show"],
    ] {
      let file = try program.run(arguments + ["--store", "file"])
      let database = try program.run(arguments + ["--store=\(address)"])
      #expect(file.status == 0 && !file.output.isEmpty)
      #expect(file.output == database.output && database.status == 0)
    }
    let print = { (outcome: Program.Outcome) in
      outcome.output.split(separator: "\n").last { $0.contains(#/[0-9a-f]{64}/#) }
    }
    let checked = try program("store", "check", "--store", address)
    #expect(checked.status == 0 && checked.output.contains("postgresql://"))
    #expect(try print(checked) == print(program("store", "check", "--store", "file")))
  }

  @Test func anEraseTakesEverythingOfTheOwner() throws {
    let answers = "answers:\n  why: WORDS\n  which: 1\n"
    try folder.write(answers, to: "answers.yml")
    let worked = try program(
      "reflect", "small", "--answers", "answers.yml", "--store", address)
    #expect(worked.status == 0, "\(worked.errors)")
    let exported = try program("export-mine", "--store", address)
    #expect(exported.output.contains("WORDS"))
    let erased = try program("erase-mine", "--yes", "--store", address)
    #expect(erased.status == 0, "\(erased.errors)")
    #expect(try !program("export-mine", "--store", address).output.contains("WORDS"))
  }

  @Test func whatIsForFilesIsLeftToTheServersTools() throws {
    for command in [["backup", "-o", "copy"], ["backups"], ["restore", "copy"]] {
      let outcome = try program.run(["store"] + command + ["--store", address])
      #expect(outcome.status == 2 && outcome.errors.contains("pg_dump"))
    }
  }

  @Test func aPasswordIsRefusedAndNotRepeated() throws {
    let outcome = try program("store", "check", "--store", "postgresql://anna:hidden@db/answers")
    #expect(outcome.status == 3 && outcome.errors.contains(".pgpass"))
    #expect(!outcome.errors.contains("hidden"))
  }

  @Test func aServerThatIsNotThereIsNamed() throws {
    let outcome = try program("store", "check", "--store", "postgresql://x@/y?host=/nowhere")
    #expect(outcome.status == 3 && outcome.errors.contains("can't be reached"))
  }
}
