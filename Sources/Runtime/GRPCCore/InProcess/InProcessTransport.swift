private import Synchronization

/// Carries calls to a router in the same process: serialized messages, the same handlers, no sockets.
package struct InProcessTransport: RPCClientTransport {
    private let router: RPCRouter
    /// Messages that wait on each side of a streaming call.
    private let queueMax: Int

    package init(_ router: RPCRouter, queueMax: Int = 16) {
        self.router = router
        self.queueMax = queueMax
    }

    package func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream {
        let handler = try router.handler(at: method.path)
        let call = ServerCall(
            method: handler.method,
            metadata: options.metadata,
            deadline: options.timeout.map { ContinuousClock.now + $0 },
            peer: .inProcess
        )
        options.record?.noteAttempt(to: Peer.inProcess.address)
        return InProcessStream(handler, call, queueMax: queueMax, record: options.record)
    }
}

/// Both ends of a call inside one process.
private final class InProcessStream: RPCClientStream {
    private let requests: MessageChannel
    private let responses: MessageChannel
    private let head: OneShot<Metadata>
    private let handling: Task<Void, Never>
    private let ending: CallEnding

    init(_ handler: RPCHandler, _ call: ServerCall, queueMax: Int, record: CallRecord?) {
        let requests = MessageChannel(capacity: queueMax)
        // A handler is cancelled at its deadline too, and its client hears how the call ended, not how a send did.
        let responses = MessageChannel(capacity: queueMax, outlivesSender: true)
        let head = OneShot<Metadata>()
        let ending = CallEnding(record: record)
        self.requests = requests
        self.responses = responses
        self.head = head
        self.ending = ending
        let outbound = InProcessOutbound(channel: responses, call: call, head: head, record: record)
        // Unstructured because the call belongs to its reader; `cancel` and the deinit end it.
        handling = Task {
            let status = await Self.handle(handler, call, requests, outbound)
            outbound.sendHead()
            ending.end(CallEnd(status, trailers: call.answerOptions?.trailingMetadata ?? Metadata()))
            responses.finish(status.code == .ok ? nil : status)
            requests.fail(status.code == .ok ? Status(.cancelled, "the call has ended") : status)
        }
    }

    deinit { cancel() }

    private static func handle(
        _ handler: RPCHandler,
        _ call: ServerCall,
        _ requests: MessageChannel,
        _ outbound: InProcessOutbound
    ) async -> Status {
        do {
            try await withDeadline(call.deadline) {
                let context = ServerContext(call)
                switch handler.body {
                case .unary(let prepare, let gates):
                    guard let request = try await requests.next(), try await requests.next() == nil else {
                        throw Status(.unimplemented, "\(handler.method.path) takes exactly one message")
                    }
                    try await outbound.send(gates.around(context, prepare(request.bytes.span)))
                case .streaming(let answer):
                    try await answer(requests, outbound, context)
                }
            }
            return .ok
        } catch {
            return Status(ending: error)
        }
    }

    func send(_ message: [UInt8], compressed: Bool?) async throws {
        try await requests.send(InboundMessage(message))
    }

    func finishRequests() async throws { requests.finish() }
    func next() async throws -> InboundMessage? { try await responses.next() }
    func responseMetadata() async throws -> Metadata { try await head.value() }
    var end: CallEnd? { ending.value }

    func cancel() {
        let status = Status(.cancelled, "the call was cancelled")
        ending.end(CallEnd(status))
        handling.cancel()
        requests.fail(status)
        responses.fail(status)
        head.fail(status)
    }
}

/// The first end of a call counts.
private final class CallEnding: Sendable {
    private let record: CallRecord?
    private let stored = Mutex<CallEnd?>(nil)

    init(record: CallRecord?) { self.record = record }

    var value: CallEnd? { stored.withLock { $0 } }

    func end(_ end: CallEnd) {
        let isFirst = stored.withLock { stored in
            defer { stored = stored ?? end }
            return stored == nil
        }
        if isFirst { record?.note(end: end) }
    }
}

private struct InProcessOutbound: OutboundMessages {
    let channel: MessageChannel
    let call: ServerCall
    let head: OneShot<Metadata>
    let record: CallRecord?

    func sendHead() {
        let metadata = call.answerOptions?.initialMetadata ?? Metadata()
        if head.succeed(metadata) { record?.note(initialMetadata: metadata) }
    }

    func send(_ message: [UInt8], compressed: Bool?) async throws {
        sendHead()
        try await channel.send(InboundMessage(message))
    }
}
