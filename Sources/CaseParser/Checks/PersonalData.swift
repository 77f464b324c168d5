/// Numbers and addresses in a text by which a person can be reached or recognised.
enum PersonalData {
  /// What was found.
  enum Kind: Hashable {
    /// A mobile number of China, or a number with a country's prefix.
    case phone
    /// An e-mail address that isn't an office's.
    case email
    /// The number of a Chinese identity card with the right check digit.
    case identityNumber
  }

  /// Something found, and the bytes where it stands.
  struct Finding: Hashable {
    var kind: Kind
    var range: Range<Int>
  }

  /// How many are reported for one file.
  private static let most = 20

  /// Everything of the kind in a text of UTF-8, in order.
  ///
  /// Only digits and `@` lead to a closer look, so that it takes one pass over the text.
  static func find(in bytes: [UInt8]) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < bytes.count, findings.count < most {
      let byte = bytes[index]
      if isDigit(byte) {
        let run = digits(from: index, in: bytes)
        if let kind = run.kind {
          findings.append(Finding(kind: kind, range: run.start..<run.end))
        }
        index = max(run.end, index + 1)
      } else {
        if byte == UInt8(ascii: "@"), let range = EmailAddress.range(around: index, in: bytes) {
          findings.append(Finding(kind: .email, range: range))
        }
        index += 1
      }
    }
    return findings
  }

  /// A run of digits in which single spaces and hyphens may stand.
  private struct Run {
    var start: Int
    var end: Int
    var digits: [UInt8]
    /// How many digits stand together, in order.
    var groups: [Int]
    var isInternational: Bool

    /// Counts a digit.
    mutating func append(at index: Int) {
      if index == end, !groups.isEmpty { groups[groups.count - 1] += 1 } else { groups.append(1) }
      end = index + 1
    }

    /// Numbers are written whole, or in the groups that people know them by; a date and a number behind it
    /// are none.
    var kind: Kind? {
      if isInternational { return (9...15).contains(digits.count) ? .phone : nil }
      if groups == [3, 4, 4], Self.isMobile(digits[...]) { return .phone }
      if groups == [6, 8, 4], IdentityNumber.isValid(digits) { return .identityNumber }
      var start = 0
      for length in groups {
        let group = digits[start..<start + length]
        if Self.isMobile(group) { return .phone }
        if IdentityNumber.isValid(Array(group)) { return .identityNumber }
        start += length
      }
      return nil
    }

    private static func isMobile(_ digits: ArraySlice<UInt8>) -> Bool {
      digits.count == 11 && digits.first == 1 && (3...9).contains(digits[digits.startIndex + 1])
    }
  }

  private static func digits(from start: Int, in bytes: [UInt8]) -> Run {
    let isInternational = start > 0 && bytes[start - 1] == UInt8(ascii: "+")
    var run = Run(
      start: isInternational ? start - 1 : start, end: start, digits: [], groups: [],
      isInternational: isInternational)
    var index = start
    while index < bytes.count, run.digits.count < 32 {
      let byte = bytes[index]
      if isDigit(byte) {
        run.digits.append(byte - UInt8(ascii: "0"))
        run.append(at: index)
      } else if run.digits.count == 17, byte == UInt8(ascii: "X") || byte == UInt8(ascii: "x") {
        run.digits.append(10)
        run.append(at: index)
      } else if byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") || run.end != index {
        break
      }
      index += 1
    }
    let isPartOfWord = start > 0 && !isInternational && isWordByte(bytes[start - 1])
    let goesOn = run.end < bytes.count && isWordByte(bytes[run.end])
    if isPartOfWord || goesOn { (run.digits, run.groups) = ([], []) }
    return run
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether a byte makes a number a part of something else: a code, an amount, an address.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "/"),
      UInt8(ascii: "="), UInt8(ascii: "#"):
      true
    default: false
    }
  }
}

/// The numbers of Chinese identity cards.
enum IdentityNumber {
  /// Whether 18 digits are such a number: a birthday in the 19th to 21st century, and the check digit of
  /// GB 11643-1999 (ISO 7064, MOD 11-2), where 10 stands for X.
  static func isValid(_ digits: [UInt8]) -> Bool {
    guard digits.count == 18 else { return false }
    let year = digits[6...9].reduce(0) { $0 * 10 + Int($1) }
    let month = Int(digits[10]) * 10 + Int(digits[11])
    let day = Int(digits[12]) * 10 + Int(digits[13])
    guard (1850...2099).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return false
    }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * Int($1.1) }
    return (12 - sum % 11) % 11 == Int(digits[17])
  }
}
