internal import CaseMarkdown
internal import CaseModel

/// A template ready to be filled in: its partials are in it, and of every name in it is known in which of the records
/// around it stands.
struct CompiledTemplate: Sendable {
  /// What is done in a step.
  enum Operation: UInt8 {
    /// Writes bytes of the template.
    case literal
    /// Writes a value.
    case value
    /// Skips what isn't to be shown where there is a value, or where there is none.
    case ifShown, ifNotShown
    /// Enters a value, or the first of a list, and skips where there is none.
    case enter
    /// Leaves a value, or goes on with the next of a list and leaves after the last.
    case leave, leaveOrRepeat
  }

  /// A step of filling in.
  struct Step: BitwiseCopyable {
    var operation: Operation
    /// How many values were entered around the record that has the value.
    var depth: UInt8 = 0
    /// The names that lead to the value, as places in `names`; none for the value that was entered.
    var firstName: UInt32 = 0
    var lastName: UInt32 = 0
    /// Where the bytes of the template begin, or where what is repeated does.
    var start: Int32 = 0
    /// Where the bytes of the template end, or the step that skipping leads to.
    var end: Int32 = 0
  }

  /// The size that room is made for at first.
  private static let usualSize = 16 << 10
  private static let usualDepth = 16

  var steps: [Step] = []
  var names: [ValueName] = []
  var literals: [UInt8] = []

  /// The bytes of the template filled in.
  /// - Parameter mark: the values are those that were set up to here.
  func render(_ values: Values, at mark: Values.Mark) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(Self.usualSize)
    var scopes = [Scope(last: mark.last, place: Values.none)]
    scopes.reserveCapacity(Self.usualDepth)
    var next = 0
    while next < steps.count {
      let step = steps[next]
      next += 1
      switch step.operation {
      case .literal:
        output.append(literals.span.extracting(Int(step.start)..<Int(step.end)))
      case .value: write(values[place(step, values, scopes)], of: values, to: &output)
      case .ifShown:
        if !values[place(step, values, scopes)].isShown { next = Int(step.end) }
      case .ifNotShown:
        if values[place(step, values, scopes)].isShown { next = Int(step.end) }
      case .enter:
        var place = place(step, values, scopes)
        if values[place].kind == .list { place = shown(values[place].start, values) }
        if values[place].isShown {
          scopes.append(Scope(of: place, in: values))
        } else {
          next = Int(step.end)
        }
      case .leave: scopes.removeLast()
      case .leaveOrRepeat:
        let place = shown(values[scopes.removeLast().place].link, values)
        if place != Values.none {
          scopes.append(Scope(of: place, in: values))
          next = Int(step.start)
        }
      }
    }
    return output
  }

  /// A value that was entered.
  private struct Scope {
    /// The last entry of a record.
    var last: Int32
    /// The place of the value.
    var place: Int32

    init(last: Int32, place: Int32) {
      self.last = last
      self.place = place
    }

    init(of place: Int32, in values: Values) {
      self.init(
        last: values[place].kind == .record ? values[place].start : Values.none, place: place)
    }
  }

  /// The first value of a list, from a place on, that is shown.
  private func shown(_ place: Int32, _ values: Values) -> Int32 {
    var place = place
    while place != Values.none, !values[place].isShown { place = values[place].link }
    return place
  }

  private func place(_ step: Step, _ values: Values, _ scopes: [Scope]) -> Int32 {
    let scope = scopes[Int(step.depth)]
    guard step.firstName < step.lastName else { return scope.place }
    var place = values.place(of: names[Int(step.firstName)], upTo: scope.last)
    for index in step.firstName + 1..<step.lastName {
      guard values[place].kind == .record else { return Values.none }
      place = values.place(of: names[Int(index)], upTo: values[place].start)
    }
    return place
  }

  private func write(_ value: Values.Entry, of values: Values, to output: inout [UInt8]) {
    switch value.kind {
    case .text:
      HTMLEscape.text(
        values.bytes.span.extracting(Int(value.start)..<Int(value.end)), to: &output)
    case .html: output.append(values.bytes.span.extracting(Int(value.start)..<Int(value.end)))
    case .absent, .no, .yes, .record, .list: break
    }
  }
}
