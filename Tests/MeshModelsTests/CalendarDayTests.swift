import Testing

@testable internal import MeshModels

@Suite struct CalendarDayTests {
    @Test(arguments: [
        ("1970-01-01", 0, "1 January 1970", "Thursday"), ("2026-03-10", 0, "10 March 2026", "Tuesday"),
        ("2024-02-28", 1, "29 February 2024", "Thursday"), ("2023-12-30", 3, "2 January 2024", "Tuesday"),
        ("2026-03-10", -21, "17 February 2026", "Tuesday"), ("1969-12-31", 0, "31 December 1969", "Wednesday"),
    ])
    func daysAreCountedFromADate(date: String, days: Int, text: String, weekday: String) throws {
        let day = try #require(CalendarDay(date)).adding(days: days)
        #expect(day.text == text && day.weekday == weekday)
    }

    @Test(arguments: [
        "2026-02-30", "2023-02-29", "2026-13-01", "26-03-10", "2026-3-10", "10 March", "", "2026-03-10T10:00:00Z",
    ])
    func whatIsNoDateIsNone(text: String) { #expect(CalendarDay(text) == nil) }
}
