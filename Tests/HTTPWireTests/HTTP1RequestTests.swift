import HTTPWire
import Testing

@Suite("HTTP/1.1 requests")
struct HTTP1RequestTests {
    static let pipelined = """
        GET /first?x=1 HTTP/1.1\r\nHost: a\r\nAccept:  text/html \r\n\r\n\
        POST /second HTTP/1.1\r\nhost: b\r\nContent-Length: 11\r\n\r\nhello world\
        POST /third HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: chunked\r\n\r\n\
        5;name="va lue"\r\nhello\r\n6\r\n world\r\n00\r\nX-Sum: 7\r\n\r\n\
        DELETE /fourth HTTP/1.0\r\nConnection: keep-alive\r\n\r\n
        """

    @Test("pipelined requests are read one after the other, with bodies by length and in chunks")
    func readsPipelined() {
        let reading = HTTP1Reading(Self.pipelined)
        #expect(reading.status == nil)
        #expect(reading.bodies == ["", "hello world", "hello world", ""])
        #expect(reading.requests.allSatisfy { $0.isComplete })
        #expect(reading.requests[0].head == "GET /first?x=1 1.1 none host=a|accept=text/html")
        #expect(reading.requests[3].head == "DELETE /fourth 1.0 none connection=keep-alive")
    }

    @Test("where the bytes are split makes no difference, at any offset and for any size of piece")
    func splitsEverywhere() {
        let bytes = Array(Self.pipelined.utf8)
        let whole = HTTP1Reading(Self.pipelined)
        for offset in 0...bytes.count {
            #expect(HTTP1Reading([bytes[..<offset], bytes[offset...]]) == whole, "split at \(offset)")
        }
        for size in 1...17 {
            let pieces = stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min($0 + size, bytes.count)] }
            #expect(HTTP1Reading(pieces) == whole, "pieces of \(size)")
        }
    }

    @Test("a cut anywhere leaves the last request incomplete and is no fault")
    func cutsEverywhere() {
        let bytes = Array(Self.pipelined.utf8)
        let whole = HTTP1Reading(Self.pipelined)
        for end in 0..<bytes.count {
            let reading = HTTP1Reading([bytes[..<end]])
            #expect(reading.status == nil, "cut at \(end)")
            let complete = reading.requests.filter(\.isComplete)
            #expect(complete == Array(whole.requests.prefix(complete.count)), "cut at \(end)")
            #expect(complete.count < whole.requests.count, "cut at \(end)")
        }
    }

    @Test("the parser stops behind a request until it is asked for the next")
    func stopsBehindARequest() throws {
        var parser = HTTP1RequestParser(HTTP1Limits())
        let bytes = Array("GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n".utf8)
        var position = 0
        guard case .head(let head)? = try parser.next(in: bytes.span, from: &position) else {
            Issue.record("no head")
            return
        }
        #expect(head.path == "/a")
        #expect(position == bytes.count / 2)
        guard case .end? = try parser.next(in: bytes.span, from: &position) else {
            Issue.record("no end")
            return
        }
        #expect(position == bytes.count / 2)
        let isIdle = parser.isIdle
        #expect(isIdle)
    }

    @Test(
        "the connection is kept or not as version and field say",
        arguments: [
            ("HTTP/1.1", nil, true), ("HTTP/1.1", "close", false), ("HTTP/1.1", "Upgrade, CLOSE", false),
            ("HTTP/1.0", nil, false), ("HTTP/1.0", "Keep-Alive", true), ("HTTP/1.0", "close, keep-alive", false),
        ] as [(String, String?, Bool)]
    )
    func keepsAlive(version: String, connection: String?, isKept: Bool) throws {
        let field = connection.map { "Connection: \($0)\r\n" } ?? ""
        let head = try HTTP1RequestHead("GET / \(version)\r\nHost: x\r\n\(field)\r\n")
        #expect(head.keepsAlive == isKept)
    }

    @Test("a client that waits for 100 Continue is known, and one without a body is not believed")
    func expectations() throws {
        let expect = "Host: x\r\nExpect: 100-Continue\r\n"
        #expect(try HTTP1RequestHead("PUT / HTTP/1.1\r\n\(expect)Content-Length: 3\r\n\r\n").expectsContinue)
        #expect(try !HTTP1RequestHead("PUT / HTTP/1.1\r\n\(expect)\r\n").expectsContinue)
        #expect(try !HTTP1RequestHead("PUT / HTTP/1.0\r\n\(expect)Content-Length: 3\r\n\r\n").expectsContinue)
        #expect(HTTP1Reading("PUT / HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n").status == 417)
    }

    @Test("fields are found whatever their case was, all of a name in their order")
    func findsFields() throws {
        let head = try HTTP1RequestHead("GET /p?q=1?2 HTTP/1.1\r\nHOST: x\r\nX-A: 1\r\nx-a:\t2 \r\nEmpty:\r\n\r\n")
        #expect(head.fields["x-a"] == "1")
        #expect(head.fields.values("x-a") == ["1", "2"])
        #expect(head.fields["empty"] == "")
        #expect(head.fields["missing"] == nil)
        #expect(head.path == "/p")
        #expect(head.query == "q=1?2")
    }

    @Test("an empty line between requests is forgiven, a row of them is not")
    func emptyLines() {
        let request = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"
        #expect(HTTP1Reading("\r\n" + request + "\r\n" + request).requests.count == 2)
        #expect(HTTP1Reading("\r\n\r\n\r\n" + request).status == 400)
    }
}
