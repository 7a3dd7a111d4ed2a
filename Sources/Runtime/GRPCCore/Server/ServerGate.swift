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
    func gated(by passage: GatePassage) -> RPCHandler {
        if passage.isEmpty { return self }
        switch body {
        case .unary(let prepare):
            return RPCHandler(
                method: method,
                body: .unary { request throws(Status) in
                    let operation = try prepare(request)
                    return { context in
                        var context = context
                        try passage.begin(&context)
                        do {
                            let response = try await operation(context)
                            passage.end(context, .ok)
                            return response
                        } catch {
                            passage.end(context, Status(ending: error))
                            throw error
                        }
                    }
                }
            )
        case .streaming(let answer):
            return RPCHandler(
                method: method,
                body: .streaming { inbound, outbound, context in
                    var context = context
                    try passage.begin(&context)
                    do {
                        try await answer(inbound, outbound, context)
                        passage.end(context, .ok)
                    } catch {
                        passage.end(context, Status(ending: error))
                        throw error
                    }
                }
            )
        }
    }
}

/// The gates of a server, passed in their order and left in the reverse.
struct GatePassage: Sendable {
    private let gates: [any ServerGate]

    init(_ gates: [any ServerGate]) {
        // An array of its own, see `RPCRouter.makeHandlers`.
        self.gates = gates.map { $0 }
    }

    var isEmpty: Bool { gates.isEmpty }

    func begin(_ context: inout ServerContext) throws(Status) {
        for position in gates.indices {
            do throws(Status) {
                try gates[position].begin(&context)
            } catch {
                for passed in gates[..<position].reversed() { passed.end(context, error) }
                throw error
            }
        }
    }

    func end(_ context: ServerContext, _ status: Status) {
        for gate in gates.reversed() { gate.end(context, status) }
    }
}
