internal import GRPCCore
internal import MeshProto
internal import Protobuf

/// What the benchmark asks the mesh for, beside watching.
struct MeshCalls: Sendable {
    private let networks: ProtoNetworkServiceClient
    private let tasks: ProtoTaskServiceClient
    private let options: CallOptions

    init(_ transport: any RPCClientTransport) {
        networks = ProtoNetworkServiceClient(transport)
        tasks = ProtoTaskServiceClient(transport)
        var options = CallOptions()
        options.timeout = .seconds(60)
        self.options = options
    }

    func network(_ name: String) async throws -> String {
        try await networks.createNetwork(.with { $0.name = name }, options: options).id
    }

    func submit(_ number: Int, to network: String, held: Bool = false) async throws -> String {
        let request = ProtoSubmitTaskRequest.with {
            $0.networkID = network
            $0.task = "Create an email campaign for the launch of product \(number) targeting tech professionals"
            $0.hold = held
            $0.context = .with {
                $0.fields = [
                    "product_name": .with { $0.kind = .stringValue("TechPro X\(number)") },
                    "product_description": .with { $0.kind = .stringValue("Advanced development tool") },
                ]
            }
        }
        return try await tasks.submitTask(request, options: options).id
    }

    func release(_ task: String, in network: String) async throws {
        let request = ProtoProcessTaskRequest.with {
            $0.networkID = network
            $0.taskID = task
        }
        _ = try await tasks.processTask(request, options: options)
    }

    func task(_ task: String, in network: String) async throws -> ProtoTask {
        let request = ProtoGetTaskRequest.with {
            $0.networkID = network
            $0.taskID = task
        }
        return try await tasks.getTask(request, options: options)
    }
}

/// An open WatchTask, read message by message, or not read at all.
struct WatchCall: Sendable {
    private let stream: any RPCClientStream

    init(_ task: String, after sequence: Int, showsText: Bool, on transport: any RPCClientTransport) async throws {
        let request = ProtoWatchTaskRequest.with {
            $0.taskID = task
            $0.afterSequence = Int32(sequence)
            $0.omitText = !showsText
            $0.heartbeatInterval = .with { $0.seconds = 5 }
        }
        stream = try await transport.open(ProtoTaskServiceMethods.watchTask, CallOptions())
        try await stream.send(request.wireBytes())
        try await stream.finishRequests()
    }

    /// Nil at the end of the task.
    func next() async throws -> ProtoTaskEvent? { try await bytes().map { try ProtoTaskEvent(wire: $0) } }

    /// The same, not decoded.
    func bytes() async throws -> [UInt8]? { try await stream.next()?.bytes }

    /// RST_STREAM, when the call has not ended.
    func reset() { stream.cancel() }
}
