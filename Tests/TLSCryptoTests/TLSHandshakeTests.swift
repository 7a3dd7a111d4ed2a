internal import SeedTestSupport
internal import TLSCrypto
internal import Testing

@Suite("TLS handshake")
struct TLSHandshakeTests {
    private func configurations(
        _ version: TLSVersion
    ) -> (server: TLSServerConfiguration, client: TLSClientConfiguration) {
        var server = TestCertificates.server()
        server.versionMax = version
        return (server, TestCertificates.client())
    }

    @Test("both sides agree on version, cipher and protocol", arguments: TLSVersion.allCases)
    func agrees(version: TLSVersion) throws {
        let (server, client) = configurations(version)
        let pair = try EnginePair.open(server, client)
        #expect(pair.isOpen)
        for engine in [pair.server, pair.client] {
            #expect(engine.version == version)
            #expect(engine.negotiatedProtocol == "h2")
            #expect(engine.serverName == "server.test")
            #expect(!engine.isResumed)
        }
        let cipher = version == .tls13 ? "TLS_AES_128_GCM_SHA256" : "ECDHE-ECDSA-AES128-GCM-SHA256"
        #expect(pair.server.cipher == cipher)
        #expect(pair.client.peerIdentity?.commonName == "server")
        #expect(pair.server.peerIdentity == nil)
    }

    @Test("an RSA certificate works as well", arguments: TLSVersion.allCases)
    func takesRSA(version: TLSVersion) throws {
        var server = TestCertificates.server("rsa")
        server.versionMax = version
        var client = TestCertificates.client()
        client.roots = .pem(TestCertificates.pem("rsa.crt"))
        #expect(try EnginePair.open(server, client).isOpen)
    }

    @Test("nothing is known before the handshake is over")
    func knowsNothingBefore() throws {
        let pair = try EnginePair()
        #expect(pair.client.hasOutput)
        #expect(!pair.server.hasOutput)
        for engine in [pair.server, pair.client] {
            #expect(!engine.isHandshakeComplete)
            #expect(engine.version == nil)
            #expect(engine.cipher == nil)
            #expect(engine.negotiatedProtocol == nil)
            #expect(engine.peerIdentity == nil)
        }
    }

    @Test("the handshake works byte by byte", arguments: TLSVersion.allCases)
    func takesSingleBytes(version: TLSVersion) throws {
        let (server, client) = configurations(version)
        let pair = try EnginePair(server, client)
        pair.exchange(piece: 1)
        #expect(pair.isOpen)
    }

    @Test("the handshake works whichever byte its flights are cut at", arguments: TLSVersion.allCases)
    func takesEverySplit(version: TLSVersion) throws {
        let (server, client) = configurations(version)
        let serverContext = try TLSServerContext(server)
        var plain = client
        plain.resumesSessions = false
        let clientContext = try TLSClientContext(plain)
        var offset = 1
        var longest = 0
        repeat {
            let pair = try EnginePair(serverContext, clientContext)
            while true {
                let toServer = EnginePair.output(of: pair.client)
                let toClient = EnginePair.output(of: pair.server)
                if toServer.isEmpty, toClient.isEmpty { break }
                longest = max(longest, toServer.count, toClient.count)
                for (bytes, feed) in [(toServer, pair.feedServer), (toClient, pair.feedClient)] where !bytes.isEmpty {
                    let cut = min(offset, bytes.count)
                    feed(Array(bytes[..<cut]))
                    if cut < bytes.count { feed(Array(bytes[cut...])) }
                }
            }
            #expect(pair.isOpen, "cut at \(offset)")
            offset += 1
        } while offset < longest
        #expect(longest > 500)
    }

