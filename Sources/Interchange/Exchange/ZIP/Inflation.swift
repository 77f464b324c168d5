internal import CZlib

/// Unpacks what zlib packed.
enum Inflation {
  /// The bytes that packed ones stand for; nil where they are damaged, or there aren't exactly as many as said.
  /// - Parameter size: how many there must be; no more is ever unpacked.
  static func bytes(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var isWhole = false
    let result = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
      count = 0
      var source = Array(packed)
      let packedCount = source.count
      unsafe source.withUnsafeMutableBufferPointer { input in
        var stream = unsafe z_stream()
        unsafe stream.next_in = input.baseAddress
        unsafe stream.avail_in = UInt32(truncatingIfNeeded: packedCount)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(truncatingIfNeeded: size + 1)
        // Without a header of zlib's own.
        guard
          unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
            == Z_OK
        else { return }
        let status = unsafe inflate(&stream, Z_FINISH)
        count = unsafe Int(stream.total_out)
        isWhole = status == Z_STREAM_END && count == size
        unsafe inflateEnd(&stream)
      }
    }
    return isWhole ? result : nil
  }
}
