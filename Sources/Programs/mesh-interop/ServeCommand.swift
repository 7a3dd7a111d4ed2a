internal import EventIO
internal import GRPCCore
internal import GRPCStandardServices
internal import GRPCTransport
internal import InteropMessages
internal import StandardStreams
internal import TLSCrypto
internal import Telemetry

/// `mesh-interop serve`: a server for the interoperability tests of other implementations, and for those of this one.
enum ServeCommand {
    static func run(_ options: ServeOptions) async -> Int32 {
        let health = HealthService()
        let services: [any RPCService] = [InteropTestService(), health]
        for method in services.flatMap(\.handlers).map(\.method) { health.set(method.service, .serving) }
        let reflection = ReflectionService(of: services, files: InteropMessagesSchema.files)
        do {
            try await serve(RPCRouter(services + [reflection]), options, health) { address in
                // A parent that waits for this line went away if it cannot be written; the server serves all the same.
                _ = InteropCommand.print("listening on \(address)\n")
            }
            return 0
        } catch {
            return InteropCommand.fail("\(error)")
        }
    }

    /// Serves until SIGTERM or SIGINT, then drains: `health.shutdown()`, GOAWAY, at most `options.drain` for the calls.
    ///
    /// - Parameter onListening: called once with `HOST:PORT` when connections are taken.
    private static func serve(
        _ router: RPCRouter,
        _ options: ServeOptions,
        _ health: HealthService,
        onListening: @Sendable (String) -> Void
    ) async throws {
        let loops = try LoopGroup()
        defer { loops.shutDown() }
        let tls = try options.tls.map { try TLSServerContext($0.configuration) }
        let registry = MetricRegistry()
        let server = GRPCServer(options.configuration, router: router, loops: loops, tls: tls, registry: registry)
        let stopping = OneShot<Bool>()
        try SignalWatch.watch([.terminate, .interrupt, .hangUp], on: loops.loops[0]) { signal in
            if signal == .hangUp { reload(tls, options) } else { stopping.succeed(true) }
        }
        let addresses = try await server.start()
        onListening(addresses[0].description)
        _ = try await stopping.value()
        health.shutdown()
        await server.stop(within: options.drain ?? .seconds(30))
        if let path = options.metricsPath { try StandardStreams.writeFile(path, registry.prometheusText()) }
    }

    /// New certificates without a restart; those that cannot be used leave the old ones in place.
    private static func reload(_ tls: TLSServerContext?, _ options: ServeOptions) {
        guard let tls, let files = options.tls else { return }
        do {
            try tls.reload(files.configuration)
            StandardStreams.writeError("mesh-interop: the certificates are reloaded\n")
        } catch {
            StandardStreams.writeError("mesh-interop: the certificates stay as they are: \(error)\n")
        }
    }
}
