/// The values of parameters one after another, as libpq takes them.
struct ParameterBuffer {
  private var bytes: [UInt8] = []
  private var starts: [Int?] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []

  init(_ parameters: [Parameter]) {
    bytes.reserveCapacity(parameters.reduce(0) { $0 + ($1.bytes?.count ?? 0) + 1 })
    for parameter in parameters {
      starts.append(parameter.bytes.map { _ in bytes.count })
      lengths.append(Int32(clamping: parameter.bytes?.count ?? 0))
      formats.append(parameter.isBinary ? 1 : 0)
      bytes += parameter.bytes ?? []
      // Values in text end with a zero, and none is without a byte to point to.
      bytes.append(0)
    }
  }

  /// Hands over the number of the values, where each begins, how long it is and its format.
  func withPointers<Value>(
    _ work: (
      Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> Value
  ) -> Value {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        let pointers = unsafe starts.map { start in
          unsafe start.flatMap { start in unsafe characters.baseAddress.map { unsafe $0 + start } }
        }
        return unsafe work(Int32(pointers.count), pointers, lengths, formats)
      }
    }
  }
}
