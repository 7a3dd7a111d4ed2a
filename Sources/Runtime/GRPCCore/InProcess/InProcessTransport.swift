/// Carries calls to a router in the same process: serialized messages, the same handlers, no sockets.
package struct InProcessTransport: RPCClientTransport {
    private let router: RPCRouter
    /// Messages that wait on each side of a streaming call.
    private let queueMax: Int

    package init(_ router: RPCRouter, queueMax: Int = 16) {
        self.router = router
        self.queueMax = queueMax
    }

    package func unary(
        _ method: MethodDescriptor,
        _ request: [UInt8],
        _ options: CallOptions
    ) async throws -> [UInt8] {
        let handler = try router.handler(at: method.path)
        let context = Self.context(handler.method, options)
        do {
            switch handler.body {
            case .unary(let answer): return try await answer(request, context)
            case .streaming: throw Status(.unimplemented, "\(method.path) is a streaming method")
            }
        } catch {
            throw Status(ending: error)
        }
    }

    package func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream {
        let handler = try router.handler(at: method.path)
        guard case .streaming(let answer) = handler.body else {
            throw Status(.unimplemented, "\(method.path) is not a streaming method")
        }
        return InProcessStream(answer, Self.context(handler.method, options), queueMax: queueMax)
    }

    private static func context(_ method: MethodDescriptor, _ options: CallOptions) -> ServerContext {
        ServerContext(
            method: method,
            metadata: options.metadata,
            deadline: options.timeout.map { ContinuousClock.now + $0 }
        )
    }
}

/// Both ends of a streaming call inside one process.
private final class InProcessStream: RPCClientStream {
    private let requests: MessageChannel
    private let responses: MessageChannel
    private let handling: Task<Void, Never>

    init(_ answer: @escaping RPCHandler.Streaming, _ context: ServerContext, queueMax: Int) {
        let requests = MessageChannel(capacity: queueMax)
        let responses = MessageChannel(capacity: queueMax)
        self.requests = requests
        self.responses = responses
        // Unstructured because the call belongs to its reader; `cancel` and the deinit end it.
        handling = Task {
            do {
                try await answer(ChannelInbound(channel: requests), ChannelOutbound(channel: responses), context)
                responses.finish()
            } catch {
                responses.fail(Status(ending: error))
            }
            requests.fail(Status(.cancelled, "the call has ended"))
        }
    }

    deinit { cancel() }

    func send(_ message: [UInt8]) async throws { try await requests.send(message) }
    func finishRequests() async throws { requests.finish() }
    func next() async throws -> [UInt8]? { try await responses.next() }

    func cancel() {
        handling.cancel()
        requests.fail(Status(.cancelled, "the call was cancelled"))
        responses.fail(Status(.cancelled, "the call was cancelled"))
    }
}

private struct ChannelInbound: InboundMessages {
    let channel: MessageChannel
    func next() async throws -> [UInt8]? { try await channel.next() }
}

private struct ChannelOutbound: OutboundMessages {
    let channel: MessageChannel
    func send(_ message: [UInt8]) async throws { try await channel.send(message) }
}
