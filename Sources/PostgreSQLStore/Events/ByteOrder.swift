/// The order of texts by their bytes. That of a database depends on the language it is set up for.
struct ByteOrder: Comparable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func < (first: ByteOrder, second: ByteOrder) -> Bool {
    first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
  }

  static func == (first: ByteOrder, second: ByteOrder) -> Bool {
    first.text.utf8.elementsEqual(second.text.utf8)
  }
}

extension String {
  /// The text's place among others by their bytes.
  var byteOrder: ByteOrder { ByteOrder(self) }
}
