internal import EventIO
internal import Foundation
internal import GRPCCore
internal import GRPCTransport
internal import InteropMessages
internal import Protobuf
internal import Synchronization
internal import TLSCrypto
internal import Testing

/// TLS between our own server and client, with certificates that `openssl` makes.
@Suite("TLS over sockets")
struct TLSOverSocketsTests {
    /// Keeps who the peers of calls were.
    private final class Witness: ServerGate {
        let identities = Mutex<[PeerIdentity?]>([])

        func begin(_ context: inout ServerContext) throws(Status) {
            let identity = context.peer.identity
            identities.withLock { $0.append(identity) }
        }

        func end(_ context: ServerContext, _ status: Status) {}
    }

    /// Two authorities, `first` and `second`, each with a server's certificate; the first also with a client's.
    private static let folder: String = {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("grpc-tls-\(UUID().uuidString)").path
        let script = """
            mkdir -p \(folder); cd \(folder)
            for ca in first second; do
                openssl req -x509 -newkey rsa:2048 -nodes -keyout $ca-ca.key -out $ca-ca.crt -subj "/CN=$ca" -days 30
                openssl req -newkey rsa:2048 -nodes -keyout $ca.key -out $ca.csr -subj "/CN=server"
                printf 'subjectAltName=DNS:mesh.test' >$ca.ext
                openssl x509 -req -in $ca.csr -CA $ca-ca.crt -CAkey $ca-ca.key -CAcreateserial -out $ca.crt -days 30 \
                    -extfile $ca.ext
            done
            openssl req -newkey rsa:2048 -nodes -keyout client.key -out client.csr -subj "/O=Example/CN=email-service"
            printf 'subjectAltName=DNS:email.test,URI:spiffe://mesh.test/email' >client.ext
            openssl x509 -req -in client.csr -CA first-ca.crt -CAkey first-ca.key -CAcreateserial -out client.crt -days 30 \
                -extfile client.ext
            """
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-e", "-c", script]
        shell.standardError = FileHandle.nullDevice
        do { try shell.run() } catch { fatalError("openssl cannot be run: \(error)") }
        shell.waitUntilExit()
        precondition(shell.terminationStatus == 0, "openssl made no certificates")
        return folder
    }()

    private static func file(_ name: String) -> PEMSource { .file(folder + "/" + name) }

    private static func serverConfiguration(_ name: String) -> TLSServerConfiguration {
        TLSServerConfiguration(certificateChain: file("\(name).crt"), privateKey: file("\(name).key"))
    }

    private func call(
        _ address: SocketAddress,
        _ loops: LoopGroup,
        roots: String,
        identity: TLSIdentity? = nil
    ) async throws {
        var configuration = TLSClientConfiguration()
        configuration.roots = .pem(Self.file("\(roots)-ca.crt"))
        configuration.identity = identity
        let connector = HTTP2Connector(
            loops: loops,
            tls: try TLSClientContext(configuration),
            serverName: "mesh.test"
        )
        let channel = GRPCChannel(
            target: try ChannelTarget("ipv4:\(address)"),
            connector: connector,
            resolver: try DNSHostResolver()
        )
        do {
            _ = try await TestingTestServiceClient(channel).emptyCall(TestingEmpty())
        } catch {
            await channel.close(within: .zero)
            throw error
        }
        await channel.close(within: .seconds(5))
    }

    private func withServer(
        _ configuration: TLSServerConfiguration,
        _ body: (SocketAddress, LoopGroup, TLSServerContext, Witness) async throws -> Void
    ) async throws {
        let loops = try LoopGroup(count: 1)
        let context = try TLSServerContext(configuration)
        let witness = Witness()
        let router = RPCRouter([InteropTestService()], gates: [witness])
        let server = GRPCServer(GRPCServerConfiguration(), router: router, loops: loops, tls: context)
        let address = try await server.start()[0]
        try await body(address, loops, context, witness)
        await server.stop(within: .seconds(5))
        loops.shutDown()
    }

    @Test("a handler sees whom a verified client certificate names")
    func identity() async throws {
        var configuration = Self.serverConfiguration("first")
        configuration.clientVerification = .require
        configuration.clientAuthorities = Self.file("first-ca.crt")
        try await withServer(configuration) { address, loops, _, witness in
            let identity = TLSIdentity(
                certificateChain: Self.file("client.crt"),
                privateKey: Self.file("client.key")
            )
            try await call(address, loops, roots: "first", identity: identity)
            let seen = witness.identities.withLock { $0.last } ?? nil
            #expect(seen?.commonName == "email-service")
            #expect(seen?.dnsNames == ["email.test"])
            #expect(seen?.uris == ["spiffe://mesh.test/email"])
            #expect(seen?.fingerprint.count == 64)

            let refused = await #expect(throws: Status.self) { try await call(address, loops, roots: "first") }
            #expect(refused?.code == .unavailable)
            #expect(witness.identities.withLock { $0.count } == 1)
        }
    }

    @Test("a client without a certificate has no identity, and one that trusts another authority fails")
    func anotherAuthority() async throws {
        try await withServer(Self.serverConfiguration("first")) { address, loops, _, witness in
            try await call(address, loops, roots: "first")
            #expect(witness.identities.withLock { $0 } == [nil])
            let refused = await #expect(throws: Status.self) { try await call(address, loops, roots: "second") }
            #expect(refused?.code == .unavailable)
            #expect(refused?.message.contains("TLS") == true)
        }
    }

    @Test("certificates are reloaded for new connections; those that cannot be used leave the old ones in place")
    func reload() async throws {
        try await withServer(Self.serverConfiguration("first")) { address, loops, context, _ in
            try await call(address, loops, roots: "first")
            try context.reload(Self.serverConfiguration("second"))
            try await call(address, loops, roots: "second")
            await #expect(throws: Status.self) { try await call(address, loops, roots: "first") }

            var mixed = Self.serverConfiguration("first")
            mixed.identities = [
                TLSIdentity(certificateChain: Self.file("first.crt"), privateKey: Self.file("second.key"))
            ]
            #expect(throws: TLSError.self) { try context.reload(mixed) }
            try await call(address, loops, roots: "second")
        }
    }
}
