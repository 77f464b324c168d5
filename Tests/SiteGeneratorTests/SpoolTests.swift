import CaseLibrary
import Foundation
import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct SpoolTests {
  private func values(_ texts: [String]) -> CaseValues {
    var values = Values()
    values.setTexts(.scripts, texts)
    let middle = values.mark
    values.set(.title, "t")
    return CaseValues(values: values, ends: [middle, values.mark])
  }

  /// Chunks in memory and in the file.
  @Test func whatIsLaidAsideComesBack() throws {
    let folder = try TemporaryFolder()
    let spool = Spool(in: folder.path, memoryLimit: 4000, chunkSize: 1000)
    let pieces = (0..<40).map { number in
      values((0..<number).map { "\(number) \($0)" } + [String(repeating: "x", count: number * 50)])
    }
    let places = Parallel.map(pieces) { spool.keep($0.values, ends: $0.ends) }
    spool.close()
    for (piece, place) in zip(pieces, places).reversed() {
      let back = try #require(spool.values(at: place))
      #expect(back.values.bytes == piece.values.bytes)
      #expect(back.ends.map(\.last) == piece.ends.map(\.last))
      #expect(back.values.entries.map(\.name) == piece.values.entries.map(\.name))
      #expect(back.values.entries.map(\.start) == piece.values.entries.map(\.start))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func nothingMoreIsKeptWhereNothingCanBeWritten() {
    let spool = Spool(in: "/nowhere", memoryLimit: 0, chunkSize: 1)
    let piece = values(["a"])
    let place = spool.keep(piece.values, ends: piece.ends)
    spool.close()
    #expect(spool.values(at: place) == nil)
  }
}
