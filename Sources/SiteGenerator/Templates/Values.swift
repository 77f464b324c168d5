internal import CaseModel

/// What a template is filled with: values by their names, laid out one after the other.
///
/// A page has hundreds of values. All texts stand in one array and what they are in another, so that a value takes
/// no allocation of its own, and all of them are laid aside and taken up again as they are.
struct Values: Sendable {
  /// What a value is.
  enum Kind: UInt8 {
    /// There is nothing.
    case absent
    /// A section is not shown, or it is.
    case no, yes
    /// A text, which is escaped where it is filled in; an empty one counts as absent.
    case text
    /// HTML that is filled in as it is.
    case html
    /// Values of their own.
    case record
    /// Several values, for each of which a section is repeated.
    case list
  }

  /// A value.
  struct Entry: BitwiseCopyable {
    var name: ValueName
    var kind: Kind
    /// The entry before it in its record, or after it in its list; `none` where there is no other.
    var link: Int32 = Values.none
    /// Where its text begins; of a record its last entry, and of a list its first.
    var start: Int32 = Values.none
    /// Where its text ends.
    var end: Int32 = Values.none
  }

  /// The values that were set up to a moment.
  struct Mark: BitwiseCopyable {
    fileprivate(set) var last: Int32
  }

  /// Stands where there is no entry.
  static let none: Int32 = -1

  private(set) var entries: [Entry]
  private(set) var bytes: [UInt8]
  /// What is set in the record that is being filled, or in the whole.
  private(set) var mark = Mark(last: none)

  /// No values.
  init() { self.init(entries: [], bytes: []) }

  /// Values that were laid aside.
  init(entries: [Entry], bytes: [UInt8]) {
    self.entries = entries
    self.bytes = bytes
  }

  /// Goes back to a moment: what was set since isn't found unless by a mark of its own.
  mutating func resume(at mark: Mark) { self.mark = mark }

  /// Makes it empty, and keeps its memory.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    mark.last = Self.none
  }
}

/// Setting values. Where a name is set twice, the later value counts.
extension Values {
  /// Sets a text.
  mutating func set(_ name: ValueName, _ text: String) {
    let start = bytes.count
    bytes.append(text)
    add(name, .text, start..<bytes.count)
  }

  /// Sets a text made of two.
  mutating func set(_ name: ValueName, _ first: String, _ second: String) {
    let start = bytes.count
    bytes.append(first)
    bytes.append(second)
    add(name, .text, start..<bytes.count)
  }

  /// Sets a text; absent where there is none.
  mutating func set(_ name: ValueName, _ text: String?) {
    if let text { set(name, text) } else { setAbsent(name) }
  }

  /// Sets whether a section is shown.
  mutating func set(_ name: ValueName, _ flag: Bool) { add(name, flag ? .yes : .no, 0..<0) }

  /// Sets HTML that is safe to publish; everything else is escaped where it is filled in.
  /// - Parameter write: appends it.
  mutating func setHTML(_ name: ValueName, _ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    add(name, .html, start..<bytes.count)
  }

  /// Says that there is nothing. Leaving it out would leave what was set before.
  mutating func setAbsent(_ name: ValueName) { add(name, .absent, 0..<0) }

  /// Sets values of their own.
  mutating func setRecord(_ name: ValueName, _ fill: (inout Values) -> Void) {
    let place = entries.count
    add(name, .record, 0..<0)
    let whole = mark
    mark.last = Self.none
    fill(&self)
    entries[place].start = mark.last
    mark = whole
  }

  /// Sets several values of their own, and under `flag` whether there are any.
  mutating func setList<Element>(
    _ name: ValueName, flag: ValueName? = nil, _ elements: some Sequence<Element>,
    _ fill: (inout Values, Element) -> Void
  ) {
    addItems(name, flag, elements) { values, element in
      let place = values.entries.count
      values.entries.append(Entry(name: name, kind: .record))
      values.mark.last = Self.none
      fill(&values, element)
      values.entries[place].start = values.mark.last
    }
  }

  /// Sets several texts, and under `flag` whether there are any.
  mutating func setTexts(
    _ name: ValueName, flag: ValueName? = nil, _ texts: some Sequence<String>
  ) {
    addItems(name, flag, texts) { values, text in
      let start = Int32(truncatingIfNeeded: values.bytes.count)
      values.bytes.append(text)
      values.entries.append(
        Entry(
          name: name, kind: .text, start: start, end: Int32(truncatingIfNeeded: values.bytes.count))
      )
    }
  }

  private mutating func addItems<Element>(
    _ name: ValueName, _ flag: ValueName?, _ elements: some Sequence<Element>,
    _ add: (inout Values, Element) -> Void
  ) {
    let list = entries.count
    self.add(name, .list, 0..<0)
    entries[list].start = Self.none
    let whole = mark
    var previous = list
    for element in elements {
      let item = entries.count
      add(&self, element)
      if previous == list {
        entries[list].start = Int32(truncatingIfNeeded: item)
      } else {
        entries[previous].link = Int32(truncatingIfNeeded: item)
      }
      previous = item
    }
    mark = whole
    if let flag { set(flag, previous != list) }
  }

  private mutating func add(_ name: ValueName, _ kind: Kind, _ range: Range<Int>) {
    let place = Int32(truncatingIfNeeded: entries.count)
    entries.append(
      Entry(
        name: name, kind: kind, link: mark.last, start: Int32(truncatingIfNeeded: range.lowerBound),
        end: Int32(truncatingIfNeeded: range.upperBound)))
    mark.last = place
  }
}

/// Finding values.
extension Values {
  /// The place of the value with a name among those of a record; `none` where there is none.
  /// - Parameter last: the last entry of the record.
  func place(of name: ValueName, upTo last: Int32) -> Int32 {
    var place = last
    while place != Self.none, entries[Int(place)].name != name { place = entries[Int(place)].link }
    return place
  }

  /// The value at a place; an absent one where there is none.
  subscript(place: Int32) -> Entry {
    place == Self.none ? Entry(name: .title, kind: .absent) : entries[Int(place)]
  }

  /// Whether a section of what was set last under a name is shown.
  func isShown(_ name: ValueName) -> Bool { self[place(of: name, upTo: mark.last)].isShown }

  /// The text that was set last under a name; empty where there is none.
  func text(_ name: ValueName) -> ArraySlice<UInt8> {
    let entry = self[place(of: name, upTo: mark.last)]
    return entry.kind == .text || entry.kind == .html ? text(of: entry) : []
  }

  /// The text of a value.
  func text(of entry: Entry) -> ArraySlice<UInt8> { bytes[Int(entry.start)..<Int(entry.end)] }
}

extension Values.Entry {
  /// Whether a section of it is shown.
  var isShown: Bool {
    switch kind {
    case .absent, .no: false
    case .yes, .record: true
    case .text, .html: start < end
    case .list: start != Values.none
    }
  }
}
