import CaseLibrary
import CaseModel
import CaseParser
import Foundation
import TestSupport
import Testing

@Suite struct LibraryTests {
  private let folder: TemporaryFolder
  private static let text = """
    # A case

    ## Description

    x

    ## Analysis

    y

    ## Questions

    1. Why? {#why}
    """

  init() throws { folder = try TemporaryFolder() }

  private func diagnostics(of name: String) throws -> [Diagnostic] {
    let library = try Library(root: folder.path)
    let file = try #require(library.files.first { $0.path.hasSuffix(name) })
    return try library.load(file).diagnostics
  }

  @Test func casesAreFilesAndFoldersWithAnIndex() throws {
    for name in [
      "b.md", "a/index.md", "案例.md", "README.md", "_draft.md", ".hidden.md", "notes.txt",
      "empty/x.txt",
    ] {
      try folder.write(Self.text, to: "cases/" + name)
    }
    let library = try Library(root: folder.path)
    #expect(library.files.map(\.slug) == ["a", "b", "案例"])
    #expect(library.files.map(\.ownsFolder) == [true, false, false])
    #expect(try CaseFiles.find(at: [folder.path + "/cases/b.md"]).map(\.slug) == ["b"])
  }

  @Test func slugsAreComposed() throws {
    try folder.write(Self.text, to: "cases/cafe\u{301}.md")
    #expect(try Library(root: folder.path).files.map(\.slug).first?.unicodeScalars.count == 4)
  }

  @Test func whatIsNotThereOrCannotBeReadIsNamed() throws {
    #expect(throws: LibraryError.self) { try Library(root: folder.path + "/nowhere") }
    #expect(throws: LibraryError.self) { try FileReader.bytes(at: folder.path) }
    let failure = #expect(throws: LibraryError.self) { try FileReader.bytes(at: "/nowhere.md") }
    #expect(failure?.description == "/nowhere.md can't be read: No such file or directory.")
  }

  @Test func filesThatAreNoTextAreRefusedAtTheirFirstWrongByte() throws {
    var data = Data("# Title\n\n案例".utf8)
    data.append(contentsOf: [0xB0, 0xB8, 0x0A])
    try folder.write(data, to: "cases/gb.md")
    let found = try diagnostics(of: "gb.md")
    #expect(found.map(\.rule) == [.notUTF8])
    #expect(found.first?.position == SourcePosition(line: 3, column: 3))
    #expect(found.first?.fix?.contains("GB 18030") == true)
  }

  @Test func filesThatAreTooLargeAreRefused() throws {
    try folder.write(
      String(repeating: "x", count: CaseLimits.greatestFileSize + 1), to: "cases/big.md")
    #expect(try diagnostics(of: "big.md").map(\.rule) == [.fileTooLarge])
  }

  @Test func linksToFilesMustLeadSomewhereInside() throws {
    let text = Self.text.replacing(
      "x",
      with:
        "![a](a.svg) [b](b.md) [c](missing.md) ![d](missing.png) ![e](../secret.png) [f](b.md#x) [g](b.md#analysis)"
    )
    try folder.write(text, to: "cases/a.md")
    try folder.write(Self.text, to: "cases/b.md")
    try folder.write("<svg/>", to: "cases/a.svg")
    try folder.write("x", to: "secret.png")
    let found = try diagnostics(of: "a.md")
    #expect(found.map(\.rule) == [.missingFile, .missingFile, .missingFile, .missingAnchor])
    #expect(found.map(\.position.line) == [5, 5, 5, 5])
    #expect(found.map(\.position.column) == [27, 44, 62, 81])
  }

  @Test func idsAndAddressesMustBeUnlike() throws {
    let named = "---\ntitle: T\nid: same\n---\n" + Self.text
    try folder.write(named, to: "cases/one.md")
    try folder.write(named, to: "cases/two.md")
    try folder.write(Self.text, to: "cases/two/index.md")
    let library = try Library(root: folder.path)
    let identities = try library.files.map { try library.load($0) }.compactMap(\.parsed)
      .map { CaseIdentity($0.content) }
    let found = Library.conflicts(among: identities)
    #expect(found.count == 2 && found.allSatisfy { $0.rule == .duplicateCase })
    #expect(Library.conflicts(among: Array(identities.prefix(1))).isEmpty)
  }

  @Test(arguments: [("C", "C++", 1), ("投诉", "投诉！", 1), ("Queue", "queue", 0), ("a", "b", 0)])
  func tagsThatShareAPageMustReadTheSame(one: String, two: String, count: Int) throws {
    for (name, tag) in [("one", one), ("two", two)] {
      try folder.write("---\ntitle: T\ntags: ['\(tag)']\n---\n" + Self.text, to: "cases/\(name).md")
    }
    let library = try Library(root: folder.path)
    let identities = try library.files.map { try library.load($0) }.compactMap(\.parsed)
      .map { CaseIdentity($0.content) }
    let found = Library.conflicts(among: identities)
    #expect(found.map(\.rule) == Array(repeating: .tagCollision, count: count))
  }

  @Test func theLibraryMayAllowSmallerFilesOnly() throws {
    try folder.write("limits:\n  file: 1\n", to: "casebook.yml")
    try folder.write(Self.text + String(repeating: "x", count: 1024), to: "cases/a.md")
    try folder.write(Self.text, to: "cases/b.md")
    #expect(try diagnostics(of: "a.md").map(\.rule) == [.fileTooLarge])
    #expect(try diagnostics(of: "b.md").isEmpty)
  }

  @Test func theConfigurationIsReadAndChecked() throws {
    try folder.write(Self.text, to: "cases/a.md")
    try folder.write("title: 案例库\nlanguage: zh-Hans\ntitel: x\n", to: "casebook.yml")
    let library = try Library(root: folder.path)
    #expect(library.configuration.title == "案例库")
    #expect(library.diagnostics.map(\.rule) == [.unknownKey])
    let loaded = try library.load(library.files[0])
    #expect(loaded.parsed?.content.metadata.language == "zh-Hans")
  }

  @Test func everyCaseIsHandedOutOnceAndInOrder() throws {
    for number in 100..<300 { try folder.write(Self.text, to: "cases/c\(number).md") }
    let library = try Library(root: folder.path)
    let slugs = try library.map { _, loaded in loaded.map(\.file.slug) }.map { try $0.get() }
    #expect(slugs == (100..<300).map { "c\($0)" })
  }
}
