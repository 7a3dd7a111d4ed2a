internal import TLSCrypto
internal import Testing

@Suite("TLS resumption")
struct TLSResumptionTests {
    private func connect(
        _ server: TLSServerContext,
        _ client: TLSClientContext,
        _ serverName: String? = nil
    ) throws -> EnginePair {
        let pair = try EnginePair(server, client, serverName: serverName)
        pair.exchange()
        #expect(pair.isOpen)
        try pair.client.send([1])
        try pair.server.send([2])
        pair.exchange()
        #expect(pair.serverText == [1])
        #expect(pair.clientText == [2])
        #expect(pair.server.isResumed == pair.client.isResumed)
        return pair
    }

    private func server(
        _ tickets: TLSServerConfiguration.SessionTickets = .ownKey,
        _ version: TLSVersion = .tls13
    ) -> TLSServerConfiguration {
        var configuration = TestCertificates.server()
        configuration.sessionTickets = tickets
        configuration.versionMax = version
        return configuration
    }

    @Test("the second connection resumes, and the one after it", arguments: TLSVersion.allCases)
    func resumes(version: TLSVersion) throws {
        let server = try TLSServerContext(server(.ownKey, version))
        let client = try TLSClientContext(TestCertificates.client())
        #expect(try !connect(server, client).server.isResumed)
        for _ in 0..<3 {
            let pair = try connect(server, client)
            #expect(pair.server.isResumed)
            #expect(pair.client.negotiatedProtocol == "h2")
            #expect(pair.client.peerIdentity?.commonName == "server")
        }
    }

    @Test("a resumed client is who it was", arguments: TLSVersion.allCases)
    func remembersClients(version: TLSVersion) throws {
        var configuration = server(.ownKey, version)
        configuration.clientVerification = .require
        configuration.clientAuthorities = TestCertificates.pem("root.crt")
        var clientConfiguration = TestCertificates.client()
        clientConfiguration.identity = TestCertificates.identity("client")
        let server = try TLSServerContext(configuration)
        let client = try TLSClientContext(clientConfiguration)
        let first = try connect(server, client)
        let second = try connect(server, client)
        #expect(second.server.isResumed)
        #expect(second.server.peerIdentity == first.server.peerIdentity)
        #expect(second.server.peerIdentity?.commonName == "worker-1")

        // Tickets end with the trust that they were given under.
        configuration.clientAuthorities = TestCertificates.pem("root.crt", "other.crt")
        try server.reload(configuration)
        #expect(try !connect(server, client).server.isResumed)
    }

    @Test("tickets can be turned off, by the server or the client", arguments: TLSVersion.allCases)
    func turnsOff(version: TLSVersion) throws {
        let silent = try TLSServerContext(server(.off, version))
        let client = try TLSClientContext(TestCertificates.client())
        for _ in 0..<2 { #expect(try !connect(silent, client).server.isResumed) }
        let server = try TLSServerContext(server(.ownKey, version))
        var forgetful = TestCertificates.client()
        forgetful.resumesSessions = false
        let other = try TLSClientContext(forgetful)
        for _ in 0..<2 { #expect(try !connect(server, other).server.isResumed) }
    }

    @Test("processes with one secret take each other's tickets, others do not", arguments: TLSVersion.allCases)
    func sharesSecret(version: TLSVersion) throws {
        let secret = [UInt8](repeating: 3, count: 48)
        let first = try TLSServerContext(server(.sharedSecret(secret), version))
        let second = try TLSServerContext(server(.sharedSecret(secret), version))
        let stranger = try TLSServerContext(server(.ownKey, version))
        let client = try TLSClientContext(TestCertificates.client())
        _ = try connect(first, client)
        #expect(try connect(second, client).server.isResumed)
        #expect(try !connect(stranger, client).server.isResumed)
    }

    @Test("a reload keeps the tickets of this process")
    func survivesReload() throws {
        let server = try TLSServerContext(server())
        let client = try TLSClientContext(TestCertificates.client())
        _ = try connect(server, client)
        try server.reload(self.server())
        #expect(try connect(server, client).server.isResumed)
    }

    @Test("sessions belong to a server name")
    func separatesNames() throws {
        let server = try TLSServerContext(server())
        let client = try TLSClientContext(TestCertificates.client())
        _ = try connect(server, client, "server.test")
        #expect(try !connect(server, client, "a.wild.test").server.isResumed)
        #expect(try connect(server, client, "server.test").server.isResumed)
    }

    @Test("only the sessions of the 64 newest names are kept")
    func boundsSessions() throws {
        let server = try TLSServerContext(server())
        let client = try TLSClientContext(TestCertificates.client())
        for index in 0..<65 { _ = try connect(server, client, "n\(index).wild.test") }
        #expect(try connect(server, client, "n64.wild.test").server.isResumed)
        #expect(try connect(server, client, "n1.wild.test").server.isResumed)
        #expect(try !connect(server, client, "n0.wild.test").server.isResumed)
    }
}
