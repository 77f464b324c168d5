import CaseLibrary
import CaseModel
import CaseParser
import Glibc
import TestSupport
import Testing

@Suite struct HostileFileTests {
  @Test func surrogatesAreRefusedWhereTheyStand() throws {
    let bytes = Array("a\n字b".utf8) + [0xED, 0xA0, 0x80] + Array("c\n".utf8)
    let problem = try #require(CaseLoader.refusal(of: bytes, path: "a.md"))
    #expect(problem.rule == .notUTF8 && problem.position == SourcePosition(line: 2, column: 3))
  }

  /// Nobody writes into the pipe, so whoever waits for it waits for ever.
  @Test func aPipeIsNoFile() throws {
    let folder = try TemporaryFolder()
    try #require(unsafe mkfifo("\(folder.path)/pipe", 0o600) == 0)
    #expect(throws: LibraryError.self) { try FileReader.bytes(at: "\(folder.path)/pipe") }
  }

  /// A line of 200,000 bytes before the first wrong one, which must not be read again for each of them.
  @Test func aLongLineIsRefusedAtItsEnd() throws {
    let bytes = Array(repeating: UInt8(ascii: "a"), count: 200_000) + [0xFF]
    let problem = try #require(CaseLoader.refusal(of: bytes, path: "a.md"))
    #expect(problem.position.column == 200_001)
  }

  /// Of thousands of broken links in a line the first are reported, each where it stands.
  @Test func brokenLinksOfALineAreReportedUpToABound() throws {
    let folder = try TemporaryFolder()
    let links = (0..<10_000).map { "[a](\($0).md)" }.joined(separator: " ")
    try folder.write("# T\n\n[a](x.md) [b](x.md)\n\(links)\n", to: "cases/case.md")
    let library = try Library(root: folder.path)
    let found = try library.load(library.files[0]).diagnostics.filter { $0.rule == .missingFile }
    #expect(found.map(\.position.line) == [3, 3] + Array(repeating: 4, count: 20))
    #expect(found.map(\.position.column).prefix(4) == [5, 15, 5, 15])
  }
}
