import CaseModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2010-07-05", "2010-07-05"), ("2010年7月5日", "2010-07-05"), ("２０１０年７月５日", "2010-07-05"),
    ("2010-07-05 12:30", "2010-07-05T12:30"), ("2010-07-05T12:30:00+08:00", "2010-07-05T12:30"),
    ("2024-02-29", "2024-02-29"), ("2010年7月5日 9时05分", "2010-07-05T09:05"),
  ])
  func readable(text: String, iso: String) {
    #expect(CalendarDate(text)?.description == iso)
  }

  @Test(arguments: [
    "2010-13-01", "2023-02-29", "1900-02-29", "2010-7", "5 July", "", "2010-07-05x", "20100705",
    "2010-07-05 25:00",
  ])
  func unreadable(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func whatFollowsADateIsLeft() {
    let leading = CalendarDate.leading(in: "2010年7月5日 12:30：来信")
    #expect(leading?.date.timeOfDay == "12:30")
    #expect(leading?.rest == "：来信")
  }

  @Test func datesSortByTime() throws {
    let morning = try #require(CalendarDate("2010-07-05 09:00"))
    let noon = try #require(CalendarDate("2010-07-05 12:00"))
    let next = try #require(CalendarDate("2010-07-06"))
    #expect([next, noon, morning].sorted() == [morning, noon, next])
  }
}
