/// What looks at every call of a server before its handler begins and after it ended, and waits for nothing: tracing,
/// limits, keys that lie in memory. What has to wait is a `ServerInterceptor`; each of those costs a call several switches
/// between functions that may suspend, a gate costs a function call.
package protocol ServerGate: Sendable {
    /// Throwing refuses the call: neither the handler nor the gates after this one see it. What is added to the context's
    /// values is there for handlers, and for `end`.
    func begin(_ context: inout ServerContext) throws(Status)
    /// The call has ended, with OK or otherwise. Called once for every `begin` that did not throw, in reverse order.
    func end(_ context: ServerContext, _ status: Status)
}

extension RPCHandler {
    func gated(by gates: GatePassage) -> RPCHandler {
        switch body {
        case .unary(let prepare, let inner):
            precondition(inner.isEmpty, "\(method.path) has gates already")
            return RPCHandler(method: method, body: .unary(prepare, gates: gates))
        case .streaming(let answer):
            if gates.isEmpty { return self }
            return RPCHandler(
                method: method,
                body: .streaming { inbound, outbound, context in
                    try await gates.around(context) { try await answer(inbound, outbound, $0) }
                }
            )
        }
    }
}

/// The gates of a server, passed in their order and left in the reverse.
package struct GatePassage: Sendable {
    private let gates: [any ServerGate]

    package static let none = GatePassage([])

    init(_ gates: [any ServerGate]) {
        // An array of its own, see `RPCRouter.makeHandlers`.
        self.gates = gates.map { $0 }
    }

    var isEmpty: Bool { gates.isEmpty }

    /// Runs what the gates guard.
    package func around<Answer>(
        _ context: ServerContext,
        _ body: (ServerContext) async throws -> Answer
    ) async throws -> Answer {
        var context = context
        try begin(&context)
        do {
            let answer = try await body(context)
            end(context, .ok)
            return answer
        } catch {
            end(context, Status(ending: error))
            throw error
        }
    }

    /// Passes the gates. Unless it throws, `end` follows.
    package func begin(_ context: inout ServerContext) throws(Status) {
        for position in gates.indices {
            do throws(Status) {
                try gates[position].begin(&context)
            } catch {
                for passed in gates[..<position].reversed() { passed.end(context, error) }
                throw error
            }
        }
    }

    package func end(_ context: ServerContext, _ status: Status) {
        for gate in gates.reversed() { gate.end(context, status) }
    }
}
