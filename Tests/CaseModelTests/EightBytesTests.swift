import CaseModel
import Testing

@Suite struct EightBytesTests {
  @Test func lettersAndDigitsAreToldFromAllOtherBytes() {
    for byte in UInt8.min...UInt8.max {
      let scalar = Unicode.Scalar(byte)
      let isPart = byte < 0x80 && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
      for place in 0..<8 {
        let bytes =
          0x2E2E_2E2E_2E2E_2E2E & ~(0xFF << UInt64(8 * place)) | UInt64(byte) << UInt64(8 * place)
        let marks = ByteSearch.wordParts(of: bytes)
        #expect(marks == (isPart ? 0x80 << UInt64(8 * place) : 0), "\(byte) at \(place)")
      }
    }
  }

  @Test func bytesAfterTheEndAreZero() {
    let text = Array("abcdefghij".utf8)
    #expect(ByteSearch.eightBytes(of: text.span, at: 0) == 0x6867_6665_6463_6261)
    #expect(ByteSearch.eightBytes(of: text.span, at: 8) == 0x6A69)
    #expect(ByteSearch.eightBytes(of: text.span, at: 10) == 0)
    #expect(ByteSearch.first(2, of: 0x6867_6665_6463_6261) == 0x6261)
    #expect(ByteSearch.first(8, of: 0x6867_6665_6463_6261) == 0x6867_6665_6463_6261)
  }
}
