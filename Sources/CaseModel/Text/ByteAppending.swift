extension [UInt8] {
  /// Appends bytes where they lie. As a slice of an array or a view of a text they would be retained and released
  /// each time: nine hundred times for the pages of a case.
  @inlinable
  public mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends the UTF-8 of a text.
  @inlinable
  public mutating func append(_ text: String) { append(text.utf8.span) }
}
