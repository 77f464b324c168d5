internal import CaseModel

/// Finding the marks of GIFT in a text, those with a backslash apart.
extension GIFTQuestionReader {
  /// The first place of a mark without a backslash.
  static func index(of mark: Character, in text: Substring) -> Substring.Index? {
    var isEscaped = false
    for index in text.indices {
      if isEscaped {
        isEscaped = false
      } else if text[index] == "\\" {
        isEscaped = true
      } else if text[index] == mark {
        return index
      }
    }
    return nil
  }

  /// The first place of two equal marks without a backslash.
  static func range(of marks: String, in text: Substring) -> Range<Substring.Index>? {
    var rest = text
    while let first = marks.first, let start = index(of: first, in: rest) {
      if rest[start...].hasPrefix(marks) {
        return start..<text.index(start, offsetBy: marks.count)
      }
      rest = rest[rest.index(after: start)...]
    }
    return nil
  }

  /// What stands before, in and behind the braces; nil where there are none.
  func braces(in text: Substring) -> (before: Substring, inside: Substring, after: Substring)? {
    guard let open = Self.index(of: "{", in: text),
      let close = Self.index(of: "}", in: text[text.index(after: open)...])
    else { return nil }
    return (
      text[..<open], text[text.index(after: open)..<close], text[text.index(after: close)...]
    )
  }

  /// A text parted at the first mark; the second part is nil where there is none.
  static func cut(_ text: Substring, at mark: Character) -> (Substring, Substring?) {
    guard let index = index(of: mark, in: text) else { return (text, nil) }
    return (text[..<index], text[text.index(after: index)...])
  }

  /// A text parted at every mark.
  static func split(_ text: Substring, at mark: Character) -> [Substring] {
    var parts: [Substring] = []
    var rest = text
    while let index = index(of: mark, in: rest) {
      parts.append(rest[..<index])
      rest = rest[rest.index(after: index)...]
    }
    return parts + [rest]
  }

  /// Whether marks without a backslash stand in a text more than a number of times.
  static func hasMore(than most: Int, of marks: Set<Character>, in text: Substring) -> Bool {
    var isEscaped = false
    var count = 0
    for character in text where count <= most {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if marks.contains(character) {
        count += 1
      }
    }
    return count > most
  }

  /// The answers with the marks they begin with; one that begins with none counts as right.
  static func answers(
    in text: Substring, marks: Set<Character>
  ) -> [(mark: Character, body: Substring)] {
    var found: [(Character, Substring)] = []
    var mark: Character = "="
    var start = text.startIndex
    var isEscaped = false
    func end(_ index: Substring.Index) {
      let body = text[start..<index]
      if !body.allSatisfy(\.isWhitespace) { found.append((mark, body)) }
    }
    for index in text.indices {
      if isEscaped {
        isEscaped = false
      } else if text[index] == "\\" {
        isEscaped = true
      } else if marks.contains(text[index]) {
        end(index)
        mark = text[index]
        start = text.index(after: index)
      }
    }
    end(text.endIndex)
    return found
  }

  /// The feedback behind the last `####`, and what stands before it.
  static func generalFeedback(in text: Substring) -> (Substring, Substring?) {
    var rest = text
    var last: Range<Substring.Index>?
    while let found = range(of: "####", in: rest) {
      last = found
      rest = rest[found.upperBound...]
    }
    return last.map { (text[..<$0.lowerBound], text[$0.upperBound...]) } ?? (text, nil)
  }

  /// The weight at the start of an answer, as `%50%`, and what follows it.
  static func percentage(of body: Substring) -> (Double?, Substring) {
    let start = body.drop(while: \.isWhitespace)
    guard start.first == "%", let end = start.dropFirst().firstIndex(of: "%"),
      let number = Double(start.dropFirst()[..<end]), abs(number) <= 100
    else { return (nil, body) }
    return (number, start[start.index(after: end)...])
  }

  /// The form that a text names at its start, as `[html]`, and the rest.
  static func formAndText(_ raw: some StringProtocol) -> (form: SourceForm?, text: String) {
    let text = String(raw).trimmingSpaces
    guard text.hasPrefix("["), let end = text.firstIndex(of: "]"),
      let form = SourceForm(String(text.dropFirst()[..<end]))
    else { return (nil, text) }
    return (form, String(text[text.index(after: end)...]))
  }
}
