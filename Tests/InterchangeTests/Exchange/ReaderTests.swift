import CaseModel
import TestSupport
import Testing

@testable import Interchange

struct ReaderTests {
  private func root(_ text: String) throws -> XMLElement {
    try XMLReader.root(of: Array(text.utf8))
  }

  @Test func elementsAttributesTextsAndEntities() throws {
    let root = try root(
      "\u{FEFF}<?xml version='1.0'?><!-- c --><a:b x='1&quot;' y=\"&#x4E00;\">t&lt;<![CDATA[<&>]]><c/></a:b>\n"
    )
    #expect(root.name == "b")
    #expect(root.attributes == ["x": "1\"", "y": "一"])
    #expect(root.text == "t<<&>")
    #expect(root.first("c") != nil)
  }

  @Test(arguments: [
    "", "x", "<a>", "<a></b>", "<a/><b/>", "<a b></a>", "<a b=c/>", "<a>&b;</a>", "<a>&</a>", "<a",
    "<a b='", "<!--", "<a><![CDATA[</a>", "</a>", "<a>&#0;</a>", "<>", "<a>x</a>y",
  ])
  func whatIsNotWellFormedIsRefused(text: String) {
    #expect(throws: ExchangeError.self) { try root(text) }
  }

  @Test func anAttributeMayStandOnceInATag() throws {
    #expect(throws: ExchangeError.malformed(line: 1, "The attribute b stands twice in a tag.")) {
      try root("<a b='1' b='2'/>")
    }
    #expect(try root("<a lang='en' xml:lang='de'/>").attributes == ["lang": "en"])
  }

  @Test func aDocumentTypeIsRefusedWhereverItStands() {
    #expect(throws: ExchangeError.documentType(line: 2)) { try root("<?xml?>\n<!DOCTYPE a><a/>") }
    #expect(throws: ExchangeError.documentType(line: 1)) { try root("<a><!ENTITY b 'c'></a>") }
  }

  @Test func anArchiveGivesBackWhatWasPacked() throws {
    let files = [
      ExportedFile("a/一.xml", text: "问"), ExportedFile("empty", []),
      ExportedFile("b", Array(0...255)),
    ]
    let archive = try ZipReader(ZipWriter.archive(of: files))
    #expect(archive.paths == files.map(\.path))
    for file in files { #expect(try archive.file(file.path) == file.bytes) }
    #expect(try archive.file("c") == nil)
  }

  @Test func aDamagedArchiveNeverCrashes() throws {
    let archive = ZipWriter.archive(of: [ExportedFile("imsmanifest.xml", text: "<manifest/>")])
    var random = SeededGenerator(seed: 5)
    for _ in 0..<3000 {
      var bytes = archive
      for _ in 0..<3 {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      if let read = try? ZipReader(bytes) { for path in read.paths { _ = try? read.file(path) } }
    }
    for length in archive.indices { _ = try? ZipReader(Array(archive[..<length])) }
  }

  @Test func linesAndFilesHaveLimits() {
    let line = [UInt8](repeating: 0x78, count: SourceLimits.lineLength + 1)
    #expect(throws: ExchangeError.lineTooLong(line: 2)) {
      try GIFTImporter().read([0x0A] + line)
    }
    #expect(throws: ExchangeError.tooLarge(limit: SourceLimits.plainSize)) {
      try GIFTImporter().read([UInt8](repeating: 0x0A, count: SourceLimits.plainSize + 1))
    }
    #expect(throws: ExchangeError.notUTF8) { try GIFTImporter().read([0xFF, 0x41]) }
  }

  @Test(
    .enabled(
      if: Repository.hasShared("samples/interchange"), "the samples are not beside the repository"),
    arguments: ["qti21_choice.xml", "qti21_essay.xml"])
  func samplesOfQTI(name: String) throws {
    let text = try Repository.text(of: "../shared/samples/interchange/\(name)")
    let bank = try QTIImporter().read(Array(text.utf8))[0]
    #expect(bank.questions.count == 1)
    #expect(bank.notes.isEmpty)
  }
}
