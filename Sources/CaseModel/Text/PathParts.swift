extension StringProtocol {
  /// What stands between the slashes of a path.
  ///
  /// They are looked for as bytes, as the system does it: to Swift, a slash and a combining mark after it are one
  /// character, which is no slash, so that `..` before it would go unnoticed.
  /// - Parameter omitsEmpty: whether nothing between two slashes, before the first or after the last is left out.
  public func pathParts(omitsEmpty: Bool = true) -> [Substring] {
    Substring(self).utf8
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: omitsEmpty)
      .map { Substring($0) }
  }
}
