import CaseMarkdown
import Testing

@Suite struct EscapeTests {
  @Test(arguments: [
    ("a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; 'd'"), ("规定 é", "规定 é"), ("", ""),
    ("<", "&lt;"), ("&amp;", "&amp;amp;"),
  ])
  func textIsEscapedBehindWhatIsThere(text: String, escaped: String) {
    #expect(HTMLEscape.text(text) == escaped)
    var output = Array("<p>".utf8)
    HTMLEscape.text(text, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<p>" + escaped)
    output = Array("<p>".utf8)
    HTMLEscape.text(Array("[\(text)".utf8).dropFirst(), to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<p>" + escaped)
  }

  /// RFC 3986: letters, digits, and the marks that are reserved or free; the two that mean something in HTML are
  /// escaped besides. A percent sign stays, as the address may be encoded already.
  @Test func everyByteOfAnAddressIsKeptEscapedOrEncoded() {
    let kept = Set(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+!*(),%#@?=;:/$~".utf8)
    for byte in UInt8.min...UInt8.max {
      var output = Array("\"".utf8)
      HTMLEscape.address([byte], to: &output)
      let hex = String(byte, radix: 16, uppercase: true)
      let expected =
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "'"): "&#x27;"
        case _ where kept.contains(byte): String(Unicode.Scalar(byte))
        default: "%" + (hex.count == 1 ? "0" : "") + hex
        }
      #expect(String(decoding: output, as: UTF8.self) == "\"" + expected)
    }
  }

  @Test func linksAndPicturesGoByTheListOfSchemes() {
    for scheme in ["https", "HTTP", "mailto", "tel"] {
      #expect(LinkPolicy.allowsLink("\(scheme):x") && !LinkPolicy.allowsPicture("\(scheme):x"))
    }
    for address in ["javascript:x", "//host/x", "ftp://x", ":x", " https:x"] {
      #expect(!LinkPolicy.allowsLink(address) && !LinkPolicy.allowsPicture(address))
    }
    for address in ["a/b:c", "#a:b", "?a:b", "a.png", "/a.png", ""] {
      #expect(LinkPolicy.allowsLink(address) && LinkPolicy.allowsPicture(address))
    }
    #expect(!LinkPolicy.allowsPicture("\\\\host\\x"))
  }
}
