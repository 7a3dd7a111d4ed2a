internal import TLSCrypto
internal import Testing

@Suite("TLS verification of servers")
struct TLSVerificationTests {
    private func outcome(
        _ server: TLSServerConfiguration = TestCertificates.server(),
        _ serverName: String = "server.test",
        _ change: (inout TLSClientConfiguration) -> Void = { _ in }
    ) throws -> EnginePair {
        var client = TestCertificates.client(serverName)
        change(&client)
        let pair = try EnginePair(server, client)
        pair.exchange()
        return pair
    }

    @Test(
        "names and addresses of the certificate are accepted",
        arguments: ["server.test", "SERVER.test", "server.test.", "any.wild.test", "127.0.0.1", "::1", "[::1]"]
    )
    func acceptsNames(name: String) throws {
        #expect(try outcome(TestCertificates.server(), name).isOpen)
    }

    @Test(
        "other names and addresses are refused",
        arguments: ["other.test", "test", "wild.test", "a.b.wild.test", "127.0.0.2", "::2", "server"]
    )
    func refusesNames(name: String) throws {
        let pair = try outcome(TestCertificates.server(), name)
        #expect(pair.clientError?.code == .hostNameMismatch)
        #expect(pair.clientError?.isReportedByPeer == false)
        #expect(pair.serverError?.isReportedByPeer == true)
    }

    @Test("the common name is not a host name")
    func ignoresCommonName() throws {
        #expect(try outcome(TestCertificates.server("nameless")).clientError?.code == .hostNameMismatch)
    }

    @Test("an unknown authority is refused, and the server hears of it", arguments: TLSVersion.allCases)
    func refusesUnknownAuthority(version: TLSVersion) throws {
        var server = TestCertificates.server()
        server.versionMax = version
        let pair = try outcome(server) { $0.roots = .pem(TestCertificates.pem("other.crt")) }
        #expect(pair.clientError?.code == .unknownAuthority)
        #expect(pair.clientError?.isReportedByPeer == false)
        #expect(pair.serverError?.code == .unknownAuthority)
        #expect(pair.serverError?.isReportedByPeer == true)
    }

    @Test("a server that leaves out the intermediate certificate is not verified")
    func needsIntermediate() throws {
        var server = TestCertificates.server()
        server.identities[0].certificateChain = TestCertificates.pem("server.crt")
        #expect(try outcome(server).clientError?.code == .unknownAuthority)
    }

    @Test("certificates out of their time are refused")
    func refusesTimes() throws {
        let expired = try outcome(TestCertificates.server("expired"))
        #expect(expired.clientError?.code == .certificateExpired)
        #expect(expired.serverError?.code == .certificateExpired)
        #expect(expired.serverError?.isReportedByPeer == true)
        let future = try outcome(TestCertificates.server("future"))
        #expect(future.clientError?.code == .certificateNotYetValid)
    }

    @Test("a certificate for clients is no certificate for a server")
    func refusesPurpose() throws {
        let pair = try outcome(TestCertificates.server("client"), "worker.test")
        #expect(pair.clientError?.code == .certificateRejected)
    }

    @Test("insecureSkipVerification accepts all of them")
    func skipsVerification() throws {
        for name in ["server", "expired", "future", "nameless", "client"] {
            let pair = try outcome(TestCertificates.server(name), "other.test") { $0.insecureSkipVerification = true }
            #expect(pair.isOpen, "\(name)")
        }
        var client = TestCertificates.client(nil)
        client.insecureSkipVerification = true
        #expect(try EnginePair.open(TestCertificates.server(), client).isOpen)
    }

    @Test("a client that verifies needs a name, and a name that is one")
    func needsName() throws {
        let context = try TLSClientContext(TestCertificates.client(nil))
        for name in [nil, "", "with space", "münchen.test", String(repeating: "a", count: 254)] {
            let error = #expect(throws: TLSError.self) { try TLSEngine(client: context, serverName: name) }
            #expect(error?.code == .invalidConfiguration)
        }
    }

    @Test("the machine's own roots do not trust a test authority")
    func readsSystemRoots() throws {
        #expect(try outcome { $0.roots = .system }.clientError?.code == .unknownAuthority)
    }
}
