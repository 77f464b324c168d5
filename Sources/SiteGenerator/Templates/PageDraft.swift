/// A page filled in as far as its values are known.
struct PageDraft: Sendable {
  /// What is known of the page.
  let bytes: [UInt8]
  /// Where something is still missing, as places in the bytes.
  let gaps: [Int]
  /// The known values that what is missing needs as well.
  let values: Values
}
