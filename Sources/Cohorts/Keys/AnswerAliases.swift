public import CaseModel
internal import Crypto

/// What reviewers know answers by; see `SecretSeed.alias(of:)`. The key is derived once.
public struct AnswerAliases {
  let key: SymmetricKey

  /// 32 hexadecimal digits.
  public func alias(of answer: EventID) -> String {
    HMAC<SHA256>.authenticationCode(for: answer.bytes, using: key).prefix(16).hexadecimal
  }
}
