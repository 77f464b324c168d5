import Foundation
import TestSupport
import Testing

@Suite struct FormatCommandTests {
  private let folder: TemporaryFolder
  private let casebook: Program
  private let messy = "# 题\n\n【案例描述】她来了。\n"
  private let tidy = "# 题\n\n## 案例描述\n\n她来了。\n"

  init() throws {
    folder = try TemporaryFolder()
    casebook = Program(folder: folder.path)
    try folder.write(tidy, to: "cases/a.md")
    try folder.write(messy, to: "cases/b.md")
  }

  @Test func onlyWhatIsNotInTheUsualFormIsWritten() throws {
    let run = try casebook("format")
    #expect(run.status == 0 && run.output == "cases/b.md\n")
    #expect(run.errors == "1 of 2 cases formatted.\n")
    #expect(try folder.text(of: "cases/b.md") == tidy)
    #expect(try casebook("format", "--check").status == 0)
  }

  @Test func checkingWritesNothing() throws {
    let run = try casebook("format", "--check", "cases/b.md")
    #expect(run.status == 1 && run.output == "cases/b.md\n")
    #expect(try folder.text(of: "cases/b.md") == messy)
  }

  @Test func permissionsAndLinksStay() throws {
    let path = folder.path + "/cases/b.md"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.md", withDestinationPath: path)
    #expect(try casebook("format", "link.md").status == 0)
    #expect(try folder.text(of: "cases/b.md") == tidy)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link.md")
    #expect(link == path)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cases")
    #expect(left.sorted() == ["a.md", "b.md"])
  }

  @Test func aFileThatIsNoTextIsRefusedAndTheOthersGoOn() throws {
    let bytes = Data([0xB0, 0xB8, 0x0A])
    try folder.write(bytes, to: "cases/gb.md")
    let run = try casebook("format")
    #expect(run.status == 1 && run.errors.contains("[not-utf8]"))
    #expect(try folder.text(of: "cases/b.md") == tidy)
    #expect(FileManager.default.contents(atPath: folder.path + "/cases/gb.md") == bytes)
  }

  @Test func standardInputStandsAlone() throws {
    let run = try casebook("format", "-")
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(try casebook("format", "-", "cases").status == 2)
  }
}
