internal import GRPCCore
internal import OddSchemas
internal import Protobuf
internal import Testing

private enum Principal: ContextKey { typealias Value = String }

/// Writes down what happens, and what a gate before it found out.
private struct Gate: ServerGate {
    let name: String
    let seen: Recorded<String>
    var refuses = false

    func begin(_ context: inout ServerContext) throws(Status) {
        if refuses {
            seen.append("\(name) refuses")
            throw Status(.permissionDenied, "\(name) says no")
        }
        seen.append("\(name) begins")
        context.values[Principal.self] = (context.values[Principal.self] ?? "") + name
    }

    func end(_ context: ServerContext, _ status: Status) {
        seen.append("\(name) ends \(status.code) for \(context.values[Principal.self] ?? "nobody")")
    }
}

private struct Interceptor: ServerInterceptor {
    enum Manner { case passes, refuses, swallows, replaces }

    let name: String
    let seen: Recorded<String>
    var manner = Manner.passes

    func intercept(_ context: ServerContext, _ next: (ServerContext) async throws -> Void) async throws {
        seen.append("\(name) in")
        switch manner {
        case .passes:
            var context = context
            context.values[Principal.self] = (context.values[Principal.self] ?? "") + name
            defer { seen.append("\(name) out") }
            try await next(context)
        case .refuses: throw Status(.unauthenticated, "\(name) says no")
        case .swallows: return
        case .replaces:
            do {
                try await next(context)
            } catch {
                throw Status(.aborted, "instead of \(Status(ending: error).code)")
            }
        }
    }
}

/// Answers with who the gates say it is; fails when it is asked to.
private struct WhoAmI: OddSwitch {
    let seen: Recorded<String>

    private func answer(_ mode: String, _ context: ServerContext) throws {
        seen.append("handler for \(context.values[Principal.self] ?? "nobody")")
        if mode == "fail" { throw Status(.notFound, "nothing here") }
        if mode == "crash" { throw DecodingError(.malformed, type: "secret", reason: "inside") }
        if mode == "cancel" { throw CancellationError() }
    }

    func `return`(_ request: OddKeywords, _ context: ServerContext) async throws -> OddCollisions {
        try answer(request.`default`, context)
        return OddCollisions()
    }

    func `repeat`(
        _ request: OddKeywords,
        _ responses: ResponseWriter<OddCollisions>,
        _ context: ServerContext
    ) async throws {
        try await responses.send(OddCollisions())
        try answer(request.`default`, context)
    }

    func `import`(_ requests: RequestStream<OddKeywords>, _ context: ServerContext) async throws -> OddCollisions {
        for try await request in requests { try answer(request.`default`, context) }
        return OddCollisions()
    }

    func selfMethod(
        _ requests: RequestStream<OddKeywords>,
        _ responses: ResponseWriter<OddCollisions>,
        _ context: ServerContext
    ) async throws {
        for try await request in requests { try answer(request.`default`, context) }
    }
}

@Suite("Gates and interceptors around a call")
struct PassageTests {
    private let seen = Recorded<String>()

    /// Calls a method and waits for its end. The code is nil when the call went well.
    private func call(
        _ kind: MethodDescriptor.Kind,
        gates: [Gate] = [],
        interceptors: [Interceptor] = [],
        mode: String = ""
    ) async throws -> StatusCode? {
        let router = RPCRouter([WhoAmI(seen: seen)], gates: gates, interceptors: interceptors)
        let client = OddSwitchClient(InProcessTransport(router))
        let request = OddKeywords.with { $0.`default` = mode }
        do {
            switch kind {
            case .unary: _ = try await client.`return`(request)
            case .serverStreaming: for try await _ in client.`repeat`(request) {}
            case .clientStreaming: _ = try await client.`import` { try await $0.send(request) }
            case .bidirectionalStreaming:
                for try await _ in client.selfMethod(requests: { try await $0.send(request) }) {}
            }
            return nil
        } catch let status as Status {
            return status.code
        }
    }

