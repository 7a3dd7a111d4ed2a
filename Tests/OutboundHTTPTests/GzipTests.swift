internal import OutboundHTTP
internal import Testing

@Suite("Packed answers")
struct GzipTests {
    /// `hello hello hello hello\n`, by gzip.
    private static let hello: [UInt8] = [
        31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 203, 72, 205, 201, 201, 87, 200, 64, 39, 185, 0, 0, 136, 89, 11, 24, 0, 0, 0,
    ]

    /// A gigabyte of zeros in a hundred kilobytes would need zlib here; this packs a long run of zeros by hand: a fixed block
    /// that repeats its first byte 258 bytes at a time, 16 MiB in 25 KB.
    private static func zeros(runs: Int) -> [UInt8] {
        var bits = BitWriter()
        bits.write(0b011, 3)
        bits.writeReversed(0x30, 8)
        for _ in 0..<runs {
            // Length 258 is code 285 (0xc5 of the eight-bit codes); distance 1 is code 0.
            bits.writeReversed(0xc5, 8)
            bits.writeReversed(0, 5)
        }
        bits.writeReversed(0, 7)
        return [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3] + bits.finish()
    }

    private func serve(_ body: [UInt8]) -> @Sendable (ServerConnection) -> Void {
        { connection in
            while let request = connection.readRequest() {
                let isAsked = request.lowercased().contains("accept-encoding: gzip")
                let head = "HTTP/1.1 200 OK\r\nContent-Length: \(body.count)\r\n"
                connection.send(head + (isAsked ? "Content-Encoding: gzip\r\n\r\n" : "\r\n"))
                connection.send(body)
            }
        }
    }

    @Test("an answer that was packed is unpacked, and not asked for when that is off", arguments: [true, false])
    func unpacked(isOn: Bool) async throws {
        try await withServer(serve(Self.hello), { $0.acceptsGzip = isOn }) { client, server in
            let body = try await client.send(HTTPRequest("GET", server.url)).collect()
            #expect(body == (isOn ? Array("hello hello hello hello\n".utf8) : Self.hello))
        }
    }

    @Test("a small answer that unpacks into a large one is stopped at the bound")
    func bomb() async throws {
        try await withServer(serve(Self.zeros(runs: 400_000)), { $0.bodyBytesMax = 1_000_000 }) { client, server in
            let report = try await client.send(HTTPRequest("GET", server.url)).report()
            #expect(report.fault?.place == .tooLarge)
            #expect(report.text.utf8.count <= 1_000_000)
        }
    }

    @Test("a packed answer that is read slowly arrives whole")
    func slowlyUnpacked() async throws {
        // The checksum is missing: everything before that is good.
        try await withServer(serve(Self.zeros(runs: 100_000)), { $0.bufferedBytesMax = 1000 }) { client, server in
            let report = try await client.send(HTTPRequest("GET", server.url)).report()
            #expect(report.text.utf8.count == 100_000 * 258 + 1)
        }
    }
}

/// Bits as DEFLATE puts them into bytes (RFC 1951).
private struct BitWriter {
    private var bytes: [UInt8] = []
    private var current: UInt32 = 0
    private var count: UInt32 = 0

    /// Numbers begin with their lowest bit.
    mutating func write(_ value: UInt32, _ width: UInt32) {
        current |= value << count
        count += width
        while count >= 8 {
            bytes.append(UInt8(current & 255))
            current >>= 8
            count -= 8
        }
    }

    /// Codes begin with their highest bit.
    mutating func writeReversed(_ code: UInt32, _ width: UInt32) {
        for bit in stride(from: Int(width) - 1, through: 0, by: -1) { write(code >> UInt32(bit) & 1, 1) }
    }

    mutating func finish() -> [UInt8] {
        if count > 0 { bytes.append(UInt8(current & 255)) }
        return bytes
    }
}
