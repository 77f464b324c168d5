import CFuzzer

/// What can be fuzzed.
enum FuzzTarget: String, CaseIterable {
  /// A case: its text, its tree, its HTML.
  case parser
  /// Front matter, `casebook.yml`, a file of answers.
  case yaml
  /// A page saved as text that becomes a case.
  case `import`
  /// Questions in GIFT, Moodle XML or QTI that become cases.
  case exchange
  /// A web page that becomes a case.
  case html
  /// A case brought into the usual form.
  case format
  /// What a terminal gets to see.
  case terminal

  /// What libFuzzer calls with each input; a C function, which can't hold the target itself.
  var callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 {
    switch self {
    case .parser:
      { data, count in
        ParserTarget.run(unsafe Self.bytes(data, count))
        return 0
      }
    case .yaml:
      { data, count in
        YAMLTarget.run(unsafe Self.bytes(data, count))
        return 0
      }
    case .import:
      { data, count in
        ImportTarget.run(unsafe Self.bytes(data, count))
        return 0
      }
    case .exchange:
      { data, count in
        ExchangeTarget.run(unsafe Self.bytes(data, count))
        return 0
      }
    case .html:
      { data, count in
        HTMLTarget.run(unsafe Self.bytes(data, count))
        return 0
      }
    case .format:
      { data, count in
        FormatTarget.run(unsafe Self.bytes(data, count))
        return 0
      }
    case .terminal:
      { data, count in
        TerminalTarget.run(unsafe Self.bytes(data, count))
        return 0
      }
    }
  }

  private static func bytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: data, count: count))
  }
}
