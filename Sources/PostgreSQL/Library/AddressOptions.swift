internal import CPQ

/// What an address says, as libpq reads it.
enum AddressOptions {
  /// The options that an address sets, by their names; nil for one that libpq can't read.
  static func of(_ address: String) -> [String: String]? {
    var problem: UnsafeMutablePointer<CChar>?
    let options = unsafe PQconninfoParse(address, &problem)
    // It may quote the address, with a password in it.
    unsafe PQfreemem(problem)
    guard let options = unsafe options else { return nil }
    defer { unsafe PQconninfoFree(options) }
    var found: [String: String] = [:]
    var option = unsafe options
    while let name = unsafe option.pointee.keyword {
      if let value = unsafe option.pointee.val {
        unsafe found[String(cString: name)] = unsafe String(cString: value)
      }
      unsafe option += 1
    }
    return found
  }
}
