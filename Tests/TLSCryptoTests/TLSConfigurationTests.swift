internal import Foundation
internal import TLSCrypto
internal import Testing

@Suite("TLS configuration")
struct TLSConfigurationTests {
    private func error(_ change: (inout TLSServerConfiguration) -> Void) -> TLSError? {
        var configuration = TestCertificates.server()
        change(&configuration)
        let broken = configuration
        return #expect(throws: TLSError.self) { try TLSServerContext(broken) }
    }

    @Test("a missing file is named, with its field")
    func namesMissingFile() {
        let missing = error { $0.identities[0].certificateChain = .file("/nowhere/chain.pem") }
        #expect(missing?.code == .fileUnreadable)
        #expect(missing?.message.contains("identities[0].certificateChain (/nowhere/chain.pem)") == true)
        #expect(missing?.description.contains("No such file") == true)
        let key = error { $0.identities[0].privateKey = .file("/nowhere/key.pem") }
        #expect(key?.code == .fileUnreadable)
        #expect(key?.message.contains("privateKey (/nowhere/key.pem)") == true)
        #expect(error { $0.identities[0].privateKey = .file("/tmp") }?.code == .fileUnreadable)
        #expect(error { $0.identities[0].privateKey = .file("/dev/zero") }?.code == .fileUnreadable)
        #expect(error { $0.identities[0].privateKey = .file("with\0zero") }?.code == .fileUnreadable)
    }

