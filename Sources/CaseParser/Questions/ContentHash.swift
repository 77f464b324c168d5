internal import CaseModel
internal import Crypto

/// The hash of what a question says, by which answers know the wording they were given to.
enum ContentHash {
  /// The first 16 bytes of SHA-256 over the type, the prompt and the options, in hexadecimal.
  ///
  /// Which options are right doesn't count: marking another one changes no answer.
  static func of(_ question: Question) -> String {
    let parts = [question.kind.name, question.prompt.plainText] + texts(of: question.kind)
    let digest = SHA256.hash(data: Array(parts.joined(separator: "\u{1F}").utf8))
    var digits: [UInt8] = []
    digits.reserveCapacity(32)
    for byte in digest.prefix(16) {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func texts(of kind: QuestionKind) -> [String] {
    switch kind {
    case .open, .number, .short: []
    case .single(let choices), .multiple(let choices): choices.map(\.content.plainText)
    case .order(let items), .scale(let items): items.map(\.plainText)
    case .match(let pairs): pairs.flatMap { [$0.left.plainText, $0.right.plainText] }
    }
  }
}
