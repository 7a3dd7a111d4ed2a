internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import MeshProto
internal import Protobuf
internal import TLSCrypto

/// Clients of all services over one channel, and what is said with each call.
struct MeshConnection: Sendable {
    let networks: ProtoNetworkServiceClient
    let agents: ProtoAgentServiceClient
    let tasks: ProtoTaskServiceClient
    let memory: ProtoMemoryServiceClient
    /// For calls that answer once.
    let call: CallOptions
    /// For streams, which have no end in time.
    let stream: CallOptions
    /// Where signals arrive.
    let loop: Loop
}

extension Invocation {
    /// Runs a body with a connection to the server that the options name, and closes it afterwards.
    func withConnection<Value: Sendable>(
        _ body: (MeshConnection) async throws -> Value
    ) async throws -> Value {
        let address = text(ConnectionOptions.server) ?? "127.0.0.1:50051"
        let loops = try LoopGroup(count: 1)
        let channel: GRPCChannel
        do {
            channel = try makeChannel(address, loops)
        } catch {
            loops.shutDown()
            throw error
        }
        do {
            let value = try await body(connection(over: channel, loops))
            await channel.close(within: .seconds(1))
            loops.shutDown()
            return value
        } catch {
            await channel.close(within: .zero)
            loops.shutDown()
            if let status = error as? Status, status.code == .unavailable {
                throw CommandFailure(
                    .unreachable,
                    ["cannot reach \(address)"] + StatusText.lines(status).map { "  " + $0 }
                        + ["is it running? mesh serve starts a server, --server or AIMESH_SERVER names another"]
                )
            }
            throw error
        }
    }

    private func connection(over channel: GRPCChannel, _ loops: LoopGroup) -> MeshConnection {
        var stream = CallOptions()
        if let key = text(ConnectionOptions.apiKey) { stream.metadata.add("x-api-key", key) }
        if let tenant = text(ConnectionOptions.tenant) { stream.metadata.add("x-mesh-tenant", tenant) }
        if let user = text(ConnectionOptions.user) { stream.metadata.add("x-mesh-user", user) }
        // The result of a task can be larger than gRPC's four mebibytes.
        stream.responseBytesMax = 64 << 20
        var call = stream
        call.timeout = arguments.duration(ConnectionOptions.timeout.name) ?? .seconds(30)
        return MeshConnection(
            networks: ProtoNetworkServiceClient(channel),
            agents: ProtoAgentServiceClient(channel),
            tasks: ProtoTaskServiceClient(channel),
            memory: ProtoMemoryServiceClient(channel),
            call: call,
            stream: stream,
            loop: loops.loops[0]
        )
    }

    private func makeChannel(_ address: String, _ loops: LoopGroup) throws -> GRPCChannel {
        let target: ChannelTarget
        do throws(ChannelTargetError) {
            target = try ChannelTarget(address)
        } catch {
            throw CommandFailure.wrongCall("--server: \(error)")
        }
        var configuration = ClientConnectionConfiguration()
        configuration.connectTimeout = .seconds(10)
        configuration.keepaliveInterval = .seconds(30)
        configuration.userAgent = "mesh"
        let connector = HTTP2Connector(
            loops: loops,
            tls: try tlsConfiguration().map { try TLSClientContext($0) },
            serverName: target.hostName ?? target.authorityHost,
            configuration
        )
        var channel = GRPCChannelConfiguration()
        channel.backoff.initial = .milliseconds(200)
        channel.backoff.max = .seconds(5)
        return GRPCChannel(
            target: target,
            connector: connector,
            resolver: try DNSHostResolver(),
            configuration: channel
        )
    }

    private func tlsConfiguration() throws(CommandFailure) -> TLSClientConfiguration? {
        let certificate = text(ConnectionOptions.certificate)
        let key = text(ConnectionOptions.key)
        guard (certificate == nil) == (key == nil) else { throw .wrongCall("--cert and --key go together") }
        let authority = text(ConnectionOptions.authority)
        guard arguments.has(ConnectionOptions.tls.name) || authority != nil || certificate != nil else { return nil }
        var configuration = TLSClientConfiguration()
        if let authority { configuration.roots = .pem(.file(authority)) }
        if let certificate, let key {
            configuration.identity = TLSIdentity(certificateChain: .file(certificate), privateKey: .file(key))
        }
        return configuration
    }
}

extension ChannelTarget {
    /// The address without its port, for certificates that name addresses.
    fileprivate var authorityHost: String? {
        guard case .address(let address)? = places.first else { return nil }
        switch address {
        case .ipv4(let host, _), .ipv6(let host, _): return host
        case .unix: return nil
        }
    }
}
