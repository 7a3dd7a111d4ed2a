internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import MeshProto
internal import Protobuf
private import Synchronization

/// `ModelService` of a mesh, over a few connections in turn.
final class MeshTarget: ModelTarget {
    private let clients: [ProtoModelServiceClient]
    private let next = Atomic<Int>(0)
    private let isStream: Bool

    private static let connections = 4

    init(port: UInt16, isStream: Bool, _ loops: LoopGroup) async throws {
        let connector = HTTP2Connector(loops: loops)
        var clients: [ProtoModelServiceClient] = []
        for _ in 0..<Self.connections {
            let connection = try await connector.connect(to: .ipv4("127.0.0.1", port: port), onEvent: { _ in })
            clients.append(ProtoModelServiceClient(OneConnection(connection: connection)))
        }
        self.clients = clients
        self.isStream = isStream
    }

    func call(model: String) async throws {
        let client = clients[next.wrappingAdd(1, ordering: .relaxed).oldValue % clients.count]
        let request = ProtoGenerateRequest.with {
            $0.prompt = Prompt.text
            $0.model = model
            $0.maxTokens = Int32(Prompt.tokensMax)
        }
        var options = CallOptions()
        options.timeout = .seconds(60)
        if isStream {
            try await readStream(client.generateStream(request, options: options))
        } else {
            try check(try await client.generate(request, options: options))
        }
    }

    private func readStream(_ responses: ResponseStream<ProtoGenerateStreamResponse>) async throws {
        var finished: ProtoGenerateResponse?
        var bytes = 0
        for try await response in responses {
            switch response.part {
            case .delta(let delta): bytes += delta.text.utf8.count
            case .finished(let answer): finished = answer
            default: break
            }
        }
        guard let finished else { throw BenchmarkFault(description: "the stream ended without its last message") }
        try check(finished)
        guard bytes == finished.text.utf8.count else {
            throw BenchmarkFault(description: "\(bytes) bytes were streamed of \(finished.text.utf8.count)")
        }
    }

    private func check(_ answer: ProtoGenerateResponse) throws {
        guard !answer.text.isEmpty, answer.finishReason == .stop, !answer.offline else {
            throw BenchmarkFault(description: "an answer without a text of a model")
        }
    }
}

/// A connection that is never made anew: a benchmark that loses it is none.
private struct OneConnection: RPCClientTransport {
    let connection: any ClientConnection

    func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream {
        try await connection.open(method, options)
    }
}
