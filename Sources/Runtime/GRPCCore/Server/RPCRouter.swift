/// Finds the handler of a path, with the gates and interceptors of the server around it.
///
/// Every face asks the same router, so that nothing reaches a handler but through them.
package struct RPCRouter: Sendable {
    private let handlersByPath: [String: RPCHandler]
    private let services: Set<String>
    private let makeAll: @Sendable () -> [RPCHandler]

    /// - Parameters:
    ///   - gates: passed first, in this order.
    ///   - interceptors: within the gates; the first one is the outermost.
    ///   - validation: what each request message must fulfil before it reaches a handler, innermost of all.
    package init(
        _ services: [any RPCService],
        gates: [any ServerGate] = [],
        interceptors: [any ServerInterceptor] = [],
        validation: (any RequestRules)? = nil
    ) {
        makeAll = {
            let passage = GatePassage(gates)
            return services.flatMap(\.handlers).map {
                $0.checked(by: validation).intercepted(by: interceptors).gated(by: passage)
            }
        }
        let handlers = makeAll()
        handlersByPath = Dictionary(handlers.map { ($0.method.path, $0) }) { first, _ in
            preconditionFailure("two services answer \(first.method.path)")
        }
        self.services = Set(handlers.map(\.method.service))
    }

    package var methods: [MethodDescriptor] { handlersByPath.values.map(\.method) }

    /// Every handler once more, for a thread that keeps a table of its own. They do the same as all others; but each call
    /// counts references to what its handler holds, and threads that share that wait for each other's caches.
    package func makeHandlers() -> [RPCHandler] { makeAll() }

    package func handler(at path: String) throws(Status) -> RPCHandler {
        if let handler = handlersByPath[path] { return handler }
        let service = path.dropFirst().prefix { $0 != "/" }
        if services.contains(String(service)) {
            throw Status(.unimplemented, "the service \(service.prefix(200)) has no method \(path.prefix(200))")
        }
        throw Status(.unimplemented, "there is no method \(path.prefix(200))")
    }
}
