internal import EventIO
internal import GRPCCore
internal import HTTPWire
internal import Synchronization
internal import TLSCrypto

/// A client's HTTP/2 connection. On its loop; `HTTP2ClientConnectionHandle` is what others hold.
final class HTTP2ClientConnection: ConnectionHandler, TimerTarget {
    typealias Opened = CheckedContinuation<any RPCClientStream, any Error>

    /// A call that waits until the peer allows one more stream, up to its deadline.
    private final class Waiting: TimerTarget {
        let number: UInt64
        let method: MethodDescriptor
        let opened: Opened
        private let options: CallOptions
        private let connection: HTTP2ClientConnection
        private let begun: Int64
        private var timer: TimerToken?

        init(
            _ number: UInt64,
            _ method: MethodDescriptor,
            _ options: CallOptions,
            _ opened: Opened,
            on connection: HTTP2ClientConnection
        ) {
            self.number = number
            self.method = method
            self.options = options
            self.opened = opened
            self.connection = connection
            begun = connection.loop.now
            if let timeout = options.timeout { timer = connection.loop.schedule(after: timeout, self) }
        }

        /// It waits no longer. Returns its options with the time that is left.
        func end() -> CallOptions {
            if let timer { connection.loop.cancel(timer) }
            timer = nil
            var options = options
            let waited = Duration.nanoseconds(connection.loop.now - begun)
            options.timeout = options.timeout.map { $0 - waited }
            return options
        }

        func timerFired(_ timer: TimerToken) {
            self.timer = nil
            connection.giveUp(number, Status.deadlineExceeded)
        }
    }

    let loop: Loop
    let session: HTTP2Session
    let configuration: ClientConnectionConfiguration
    private let connection: Connection
    private let scheme: String
    private let authority: String
    private let userAgent: String
    private let onEvent: @Sendable (ClientConnectionEvent) -> Void
    private let counts: ConnectionCounts
    /// Until the server's SETTINGS have come.
    private var ready: ((Result<Void, Status>) -> Void)?
    private var streams: [ClientStream?] = []
    private var openCount = 0
    private var waiting: [Waiting] = []
    private var takesCalls = true
    private var isClosed = false
    /// Why this side closed it.
    private var closeReason: String?
    private var keepalive: TimerToken?
    private var lastReceived: Int64 = 0
    private var pingSent: Int64?

    init(
        _ connection: Connection,
        isSecure: Bool,
        _ configuration: ClientConnectionConfiguration,
        _ counts: ConnectionCounts,
        onEvent: @escaping @Sendable (ClientConnectionEvent) -> Void,
        ready: @escaping (Result<Void, Status>) -> Void
    ) throws(HTTP2SessionError) {
        self.connection = connection
        self.configuration = configuration
        self.counts = counts
        self.onEvent = onEvent
        self.ready = ready
        loop = connection.loop
        session = try HTTP2Session(.client, configuration.http2)
        scheme = isSecure ? "https" : "http"
        authority = configuration.authority ?? Self.authority(of: connection.peerAddress)
        userAgent = (configuration.userAgent.map { $0 + " " } ?? "") + "grpc-swift-aimesh/1"
        lastReceived = connection.loop.now
    }

    private static func authority(of address: SocketAddress) -> String {
        if case .unix = address { return "localhost" }
        return address.description
    }

    // MARK: Calls

    func open(
        _ method: MethodDescriptor,
        _ options: CallOptions,
        _ number: UInt64,
        _ opened: Opened,
        _ cancellation: WaitCancellation
    ) {
        guard takesCalls, !isClosed else {
            return refuse(opened, Status(.unavailable, "the connection takes no more calls"))
        }
        guard openCount < session.peerStreamsMax else {
            if cancellation.isNoted { return refuse(opened, CancellationError()) }
            return waiting.append(Waiting(number, method, options, opened, on: self))
        }
        begin(method, options, opened)
    }

    /// The task that wanted a call does not want it any more.
    func giveUp(_ number: UInt64, _ reason: any Error = CancellationError()) {
        guard let position = waiting.firstIndex(where: { $0.number == number }) else { return }
        let call = waiting.remove(at: position)
        _ = call.end()
        refuse(call.opened, reason)
    }

