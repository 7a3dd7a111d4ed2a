internal import GRPCCore
internal import GRPCStandardServices
internal import InteropMessages

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

    // ======== The network: the one place of `serve` that knows the transport ========

    /// Serves until SIGTERM or SIGINT, then drains: `health.shutdown()`, GOAWAY, at most `options.drain` for the calls.
    ///
    /// - Parameter onListening: called once with `HOST:PORT` when connections are taken.
    private static func serve(
        _ router: RPCRouter,
        _ options: ServeOptions,
        _ health: HealthService,
        onListening: @Sendable (String) -> Void
    ) async throws {
        throw Status(.unimplemented, "the network transport is not linked")
    }
}
