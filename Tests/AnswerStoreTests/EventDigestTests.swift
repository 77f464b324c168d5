import AnswerStore
import Testing

/// The digests stand in every store, so they must stay. These were reckoned by another program: SHA-256 over each value's
/// kind (0 null, 1 integer, 2 fraction, 3 text, 4 bytes), its length in four bytes, the highest first, and itself.
@Suite struct EventDigestTests {
  private func hexadecimal(_ digest: EventDigest) -> String {
    digest.value.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test func eachKindOfValueIsCoveredInItsForm() {
    var digest = EventDigest()
    #expect(hexadecimal(digest) == "e3b0c44298fc1c149afbf4c8996fb924")
    digest.addNull()
    digest.add(Int64(-5))
    digest.add(0.5)
    digest.add("字")
    digest.add(bytes: [1, 2])
    digest.add(nil as String?)
    digest.add(nil as Int?)
    digest.add("" as String?)
    digest.add(7 as Int?)
    #expect(hexadecimal(digest) == "3df08069b905f040764d5eba4bd328bf")
  }

  @Test func aLengthTakesFourBytes() {
    var digest = EventDigest()
    digest.add(bytes: [UInt8](repeating: 0, count: 0x0102_0304))
    #expect(hexadecimal(digest) == "d518dab47e3d7f88aba043a3d7c8118b")
  }
}
