internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import MeshProto
internal import Telemetry

@testable internal import MeshCommands

/// What a command did.
struct Ran {
    let code: Int32
    let output: String
    let complaints: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// A server on a free port of this machine, with the services of a test.
struct TestServer {
    let address: String
    let port: UInt16
    fileprivate let server: GRPCServer
    fileprivate let loops: LoopGroup

    init(_ services: [any RPCService], port: UInt16 = 0) async throws {
        loops = try LoopGroup(count: 1)
        var configuration = GRPCServerConfiguration()
        configuration.addresses = [.ipv4("127.0.0.1", port: port)]
        server = GRPCServer(configuration, router: RPCRouter(services), loops: loops)
        let bound = try await server.start()[0]
        address = bound.description
        self.port = bound.port ?? 0
    }

    func stop() async {
        await server.stop(within: .zero)
        loops.shutDown()
    }
}

/// Runs a body beside a server, which is gone afterwards.
func withServer<Value>(
    _ services: [any RPCService],
    _ body: (TestServer) async throws -> Value
) async throws -> Value {
    let server = try await TestServer(services)
    do {
        let value = try await body(server)
        await server.stop()
        return value
    } catch {
        await server.stop()
        throw error
    }
}

/// Runs one command line.
func mesh(
    _ arguments: [String],
    at server: TestServer? = nil,
    console: TestConsole = TestConsole(),
    variables: [String: String] = [:],
    files: [String: String] = [:],
    clock: any Clock<Duration> = EagerClock(),
    interrupts: Interrupts = Interrupts(catchesSignals: false),
    adding commands: [CommandSpec] = []
) async -> Ran {
    var variables = variables
    if let server { variables["AIMESH_SERVER"] = server.address }
    let environment = CommandEnvironment(
        variables: variables,
        console: console,
        readFile: { path throws(CommandFailure) in files[path].map { Array($0.utf8) } },
        now: { Events.time(100) },
        clock: clock,
        interrupts: interrupts
    )
    let code = await MeshCommandLine(adding: commands).run(arguments: arguments, environment: environment)
    return Ran(code: code, output: console.output, complaints: console.complaints)
}
