internal import GRPCCore
internal import Protobuf
internal import RPCTestSupport
internal import Synchronization

/// A transport whose attempts do what a test says, and which remembers what it was asked.
final class ScriptedTransport: RPCClientTransport {
    enum Script: Sendable {
        case refusesToOpen(any Error & Sendable)
        /// Waits in `open` until its task is cancelled.
        case neverOpens
        /// Ends the call without response metadata once all requests have come.
        case trailersOnly(CallEnd)
        /// The same, as soon as it is open.
        case failsAtOnce(CallEnd)
        /// Once all requests have come: metadata, messages, end.
        case answers([[UInt8]], CallEnd)
        /// Does nothing by itself; the test moves the stream.
        case byHand

        static func fails(_ code: StatusCode, pushback: String? = nil, isUnprocessed: Bool = false) -> Script {
            var trailers = Metadata()
            if let pushback { trailers.add("grpc-retry-pushback-ms", pushback) }
            return .trailersOnly(CallEnd(Status(code, "scripted"), trailers: trailers, isUnprocessed: isUnprocessed))
        }

        static let succeeds = Script.answers([[42]], CallEnd(.ok))
    }

    struct Attempt: Sendable {
        let options: CallOptions
        let stream: ScriptedStream?
    }

    private let scripts: Mutex<[Script]>
    private let observed = Observed<[Attempt]>([])

    /// - Parameter scripts: one for each attempt; the last one also for all that follow.
    init(_ scripts: Script...) { self.scripts = Mutex(scripts) }

    var attempts: [Attempt] { observed.value }

    var previousAttempts: [String?] { attempts.map { $0.options.metadata.first("grpc-previous-rpc-attempts") } }

    /// Waits for an attempt.
    func attempt(_ number: Int) async -> Attempt {
        await observed.wait { $0.count > number }
        return observed.value[number]
    }

    func stream(_ number: Int) async throws -> ScriptedStream {
        guard let stream = await attempt(number).stream else { throw Status(.internal, "the attempt has no stream") }
        return stream
    }

    func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream {
        let script = scripts.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
        switch script {
        case .refusesToOpen(let error):
            observed.change { $0.append(Attempt(options: options, stream: nil)) }
            throw error
        case .neverOpens:
            observed.change { $0.append(Attempt(options: options, stream: nil)) }
            let cancelled = Observed(false)
            await withTaskCancellationHandler {
                await cancelled.wait { $0 }
            } onCancel: {
                cancelled.change { $0 = true }
            }
            throw CancellationError()
        case .trailersOnly, .failsAtOnce, .answers, .byHand:
            let number = observed.value.count
            options.record?.noteAttempt(to: "scripted:\(number)")
            let stream = ScriptedStream(script, options.record)
            observed.change { $0.append(Attempt(options: options, stream: stream)) }
            return stream
        }
    }
}

/// The stream of a scripted attempt.
final class ScriptedStream: RPCClientStream {
    struct State: Sendable {
        var requests: [[UInt8]] = []
        var isFinished = false
        var isCancelled = false
        var metadata: Metadata?
        var messages: [InboundMessage] = []
        var end: CallEnd?
        /// Requests beyond this many wait.
        var requestsMax = Int.max
    }

    private let state = Observed(State())
    private let script: ScriptedTransport.Script
    private let record: CallRecord?

    init(_ script: ScriptedTransport.Script, _ record: CallRecord?) {
        self.script = script
        self.record = record
        if case .failsAtOnce(let end) = script { finish(end) }
    }

    var requests: [[UInt8]] { state.value.requests }
    var isFinished: Bool { state.value.isFinished }
    var isCancelled: Bool { state.value.isCancelled }
    var end: CallEnd? { state.value.end }

    // MARK: What the test does

    func wait(until isDone: @escaping @Sendable (State) -> Bool) async { await state.wait(until: isDone) }

    func limitRequests(to count: Int) { state.change { $0.requestsMax = count } }

    func sendMetadata(_ metadata: Metadata = Metadata()) {
        record?.note(initialMetadata: metadata)
        state.change { $0.metadata = $0.metadata ?? metadata }
    }

    func deliver(_ message: [UInt8]) {
        sendMetadata()
        state.change { $0.messages.append(InboundMessage(message)) }
    }

    func finish(_ end: CallEnd) {
        let isFirst = state.change { state in
            defer { state.end = state.end ?? end }
            return state.end == nil
        }
        if isFirst { record?.note(end: end) }
    }

    // MARK: What the caller does

    func send(_ message: [UInt8], compressed: Bool?) async throws {
        await state.wait { $0.end != nil || $0.requests.count < $0.requestsMax }
        if let end { throw end.status }
        state.change { $0.requests.append(message) }
    }

    func finishRequests() async throws {
        if let end { throw end.status }
        state.change { $0.isFinished = true }
        switch script {
        case .trailersOnly(let end): finish(end)
        case .answers(let messages, let end):
            sendMetadata()
            for message in messages { deliver(message) }
            finish(end)
        default: break
        }
    }

    func next() async throws -> InboundMessage? {
        await withTaskCancellationHandler {
            await state.wait { $0.end != nil || !$0.messages.isEmpty }
        } onCancel: {
            cancel()
        }
        let (message, end): (InboundMessage?, CallEnd?) = state.change { state in
            if !state.messages.isEmpty, state.end?.status.code != .cancelled {
                return (state.messages.removeFirst(), nil)
            }
            return (nil, state.end)
        }
        if let message { return message }
        if let end, end.status.code != .ok { throw end.status }
        return nil
    }

    func responseMetadata() async throws -> Metadata {
        // Does not look at cancellation: whoever gives a stream up cancels it.
        await state.wait { $0.end != nil || $0.metadata != nil }
        if let metadata = state.value.metadata { return metadata }
        throw end?.status ?? .ok
    }

    func cancel() {
        if end == nil { state.change { $0.isCancelled = true } }
        finish(CallEnd(Status(.cancelled, "cancelled by the client")))
    }
}

let testMethod = MethodDescriptor(
    service: "test.Service",
    name: "Method",
    kind: .bidirectionalStreaming,
    request: GoogleDuration.self,
    response: GoogleDuration.self
)