    private func refuse(_ opened: Opened, _ error: any Error) {
        counts.calls.wrappingSubtract(1, ordering: .relaxed)
        opened.resume(throwing: error)
    }

    private func begin(_ method: MethodDescriptor, _ options: CallOptions, _ opened: Opened) {
        let head = RequestFields.head(
            method,
            options,
            scheme: scheme,
            authority: authority,
            userAgent: userAgent
        )
        guard let id = session.request(head) else {
            // The numbers of streams are used up.
            refuse(opened, Status(.unavailable, "the connection takes no more calls"))
            return goingAway()
        }
        let outcome = CallOutcome()
        let stream = ClientStream(id, options, outcome, on: self)
        while streams.count <= id.slot { streams.append(nil) }
        streams[id.slot] = stream
        openCount += 1
        options.record?.noteAttempt(to: connection.peerAddress.description)
        opened.resume(returning: ClientCall(LoopBound(stream, on: loop), outcome))
        flushSoon()
        if session.nextStreamID > UInt32(Int32.max) / 4 * 3 { goingAway() }
    }

    func callEnded() {
        openCount -= 1
        counts.calls.wrappingSubtract(1, ordering: .relaxed)
        beginWaiting()
        closeIfDrained()
    }

    private func beginWaiting() {
        while let next = waiting.first, takesCalls, openCount < session.peerStreamsMax {
            waiting.removeFirst()
            begin(next.method, next.end(), next.opened)
        }
    }

    func flushSoon() { connection.setNeedsFlush() }

    // MARK: ConnectionHandler

    func opened() {
        connection.setNeedsFlush()
        guard let interval = configuration.keepaliveInterval else { return }
        keepalive = loop.schedule(after: interval, self)
    }

    func received(_ bytes: Span<UInt8>) {
        lastReceived = loop.now
        do throws(HTTP2SessionError) {
            try session.receive(bytes, now: lastReceived)
        } catch {
            return close("\(error)")
        }
        handleEvents(bytes)
        connection.setNeedsFlush()
    }

    func produce(into output: inout [UInt8], room: Int) {
        session.produce(into: &output, room: room)
        if session.hasEvents {
            let nothing: [UInt8] = []
            handleEvents(nothing.span)
        }
        if session.wantsToClose { endSession() }
    }

    /// Nothing is read or written any more. With calls still open the server has broken HTTP/2, which the last frame tells
    /// it; it need not close, so the calls do not wait for that.
    private func endSession() {
        connection.closeAfterFlush()
        guard openCount > 0 else { return }
        let reason = "the server broke the rules of HTTP/2"
        closeReason = closeReason ?? reason
        goingAway()
        loseStreams("connection to \(connection.peerAddress): \(reason)")
    }

    func closed(_ end: ConnectionEnd) {
        isClosed = true
        takesCalls = false
        if let keepalive { loop.cancel(keepalive) }
        keepalive = nil
        let reason = "connection to \(connection.peerAddress): \(closeReason ?? end.description)"
        loseStreams(reason)
        failWaiting(reason)
        if let ready {
            self.ready = nil
            ready(.failure(Status(.unavailable, reason)))
        } else {
            onEvent(.closed(reason: reason))
        }
    }

    private func loseStreams(_ reason: String) {
        let lost = streams
        streams = []
        for case let stream? in lost { stream.lost(reason, isUnprocessed: false) }
    }

    private func failWaiting(_ reason: String) {
        let failed = waiting
        waiting = []
        for call in failed {
            _ = call.end()
            refuse(call.opened, Status(.unavailable, reason))
        }
    }

