internal import SeedTestSupport
internal import TLSCrypto
internal import Testing

@Suite("TLS data")
struct TLSDataTests {
    private static func noise(_ count: Int) -> [UInt8] {
        var generator = SeededGenerator(seed: UInt64(count))
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    private static func open(_ version: TLSVersion = .tls13) throws -> EnginePair {
        var server = TestCertificates.server()
        server.versionMax = version
        return try EnginePair.open(server)
    }

    @Test("a megabyte arrives each way, however it is cut", arguments: TLSVersion.allCases, [1, 1000, 16_413, .max])
    func carriesMegabyte(version: TLSVersion, piece: Int) throws {
        let pair = try Self.open(version)
        let text = Self.noise(piece == 1 ? 100_000 : 1_000_000)
        try pair.client.send(text)
        try pair.server.send(text)
        pair.exchange(piece: piece)
        #expect(pair.isOpen)
        #expect(pair.serverText == text)
        #expect(pair.clientText == text)
    }

    @Test("messages of every size near a record arrive", arguments: TLSVersion.allCases)
    func carriesSizes(version: TLSVersion) throws {
        let pair = try Self.open(version)
        var sent: [UInt8] = []
        for size in [0, 1, 2, 511, 512, 513, 16_383, 16_384, 16_385, 32_768, 32_769] {
            let text = Self.noise(size)
            sent += text
            try pair.client.send(text)
            pair.exchange()
            #expect(pair.serverText == sent, "\(size) bytes")
        }
        #expect(pair.isOpen)
    }

    @Test("send into an array comes behind what waits, and says the same")
    func sendsIntoArray() throws {
        let pair = try Self.open()
        try pair.client.send([1, 2, 3])
        var output: [UInt8] = [42]
        try pair.client.send(Self.noise(40_000), output: &output)
        #expect(!pair.client.hasOutput)
        try pair.client.send([4], output: &output)
        #expect(output.first == 42)
        pair.feedServer(Array(output.dropFirst()))
        #expect(pair.serverError == nil)
        #expect(pair.serverText == [1, 2, 3] + Self.noise(40_000) + [4])
    }

    @Test("takeOutput and receive append")
    func appends() throws {
        let pair = try Self.open()
        try pair.client.send([5])
        var output: [UInt8] = [1, 2]
        pair.client.takeOutput(into: &output)
        #expect(output.prefix(2) == [1, 2])
        #expect(!pair.client.hasOutput)
        var text: [UInt8] = [9]
        #expect(try pair.server.receive(Array(output.dropFirst(2)), plaintext: &text) == .open)
        #expect(text == [9, 5])
    }

    @Test("nothing can be sent before the handshake is over, and nothing is kept")
    func refusesEarlySend() throws {
        let pair = try EnginePair()
        var output: [UInt8] = []
        for engine in [pair.client, pair.server] {
            #expect(#expect(throws: TLSError.self) { try engine.send([1]) }?.code == .handshakeIncomplete)
            let error = #expect(throws: TLSError.self) { try engine.send([1], output: &output) }
            #expect(error?.code == .handshakeIncomplete)
        }
        #expect(output.isEmpty)
        pair.exchange()
        #expect(pair.isOpen)
        #expect(pair.serverText.isEmpty)
        try pair.client.send([1])
        pair.exchange()
        #expect(pair.serverText == [1])
    }

    @Test("a close_notify behind data closes after the data", arguments: TLSVersion.allCases)
    func closes(version: TLSVersion) throws {
        let pair = try Self.open(version)
        try pair.client.send([1, 2, 3])
        pair.client.close()
        pair.client.close()
        #expect(#expect(throws: TLSError.self) { try pair.client.send([4]) }?.code == .closed)
        pair.exchange()
        #expect(pair.serverText == [1, 2, 3])
        #expect(pair.serverState == .closedByPeer)
        #expect(throws: Never.self) { try pair.server.receiveEnd() }
        // The other direction is still open.
        try pair.server.send([7])
        pair.exchange()
        #expect(pair.clientText == [7])
        #expect(pair.clientState == .open)
        pair.server.close()
        pair.exchange()
        #expect(pair.clientState == .closedByPeer)
        #expect(pair.serverError == nil)
        #expect(pair.clientError == nil)
    }

    @Test("bytes behind a close_notify are dropped")
    func dropsBytesAfterClose() throws {
        let pair = try Self.open()
        pair.client.close()
        let output = EnginePair.output(of: pair.client)
        pair.feedServer(output + [1, 2, 3])
        #expect(pair.serverState == .closedByPeer)
        pair.feedServer([4, 5, 6])
        #expect(pair.serverState == .closedByPeer)
        #expect(pair.serverError == nil)
        #expect(pair.serverText.isEmpty)
    }

    @Test("an end without close_notify is a truncation")
    func noticesTruncation() throws {
        let pair = try Self.open()
        try pair.client.send([1, 2, 3])
        pair.exchange()
        #expect(pair.serverState == .open)
        let error = #expect(throws: TLSError.self) { try pair.server.receiveEnd() }
        #expect(error?.code == .truncated)
    }

    @Test("close during the handshake sends nothing")
    func closesEarly() throws {
        let pair = try EnginePair()
        let hello = EnginePair.output(of: pair.client)
        pair.client.close()
        #expect(!pair.client.hasOutput)
        #expect(!hello.isEmpty)
    }

    @Test("a changed record is refused, and the sender hears of it", arguments: TLSVersion.allCases)
    func refusesChangedRecords(version: TLSVersion) throws {
        for place in [5, 10, 20] {
            let pair = try Self.open(version)
            try pair.client.send([1, 2, 3, 4, 5, 6])
            var record = EnginePair.output(of: pair.client)
            record[place] ^= 1
            pair.feedServer(record)
            #expect(pair.serverError?.code == .recordDamaged)
            #expect(pair.serverText.isEmpty)
            pair.exchange()
            #expect(pair.clientError?.code == .recordDamaged)
            #expect(pair.clientError?.isReportedByPeer == true)
        }
    }

    @Test("a record that comes twice, or is left out, is refused")
    func refusesReplay() throws {
        let twice = try Self.open()
        try twice.client.send([1])
        let record = EnginePair.output(of: twice.client)
        twice.feedServer(record)
        twice.feedServer(record)
        #expect(twice.serverText == [1])
        #expect(twice.serverError?.code == .recordDamaged)
        let gap = try Self.open()
        try gap.client.send([1])
        _ = EnginePair.output(of: gap.client)
        try gap.client.send([2])
        gap.exchange()
        #expect(gap.serverText.isEmpty)
        #expect(gap.serverError?.code == .recordDamaged)
    }

    @Test("garbage on an open connection never crashes and never becomes text", arguments: TLSVersion.allCases)
    func survivesGarbage(version: TLSVersion) throws {
        let server = try TLSServerContext(TestCertificates.server())
        var configuration = TestCertificates.client()
        configuration.versionMax = version
        let client = try TLSClientContext(configuration)
        for seed in 0..<100 {
            let pair = try EnginePair(server, client)
            pair.exchange()
            #expect(pair.isOpen)
            var generator = SeededGenerator(seed: UInt64(seed))
            var garbage = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
            // Every other one looks like a record.
            if seed.isMultiple(of: 2) { garbage.replaceSubrange(0..<5, with: [UInt8(20 + seed % 5), 3, 3, 0, 100]) }
            pair.feedServer(garbage)
            #expect(pair.serverError != nil, "seed \(seed)")
            #expect(pair.serverText.isEmpty)
        }
    }
}
