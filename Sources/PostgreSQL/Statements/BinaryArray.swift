/// An array of one dimension as PostgreSQL takes it without parsing text: `array_recv` in its `arrayfuncs.c`.
enum BinaryArray {
  /// The types of elements, by the number that they have in every PostgreSQL (`pg_type.dat`).
  enum ElementType: Int32 {
    case bytea = 17
    case text = 25
    case uuid = 2950
  }

  /// The bytes of an array.
  /// - Parameter elements: the bytes of each; nil for NULL.
  static func bytes(
    of elements: some Collection<(some Collection<UInt8>)?>, type: ElementType
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(elements.reduce(20) { $0 + 4 + ($1?.count ?? 0) })
    // An empty array has no dimension.
    append(elements.isEmpty ? 0 : 1, to: &bytes)
    append(elements.contains { $0 == nil } ? 1 : 0, to: &bytes)
    append(type.rawValue, to: &bytes)
    if !elements.isEmpty {
      append(Int32(clamping: elements.count), to: &bytes)
      // The index of the first element.
      append(1, to: &bytes)
    }
    for element in elements {
      append(element.map { Int32(clamping: $0.count) } ?? -1, to: &bytes)
      if let element { bytes.append(contentsOf: element) }
    }
    return bytes
  }

  private static func append(_ number: Int32, to bytes: inout [UInt8]) {
    for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: number >> Int32(shift))) }
  }
}