    private static let kinds: [MethodDescriptor.Kind] = [
        .unary, .serverStreaming, .clientStreaming, .bidirectionalStreaming,
    ]

    @Test("gates begin in their order, around the interceptors, and end once in the reverse order", arguments: kinds)
    func order(kind: MethodDescriptor.Kind) async throws {
        let gates = [Gate(name: "a", seen: seen), Gate(name: "b", seen: seen)]
        let interceptors = [Interceptor(name: "x", seen: seen), Interceptor(name: "y", seen: seen)]
        #expect(try await call(kind, gates: gates, interceptors: interceptors) == nil)
        #expect(
            seen.all == [
                "a begins", "b begins", "x in", "y in", "handler for abxy", "y out", "x out", "b ends ok for ab",
                "a ends ok for ab",
            ]
        )
    }

    @Test("a gate that refuses keeps the call from all that follow; those before it hear of it", arguments: kinds)
    func refusal(kind: MethodDescriptor.Kind) async throws {
        let gates = [
            Gate(name: "a", seen: seen), Gate(name: "b", seen: seen), Gate(name: "c", seen: seen, refuses: true),
            Gate(name: "d", seen: seen),
        ]
        let interceptors = [Interceptor(name: "x", seen: seen)]
        #expect(try await call(kind, gates: gates, interceptors: interceptors) == .permissionDenied)
        #expect(
            seen.all == [
                "a begins", "b begins", "c refuses", "b ends permissionDenied for ab",
                "a ends permissionDenied for ab",
            ]
        )
    }

    @Test("gates hear with which status a handler ended, as the client will", arguments: kinds)
    func endings(kind: MethodDescriptor.Kind) async throws {
        for (mode, code) in [("fail", StatusCode.notFound), ("crash", .unknown), ("cancel", .cancelled)] {
            let seen = Recorded<String>()
            #expect(try await call(kind, gates: [Gate(name: "a", seen: seen)], mode: mode) == code)
            #expect(seen.all == ["a begins", "a ends \(code) for a"])
        }
    }

    @Test("an interceptor that throws ends the call before the handler", arguments: kinds)
    func interceptorRefuses(kind: MethodDescriptor.Kind) async throws {
        let interceptors = [
            Interceptor(name: "x", seen: seen), Interceptor(name: "y", seen: seen, manner: .refuses),
            Interceptor(name: "z", seen: seen),
        ]
        #expect(try await call(kind, interceptors: interceptors) == .unauthenticated)
        #expect(seen.all == ["x in", "y in", "x out"])
    }

    @Test("an interceptor may replace the status of a call, and gates hear the new one", arguments: kinds)
    func interceptorReplaces(kind: MethodDescriptor.Kind) async throws {
        let interceptors = [Interceptor(name: "x", seen: seen, manner: .replaces)]
        #expect(
            try await call(kind, gates: [Gate(name: "a", seen: seen)], interceptors: interceptors, mode: "fail")
                == .aborted
        )
        #expect(seen.all == ["a begins", "x in", "handler for a", "a ends aborted for a"])
    }

    @Test("an interceptor that neither goes on nor throws ends the call with INTERNAL", arguments: kinds)
    func swallowedCall(kind: MethodDescriptor.Kind) async throws {
        let interceptors = [Interceptor(name: "x", seen: seen, manner: .swallows)]
        #expect(try await call(kind, gates: [Gate(name: "a", seen: seen)], interceptors: interceptors) == .internal)
        #expect(seen.all == ["a begins", "x in", "a ends internal for a"])
    }

    @Test("values of a context are found by their key, replaced and taken out")
    func values() {
        enum Other: ContextKey { typealias Value = Int }
        var values = ContextValues()
        #expect(values[Principal.self] == nil)
        values[Principal.self] = "one"
        values[Other.self] = 2
        values[Principal.self] = "three"
        #expect(values[Principal.self] == "three")
        #expect(values[Other.self] == 2)
        values[Principal.self] = nil
        #expect(values[Principal.self] == nil)
        #expect(values[Other.self] == 2)
    }
}
