internal import Glibc

/// Texts as an array of C, closed by a null pointer.
enum CStrings {
  static func with<Value>(
    _ texts: [String], _ work: (UnsafePointer<UnsafePointer<CChar>?>) -> Value
  ) -> Value {
    let copies = unsafe texts.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    let pointers = unsafe copies.map { unsafe UnsafePointer($0) } + [nil]
    return unsafe pointers.withUnsafeBufferPointer { buffer in
      // There is one element at least.
      unsafe work(buffer.baseAddress.unsafelyUnwrapped)
    }
  }
}
