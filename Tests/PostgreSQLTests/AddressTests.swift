import PostgreSQL
import Testing

@Suite struct AddressTests {
  @Test func anAddressIsNamedWithoutWhoAsks() throws {
    let settings = try ConnectionSettings(
      address: "postgresql://anna@a.example:5433,b.example/answers?target_session_attrs=read-write")
    #expect(settings.name == "postgresql://a.example,b.example/answers")
  }

  @Test(arguments: [
    "postgresql://anna:hidden@a.example/answers", "postgresql://a.example/?password=hidden",
  ])
  func aPasswordIsRefusedAndNotRepeated(_ address: String) {
    #expect(throws: AddressError.holdsPassword) { try ConnectionSettings(address: address) }
    #expect(!AddressError.holdsPassword.description.contains("hidden"))
  }

  @Test(arguments: ["/home/anna/answers", "host=a dbname=b", "postgresql://a/b?nothing=1", ""])
  func otherTextsAreRefused(_ address: String) {
    #expect(throws: AddressError.unreadable) { try ConnectionSettings(address: address) }
  }

  @Test func aServerThatIsNotThereIsAFailureOfTheConnection() throws {
    let settings = try ConnectionSettings(address: "postgresql://x@/y?host=/nowhere")
    let error = #expect(throws: PostgreSQLError.self) { try Connection(settings) }
    #expect(error?.kind == .connection && error?.isTransient == true)
  }
}
