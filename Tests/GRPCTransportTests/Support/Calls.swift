internal import GRPCCore
internal import OddSchemas
internal import Protobuf

/// A service whose two methods do what the test says: one of one message each way, one of streams.
struct Calls: RPCService {
    typealias Unary = @Sendable (OddKeywords, ServerContext) async throws -> OddKeywords
    typealias Stream =
        @Sendable (RequestStream<OddKeywords>, ResponseWriter<OddKeywords>, ServerContext) async throws -> Void

    var unary: Unary = { request, _ in request }
    var stream: Stream = { requests, responses, _ in
        for try await request in requests { try await responses.send(request) }
    }

    static let unaryMethod = MethodDescriptor(
        service: "test.Calls",
        name: "Unary",
        kind: .unary,
        request: OddKeywords.self,
        response: OddKeywords.self
    )
    static let streamMethod = MethodDescriptor(
        service: "test.Calls",
        name: "Stream",
        kind: .bidirectionalStreaming,
        request: OddKeywords.self,
        response: OddKeywords.self
    )

    var handlers: [RPCHandler] {
        [.unary(Self.unaryMethod, unary), .bidirectionalStreaming(Self.streamMethod, stream)]
    }
}

extension OddKeywords {
    /// A message with a text, as its bytes.
    static func text(_ text: String) -> [UInt8] { OddKeywords.with { $0.`repeat` = text }.wireBytes() }

    /// A message of about so many bytes.
    static func big(_ count: Int) -> OddKeywords { .with { $0.`repeat` = String(repeating: "x", count: count) } }
}

extension RPCClientTransport {
    /// Calls the unary method of `Calls` and returns the text that came back.
    func echo(_ text: String, _ options: CallOptions = .standard) async throws -> String {
        let response: OddKeywords = try await RPCCaller(self).unary(
            Calls.unaryMethod,
            OddKeywords.with { $0.`repeat` = text },
            options
        )
        return response.`repeat`
    }

    func stream(_ options: CallOptions = .standard) async throws -> any RPCClientStream {
        try await open(Calls.streamMethod, options)
    }
}

/// The status that a body throws; a failure to throw one is the test's.
func status(of body: () async throws -> Void) async -> Status? {
    do {
        try await body()
        return nil
    } catch {
        return error as? Status
    }
}