    @Test("a peer that speaks something else is told apart from one that fails")
    func refusesWhatIsNotTLS() throws {
        let http = try EnginePair()
        http.feedServer(Array("GET / HTTP/1.1\r\nhost: server.test\r\n\r\n".utf8))
        #expect(http.serverError?.code == .notTLS)
        let preface = try EnginePair()
        preface.feedServer(Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8))
        #expect(preface.serverError?.code == .notTLS)
        let zeros = try EnginePair()
        zeros.feedServer([UInt8](repeating: 0, count: 64))
        #expect(zeros.serverError?.code == .notTLS)
        let reply = try EnginePair()
        reply.feedClient(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))
        #expect(reply.clientError?.code == .notTLS)
    }

    @Test("what an engine has thrown it throws again")
    func staysFailed() throws {
        let pair = try EnginePair()
        pair.feedServer([UInt8](repeating: 0, count: 64))
        let error = try #require(pair.serverError)
        _ = EnginePair.output(of: pair.server)
        #expect(throws: error) { try pair.server.send([1]) }
        #expect(throws: error) { try pair.server.receiveEnd() }
        var text: [UInt8] = []
        #expect(throws: error) { _ = try pair.server.receive([22, 3, 1], plaintext: &text) }
        pair.server.close()
        #expect(!pair.server.hasOutput)
    }

    @Test("changed bytes end the handshake or leave it unfinished, and never crash", arguments: TLSVersion.allCases)
    func survivesChangedBytes(version: TLSVersion) throws {
        let (server, client) = configurations(version)
        let serverContext = try TLSServerContext(server)
        let clientContext = try TLSClientContext(client)
        var generator = SeededGenerator(seed: 11)
        var failures = 0
        for round in 0..<300 {
            let pair = try EnginePair(serverContext, clientContext)
            var hello = EnginePair.output(of: pair.client)
            if round.isMultiple(of: 2) { Self.change(&hello, &generator) }
            pair.feedServer(hello)
            var reply = EnginePair.output(of: pair.server)
            if !round.isMultiple(of: 2), !reply.isEmpty { Self.change(&reply, &generator) }
            pair.feedClient(reply)
            pair.exchange()
            if pair.serverError != nil || pair.clientError != nil { failures += 1 }
        }
        // The rest is what a handshake does not cover: GREASE, a longer padding, bytes that wait for more.
        #expect(failures > 150)
    }

    private static func change(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            bytes[place] ^= UInt8.random(in: 1...255, using: &generator)
        }
    }

    @Test("TLS 1.1 is refused with the alert protocol_version")
    func refusesOldVersions() throws {
        // A ClientHello of TLS 1.1: no supported_versions, one cipher that every version knows.
        let body: [UInt8] =
            [3, 2] + [UInt8](repeating: 7, count: 32) + [0] + [0, 2, 0xc0, 0x13] + [1, 0]
        let message = [1, 0, 0, UInt8(body.count)] + body
        let record = [22, 3, 1, 0, UInt8(message.count)] + message
        let pair = try EnginePair()
        pair.feedServer(record)
        #expect(pair.serverError?.code == .versionUnsupported)
        #expect(EnginePair.output(of: pair.server).suffix(2) == [2, 70])
    }

    @Test("sides without a common version say so")
    func refusesOtherVersions() throws {
        var server = TestCertificates.server()
        server.versionMin = .tls13
        var client = TestCertificates.client()
        client.versionMax = .tls12
        let pair = try EnginePair(server, client)
        pair.exchange()
        #expect(pair.serverError?.code == .versionUnsupported)
        #expect(pair.serverError?.isReportedByPeer == false)
        #expect(pair.clientError?.code == .versionUnsupported)
        #expect(pair.clientError?.isReportedByPeer == true)
    }

    @Test("a client that offers other protocols only gets no_application_protocol", arguments: TLSVersion.allCases)
    func refusesOtherProtocols(version: TLSVersion) throws {
        var (server, client) = configurations(version)
        server.applicationProtocols = ["h2"]
        client.applicationProtocols = ["http/1.1", "h2c"]
        let pair = try EnginePair(server, client)
        pair.feedServer(EnginePair.output(of: pair.client))
        #expect(pair.serverError?.code == .noApplicationProtocol)
        let alert = EnginePair.output(of: pair.server)
        #expect(alert == [21, 3, 3, 0, 2, 2, 120])
        pair.feedClient(alert)
        #expect(pair.clientError?.code == .noApplicationProtocol)
        #expect(pair.clientError?.isReportedByPeer == true)
    }

    @Test("the server's order of protocols decides; without ALPN there is none")
    func choosesProtocols() throws {
        var server = TestCertificates.server()
        var client = TestCertificates.client()
        server.applicationProtocols = ["h2", "http/1.1"]
        client.applicationProtocols = ["http/1.1", "h2"]
        #expect(try EnginePair.open(server, client).client.negotiatedProtocol == "h2")
        client.applicationProtocols = ["http/1.1"]
        #expect(try EnginePair.open(server, client).server.negotiatedProtocol == "http/1.1")
        client.applicationProtocols = []
        #expect(try EnginePair.open(server, client).server.negotiatedProtocol == nil)
        client.applicationProtocols = ["h2"]
        server.applicationProtocols = []
        #expect(try EnginePair.open(server, client).client.negotiatedProtocol == nil)
    }

    @Test("a peer may send only so much before the handshake is over")
    func boundsHandshake() throws {
        var server = TestCertificates.server()
        server.handshakeBytesMax = 4096
        let pair = try EnginePair(server, TestCertificates.client())
        // A ClientHello that says it has 60,000 bytes.
        var bytes: [UInt8] = [22, 3, 1, 0x10, 0, 1, 0, 0xea, 0x60, 3, 3]
        bytes += [UInt8](repeating: 0, count: 5 + 0x1000 - bytes.count)
        pair.feedServer(bytes)
        #expect(pair.serverError?.code == .handshakeTooLarge)
        #expect(try EnginePair.open(server, TestCertificates.client()).isOpen)
    }

    @Test("bytes behind the handshake do not count against its bound")
    func countsHandshakeOnly() throws {
        var server = TestCertificates.server()
        server.handshakeBytesMax = 4096
        let pair = try EnginePair(server, TestCertificates.client())
        pair.feedServer(EnginePair.output(of: pair.client))
        pair.feedClient(EnginePair.output(of: pair.server))
        var flight = EnginePair.output(of: pair.client)
        let text = [UInt8](repeating: 9, count: 100_000)
        try pair.client.send(text, output: &flight)
        pair.feedServer(flight)
        #expect(pair.serverError == nil)
        #expect(pair.serverText == text)
    }

    @Test("a connection that ends during the handshake is cut off")
    func noticesEndDuringHandshake() throws {
        let pair = try EnginePair()
        let hello = EnginePair.output(of: pair.client)
        pair.feedServer(Array(hello.prefix(40)))
        #expect(pair.serverState == .handshaking)
        let error = #expect(throws: TLSError.self) { try pair.server.receiveEnd() }
        #expect(error?.code == .truncated)
    }
}
