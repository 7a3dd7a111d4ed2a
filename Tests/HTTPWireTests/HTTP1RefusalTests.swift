import HTTPWire
import Testing

/// What two readers might understand differently is refused, and so is what is too large.
@Suite("HTTP/1.1 refusals")
struct HTTP1RefusalTests {
    static let start = "POST / HTTP/1.1\r\nHost: x\r\n"

    @Test(
        "a request that could be smuggled past a proxy is refused",
        arguments: [
            (start + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
            (start + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n", 400),
            (start + "Content-Length: 5\r\nContent-Length: 5\r\n\r\n", 400),
            (start + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n", 400),
            (start + "Content-Length: 5, 5\r\n\r\n", 400),
            (start + "Content-Length: +5\r\n\r\n", 400),
            (start + "Content-Length: -5\r\n\r\n", 400),
            (start + "Content-Length: 0x5\r\n\r\n", 400),
            (start + "Content-Length: 5 5\r\n\r\n", 400),
            (start + "Content-Length:\r\n\r\n", 400),
            (start + "Content-Length: 99999999999999999999\r\n\r\n", 400),
            (start + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
            (start + "Transfer-Encoding: gzip, chunked\r\n\r\n", 501),
            (start + "Transfer-Encoding: chunked, identity\r\n\r\n", 501),
            (start + "Transfer-Encoding: xchunked\r\n\r\n", 501),
            (start + "Transfer-Encoding:\r\n\r\n", 501),
            (start + "Transfer-Encoding : chunked\r\n\r\n", 400),
            (start + " Transfer-Encoding: chunked\r\n\r\n", 400),
            (start + "X: a\r\n folded\r\n\r\n", 400),
            (start + "X: a\u{0}b\r\n\r\n", 400),
            (start + "X: a\u{7f}b\r\n\r\n", 400),
            (start + ": empty\r\n\r\n", 400),
            (start + "no colon\r\n\r\n", 400),
            (start + "Bäd: x\r\n\r\n", 400),
            (start + "Host: y\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\n\r\n", 400),
            ("GET / HTTP/1.1\nHost: x\n\n", 400),
            ("GET / HTTP/1.1\r\nHost: x\r\nX: 1\nY: 2\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: x\rX: 1\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: x\r\r\n\r\n", 400),
            ("GET  / HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            ("GET / x HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            ("GET\t/ HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            ("GET /\u{e9} HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            (" GET / HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            ("GET /\r\n\r\n", 400),
            ("GET / HTTP/1.1 \r\nHost: x\r\n\r\n", 505),
            ("GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505),
            ("GET / http/1.1\r\nHost: x\r\n\r\n", 400),
            ("GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
            ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        ]
    )
    func refuses(request: String, status: Int) {
        let bytes = Array(request.utf8)
        #expect(HTTP1Reading(request).status == status)
        #expect(HTTP1Reading(bytes.indices.map { bytes[$0...$0] }).status == status, "byte by byte")
    }

    static let chunked = start + "Transfer-Encoding: chunked\r\n\r\n"

    @Test(
        "chunks that are not put together exactly are refused",
        arguments: [
            "5\nhello\r\n0\r\n\r\n", "5\r\nhello0\r\n\r\n", "5\r\nhelloo\r\n0\r\n\r\n", "5\r\nhello\n0\r\n\r\n",
            "\r\nhello\r\n", "g\r\n", "-5\r\nhello\r\n", "+5\r\nhello\r\n", "0x5\r\nhello\r\n", " 5\r\nhello\r\n",
            "5 \r\nhello\r\n", "5;a\nb\r\nhello\r\n", "5;\u{0}\r\nhello\r\n", "fffffffffffffffff\r\n",
            "0000000000000005\r\nhello\r\n", "0\r\nContent-Length: 5\r\n\r\n",
            "0\r\nTransfer-Encoding: chunked\r\n\r\n",
            "0\r\nHost: y\r\n\r\n", "0\r\nX : 1\r\n\r\n", "0\r\nX: 1\n\r\n", "0\r\n\n",
        ]
    )
    func refusesChunks(body: String) {
        let bytes = Array((Self.chunked + body).utf8)
        let reading = HTTP1Reading([bytes[...]])
        #expect(reading.status == 400)
        #expect(HTTP1Reading(bytes.indices.map { bytes[$0...$0] }).status == 400, "byte by byte")
        #expect(reading.requests.allSatisfy { !$0.isComplete })
    }

    @Test("each bound on what is sent holds, and what just fits is read")
    func bounds() {
        var limits = HTTP1Limits()
        limits.requestLineBytesMax = 64
        limits.headBytesMax = 256
        limits.fieldsMax = 4
        limits.bodyBytesMax = 100
        limits.framingBytesMax = 64
        let host = "Host: x\r\n"
        func status(_ text: String) -> Int? { HTTP1Reading(text, limits).status }
        #expect(status("GET /\(letters(40)) HTTP/1.1\r\n\(host)\r\n") == nil)
        #expect(status("GET /\(letters(64)) HTTP/1.1\r\n\(host)\r\n") == 414)
        #expect(status("GET / HTTP/1.1\r\n\(host)X: \(letters(200))\r\n\r\n") == nil)
        #expect(status("GET / HTTP/1.1\r\n\(host)X: \(letters(300))\r\n\r\n") == 431)
        #expect(status("GET / HTTP/1.1\r\n\(host)A: 1\r\nB: 2\r\nC: 3\r\n\r\n") == nil)
        #expect(status("GET / HTTP/1.1\r\n\(host)A: 1\r\nB: 2\r\nC: 3\r\nD: 4\r\n\r\n") == 431)
        #expect(status(Self.start + "Content-Length: 100\r\n\r\n") == nil)
        #expect(status(Self.start + "Content-Length: 101\r\n\r\n") == 413)
        #expect(status(Self.chunked + "64\r\n\(letters(100))\r\n0\r\n\r\n") == nil)
        #expect(status(Self.chunked + "40\r\n\(letters(64))\r\n25\r\n") == 413)
        #expect(status(Self.chunked + "1;\(letters(80))\r\na\r\n") == 400)
        #expect(status(Self.chunked + "0\r\nX: \(letters(100))\r\n\r\n") == 431)
    }

    @Test("a head without an end is refused at the bound, not collected")
    func endlessHead() {
        var limits = HTTP1Limits()
        limits.headBytesMax = 1000
        let piece = Array("X: 1\r\n".utf8)[...]
        let pieces = [Array("GET / HTTP/1.1\r\n".utf8)[...]] + Array(repeating: piece, count: 200)
        #expect(HTTP1Reading(pieces, limits).status == 431)
    }

    @Test("a body of chunks of one byte each is refused")
    func tinyChunks() {
        let tiny = String(repeating: "1\r\na\r\n", count: 2000)
        #expect(HTTP1Reading(Self.chunked + tiny).status == 400)
        let few = String(repeating: "1\r\na\r\n", count: 500)
        #expect(HTTP1Reading(Self.chunked + few + "0\r\n\r\n").status == nil)
    }

    private func letters(_ count: Int) -> String { String(repeating: "a", count: count) }
}
