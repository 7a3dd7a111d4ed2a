internal import EventIO
internal import MeshCommands
internal import MeshModels
internal import Telemetry

/// `mesh demo`: a server in this process, a network, the brief of the documents, its work live, the finished campaign.
enum DemoCommand {
    static let command = CommandSpec(
        "demo",
        "shows the main job: a brief becomes a campaign, live, with no key and no server",
        discussion: """
            Everything happens in this process and in memory; nothing is left behind. With ANTHROPIC_API_KEY, \
            OPENAI_API_KEY, GEMINI_API_KEY, GROQ_API_KEY or OLLAMA_HOST in the environment real models write, which costs \
            money. Without them the offline provider does: no model is called and nothing is sent anywhere.
            """,
        options: [
            OptionSpec(
                "pieces-per-second",
                .integer(1...100_000),
                placeholder: "N",
                "how fast each agent writes (400)"
            )
        ],
        examples: [.init("mesh demo", "about half a minute")]
    ) { invocation in
        var settings = ServerSettings()
        settings.models.vendors = try VendorAccess.found(in: invocation.environment.variables)
        settings.models.offline.piecesPerSecond = Double(invocation.arguments.integer("pieces-per-second") ?? 400)
        settings.logLevel = .warning
        let server = try MeshServer(settings, logger: ServeCommand.makeLogger(settings))
        let show = Show(environment: invocation.environment)
        try await server.run(until: { await show.wait() }, onListening: { addresses in await show.begin(addresses) })
        return await show.exitCode
    }

    private static let brief =
        "Create an email campaign for a new product launch targeting tech professionals"
    private static let facts = """
        {"product_name": "TechPro X1", "product_description": "Advanced AI-powered development tool", \
        "target_audience": "Software developers and IT professionals", \
        "key_features": ["AI code completion", "Automated testing", "Performance optimization"]}
        """

    /// The client's side: the same commands that a person would type.
    private actor Show {
        private let environment: CommandEnvironment
        private var task: Task<Int32, Never>?

        init(environment: CommandEnvironment) { self.environment = environment }

        func begin(_ addresses: [SocketAddress]) {
            let environment = environment
            let server = addresses.map(\.description).first ?? ""
            task = Task { await Self.run(server, environment) }
        }

        func wait() async { _ = await task?.value }

        var exitCode: ExitCode {
            get async { await task?.value == 0 ? .done : .failed }
        }

        private static func run(_ server: String, _ environment: CommandEnvironment) async -> Int32 {
            let commands = MeshCommandLine()
            let steps = [
                ["network", "create", "Email Campaign Assistant", "--server", server],
                [
                    "submit", DemoCommand.brief, "--context-json", DemoCommand.facts, "--priority", "1", "--watch",
                    "--server", server,
                ],
            ]
            for step in steps {
                let code = await commands.run(arguments: step, environment: environment)
                if code != 0 { return code }
            }
            return 0
        }
    }
}
