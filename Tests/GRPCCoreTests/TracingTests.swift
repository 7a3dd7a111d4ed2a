internal import GRPCCore
internal import OddSchemas
internal import Protobuf
internal import SeedTestSupport
internal import Telemetry
internal import Testing

/// Answers unary calls, and writes down the trace that it finds itself in.
private struct Traced: RPCService {
    static let method = MethodDescriptor(
        service: "test.Traced",
        name: "Look",
        kind: .unary,
        request: OddKeywords.self,
        response: OddCollisions.self
    )

    let seen: Recorded<TraceSpan>
    var status = Status.ok

    var handlers: [RPCHandler] {
        [
            .unary(Self.method) { [seen, status] (_: OddKeywords, context) in
                seen.append(context.span)
                if status.code != .ok { throw status }
                return OddCollisions()
            }
        ]
    }
}

@Suite("Traces of calls")
struct TracingTests {
    private let spans = Recorded<FinishedSpan>()
    private let seen = Recorded<TraceSpan>()
    private let parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

    private func tracer(_ sampler: Sampler = .always) -> Tracer {
        var random = SeededGenerator(seed: 1)
        return Tracer(
            sampler: sampler,
            ids: TraceIDSource(seededBy: &random),
            processor: SpanProcessor { [spans] in spans.append($0) },
            now: { UnixTime(seconds: 1) }
        )
    }

    /// Calls once, through gates that trace, and returns the code of a call that failed.
    @discardableResult
    private func call(
        _ tracer: Tracer,
        _ metadata: [(String, String)] = [],
        status: Status = .ok,
        interceptors: [any ClientInterceptor] = []
    ) async throws -> StatusCode? {
        let router = RPCRouter([Traced(seen: seen, status: status)], gates: [TracingGate(tracer)])
        let transport = InterceptedTransport.wrap(InProcessTransport(router), interceptors)
        var options = CallOptions()
        for (name, value) in metadata { options.metadata.add(name, value) }
        do {
            _ = try await transport.unary(Traced.method, [], options)
            return nil
        } catch let status as Status {
            return status.code
        }
    }

    @Test("a call without a trace starts one, and the handler is in its span")
    func newTrace() async throws {
        try await call(tracer())
        let span = try #require(spans.all.first)
        #expect(spans.all.count == 1)
        #expect(span.name == "test.Traced/Look")
        #expect(span.kind == .server)
        #expect(span.parent == nil)
        #expect(span.status == .ok)
        #expect(span.attributes == [LogField("rpc.grpc.status_code", 0)])
        #expect(seen.all.first?.context == span.context)
    }

    @Test("a call that carries a trace continues it, with its state")
    func continuedTrace() async throws {
        try await call(tracer(), [("traceparent", parent), ("tracestate", "a=1"), ("tracestate", "b=2")])
        let span = try #require(spans.all.first)
        #expect(span.parent?.traceparent == parent)
        #expect(span.context.traceID == span.parent?.traceID)
        #expect(span.context.spanID != span.parent?.spanID)
        #expect(span.context.state.text == "a=1,b=2")
    }

    @Test(
        "a header that is not lawful, or comes twice, starts a new trace",
        arguments: [["00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331"], [""], nil] as [[String]?]
    )
    func unlawfulTrace(headers: [String]?) async throws {
        try await call(tracer(), (headers ?? [parent, parent]).map { ("traceparent", $0) })
        let span = try #require(spans.all.first)
        #expect(span.parent == nil)
        #expect(TraceContext(traceparent: parent)?.traceID != span.context.traceID)
    }

    @Test("the span of a call that failed says so")
    func failure() async throws {
        #expect(try await call(tracer(), status: Status(.notFound, "no such thing")) == .notFound)
        let span = try #require(spans.all.first)
        #expect(span.status == .error("no such thing"))
        #expect(span.attributes == [LogField("rpc.grpc.status_code", 5)])
    }

    @Test("a trace that is not sampled is handed on and not recorded; without tracing it passes as it came")
    func notRecorded() async throws {
        try await call(tracer(.never), [("traceparent", parent)])
        let handedOn = try #require(seen.all.first?.context)
        #expect(handedOn.traceID == TraceContext(traceparent: parent)?.traceID)
        #expect(!handedOn.isSampled)
        try await call(.off, [("traceparent", parent)])
        #expect(seen.all.last?.context?.traceparent == parent)
        try await call(.off)
        #expect(seen.all.last?.context == nil)
        #expect(spans.all.isEmpty)
    }

    @Test("a client gives the server its trace, in place of what the metadata said")
    func propagation() async throws {
        let context = try #require(TraceContext(traceparent: parent, tracestate: ["a=1"]))
        let other = "00-11111111111111111111111111111111-2222222222222222-01"
        try await call(
            tracer(),
            [("traceparent", other), ("tracestate", "x=9")],
            interceptors: [TracePropagation { context }]
        )
        let span = try #require(spans.all.first)
        #expect(span.parent?.traceparent == parent)
        #expect(span.context.state.text == "a=1")
    }

    @Test("a client that is in no trace leaves the metadata alone")
    func noPropagation() async throws {
        try await call(tracer(), [("traceparent", parent)], interceptors: [TracePropagation { nil }])
        #expect(spans.all.first?.parent?.traceparent == parent)
    }

    @Test("interceptors of a client run in their order, the first outermost")
    func clientOrder() async throws {
        struct Tag: ClientInterceptor {
            let name: String
            let order: Recorded<String>

            func open(
                _ method: MethodDescriptor,
                _ options: CallOptions,
                _ next: any RPCClientTransport
            ) async throws -> any RPCClientStream {
                order.append("\(name) in")
                defer { order.append("\(name) out") }
                return try await next.open(method, options)
            }
        }
        let order = Recorded<String>()
        try await call(.off, interceptors: [Tag(name: "a", order: order), Tag(name: "b", order: order)])
        #expect(order.all == ["a in", "b in", "b out", "a out"])
    }
}
