internal import Foundation
internal import TLSCrypto
internal import Testing

@Suite("TLS client certificates")
struct TLSClientCertificateTests {
    private func outcome(
        _ verification: TLSServerConfiguration.ClientVerification,
        client name: String?,
        version: TLSVersion = .tls13
    ) throws -> EnginePair {
        var server = TestCertificates.server()
        server.clientVerification = verification
        server.clientAuthorities = TestCertificates.pem("root.crt")
        server.versionMax = version
        var client = TestCertificates.client()
        client.identity = name.map { TestCertificates.identity($0) }
        let pair = try EnginePair(server, client)
        pair.exchange()
        return pair
    }

    @Test("the server knows who the client is", arguments: TLSVersion.allCases)
    func readsIdentity(version: TLSVersion) throws {
        let pair = try outcome(.require, client: "client", version: version)
        #expect(pair.isOpen)
        let identity = try #require(pair.server.peerIdentity)
        #expect(identity.subject == "CN=worker-1,O=Example")
        #expect(identity.commonName == "worker-1")
        #expect(identity.dnsNames == ["worker.test"])
        #expect(identity.uris == ["spiffe://example.org/worker"])
        #expect(identity.emailAddresses == ["worker@example.org"])
        #expect(identity.ipAddresses == ["10.0.0.1", "2001:db8::1"])
        #expect(identity.fingerprint == SHA256.hash(identity.der))
        #expect(identity.serialNumber.count >= 30)
        // 2020-01-01 and 2095-01-01.
        #expect(identity.notBefore == 1_577_836_800)
        #expect(identity.notAfter == 3_944_678_400)
        let der = Data(identity.der).base64EncodedString()
        let pem = String(decoding: try #require(TestCertificates.files["client.crt"]), as: UTF8.self)
        #expect(pem.split(separator: "\n").dropFirst().dropLast().joined() == der)
    }

    @Test("require refuses a client without a certificate", arguments: TLSVersion.allCases)
    func requires(version: TLSVersion) throws {
        let pair = try outcome(.require, client: nil, version: version)
        #expect(pair.serverError?.code == .clientCertificateMissing)
        #expect(pair.serverError?.isReportedByPeer == false)
        // TLS 1.2 has no alert of its own for it.
        #expect(pair.clientError?.code == (version == .tls13 ? .clientCertificateMissing : .handshakeFailed))
        #expect(pair.clientError?.isReportedByPeer == true)
    }

    @Test("request lets a client without a certificate in")
    func requests() throws {
        let without = try outcome(.request, client: nil)
        #expect(without.isOpen)
        #expect(without.server.peerIdentity == nil)
        #expect(try outcome(.request, client: "client").server.peerIdentity?.commonName == "worker-1")
    }

    @Test("none does not ask")
    func asksNot() throws {
        let pair = try outcome(.none, client: "client")
        #expect(pair.isOpen)
        #expect(pair.server.peerIdentity == nil)
    }

    @Test(
        "a wrong certificate is refused whether it was required or not",
        arguments: [TLSServerConfiguration.ClientVerification.require, .request]
    )
    func refusesWrongCertificates(verification: TLSServerConfiguration.ClientVerification) throws {
        let stranger = try outcome(verification, client: "stranger")
        #expect(stranger.serverError?.code == .unknownAuthority)
        #expect(stranger.clientError?.code == .unknownAuthority)
        #expect(stranger.clientError?.isReportedByPeer == true)
        let old = try outcome(verification, client: "old-client")
        #expect(old.serverError?.code == .certificateExpired)
        #expect(old.clientError?.code == .certificateExpired)
        // It is for servers.
        #expect(try outcome(verification, client: "server").serverError?.code == .certificateRejected)
    }
}
