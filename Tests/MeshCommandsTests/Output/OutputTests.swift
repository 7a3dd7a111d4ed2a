internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Telemetry
internal import Testing

@testable internal import MeshCommands

@Suite("Output for people")
struct OutputTests {
    @Test(
        "money has as many digits as it takes to see something",
        arguments: [
            (0, "$0"), (1, "<$0.0001"), (100_000, "$0.0001"), (3_100_000, "$0.0031"), (999_960_000, "$1.0000"),
            (1_500_000_000, "$1.50"), (1_234_567_890_000, "$1234.57"), (-2_000_000_000, "-$2.00"),
        ]
    )
    func money(nanoUSD: Int64, text: String) { #expect(Quantities.money(nanoUSD) == text) }

    @Test(
        "times are told by the largest unit that fits",
        arguments: [
            (0, "just now"), (5, "5 s ago"), (90, "1 min ago"), (7200, "2 h ago"), (172_800, "2 d ago"),
            (-7200, "in 2 h"),
        ]
    )
    func relative(ago: Int64, text: String) {
        let time = GoogleTimestamp.with { $0.seconds = Events.start - ago }
        #expect(Quantities.relative(time, now: UnixTime(seconds: Events.start)) == text)
        #expect(Quantities.relative(nil, now: UnixTime(seconds: Events.start)) == "")
    }

    @Test("elapsed time, counts and confidence")
    func numbers() {
        #expect(Quantities.elapsed(3_490_000_000) == "3.4 s")
        #expect(Quantities.elapsed(65_000_000_000) == "1 min 05 s")
        #expect(Quantities.elapsed(7_800_000_000_000) == "2 h 10 min")
        #expect(Quantities.elapsed(-1) == "0.0 s")
        #expect(Quantities.count(9999) == "9999")
        #expect(Quantities.count(12_345) == "12.3k")
        #expect(Quantities.count(3_450_000) == "3.5M")
        #expect(Quantities.confidence(0.999) == "1.00")
        #expect(Quantities.confidence(0.05) == "0.05")
        #expect(Quantities.confidence(.nan) == "")
        #expect(Quantities.date(.with { $0.seconds = Events.start }) == "2027-01-15T08:00:00Z")
    }

    @Test("columns are counted as a terminal shows them")
    func widths() {
        #expect(TextWidth.columns("abc") == 3)
        #expect(TextWidth.columns("漢字") == 4)
        #expect(TextWidth.columns("e\u{301}") == 1)
        #expect(TextWidth.columns("🚀") == 2)
        #expect(TextWidth.truncated("漢字漢字", 5) == "漢字…")
        #expect(TextWidth.truncated("abc", 0) == "")
        #expect(TextWidth.padded("漢", 4) == "漢  ")
    }

    @Test("a styled line is cut by its columns, not by its escape sequences")
    func styled() {
        var line = StyledLine("ab", .good)
        line.add("cdef", .bad)
        #expect(line.rendered(4, .none) == "abc…")
        #expect(line.rendered(4, .ansi) == "\u{1B}[32mab\u{1B}[0m\u{1B}[31mc…\u{1B}[0m")
        #expect(line.rendered(6, .none) == "abcdef")
        #expect(line.rendered(2, .none) == "a…")
    }

    @Test("a table is as wide as its cells, numbers to the right")
    func table() {
        var table = Table([.init("ID"), .init("N", isRight: true), .init("TEXT", widthMax: 4)])
        table.add(["a", "10", "longer\ntext"])
        table.add(["bcd", "5", ""])
        #expect(table.text() == "ID    N  TEXT\na    10  lon…\nbcd   5\n")
    }

    @Test("a single fault that the server's sentence tells is not told twice")
    func singleFault() {
        let violation = GoogleRPCBadRequest.FieldViolation.with { ($0.field, $0.description) = ("type", "must be set") }
        let detail = GoogleAny(packing: GoogleRPCBadRequest.with { $0.fieldViolations = [violation] })
        #expect(
            StatusText.lines(Status(.invalidArgument, "type must be set", details: [detail])) == ["type must be set"]
        )
        #expect(
            StatusText.lines(Status(.invalidArgument, "the agent is not valid", details: [detail]))
                == ["the agent is not valid", "  type: must be set"]
        )
    }

    @Test("a comment follows the decision that it belongs to")
    func decisions() {
        let sentBack = ProtoApproval.with { $0.comment = "more about prices" }
        #expect(EventLine.describe(sentBack, by: "ada") == "sent back by ada: more about prices")
        #expect(EventLine.describe(.with { $0.approved = true }, by: "ada") == "approved by ada")
    }
}
