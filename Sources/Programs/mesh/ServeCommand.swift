internal import EventIO
internal import GRPCCore
internal import MeshCommands
internal import StandardStreams
internal import Telemetry

/// `mesh serve`: the server, until SIGTERM or Ctrl-C. SIGHUP reads the certificates again.
enum ServeCommand {
    static let command = CommandSpec(
        "serve",
        "runs the server",
        discussion: """
            Takes calls until SIGTERM or Ctrl-C, then finishes what can be finished within shutdown.grace; what cannot is \
            taken up at the next start. Prints one line with the address when it takes calls; logs go to standard error.
            """,
        options: MeshConfiguration.options,
        examples: [
            .init("mesh serve", "on 127.0.0.1:50051, with its file in the folder for state"),
            .init("mesh serve --listen-port 0 --storage-path ./try.db", "on a free port, with a file here"),
            .init(
                "mesh serve --storage-url postgresql://mesh@db/mesh?sslmode=require",
                "on PostgreSQL, as one replica of many"
            ),
            .init("mesh config example > mesh.toml", "a file to begin with; it is read from the current folder"),
        ]
    ) { invocation in
        let configuration = try MeshConfiguration.load(invocation).values
        var settings = try ServerSettings(configuration, variables: invocation.environment.variables)
        let logger = makeLogger(settings)
        // The store holds what clients wrote; nobody else on the machine reads it.
        StandardStreams.keepNewFilesPrivate()
        if case .file(let path) = settings.storage.engine {
            try StandardStreams.makeFolder(of: path)
            // A store that is known by two names has one lock.
            settings.storage.engine = .file(StandardStreams.resolved(path))
        }
        let server = try MeshServer(settings, logger: logger)
        let stopping = OneShot<Bool>()
        try SignalWatch.watch([.terminate, .interrupt, .hangUp], on: server.firstLoop) { signal in
            if signal == .hangUp { server.reloadCertificates() } else { stopping.succeed(true) }
        }
        let console = invocation.console
        try await server.run(
            until: { _ = try? await stopping.value() },
            onListening: { addresses in
                // Whoever waits for this line may be gone; the server serves all the same.
                for address in addresses { _ = try? console.write("listening on \(address)\n") }
            }
        )
        return .done
    }

    static func makeLogger(_ settings: ServerSettings) -> Logger {
        let write: @Sendable ([UInt8]) -> Void = { StandardStreams.writeError(String(decoding: $0, as: UTF8.self)) }
        return Logger(
            level: settings.logLevel,
            sink: settings.logsJSON ? .jsonLines(write) : .textLines(write),
            now: { UnixTime(nanoseconds: StandardStreams.unixNanoseconds) }
        )
    }
}
