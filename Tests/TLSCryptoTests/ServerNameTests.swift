internal import Testing

@testable internal import TLSCrypto

@Suite("Server names")
struct ServerNameTests {
    @Test("an exact name wins over a wildcard, which stands for one label")
    func looksUp() {
        var table = ServerNameTable()
        table.add("*.example.com", identity: 1)
        table.add("api.example.com", identity: 2)
        table.add("API.example.com.", identity: 3)
        table.add("*.example.com", identity: 4)
        #expect(table.identity(for: "api.example.com") == 2)
        #expect(table.identity(for: "Api.Example.COM.") == 2)
        #expect(table.identity(for: "www.example.com") == 1)
        #expect(table.identity(for: "a.b.example.com") == nil)
        #expect(table.identity(for: "example.com") == nil)
        #expect(table.identity(for: ".example.com") == nil)
        #expect(table.identity(for: "*.example.com") == 1)
        #expect(table.identity(for: "") == nil)
        #expect(table.identity(for: ".") == nil)
    }

    private func shown(_ server: TLSServerContext, _ name: String) throws -> String? {
        var configuration = TestCertificates.client(name)
        configuration.insecureSkipVerification = true
        let pair = try EnginePair(server, TLSClientContext(configuration))
        pair.exchange()
        #expect(pair.isOpen)
        #expect(pair.client.negotiatedProtocol == "h2")
        return pair.client.peerIdentity?.commonName
    }

    @Test("a server shows the certificate for the name that the client asks for")
    func selects() throws {
        var configuration = TestCertificates.server()
        configuration.identities.append(TestCertificates.identity("second"))
        configuration.identities.append(
            TestCertificates.identity("nameless", serverNames: ["extra.test", "*.extra.test"])
        )
        let server = try TLSServerContext(configuration)
        #expect(try shown(server, "server.test") == "server")
        #expect(try shown(server, "x.wild.test") == "server")
        #expect(try shown(server, "second.test") == "second.test")
        #expect(try shown(server, "deep.second.test") == "second.test")
        #expect(try shown(server, "extra.test") == "server.test")
        #expect(try shown(server, "www.extra.test") == "server.test")
        // The first one is for everybody else: unknown names, and addresses, which are not sent.
        #expect(try shown(server, "unknown.test") == "server")
        #expect(try shown(server, "127.0.0.1") == "server")
    }

    @Test("the other identities verify clients by the same rules")
    func verifiesClients() throws {
        var configuration = TestCertificates.server()
        configuration.identities.append(TestCertificates.identity("second"))
        configuration.clientVerification = .require
        configuration.clientAuthorities = TestCertificates.pem("root.crt")
        let server = try TLSServerContext(configuration)
        var client = TestCertificates.client("second.test")
        client.identity = TestCertificates.identity("client")
        let good = try EnginePair(server, TLSClientContext(client))
        good.exchange()
        #expect(good.isOpen)
        #expect(good.server.peerIdentity?.commonName == "worker-1")
        client.identity = TestCertificates.identity("stranger")
        let bad = try EnginePair(server, TLSClientContext(client))
        bad.exchange()
        #expect(bad.serverError?.code == .unknownAuthority)
        client.identity = nil
        let none = try EnginePair(server, TLSClientContext(client))
        none.exchange()
        #expect(none.serverError?.code == .clientCertificateMissing)
    }
}
