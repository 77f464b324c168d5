internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import Results

/// A file of answers without names, to be coded in another program or by somebody without the store.
struct CodingFile: Codable {
  /// An entry of the code book.
  struct Theme: Codable {
    var id: String
    var name: String
    var description: String?
  }

  /// An answer.
  struct Answer: Codable {
    /// An alias that only the trainer can connect with the writer.
    var id: String
    var `case`: String?
    var question: String?
    var text: String?
    /// The ids of the themes; null where the answer isn't coded.
    var themes: [String]?
  }

  /// The longest file that is read, in bytes.
  private static let sizeLimit = 256 << 20

  var version = 1
  /// Who coded.
  var coder: String
  var themes: [Theme]?
  var answers: [Answer]

  /// The answers of a cohort, with what a coder found so far.
  init(_ desk: ThemeDesk, coder: String) {
    self.coder = coder
    themes = desk.themes.map { Theme(id: $0.id, name: $0.name, description: $0.description) }
    answers = desk.items.map { item in
      Answer(
        id: item.alias, case: item.content.slug, question: item.question.prompt.plainText,
        text: item.answer.text,
        themes: desk.sheet.themes(of: item.answer.id, by: coder)?.sorted())
    }
  }

  /// Reads a file.
  /// - Throws: `ValidationError` for one that is no such file; an error of the system.
  init(at path: String) throws {
    let data = Data(try FileReader.bytes(at: path, limit: Self.sizeLimit))
    guard data.count <= Self.sizeLimit else {
      throw ValidationError("“\(path)” is longer than \(Self.sizeLimit >> 20) MiB.")
    }
    do {
      self = try JSONDecoder().decode(CodingFile.self, from: data)
    } catch {
      throw ValidationError("“\(path)” is no file of codings; casebook themes export writes one.")
    }
    guard version == 1 else {
      throw ValidationError("“\(path)” is of version \(version); this program knows 1.")
    }
  }

  /// The file's text.
  /// - Throws: an `EncodingError`.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// The codings that the file holds.
  /// - Returns: the codings, and how many of its answers aren't here any more.
  /// - Throws: `ValidationError` for a theme that isn't in the code book, an answer that stands there twice, or a coder
  ///   without a name.
  func codings(_ desk: ThemeDesk) throws -> (found: [Coding], unknown: Int) {
    let coder = coder.trimmingSpaces
    guard !coder.isEmpty else { throw ValidationError("The file doesn't say who coded (“coder”).") }
    guard !coder.hasControlCharacters else {
      throw ValidationError("The name of the coder in the file has control characters in it.")
    }
    let known = Set(desk.themes.map(\.id))
    let items = Dictionary(
      desk.items.map { ($0.alias, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [String: Coding] = [:]
    var unknown = 0
    for answer in answers {
      guard let themes = answer.themes.map({ Set($0) }) else { continue }
      if let theme = themes.subtracting(known).min() {
        throw ValidationError(
          "There is no theme “\(theme)” in casebook.yml. There are: "
            + desk.themes.map(\.id).joined(separator: ", ") + ".")
      }
      guard let item = items[answer.id] else {
        unknown += 1
        continue
      }
      let coding = Coding(answer: item.answer.id, coder: coder, themes: themes)
      guard found.updateValue(coding, forKey: answer.id) == nil else {
        throw ValidationError("The answer \(answer.id) stands twice in the file.")
      }
    }
    return (found.values.sorted { $0.answer < $1.answer }, unknown)
  }
}
