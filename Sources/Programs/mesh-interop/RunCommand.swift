internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import InteropMessages
internal import StandardStreams
internal import TLSCrypto

/// `mesh-interop run`: the client of the interoperability tests. One line for each case on standard output; what failed
/// is on standard error.
enum RunCommand {
    static func run(_ options: RunOptions) async -> Int32 {
        var failedCount = 0
        do {
            try await withTransport(options) { transport in
                let client = InteropClient(transport, soak: options.soak) { body in
                    try await withTransport(options, body)
                }
                for testCase in options.cases where await !passes(testCase, client, options) { failedCount += 1 }
            }
        } catch {
            return InteropCommand.fail("\(options.host):\(options.port): \(error)")
        }
        return failedCount == 0 ? 0 : 1
    }

    private static func passes(_ testCase: InteropCase, _ client: InteropClient, _ options: RunOptions) async -> Bool {
        do {
            try await client.run(testCase, timeout: options.timeout)
            return InteropCommand.print("\(testCase.rawValue): passed\n") == 0
        } catch {
            StandardStreams.writeError("\(testCase.rawValue): failed: \(error)\n")
            return false
        }
    }

    // ======== The network: the one place of `run` that knows the transport ========

    /// Runs a body with a channel of its own to the server, and closes the channel after it.
    private static func withTransport(
        _ options: RunOptions,
        _ body: (any RPCClientTransport) async throws -> Void
    ) async throws {
        let loops = try LoopGroup(count: 1)
        var configuration = ClientConnectionConfiguration()
        configuration.authority = options.tls?.serverName
        let connector = HTTP2Connector(
            loops: loops,
            tls: try options.tls.map { try TLSClientContext($0.configuration) },
            serverName: options.tls?.serverName ?? options.host,
            configuration
        )
        let host = options.host.contains(":") ? "[\(options.host)]" : options.host
        let channel = GRPCChannel(
            target: try ChannelTarget("dns:///\(host):\(options.port)"),
            connector: connector,
            resolver: try DNSHostResolver()
        )
        do {
            try await body(channel)
        } catch {
            await channel.close(within: .zero)
            throw error
        }
        await channel.close(within: .seconds(5))
        loops.shutDown()
    }
}
