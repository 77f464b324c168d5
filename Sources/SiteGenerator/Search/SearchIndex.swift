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
  let cases: [(card: CaseCard, words: SearchDocument)]
  /// The words that the numbers stand for.
  let vocabulary: Vocabulary

  /// How many cases a shard of results holds.
  static let cardsPerShard = 16
  /// How many characters of a summary a result shows.
  private static let summaryLimit = 120

  /// The files, by their paths relative to the root of the site.
  func files() -> Files {
    let shards = wordShards()
    let starts = shards.map(\.first)
    return Files(
      starts: starts,
      scripts: [(Self.path("index"), Self.directory(of: starts, caseCount: cases.count))]
        + shards.enumerated().map { (Self.path("words-\($0)"), $1.script) }
        + cardShards().enumerated().map { (Self.path("cases-\($0)"), $1) })
  }

  /// The files of an index.
  struct Files: Sendable {
    /// The first word of each shard.
    var starts: [[UInt8]] = []
    /// The scripts by their paths, relative to the root of the site.
    var scripts: [(path: String, bytes: [UInt8])] = []
  }

  /// The script that says where which word is.
  /// - Parameter starts: the first word of each shard.
  static func directory(of starts: [[UInt8]], caseCount: Int) -> [UInt8] {
    var list: [UInt8] = []
    for start in starts {
      if !list.isEmpty { list.append(UInt8(ascii: ",")) }
      JSONText.quote(start[...], to: &list)
    }
    return JavaScript.call(
      "casebook.search.open",
      "{\"cases\":\(caseCount),\"perShard\":\(cardsPerShard),\"shards\":[", list, "]}")
  }

  /// The scripts that search it, in the order in which they are loaded, relative to the root of the site.
  static func scripts(_ engine: SearchEngine) -> [String] {
    let pagefind = engine == .pagefind ? ["search-pagefind.js"] : []
    return (["search-words.js", "search-index.js"] + pagefind + ["search-page.js"]).map(
      SiteAddress.asset)
  }

  /// Where a part lies.
  static func path(_ name: String) -> String { "search/\(name).js" }

  /// The words in byte order, cut into scripts.
  private func wordShards() -> [WordShards.Shard] {
    let postings = Postings(cases.map(\.words), bound: vocabulary.bound)
    var shards = WordShards(from: 0)
    var list = PostingList()
    for (word, number) in inByteOrder(postings.words) {
      list.removeAll()
      postings.write(number, to: &list)
      shards.append(word, list.bytes[...])
    }
    shards.close()
    return shards.shards
  }

  /// Words in the order of their bytes. They are sorted by the first eight as one number, which tells most apart.
  private func inByteOrder(_ numbers: [Int]) -> [(word: ArraySlice<UInt8>, number: Int)] {
    let words = numbers.map { (word: vocabulary.word($0), number: $0) }
    let keys = words.enumerated().map { place, entry in
      (
        start: (0..<8).reduce(UInt64(0)) { start, index in
          start << 8
            | (index < entry.word.count ? UInt64(entry.word[entry.word.startIndex + index]) : 0)
        }, place: place
      )
    }
    return keys.sorted { left, right in
      left.start == right.start
        ? words[left.place].word.lexicographicallyPrecedes(words[right.place].word)
        : left.start < right.start
    }.map { words[$0.place] }
  }

  /// What results show, cut into scripts.
  private func cardShards() -> [[UInt8]] {
    stride(from: 0, to: cases.count, by: Self.cardsPerShard).map { start in
      var members: [UInt8] = []
      for entry in cases[start..<min(start + Self.cardsPerShard, cases.count)] {
        if !members.isEmpty { members += ",\n".utf8 }
        add(entry.card, to: &members)
      }
      return JavaScript.call(
        "casebook.search.addCases", "\(start / Self.cardsPerShard),[", members, "]")
    }
  }

  /// Adds a case as its result shows it: title, address, language, summary, facts.
  private func add(_ card: CaseCard, to output: inout [UInt8]) {
    let address = SiteAddress.encoded(SiteAddress.casePage(card.slug))
    output.append(UInt8(ascii: "["))
    for text in [card.title, address, card.language] {
      JSONText.quote(text, to: &output)
      output.append(UInt8(ascii: ","))
    }
    JSONText.quote(Self.shortened(card.summary ?? ""), to: &output)
    output += ",[".utf8
    for (number, fact) in card.facts(SiteLanguage.named(card.language)).enumerated() {
      if number > 0 { output.append(UInt8(ascii: ",")) }
      JSONText.quote(fact, to: &output)
    }
    output += "]]".utf8
  }

  /// A summary as far as a result shows it. Characters are counted only where there may be too many.
  private static func shortened(_ summary: String) -> String {
    guard summary.utf8.count > summaryLimit, summary.count > summaryLimit else { return summary }
    return summary.prefix(summaryLimit - 1) + "…"
  }
}

extension SearchIndex {
  /// The index of a site.
  /// - Parameters:
  ///   - cards: the cases in the order in which they are listed.
  ///   - records: what is known of them, in any order.
  ///   - vocabulary: the words of the records.
  init(
    _ cards: [CaseCard], _ records: [CaseRecord], _ vocabulary: Vocabulary, engine: SearchEngine
  ) {
    let documents = Dictionary(
      records.map { ($0.identity.slug, $0.search) }, uniquingKeysWith: { first, _ in first })
    var vocabulary = vocabulary
    cases = cards.compactMap { card in
      documents[card.slug].flatMap(\.self).map {
        (card, engine == .pagefind ? $0.naming(card.slug, &vocabulary) : $0)
      }
    }
    self.vocabulary = vocabulary
  }
}
