internal import Tokenization

/// Counts words, and stretches of up to four Chinese characters, of which nobody knows yet which are words.
struct TermCounter {
  /// A word, or one to four characters.
  enum Term: Hashable {
    case word(String)
    case characters(SIMD4<UInt32>)

    /// The characters of a stretch, from the first on.
    init(_ characters: ArraySlice<Unicode.Scalar>) {
      var values = SIMD4<UInt32>()
      for (place, character) in characters.prefix(Self.longest).enumerated() {
        values[place] = character.value
      }
      self = .characters(values)
    }

    static let longest = 4

    var characters: [Unicode.Scalar] {
      guard case .characters(let values) = self else { return [] }
      return (0..<Self.longest).compactMap { values[$0] == 0 ? nil : Unicode.Scalar(values[$0]) }
    }

    var text: String {
      if case .word(let word) = self { return word }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: characters)
      return String(text)
    }
  }

  /// How often a term is used, and by how many persons.
  struct Usage {
    var count = 0
    var people = 0
    fileprivate var lastPerson = -1
  }

  /// How many words and characters there are.
  private(set) var size = 0
  private var usages: [Term: Usage] = [:]
  private let only: Set<Term>?
  private var person = ""
  private var personNumber = 0

  /// - Parameter only: the terms to count; all where nil.
  init(only: Set<Term>? = nil) { self.only = only }

  /// Counts an answer. Those of a person come one after the other.
  mutating func add(_ runs: [TextRun], by person: String) {
    if person != self.person {
      self.person = person
      personNumber += 1
    }
    for run in runs {
      switch run {
      case .word(let word):
        size += 1
        note(.word(word))
      case .characters(let characters):
        size += characters.count
        for start in characters.indices {
          for end in start + 1...min(start + Term.longest, characters.count) {
            note(Term(characters[start..<end]))
          }
        }
      }
    }
  }

  private mutating func note(_ term: Term) {
    if let only, !only.contains(term) { return }
    let number = personNumber
    usages[term, default: Usage()].count += 1
    if usages[term]?.lastPerson != number {
      usages[term]?.lastPerson = number
      usages[term]?.people += 1
    }
  }

  func count(of term: Term) -> Int { usages[term]?.count ?? 0 }

  /// The terms that are used by enough persons.
  func terms(leastPeople people: Int) -> [(term: Term, usage: Usage)] {
    usages.filter { $0.value.people >= people }.map { ($0.key, $0.value) }
  }
}
