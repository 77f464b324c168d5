import Foundation
import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct SpoolTests {
  @Test func whatIsLaidAsideComesBack() throws {
    let folder = try TemporaryFolder()
    let spool = Spool(in: folder.path)
    let pieces: [[UInt8]] = [[1, 2, 3], [], Array(repeating: 7, count: 100_000)]
    let places = try pieces.map { try #require(spool.keep($0)) }
    for (piece, place) in zip(pieces, places).reversed() {
      #expect(spool.bytes(at: place) == piece)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func nothingIsKeptWhereNothingCanBeWritten() {
    #expect(Spool(in: "/nowhere").keep([1]) == nil)
  }
}
