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
    return digest.prefix(16).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
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
