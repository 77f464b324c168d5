internal import AnswerStore
internal import GRDB
internal import Tokenization

/// Finds texts by their words, Chinese ones by any two characters that stand together.
///
/// An FTS5 table in memory, made for a search and gone with it: nothing of an answer is left on the disk that erasing
/// would have to reach. SQLite's tokenizers take a Chinese sentence for one word, or find nothing shorter than three
/// characters; so the words are made by `SearchWords`.
public struct TextIndex: Sendable {
  private let queue: DatabaseQueue

  /// Takes in texts.
  /// - Throws: `StoreError` where there isn't enough memory.
  public init(_ texts: some Sequence<String>) throws {
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA temp_store = MEMORY")
      }
      queue = try DatabaseQueue(configuration: configuration)
      try queue.write { database in
        try database.execute(
          sql: "CREATE VIRTUAL TABLE text USING fts5 (words, content = '', tokenize = 'unicode61')")
        let insert = try database.makeStatement(
          sql: "INSERT INTO text (rowid, words) VALUES (?, ?)")
        for (place, text) in texts.enumerated() {
          try insert.execute(arguments: [place, SearchWords.of(text).joined(separator: " ")])
        }
      }
    } catch let error as DatabaseError {
      throw StoreError(error, path: "the index in memory")
    }
  }

  /// The places of the texts that hold all words of a query, those that fit best first (Okapi BM25).
  /// - Returns: nothing for a query without words.
  /// - Throws: `StoreError`.
  public func places(of query: String) throws -> [Int] {
    guard let match = Self.expression(query) else { return [] }
    do {
      return try queue.read {
        try Int.fetchAll(
          $0, sql: "SELECT rowid FROM text WHERE text MATCH ? ORDER BY rank, rowid",
          arguments: [match])
      }
    } catch let error as DatabaseError {
      throw StoreError(error, path: "the index in memory")
    }
  }

  /// What FTS5 is asked: each run of Chinese characters as a phrase of its pairs, a single one and words of other
  /// scripts by how they begin.
  static func expression(_ query: String) -> String? {
    let parts = TextRun.all(in: query).map { run in
      switch run {
      case .word(let word): return "\"\(word)\"*"
      case .characters(let characters):
        guard characters.count > 1 else { return "\"\(characters[0])\"*" }
        let pairs = zip(characters, characters.dropFirst()).map { "\($0)\($1)" }
        return "\"" + pairs.joined(separator: " ") + "\""
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: " AND ")
  }
}