    private func handleEvents(_ bytes: Span<UInt8>) {
        let events = session.takeEvents()
        var received = 0
        for event in events {
            switch event {
            case .head(let stream, let fields, let ends):
                self[stream]?.received(ResponseHead(session.fields[fields], session.fieldBytes), endsStream: ends)
                if ends { giveBack(stream) }
            case .trailers(let stream, let fields):
                self[stream]?.received(ResponseHead(session.fields[fields], session.fieldBytes), endsStream: true)
                giveBack(stream)
            case .oversizedHead(let stream, _): self[stream]?.receivedOversizedHead()
            case .data(let stream, let range):
                received += range.count
                if let open = self[stream] {
                    open.received(bytes.extracting(range))
                } else {
                    session.consume(stream, range.count)
                }
            case .endOfStream(let stream): self[stream]?.peerEnded()
            case .reset: break
            case .closed(let stream, let code):
                guard let open = self[stream] else { break }
                streams[stream.slot] = nil
                open.closed(code)
            case .drained(let stream): self[stream]?.drained()
            case .settings:
                if let ready {
                    self.ready = nil
                    ready(.success(()))
                }
                // The server may allow more streams than before.
                beginWaiting()
            case .ping: break
            case .pingAcknowledged: pingSent = nil
            case .goAway: goingAway()
            }
        }
        session.recycle(events)
        session.consumeConnection(received)
        closeIfDrained()
    }

    /// A call that has its answer needs its stream no longer, though requests may still be on their way.
    private func giveBack(_ stream: HTTP2Stream) {
        if session.isOpen(stream) { session.reset(stream, .noError) }
    }

    private subscript(stream: HTTP2Stream) -> ClientStream? {
        guard stream.slot < streams.count, let open = streams[stream.slot], open.id == stream else { return nil }
        return open
    }

    // MARK: Ends

    private func goingAway() {
        guard takesCalls else { return }
        takesCalls = false
        failWaiting("the server takes no more calls on this connection")
        onEvent(.goingAway)
        closeIfDrained()
    }

    func drain() {
        takesCalls = false
        failWaiting("the connection takes no more calls")
        closeIfDrained()
    }

    private func closeIfDrained() {
        guard !takesCalls, openCount == 0, waiting.isEmpty, !isClosed else { return }
        session.goAway()
        connection.setNeedsFlush()
        connection.closeAfterFlush()
    }

    func close(_ reason: String) {
        closeReason = closeReason ?? reason
        connection.close()
    }

    // MARK: Keepalive

    func timerFired(_ timer: TimerToken) {
        keepalive = nil
        guard let interval = configuration.keepaliveInterval, !isClosed else { return }
        let now = loop.now
        if let pingSent, lastReceived < pingSent {
            if now - pingSent >= configuration.keepaliveTimeout.nanoseconds {
                return close("the server does not answer pings")
            }
            keepalive = loop.schedule(after: configuration.keepaliveTimeout, self)
            return
        }
        if openCount > 0, now - lastReceived >= interval.nanoseconds {
            pingSent = now
            session.ping(UInt64(bitPattern: now))
            flushSoon()
            keepalive = loop.schedule(after: configuration.keepaliveTimeout, self)
        } else {
            keepalive = loop.schedule(after: interval, self)
        }
    }
}

/// What of a connection is counted for other threads.
final class ConnectionCounts: Sendable {
    /// Calls that are open or wait for a stream.
    let calls = Atomic<Int>(0)
    /// Names calls while they wait.
    let numbers = Atomic<UInt64>(0)
}

/// A connection as a channel holds it.
final class HTTP2ClientConnectionHandle: ClientConnection {
    private let bound: LoopBound<HTTP2ClientConnection>
    private let counts: ConnectionCounts

    init(_ bound: LoopBound<HTTP2ClientConnection>, _ counts: ConnectionCounts) {
        self.bound = bound
        self.counts = counts
    }

    var callCount: Int { counts.calls.load(ordering: .relaxed) }

    func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream {
        counts.calls.wrappingAdd(1, ordering: .relaxed)
        let number = counts.numbers.wrappingAdd(1, ordering: .relaxed).newValue
        let cancellation = WaitCancellation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { opened in
                bound.execute { $0.open(method, options, number, opened, cancellation) }
            }
        } onCancel: {
            cancellation.note()
            bound.loop.execute { [bound] in bound.value.giveUp(number) }
        }
    }

    func drain() { bound.execute { $0.drain() } }
    func close() { bound.execute { $0.close("closed here") } }
}
