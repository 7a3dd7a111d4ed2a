internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import Synchronization
internal import TLSCrypto

/// The one place of the client that knows sockets: a thread, and a channel on it.
final class Connection: Sendable {
    let channel: GRPCChannel
    private let address: String
    private let loops: LoopGroup
    private let isClosed = Atomic<Bool>(false)

    init(to address: String, _ options: MeshClientOptions) throws(MeshError) {
        do {
            let target = try ChannelTarget(address)
            var configuration = ClientConnectionConfiguration()
            configuration.userAgent = "aimesh-swift"
            configuration.keepaliveInterval = options.pingInterval
            var serverName: String?
            var tls: TLSClientContext?
            if case .tls(let settings) = options.security {
                serverName = settings.serverName ?? target.hostName ?? Self.host(of: target)
                configuration.authority = settings.serverName
                tls = try TLSClientContext(settings.configuration)
            }
            let loops = try LoopGroup(count: 1)
            let connector = HTTP2Connector(loops: loops, tls: tls, serverName: serverName, configuration)
            channel = GRPCChannel(target: target, connector: connector, resolver: try DNSHostResolver())
            self.loops = loops
            self.address = address
        } catch {
            throw MeshError(.invalidArgument, "cannot connect to \(address): \(error)")
        }
    }

    /// The address without its port, for a target that is no name: certificates can be for addresses too.
    private static func host(of target: ChannelTarget) -> String? {
        let authority = target.authority
        guard let colon = authority.lastIndex(of: ":") else { return authority }
        return String(authority[..<colon].filter { $0 != "[" && $0 != "]" })
    }

    /// Returns when the server has taken the connection.
    func waitUntilReady(within timeout: Duration) async throws(MeshError) {
        let states = channel.states()
        channel.connect()
        let address = address
        do {
            try await withDeadline(.now + timeout) {
                for await state in states {
                    switch state {
                    case .ready: return
                    case .transientFailure: throw MeshError(.unavailable, "no server answers at \(address)")
                    case .shutdown: throw MeshError(.cancelled, "the client was closed")
                    case .idle, .connecting: continue
                    }
                }
                try Task.checkCancellation()
            }
        } catch {
            throw MeshError(error)
        }
    }

    func close(within grace: Duration) async {
        guard isClosed.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged else { return }
        await channel.close(within: grace)
        loops.shutDown()
    }
}

extension TLSOptions {
    fileprivate var configuration: TLSClientConfiguration {
        var configuration = TLSClientConfiguration()
        if let trustedCertificatesFile { configuration.roots = .pem(.file(trustedCertificatesFile)) }
        if let certificateChainFile, let privateKeyFile {
            configuration.identity = TLSIdentity(
                certificateChain: .file(certificateChainFile),
                privateKey: .file(privateKeyFile)
            )
        }
        return configuration
    }
}
