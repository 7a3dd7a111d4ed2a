internal import MeshDomain
internal import Testing

@Suite("Fact statements")
struct FactStatementTests {
    @Test(
        "A key with a value, or an attribute that has one value, is a statement",
        arguments: [
            ("Launch date: 3 May", "launch date", "3 may"),
            ("budget = 4000", "budget", "4000"),
            ("The budget is 4,000.", "budget", "4000"),
            ("The tone of the mails is friendly", "tone of the mails", "friendly"),
            ("Our launch date is 1 December 2026.", "launch date", "1 december 2026"),
            ("TechPro X1 price: $499", "techpro x1 price", "$499"),
            ("The brand colours are blue", nil, nil),
            ("The **target audience** is students", nil, nil),
            ("the target audience is: students", nil, nil),
        ] as [(String, String?, String?)]
    )
    func statements(text: String, subject: String?, value: String?) {
        let statement = FactStatement(text)
        guard let subject else { return }
        #expect(statement?.subject == subject)
        #expect(statement?.value == value)
    }

    @Test(
        "Prose is no statement",
        arguments: [
            "This is great", "This is the launch date", "It is 3 May", "That is the price: too high",
            "The campaign is great", "The campaign is over budget", "There are many emails",
            "TechPro X1 launches on 1 December 2026.", "What is the price: 4 or 5?", "Note: the launch moved",
            "https://example.com/a", "Warning: do not send", "We are late", "Everything is fine",
            "The price is 4. The date is 5 May.", "The price is high because the market is small",
            "Dear customer: welcome", "", " ", ":", " = ", "is", " is ", "a is b", "price:", ": 4",
            "The launch is on the first of May.", "Which tone is right?", "One thing: price",
            "The date is\n3 May", String(repeating: "price ", count: 80) + ": 4",
            "one two three four five six seven: 8", "42: the answer", "If the price is 4 we sell",
        ]
    )
    func prose(text: String) { #expect(FactStatement(text) == nil) }

    @Test("Case, articles, marks and spaces do not tell statements apart; values do")
    func normalised() {
        let wanted = FactStatement("launch date: 3 May 2026")
        #expect(wanted != nil)
        for text in ["Launch date is 3 May 2026", "The  launch date:  3 May 2026.", "our \"launch date\" = 3 may 2026"]
        {
            #expect(FactStatement(text) == wanted, "\(text)")
        }
        #expect(FactStatement("launch date: 4 May 2026")?.value != wanted?.value)
        #expect(FactStatement("price: 4.5") != FactStatement("price: 45"))
    }

    @Test("Any text is looked at without a fault", arguments: 0..<200 as Range<UInt64>)
    func anyText(seed: UInt64) {
        var state = seed
        let pieces = ["the ", "price", " is ", ": ", " = ", "é", "👩‍👩‍👧", "4", ".", ",", "\u{301}", "of ", " ", "\"", "İ"]
        var text = ""
        for _ in 0..<Int(seed % 23) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int(state >> 33) % pieces.count]
        }
        if let statement = FactStatement(text) { #expect(!statement.subject.isEmpty && !statement.value.isEmpty) }
    }
}
