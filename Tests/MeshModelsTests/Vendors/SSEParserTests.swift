internal import MeshTestSupport
internal import Testing

@testable internal import MeshModels

@Suite("Server-sent events")
struct SSEParserTests {
    private func parse(_ pieces: [[UInt8]], limits: SSEParser.Limits = .init()) throws(StreamFlaw) -> [SSEParser.Event]
    {
        var parser = SSEParser(limits: limits)
        var events: [SSEParser.Event] = []
        for piece in pieces { try parser.receive(piece, into: &events) }
        return events
    }

    private func event(_ name: String, _ data: String) -> SSEParser.Event {
        SSEParser.Event(name: name, data: Array(data.utf8))
    }

    @Test("Names, several lines of data, comments and unknown fields")
    func fields() throws {
        let text = """
            : comment
            event: first
            data: one
            data:two
            data:  three
            id: 7
            retry: 100
            unknown: x

            event: without data

            data

            data:
            data:

            data: last: with colon

            data: unfinished
            """
        #expect(
            try parse([Array(text.utf8)]) == [
                event("first", "one\ntwo\n three"), event("", ""), event("", "\n"), event("", "last: with colon"),
            ]
        )
    }

    @Test("Every kind of line end, in every mixture, at every cut")
    func lineEnds() throws {
        let bytes = Array("\u{FEFF}data: a\r\ndata: b\rdata: c\n\r\n\rdata: d\n\ndata: \u{FEFF}e\r\r".utf8)
        let expected = [event("", "a\nb\nc"), event("", "d"), event("", "\u{FEFF}e")]
        for place in 0...bytes.count {
            #expect(try parse([Array(bytes[..<place]), Array(bytes[place...])]) == expected)
        }
        #expect(try parse(bytes.map { [$0] }) == expected)
    }

    @Test("Lines and events that are too long are flaws, also without an end")
    func bounds() throws {
        let limits = SSEParser.Limits(lineBytesMax: 20, eventBytesMax: 30)
        #expect(try parse([Array("data: 12345678901234\n\n".utf8)], limits: limits).count == 1)
        #expect(throws: StreamFlaw.tooLong) { try parse([Array("data: 123456789012345\n\n".utf8)], limits: limits) }
        #expect(throws: StreamFlaw.tooLong) {
            try parse([Array("data: 1234567890".utf8), Array("12345".utf8)], limits: limits)
        }
        let lines = Array(repeating: Array("data: 1234567890\n".utf8), count: 4)
        #expect(throws: StreamFlaw.tooLong) { try parse(lines, limits: limits) }
    }

    @Test("Lines of JSON, cut anywhere, the last one without an end")
    func lines() throws {
        let bytes = Array("{\"a\":1}\r\n\n{\"b\":2}\n{\"c\":3}".utf8)
        for place in 0...bytes.count {
            var splitter = NDJSONSplitter()
            var lines: [[UInt8]] = []
            try splitter.receive(Array(bytes[..<place]), into: &lines)
            try splitter.receive(Array(bytes[place...]), into: &lines)
            #expect(lines.count == 2)
            splitter.finish(into: &lines)
            #expect(lines.map { String(decoding: $0, as: UTF8.self) } == ["{\"a\":1}", "{\"b\":2}", "{\"c\":3}"])
        }
        var splitter = NDJSONSplitter(lineBytesMax: 5)
        var lines: [[UInt8]] = []
        try splitter.receive([1, 2, 3], into: &lines)
        #expect(throws: StreamFlaw.tooLong) { try splitter.receive([1, 2, 3], into: &lines) }
    }
}
