import Foundation
import Interchange
import Testing

@Suite struct PageEncodingTests {
  /// 案例 in GB 18030.
  private let han: [UInt8] = [0xB0, 0xB8, 0xC0, 0xFD]

  @Test(arguments: [
    "<meta charset=gb2312>", "<meta http-equiv=x content='text/html; charset=GBK'>",
    "<meta charset=\"gb18030\">",
  ])
  func chineseEncodingsAreRead(head: String) throws {
    #expect(try PageEncoding.decoded(Array(head.utf8) + han) == head + "案例")
  }

  @Test func unicodeIsRead() throws {
    #expect(try PageEncoding.decoded(Array("案例".utf8)) == "案例")
    #expect(try PageEncoding.decoded([0xFF, 0xFE, 0x48, 0x68]) == "案")
    let big5 = Array("<meta charset=big5>".utf8) + [0xAE, 0xD7]
    #expect(try PageEncoding.decoded(big5).hasSuffix("案"))
  }

  @Test func whatCannotBeReadIsNamed() {
    #expect(throws: ImportError.noEncoding) { try PageEncoding.decoded(han) }
    #expect(throws: ImportError.notInEncoding("UTF-8")) {
      try PageEncoding.decoded(Array("<meta charset=utf-8>".utf8) + han)
    }
    #expect(throws: ImportError.unknownEncoding("klingon")) {
      try PageEncoding.decoded(Array("<meta charset=klingon>".utf8))
    }
    #expect(throws: ImportError.notInEncoding("GB18030")) {
      try PageEncoding.decoded(Array("<meta charset=gbk>".utf8) + [0xFF, 0xFF])
    }
  }
}
