internal import CaseLibrary
internal import CaseModel

extension ByteWriter {
  /// - Parameter number: the number of a word in what is written, by its number in the record.
  mutating func write(_ record: CaseRecord, _ number: (UInt32) -> Int) {
    write(record.path)
    write(record.key)
    write(optional: record.card) { $0.write($1) }
    write(record.identity.id)
    write(record.identity.slug)
    write(list: record.identity.tags) { $0.write($1) }
    write(record.identity.language)
    write(optional: record.identity.translationOf) { $0.write($1) }
    write(list: record.references) { writer, reference in
      writer.write(reference.path)
      writer.write(optional: reference.slug) { $0.write($1) }
      writer.write(optional: reference.target) { $0.write($1) }
      writer.write(reference.isShown ? 1 : 0)
    }
    write(record.warningCount)
    write(optional: record.search) { writer, document in
      for list in [document.headWords, document.textWords] {
        writer.write(list: list) { $0.write(number($1)) }
      }
    }
  }

  mutating func write(_ card: CaseCard) {
    for text in [card.slug, card.title, card.language, card.original] { write(text) }
    write(optional: card.summary) { $0.write($1) }
    for tags in [card.tags, card.competencies, card.audience, card.causes, card.measures] {
      write(tags)
    }
    for date in [card.date, card.updated] {
      write(optional: date) { writer, date in
        for number in [date.year, date.month, date.day, date.minuteOfDay ?? -1] {
          writer.write(number)
        }
      }
    }
    write(optional: card.minutes) { $0.write($1) }
    write(optional: card.difficulty?.rawValue) { $0.write($1) }
    write(card.questionCount)
    write(card.isDraft ? 1 : 0)
  }

  /// Writes what surrounds a case; of other cases their places.
  mutating func write(_ surroundings: CaseSurroundings) {
    write(surroundings.place)
    write(list: surroundings.related) { writer, entry in
      writer.write(entry.case.place)
      writer.write(entry.shared)
    }
    for neighbour in [surroundings.newer, surroundings.older] {
      write(optional: neighbour) { $0.write($1.place) }
    }
    write(list: surroundings.translations) { $0.write($1.place) }
  }

  private mutating func write(_ tags: [Tag]) {
    write(list: tags) { writer, tag in
      writer.write(tag.name)
      writer.write(tag.slug == tag.name ? "" : tag.slug)
    }
  }
}

extension ByteReader {
  /// - Parameter word: the number of a word in the record, by its number in what is read; nil where there is none.
  mutating func record(_ word: (Int) -> UInt32?) throws -> CaseRecord {
    let path = try text()
    return CaseRecord(
      path: path, key: try key(), card: try optional { try $0.card() },
      identity: CaseIdentity(
        id: try text(), slug: try text(), path: path, tags: try list { try $0.text() },
        language: try text(), translationOf: try optional { try $0.text() }),
      references: try list { reader in
        CaseRecord.Reference(
          path: try reader.text(), slug: try reader.optional { try $0.text() },
          target: try reader.optional { try $0.key() }, isShown: try reader.number() == 1)
      }, warningCount: try number(),
      search: try optional { reader in
        SearchDocument(
          headWords: try reader.numbers(word), textWords: try reader.numbers(word))
      })
  }

  private mutating func numbers(_ word: (Int) -> UInt32?) throws -> [UInt32] {
    try list { reader in
      guard let number = word(try reader.number()) else { throw Failure() }
      return number
    }
  }

  mutating func card() throws -> CaseCard {
    let names = try (0..<4).map { _ in try text() }
    let summary = try optional { try $0.text() }
    let tags = try (0..<5).map { _ in try self.tags() }
    let dates = try (0..<2).map { _ in try optional { try $0.date() } }
    return CaseCard(
      slug: names[0], title: names[1], language: names[2], summary: summary, tags: tags[0],
      competencies: tags[1], audience: tags[2], causes: tags[3], measures: tags[4], date: dates[0],
      updated: dates[1], minutes: try optional { try $0.number() },
      difficulty: try optional { Difficulty(rawValue: try $0.text()) } ?? nil,
      questionCount: try number(), isDraft: try number() == 1, original: names[3])
  }

  /// - Parameter card: the card of the case at a place.
  mutating func surroundings(_ card: (Int) throws -> CaseCard) throws -> CaseSurroundings {
    func neighbour(_ place: Int) throws -> CaseSurroundings.Neighbour {
      .init(place: place, card: try card(place))
    }
    return CaseSurroundings(
      place: try number(),
      related: try list { (try neighbour(try $0.number()), try $0.tags()) },
      newer: try optional { try neighbour(try $0.number()) },
      older: try optional { try neighbour(try $0.number()) },
      translations: try list { try neighbour(try $0.number()) })
  }

  private mutating func tags() throws -> [Tag] {
    try list { reader in
      let name = try reader.text()
      let slug = try reader.text()
      return Tag(name, slug: slug.isEmpty ? name : slug)
    }
  }

  private mutating func date() throws -> CalendarDate {
    let numbers = try (0..<4).map { _ in try number() }
    let date = CalendarDate(
      year: numbers[0], month: numbers[1], day: numbers[2],
      minuteOfDay: numbers[3] < 0 ? nil : numbers[3])
    guard let date else { throw Failure() }
    return date
  }
}
