internal import Glibc

/// The text of a page in the encoding that it names.
public enum PageEncoding {
  /// The text of a page: by its byte order mark, by the `charset` in its first 4 KiB, or as UTF-8.
  /// - Throws: `ImportError` where the encoding isn't known, or the bytes aren't text in it.
  public static func decoded(_ bytes: [UInt8]) throws(ImportError) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return try converted(bytes, from: "UTF-16")
    }
    let name = declared(in: bytes)
    if let name, !["utf-8", "utf8"].contains(name), !bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      // Pages that say GB 2312 use characters of the encodings that grew out of it.
      return try converted(bytes, from: ["gb2312", "gbk"].contains(name) ? "GB18030" : name)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw name == nil ? .noEncoding : .notInEncoding("UTF-8")
    }
    return text
  }

  /// The name after `charset=` near the start of a page, in lower case.
  private static func declared(in bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(4096).filter { $0 < 0x80 }, as: UTF8.self)
      .lowercased()
    guard let found = start.firstRange(of: "charset") else { return nil }
    let value = start[found.upperBound...].drop { " =\"'".contains($0) }
    let name = value.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
    return name.isEmpty || name.count > 40 ? nil : String(name)
  }

  private static func converted(_ bytes: [UInt8], from name: String) throws(ImportError) -> String {
    guard let converter = unsafe iconv_open("UTF-8", name), Int(bitPattern: converter) != -1
    else { throw .unknownEncoding(name) }
    defer { unsafe iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var isWhole = false
    let output = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count * 4 + 16) {
      buffer, count in
      unsafe input.withUnsafeMutableBufferPointer { source in
        var from = source.baseAddress
        var left = source.count
        var free = buffer.count
        unsafe buffer.withMemoryRebound(to: CChar.self) { target in
          var to = target.baseAddress
          isWhole =
            unsafe iconv(converter, &from, &left, &to, &free) != -1 && left == 0
        }
        count = buffer.count - free
      }
    }
    guard isWhole else { throw .notInEncoding(name) }
    return String(decoding: output, as: UTF8.self)
  }
}
