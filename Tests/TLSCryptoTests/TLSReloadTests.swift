internal import TLSCrypto
internal import Testing

@Suite("TLS reload")
struct TLSReloadTests {
    private func insecureClient() throws -> TLSClientContext {
        var configuration = TestCertificates.client()
        configuration.insecureSkipVerification = true
        configuration.resumesSessions = false
        return try TLSClientContext(configuration)
    }

    private func connect(_ server: TLSServerContext) throws -> EnginePair {
        let pair = try EnginePair(server, insecureClient())
        pair.exchange()
        #expect(pair.isOpen)
        return pair
    }

    @Test("new connections get the new certificate, old ones go on")
    func swaps() throws {
        let server = try TLSServerContext(TestCertificates.server())
        let open = try connect(server)
        let waiting = try EnginePair(server, insecureClient())
        try server.reload(TestCertificates.server("second"))
        #expect(try connect(server).client.peerIdentity?.commonName == "second.test")
        try open.server.send([1])
        open.exchange()
        #expect(open.clientText == [1])
        // It has its context, callbacks included, from before.
        waiting.exchange()
        #expect(waiting.isOpen)
        #expect(waiting.client.peerIdentity?.commonName == "server")
    }

    @Test("a reload that fails leaves everything as it was")
    func keepsOnFailure() throws {
        let server = try TLSServerContext(TestCertificates.server())
        var broken = TestCertificates.server("second")
        broken.identities[0].privateKey = TestCertificates.pem("server.key")
        let error = #expect(throws: TLSError.self) { try server.reload(broken) }
        #expect(error?.code == .keyMismatch)
        #expect(try connect(server).client.peerIdentity?.commonName == "server")
    }

    @Test("warnings are those of the last load")
    func renewsWarnings() throws {
        let server = try TLSServerContext(TestCertificates.server("expired"))
        #expect(server.warnings.map(\.kind) == [.certificateExpired])
        try server.reload(TestCertificates.server())
        #expect(server.warnings.isEmpty)
        try server.reload(TestCertificates.server("future"))
        #expect(server.warnings.map(\.kind) == [.certificateNotYetValid])
    }

    @Test("a context serves several threads while it is reloaded")
    func reloadsWhileConnecting() async throws {
        let server = try TLSServerContext(TestCertificates.server())
        let client = try insecureClient()
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<20 {
                        let pair = try EnginePair(server, client)
                        pair.exchange()
                        #expect(pair.isOpen)
                    }
                }
            }
            group.addTask {
                for round in 0..<20 { try server.reload(TestCertificates.server(round % 2 == 0 ? "second" : "server")) }
            }
            try await group.waitForAll()
        }
    }
}
