internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import Protobuf
internal import RPCTestSupport

/// Makes connections as a test says, and shows them to it.
final class ScriptedConnector: ClientConnector {
    enum Script: Sendable {
        case connects
        /// Its connections answer each call at once with `[1]`, and go away after so many.
        case answers(callsMax: Int)
        case fails(String)
        /// Until the task is cancelled.
        case hangs
    }

    private struct State: Sendable {
        var scripts: [SocketAddress: Script] = [:]
        var asked: [SocketAddress] = []
        var cancelled = 0
        var connections: [ScriptedConnection] = []
    }

    private let state = Observed(State())

    var asked: [SocketAddress] { state.value.asked }

    func set(_ script: Script, for address: SocketAddress) { state.change { $0.scripts[address] = script } }

    /// Waits for the connection with this number, in the order in which they were made.
    func connection(_ number: Int) async -> ScriptedConnection {
        await state.wait { $0.connections.count > number }
        return state.value.connections[number]
    }

    func waitUntilAsked(times count: Int) async { await state.wait { $0.asked.count >= count } }
    func waitUntilCancelled(times count: Int) async { await state.wait { $0.cancelled >= count } }

    func connect(
        to address: SocketAddress,
        onEvent: @escaping @Sendable (ClientConnectionEvent) -> Void
    ) async throws -> any ClientConnection {
        let script = state.change { state in
            state.asked.append(address)
            return state.scripts[address] ?? .connects
        }
        switch script {
        case .connects:
            let connection = ScriptedConnection(address, onEvent)
            state.change { $0.connections.append(connection) }
            return connection
        case .answers(let callsMax):
            let connection = ScriptedConnection(address, onEvent, answersMax: callsMax)
            state.change { $0.connections.append(connection) }
            return connection
        case .fails(let reason): throw Status(.unavailable, reason)
        case .hangs:
            let cancelled = Observed(false)
            await withTaskCancellationHandler {
                await cancelled.wait { $0 }
            } onCancel: {
                cancelled.change { $0 = true }
            }
            state.change { $0.cancelled += 1 }
            throw CancellationError()
        }
    }
}

/// A connection whose calls end when a test says so.
final class ScriptedConnection: ClientConnection {
    struct State: Sendable {
        var streams: [ScriptedCall] = []
        var timeouts: [Duration?] = []
        var openCount = 0
        var isDraining = false
        var isClosed = false
        var refusal: String?
    }

    let address: SocketAddress
    private let onEvent: @Sendable (ClientConnectionEvent) -> Void
    private let state = Observed(State())

    /// How many calls it answers by itself; nil leaves them to the test.
    private let answersMax: Int?

    init(
        _ address: SocketAddress,
        _ onEvent: @escaping @Sendable (ClientConnectionEvent) -> Void,
        answersMax: Int? = nil
    ) {
        self.address = address
        self.onEvent = onEvent
        self.answersMax = answersMax
    }

    var timeouts: [Duration?] { state.value.timeouts }
    var isDraining: Bool { state.value.isDraining }
    var isClosed: Bool { state.value.isClosed }

    // MARK: What the test does

    func wait(until isDone: @escaping @Sendable (State) -> Bool) async { await state.wait(until: isDone) }

    /// Waits for the call with this number.
    func call(_ number: Int) async -> ScriptedCall {
        await state.wait { $0.streams.count > number }
        return state.value.streams[number]
    }

    /// Takes no more calls, without telling the channel before one comes.
    func refuse(_ reason: String) { state.change { $0.refusal = reason } }

    func goAway() {
        state.change { $0.refusal = "going away" }
        onEvent(.goingAway)
    }

    func lose(_ reason: String) { end(reason) }

    // MARK: What the channel does

    var callCount: Int { state.value.openCount }

    func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream {
        let call = ScriptedCall { [weak self] in self?.callEnded() }
        let refusal: String? = state.change { state in
            if let refusal = state.refusal { return refusal }
            if state.isDraining || state.isClosed { return "draining" }
            state.streams.append(call)
            state.timeouts.append(options.timeout)
            state.openCount += 1
            return nil
        }
        if let refusal { throw Status(.unavailable, refusal) }
        options.record?.noteAttempt(to: address.description)
        if let answersMax {
            call.answer([1])
            if state.value.streams.count >= answersMax { goAway() }
        }
        return call
    }

    func drain() {
        let isEmpty = state.change { state in
            state.isDraining = true
            return state.openCount == 0
        }
        if isEmpty { end("drained") }
    }

    func close() { end("closed by the client") }

    private func callEnded() {
        let isLast = state.change { state in
            state.openCount -= 1
            return state.isDraining && state.openCount == 0
        }
        if isLast { end("drained") }
    }

    private func end(_ reason: String) {
        let streams: [ScriptedCall]? = state.change { state in
            if state.isClosed { return nil }
            state.isClosed = true
            return state.streams
        }
        guard let streams else { return }
        for stream in streams { stream.finish(CallEnd(Status(.unavailable, reason))) }
        onEvent(.closed(reason: reason))
    }
}

/// A call on a scripted connection.
final class ScriptedCall: RPCClientStream {
    private struct State: Sendable {
        var requests: [[UInt8]] = []
        var messages: [[UInt8]] = []
        var end: CallEnd?
    }

    private let state = Observed(State())
    private let onEnd: @Sendable () -> Void

    init(_ onEnd: @escaping @Sendable () -> Void) { self.onEnd = onEnd }

    var end: CallEnd? { state.value.end }

    func answer(_ message: [UInt8]) {
        state.change { $0.messages.append(message) }
        finish(CallEnd(.ok))
    }

    func finish(_ end: CallEnd) {
        let isFirst = state.change { state in
            defer { state.end = state.end ?? end }
            return state.end == nil
        }
        if isFirst { onEnd() }
    }

    func send(_ message: [UInt8], compressed: Bool?) async throws { state.change { $0.requests.append(message) } }
    func finishRequests() async throws {}

    func next() async throws -> InboundMessage? {
        await withTaskCancellationHandler {
            await state.wait { $0.end != nil || !$0.messages.isEmpty }
        } onCancel: {
            cancel()
        }
        let message = state.change { $0.messages.isEmpty ? nil : $0.messages.removeFirst() }
        if let message { return InboundMessage(message) }
        if let status = end?.status, status != .ok { throw status }
        return nil
    }

    func responseMetadata() async throws -> Metadata {
        await state.wait { $0.end != nil || !$0.messages.isEmpty }
        return Metadata()
    }

    func cancel() { finish(CallEnd(Status(.cancelled, "cancelled by the client"))) }
}

let scriptedMethod = MethodDescriptor(
    service: "test.Service",
    name: "Method",
    kind: .unary,
    request: GoogleDuration.self,
    response: GoogleDuration.self
)
