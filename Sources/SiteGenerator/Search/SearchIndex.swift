internal import CaseLibrary
internal import CaseMarkdown
internal import CaseModel

/// The index that the home page searches, as scripts that each hold a part of it.
///
/// A page opened from a folder can't fetch files but can load scripts, so every part is one: the directory
/// says with which word each shard of the index begins, a shard holds the words from there on with their
/// cases, and what results show of the cases stands in shards of their own.
struct SearchIndex {
  /// The cases in the order in which they are listed; a case's number is its place.
  let documents: [SearchDocument]

  /// The size that a shard of words is filled to, in bytes: small enough for a query of several words.
  static let shardSize = 12 << 10
  /// How many cases a shard of results holds.
  static let cardsPerShard = 16
  /// How many characters of a summary a result shows.
  private static let summaryLimit = 120

  /// The files, by their paths relative to the root of the site.
  func files() -> [(path: String, bytes: [UInt8])] {
    let shards = wordShards()
    let directory = JavaScript.call(
      "casebook.search.open",
      "{\"cases\":\(documents.count),\"perShard\":\(Self.cardsPerShard),\"shards\":["
        + shards.map { JavaScript.string($0.first) }.joined(separator: ",") + "]}")
    return [(Self.path("index"), directory)]
      + shards.enumerated().map { (Self.path("words-\($0)"), $1.script) }
      + cardShards().enumerated().map { (Self.path("cases-\($0)"), $1) }
  }

  /// The scripts that search it, in the order in which they are loaded, relative to the root of the site.
  static let scripts = ["search-words.js", "search-index.js", "search-page.js"].map(
    SiteAddress.asset)

  /// Where a part lies.
  static func path(_ name: String) -> String { "search/\(name).js" }

  /// The words in byte order, cut into scripts.
  private func wordShards() -> [(first: String, script: [UInt8])] {
    var shards: [(first: String, script: [UInt8])] = []
    var first: String?
    var members: [UInt8] = []
    func close() {
      guard let word = first else { return }
      shards.append(
        (
          word,
          JavaScript.call(
            "casebook.search.addWords", "\(shards.count),{", members, "}")
        ))
      first = nil
      members.removeAll(keepingCapacity: true)
    }
    for (word, list) in postings() {
      if members.count + list.count > Self.shardSize { close() }
      if first == nil { first = word } else { members += ",\n".utf8 }
      members += JavaScript.string(word).utf8
      members += ":\"".utf8
      members += list
      members.append(UInt8(ascii: "\""))
    }
    close()
    return shards
  }

  /// Every word with its cases, in byte order. Each core goes through all cases for its share of the words.
  private func postings() -> [(word: String, list: [UInt8])] {
    let shares = 8
    let parts = Parallel.map(Array(0..<shares)) { share in
      var lists: [String: PostingList] = [:]
      for isHead in [true, false] {
        for (number, document) in documents.enumerated() {
          let words = isHead ? document.headWords + document.facets.words : document.textWords
          for word in words where Self.share(of: word, among: shares) == share {
            lists[word, default: PostingList()].append(number, isInHead: isHead)
          }
        }
      }
      return lists.map { (word: $0, list: $1.bytes) }
    }
    return parts.flatMap(\.self).sorted { $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }
  }

  /// The share that a word belongs to: FNV-1a of its bytes.
  private static func share(of word: String, among count: Int) -> Int {
    let hash = word.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return Int(hash >> 8) % count
  }

  /// What results show, cut into scripts.
  private func cardShards() -> [[UInt8]] {
    stride(from: 0, to: documents.count, by: Self.cardsPerShard).map { start in
      let cards = documents[start..<min(start + Self.cardsPerShard, documents.count)]
      return JavaScript.call(
        "casebook.search.addCases",
        "\(start / Self.cardsPerShard),["
          + cards.map { result($0.card) }.joined(separator: ",\n") + "]")
    }
  }

  /// A case as its result shows it: title, address, language, summary, facts.
  private func result(_ card: CaseCard) -> String {
    let summary = card.summary ?? ""
    let shown =
      summary.count > Self.summaryLimit ? summary.prefix(Self.summaryLimit - 1) + "…" : summary[...]
    let address = SiteAddress.encoded(SiteAddress.casePage(card.slug))
    let texts = [card.title, address, card.language, String(shown)]
    let facts = card.facts(SiteLanguage.named(card.language))
    return "[" + texts.map(JavaScript.string).joined(separator: ",") + ",["
      + facts.map(JavaScript.string).joined(separator: ",") + "]]"
  }
}