    @Test("files work like bytes")
    func readsFiles() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tls-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func write(_ names: String...) throws -> PEMSource {
            let path = folder.appendingPathComponent(names[0])
            try Data(names.flatMap { TestCertificates.files[$0] ?? [] }).write(to: path)
            return .file(path.path)
        }
        let server = try TLSServerConfiguration(
            certificateChain: write("server.crt", "intermediate.crt"),
            privateKey: write("server.key")
        )
        var client = TestCertificates.client()
        client.roots = .pem(try write("root.crt"))
        #expect(try EnginePair.open(server, client).isOpen)
    }

    @Test("what is not PEM is told apart from PEM without a certificate")
    func tellsContentApart() {
        let text = error { $0.identities[0].certificateChain = .bytes(Array("hello".utf8)) }
        #expect(text?.code == .notPEM)
        #expect(text?.message.contains("-----BEGIN CERTIFICATE-----") == true)
        #expect(error { $0.identities[0].certificateChain = TestCertificates.pem("server.der") }?.code == .notPEM)
        #expect(error { $0.identities[0].privateKey = .bytes(Array("hello".utf8)) }?.code == .notPEM)
        #expect(error { $0.identities[0].certificateChain = .bytes([]) }?.code == .noCertificate)
        #expect(error { $0.identities[0].privateKey = .bytes([]) }?.code == .notPEM)
        // In each other's place.
        let swapped = error { $0.identities[0].certificateChain = TestCertificates.pem("server.key") }
        #expect(swapped?.code == .noCertificate)
        #expect(swapped?.message.contains("each other's place") == true)
        #expect(error { $0.identities[0].privateKey = TestCertificates.pem("server.crt") }?.code == .notPEM)
    }

    @Test("damaged PEM is refused, also behind a good certificate")
    func refusesDamagedPEM() throws {
        let good = try #require(TestCertificates.files["server.crt"])
        let damaged = Array(String(decoding: good, as: UTF8.self).replacing("MI", with: "M!").utf8)
        #expect(damaged != good)
        #expect(error { $0.identities[0].certificateChain = .bytes(damaged) }?.code == .notPEM)
        let second = error { $0.identities[0].certificateChain = .bytes(good + damaged) }
        #expect(second?.code == .notPEM)
        #expect(second?.message.contains("certificate 2") == true)
        #expect(error { $0.identities[0].certificateChain = .bytes(good + good.prefix(200)) }?.code == .notPEM)
    }

    @Test("a key with a passphrase is named, and the way to remove it")
    func refusesEncryptedKey() {
        let encrypted = error { $0.identities[0].privateKey = TestCertificates.pem("encrypted.key") }
        #expect(encrypted?.code == .keyEncrypted)
        #expect(encrypted?.message.contains("openssl pkey") == true)
    }

    @Test("a key of another certificate is refused")
    func refusesOtherKey() {
        let other = error { $0.identities[0].privateKey = TestCertificates.pem("second.key") }
        #expect(other?.code == .keyMismatch)
        #expect(other?.message.contains("CN=server,O=Example") == true)
        // The issuer in front of the leaf looks just like that.
        let order = error { $0.identities[0].certificateChain = TestCertificates.pem("intermediate.crt", "server.crt") }
        #expect(order?.code == .keyMismatch)
    }

    @Test("a chain with a gap or a stranger in it is refused")
    func refusesBrokenChain() throws {
        let gap = error { $0.identities[0].certificateChain = TestCertificates.pem("server.crt", "root.crt") }
        #expect(gap?.code == .chainBroken)
        #expect(gap?.message.contains("certificate 2 (CN=Test root) did not issue certificate 1") == true)
        let stranger = error {
            $0.identities[0].certificateChain = TestCertificates.pem("server.crt", "intermediate.crt", "other.crt")
        }
        #expect(stranger?.code == .chainBroken)
        var whole = TestCertificates.server()
        whole.identities[0].certificateChain = TestCertificates.pem("server.crt", "intermediate.crt", "root.crt")
        #expect(throws: Never.self) { try TLSServerContext(whole) }
    }

    @Test("a certificate out of its time is a warning that names it")
    func warns() throws {
        let warning = try #require(try TLSServerContext(TestCertificates.server("expired")).warnings.first)
        #expect(warning.kind == .certificateExpired)
        #expect(warning.message.contains("identities[0].certificateChain"))
        #expect(warning.message.contains("CN=expired"))
        #expect(try TLSServerContext(TestCertificates.server()).warnings.isEmpty)
        var client = TestCertificates.client()
        client.identity = TestCertificates.identity("old-client")
        #expect(try TLSClientContext(client).warnings.map(\.kind) == [.certificateExpired])
    }

    @Test("a certificate with a small key is refused")
    func refusesWeakKey() {
        let weak = error { $0.identities = [TestCertificates.identity("weak")] }
        #expect(weak?.code == .invalidConfiguration)
        #expect(weak?.message.contains("too weak") == true)
    }

    @Test("client verification needs authorities, and a file of them that is not empty")
    func needsAuthorities() {
        let missing = error { $0.clientVerification = .require }
        #expect(missing?.code == .invalidConfiguration)
        #expect(missing?.message.contains("clientAuthorities") == true)
        let empty = error {
            $0.clientVerification = .require
            $0.clientAuthorities = .bytes([])
        }
        #expect(empty?.code == .noCertificate)
        #expect(empty?.message.contains("clientAuthorities") == true)
        var client = TestCertificates.client()
        client.roots = .pem(.bytes([]))
        let broken = client
        let roots = #expect(throws: TLSError.self) { try TLSClientContext(broken) }
        #expect(roots?.code == .noCertificate)
        #expect(roots?.message.contains("roots") == true)
    }

    @Test("values that cannot work are refused by name")
    func refusesValues() {
        let changes: [(String, (inout TLSServerConfiguration) -> Void)] = [
            ("identities", { $0.identities = [] }),
            ("applicationProtocols", { $0.applicationProtocols = [""] }),
            ("applicationProtocols", { $0.applicationProtocols = [String(repeating: "a", count: 256)] }),
            (
                "versionMin",
                {
                    $0.versionMin = .tls13
                    $0.versionMax = .tls12
                }
            ),
            ("sessionTickets", { $0.sessionTickets = .sharedSecret([1, 2, 3]) }),
            ("sessionLifetime", { $0.sessionLifetime = .zero }),
            ("sessionLifetime", { $0.sessionLifetime = .seconds(8 * 86_400) }),
            ("handshakeBytesMax", { $0.handshakeBytesMax = 100 }),
        ]
        for (field, change) in changes {
            let found = error(change)
            #expect(found?.code == .invalidConfiguration)
            #expect(found?.message.contains(field) == true, "\(field)")
        }
    }

    @Test("secrets do not print")
    func hidesSecrets() throws {
        let key = PEMSource.bytes(Array("top secret".utf8))
        #expect("\(key)" == "10 bytes given in memory")
        #expect(String(reflecting: key) == "10 bytes given in memory")
        let tickets = TLSServerConfiguration.SessionTickets.sharedSecret([UInt8](repeating: 65, count: 32))
        #expect(!"\(tickets)".contains("65"))
        #expect(!"\(try AES256GCM(key: [UInt8](repeating: 65, count: 32)))".contains("65"))
    }
}
