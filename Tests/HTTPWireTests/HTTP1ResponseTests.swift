import HTTPWire
import Testing

@Suite("HTTP/1.1 responses")
struct HTTP1ResponseTests {
    private func response(
        to text: String,
        _ status: Int = 200,
        bodyCount: Int? = nil,
        parts: [String] = []
    ) throws -> (text: String, closes: Bool) {
        var encoder = HTTP1ResponseEncoder(for: try HTTP1RequestHead(text))
        var output: [UInt8] = []
        encoder.head(status, HTTP1FieldBlock(["x-a": "b"]), bodyCount: bodyCount, into: &output)
        for part in parts { encoder.body(Array(part.utf8), into: &output) }
        encoder.end(into: &output)
        return (String(decoding: output, as: UTF8.self), encoder.closes)
    }

    private let get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"

    @Test("a known length is told")
    func length() throws {
        let (text, closes) = try response(to: get, bodyCount: 5, parts: ["he", "llo"])
        #expect(text == "HTTP/1.1 200 OK\r\nx-a: b\r\ncontent-length: 5\r\n\r\nhello")
        #expect(!closes)
    }

    @Test("an unknown length goes in chunks, and an empty part is no end")
    func chunks() throws {
        let (text, closes) = try response(to: get, parts: ["hello", "", String(repeating: "a", count: 17)])
        #expect(
            text == "HTTP/1.1 200 OK\r\nx-a: b\r\ntransfer-encoding: chunked\r\n\r\n"
                + "5\r\nhello\r\n11\r\naaaaaaaaaaaaaaaaa\r\n0\r\n\r\n"
        )
        #expect(!closes)
    }

    @Test("HTTP/1.0 gets no chunks: the end of the connection is the end of the body")
    func untilClose() throws {
        let (text, closes) = try response(
            to: "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
            parts: ["hello", "!"]
        )
        #expect(text == "HTTP/1.1 200 OK\r\nx-a: b\r\nconnection: close\r\n\r\nhello!")
        #expect(closes)
    }

    @Test("HTTP/1.0 that asks for it keeps its connection with a known length")
    func oldKeepAlive() throws {
        let (text, closes) = try response(
            to: "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
            bodyCount: 2,
            parts: ["ok"]
        )
        #expect(text == "HTTP/1.1 200 OK\r\nx-a: b\r\ncontent-length: 2\r\nconnection: keep-alive\r\n\r\nok")
        #expect(!closes)
    }

    @Test("HEAD gets the head that GET would, and no body", arguments: [5, nil])
    func headRequest(bodyCount: Int?) throws {
        let (text, closes) = try response(
            to: "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n",
            bodyCount: bodyCount,
            parts: ["hello"]
        )
        #expect(text.hasSuffix("\r\n\r\n"))
        #expect(text.contains(bodyCount == nil ? "transfer-encoding: chunked" : "content-length: 5"))
        #expect(!closes)
    }

    @Test("statuses without a body have no framing either", arguments: [204, 304])
    func bodiless(status: Int) throws {
        let (text, _) = try response(to: get, status, bodyCount: 0)
        #expect(!text.contains("content-length"))
        #expect(!text.contains("transfer-encoding"))
    }

    @Test("a body that is shorter than it was said to be ends the connection")
    func tooShort() throws {
        #expect(try response(to: get, bodyCount: 5, parts: ["hel"]).closes)
    }

    @Test("a value cannot begin a line of its own")
    func injection() {
        var fields = HTTP1FieldBlock()
        fields.append("x-a", "1\r\nset-cookie: evil\u{0}")
        #expect(String(decoding: fields.bytes, as: UTF8.self) == "x-a: 1  set-cookie: evil \r\n")
    }
}
