internal import CaseModel

/// A format that the questions of cases can be written in.
///
/// An exporter writes what the format has a place for, and says in `limit(on:)` what it hasn't; nobody else decides
/// what counts as lost.
public protocol CaseExporter: Sendable {
  /// The ending of the file that is written.
  var fileEnding: String { get }
  /// Why the format can't carry a feature, or what stands in its place; nil where it carries it.
  func limit(on feature: ExchangeFeature) -> String?
  /// What a question loses beyond `limit(on:)`, for reasons of its own.
  func losses(of question: ExchangeQuestion) -> [ExchangeFeature: String]
  /// The file with the cases.
  func file(of cases: [ExchangeCase]) -> [UInt8]
}

extension CaseExporter {
  public func losses(of question: ExchangeQuestion) -> [ExchangeFeature: String] { [:] }

  /// What is lost when the cases are written, in the order of the cases and their questions.
  public func losses(of cases: [ExchangeCase]) -> [ExportLoss] {
    cases.flatMap { content in
      let whole = content.otherFeatures.sorted().compactMap { feature in
        limit(on: feature).map {
          ExportLoss(caseID: content.id, questionID: nil, feature: feature, reason: $0)
        }
      }
      return whole + content.questions.flatMap { losses(of: $0, in: content.id) }
    }
  }

  private func losses(of question: ExchangeQuestion, in caseID: String) -> [ExportLoss] {
    let own = losses(of: question)
    return question.features.union(own.keys).sorted().compactMap { feature in
      (own[feature] ?? limit(on: feature)).map {
        ExportLoss(caseID: caseID, questionID: question.id, feature: feature, reason: $0)
      }
    }
  }
}

/// A format that questions can be read from.
public protocol QuestionImporter: Sendable {
  /// Reads a file.
  /// - Returns: what becomes a case each: the categories of a bank. There is at least one.
  /// - Throws: `ExchangeError` for a file that can't be read at all, or that is made to harm.
  func read(_ bytes: [UInt8]) throws(ExchangeError) -> [ImportedQuestions]
}

/// Questions that were read from a file and become one case.
public struct ImportedQuestions: Sendable, Equatable {
  /// The title; nil where the file gives none.
  public var title: String?
  /// The BCP 47 tag of the language; nil where the file doesn't say it.
  public var language: String?
  /// The keywords of its questions, each once, in the order of the file.
  public private(set) var tags: [String] = []
  private var knownTags: Set<String> = []
  /// The texts and questions, in order.
  public var items: [ExchangeCase.Item] = []
  /// What was left out or changed, for the author to look over.
  public var notes: [ImportNote] = []

  /// The questions, in order.
  public var questions: [ExchangeQuestion] {
    items.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }

  /// Nothing yet.
  init(title: String? = nil) { self.title = title }

  /// How many questions were added, and one: what the next one is called where it has no name.
  private(set) var nextNumber = 1

  /// Adds a text or a question.
  /// - Throws: `ExchangeError.tooMany` where there are as many as a case may be made of.
  mutating func add(_ item: ExchangeCase.Item) throws(ExchangeError) {
    guard items.count < SourceLimits.mostItems else {
      throw .tooMany("questions and texts for one case", limit: SourceLimits.mostItems)
    }
    if case .question = item { nextNumber += 1 }
    items.append(item)
  }

  /// Adds keywords; empty ones and those that are there are left out.
  mutating func add(tags others: [String]) {
    for tag in others.map(\.trimmingSpaces) where !tag.isEmpty && knownTags.insert(tag).inserted {
      tags.append(tag)
    }
  }

  /// The parts with anything in them; the notes of the others go along with the first.
  /// - Throws: `ExchangeError.noQuestions` where there is none.
  static func kept(_ parts: [ImportedQuestions]) throws(ExchangeError) -> [ImportedQuestions] {
    var kept = parts.filter { !$0.items.isEmpty }
    guard !kept.isEmpty else { throw .noQuestions(notes: parts.flatMap(\.notes)) }
    guard kept.count <= SourceLimits.mostParts else {
      throw .tooMany("categories", limit: SourceLimits.mostParts)
    }
    kept[0].notes = parts.filter(\.items.isEmpty).flatMap(\.notes) + kept[0].notes
    return kept
  }
}
