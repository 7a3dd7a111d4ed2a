internal import GRPCCore

/// A connection to an AI Mesh server.
///
///     let mesh = try await MeshClient.connect(to: "127.0.0.1:50051")
///     let network = try await mesh.networks.create("Marketing")
///     let finished = try await mesh.run(
///         brief: "Create an email campaign for a new product launch",
///         context: ["product_name": "TechPro X1"],
///         in: network.id
///     )
///     print(finished.text)
///     await mesh.close()
///
/// May be used from any task, by many at once. It connects again by itself when the connection breaks. All calls throw
/// `MeshError`; a call of a cancelled task throws one with the code `cancelled`.
public final class MeshClient: Sendable {
    let calls: Calls
    private let connection: Connection?

    private init(_ calls: Calls, _ connection: Connection?) {
        self.calls = calls
        self.connection = connection
    }

    /// Connects to a server, and throws when it cannot be reached.
    ///
    /// - Parameter address: `host:port`, `[::1]:port`, or `unix:/path`.
    public static func connect(
        to address: String,
        options: MeshClientOptions = MeshClientOptions()
    ) async throws(MeshError) -> MeshClient {
        let connection = try Connection(to: address, options)
        do throws(MeshError) {
            try await connection.waitUntilReady(within: options.connectTimeout)
        } catch {
            await connection.close(within: .zero)
            throw error
        }
        return MeshClient(Calls(connection.channel, options), connection)
    }

    /// Over a transport that its owner closes; for tests.
    init(
        over transport: any RPCClientTransport,
        options: MeshClientOptions = MeshClientOptions(),
        clock: any Clock<Duration> = ContinuousClock(),
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) {
        calls = Calls(transport, options, clock: clock, random: random)
        connection = nil
    }

    /// Lets calls under way finish for so long, ends the others, and closes the connection. Nothing is called after it.
    public func close(within grace: Duration = .seconds(5)) async {
        await connection?.close(within: grace)
    }

    /// Teams of agents with their shared memory.
    public var networks: Networks { Networks(calls: calls) }
    /// The specialists of a network.
    public var agents: Agents { Agents(calls: calls) }
    /// The work of a network.
    public var tasks: Tasks { Tasks(calls: calls) }
    /// What a network remembers.
    public var memory: Memory { Memory(calls: calls) }
    /// The stays of users in a network.
    public var sessions: Sessions { Sessions(calls: calls) }
}
