internal import EventIO
internal import GRPCCore
internal import HTTPWire
internal import Synchronization

/// One call of a client, on its connection's loop.
///
///     open --trailers, reset, deadline, cancel, lost connection--> ended
final class ClientStream: TimerTarget {
    typealias Reader = CheckedContinuation<InboundMessage?, any Error>
    typealias Writer = CheckedContinuation<Void, any Error>

    let id: HTTP2Stream
    private let loop: Loop
    private var connection: HTTP2ClientConnection?
    private let record: CallRecord?
    private let requestEncoding: MessageCoding
    private let requestBytesMax: Int?
    private let responseBytesMax: Int
    private let outcome: CallOutcome
    private var deadlineTimer: TimerToken?

    private var deframer: MessageDeframer
    private var ready: [InboundMessage] = []
    private var reader: Reader?
    private var writer: Writer?
    private var isFull = false
    private var responseEncoding = MessageCoding.identity
    private var hasHead = false
    private var uncredited = 0
    private var end: CallEnd?

    init(_ id: HTTP2Stream, _ options: CallOptions, _ outcome: CallOutcome, on connection: HTTP2ClientConnection) {
        self.id = id
        self.connection = connection
        self.outcome = outcome
        loop = connection.loop
        record = options.record
        requestEncoding = options.compression ?? .identity
        requestBytesMax = options.requestBytesMax
        responseBytesMax = options.responseBytesMax ?? connection.configuration.responseBytesMax
        deframer = MessageDeframer(bytesMax: responseBytesMax)
        if let timeout = options.timeout { deadlineTimer = loop.schedule(after: timeout, self) }
    }

    // MARK: Responses

    func received(_ head: ResponseHead, endsStream: Bool) {
        guard end == nil else { return }
        if hasHead || endsStream {
            if hasHead, !endsStream { return fail(Status(.internal, "the server sent a second head")) }
            if endsStream, deframer.isMidMessage {
                return fail(Status(.internal, "the response ended within a message"))
            }
            // Trailers alone: whoever waits for the head learns that there is none, and the record keeps that no answer
            // had begun, so that a policy may send the call again.
            if !hasHead {
                hasHead = true
                _ = outcome.head.succeed(Metadata())
            }
            return finish(CallEnd(head.status, trailers: head.metadata))
        }
        if head.isInterim { return }
        guard head.isAcceptable, let encoding = head.encoding else {
            if let name = head.unknownEncoding {
                return fail(Status(.unimplemented, "the server compresses with \(name.prefix(100)), unknown here"))
            }
            return fail(head.status)
        }
        responseEncoding = encoding
        noteHead(head.metadata)
    }

    func receivedOversizedHead() {
        fail(Status(.resourceExhausted, "the metadata of the response is larger than the limit"))
    }

    private func noteHead(_ metadata: Metadata) {
        hasHead = true
        if outcome.head.succeed(metadata) { record?.note(initialMetadata: metadata) }
    }

    func received(_ bytes: Span<UInt8>) {
        uncredited += bytes.count
        guard end == nil else { return credit() }
        let before = ready.count
        do throws(Status) {
            try deframer.receive(bytes, into: &ready)
            for index in before..<ready.count { try unpack(index) }
        } catch {
            return fail(error)
        }
        if reader != nil { serveReader() }
        if ready.isEmpty { credit() }
    }

    private func unpack(_ index: Int) throws(Status) {
        let message = ready[index]
        record?.note(responseWasCompressed: message.wasCompressed)
        guard message.wasCompressed else { return }
        let plain = try MessageCompression.decompress(message.bytes, responseEncoding, bytesMax: responseBytesMax)
        ready[index] = InboundMessage(plain, wasCompressed: true)
    }

    /// The server ended its side without trailers.
    func peerEnded() {
        guard end == nil else { return }
        fail(Status(.unknown, "the server ended the call without a status"))
    }

    private func credit() {
        guard uncredited > 0 else { return }
        connection?.session.consume(id, uncredited)
        connection?.flushSoon()
        uncredited = 0
    }

    private func poll() -> Result<InboundMessage?, Status>? {
        if !ready.isEmpty {
            let message = ready.removeFirst()
            if ready.isEmpty { credit() }
            return .success(message)
        }
        guard let end else { return nil }
        return end.status.code == .ok ? .success(nil) : .failure(end.status)
    }

    func wait(_ reader: Reader) {
        if let result = poll() { return reader.resume(with: result.mapError { $0 }) }
        precondition(self.reader == nil, "two tasks read the responses of one call")
        self.reader = reader
        credit()
    }

    private func serveReader() {
        guard let reader, let result = poll() else { return }
        self.reader = nil
        reader.resume(with: result.mapError { $0 })
    }

    // MARK: Requests

    func write(_ message: [UInt8], compressed: Bool?, _ writer: Writer) {
        if let end { return writer.resume(throwing: end.status.code == .ok ? Self.over : end.status) }
        guard let connection else { return writer.resume(throwing: Self.over) }
        if let requestBytesMax, message.count > requestBytesMax {
            let status = Status(
                .resourceExhausted,
                "the request has \(message.count) bytes; the limit is \(requestBytesMax)"
            )
            fail(status)
            return writer.resume(throwing: status)
        }
        let bytes: [UInt8]
        let isCompressed = requestEncoding != .identity && compressed ?? true
        do throws(Status) {
            bytes = isCompressed ? try MessageCompression.compress(message, requestEncoding) : message
        } catch {
            fail(error)
            return writer.resume(throwing: error)
        }
        let hasRoom = connection.session.enqueue(
            id,
            bytes,
            lead: MessagePrefix.of(count: bytes.count, isCompressed: isCompressed),
            leadCount: MessagePrefix.byteCount
        )
        connection.flushSoon()
        if hasRoom { return writer.resume() }
        precondition(self.writer == nil, "two tasks write the requests of one call")
        isFull = true
        self.writer = writer
    }

    func drained() {
        isFull = false
        let writer = writer
        self.writer = nil
        writer?.resume()
    }

    func finishRequests() {
        guard end == nil, let connection else { return }
        connection.session.end(id)
        connection.flushSoon()
    }

    private static let over = Status(.cancelled, "the call has ended")

    // MARK: Ends

    func timerFired(_ timer: TimerToken) {
        deadlineTimer = nil
        fail(.deadlineExceeded)
    }

    func cancel() { fail(Status(.cancelled, "the call was cancelled")) }

    /// Ends the call from this side.
    private func fail(_ status: Status) {
        guard end == nil else { return }
        connection?.session.reset(id, .cancel)
        connection?.flushSoon()
        ready = []
        finish(CallEnd(status))
    }

    /// The stream is gone.
    func closed(_ code: HTTP2ErrorCode) {
        defer { connection = nil }
        guard end == nil else { return }
        finish(Self.end(for: code))
    }

    func lost(_ reason: String, isUnprocessed: Bool) {
        defer { connection = nil }
        guard end == nil else { return }
        finish(CallEnd(Status(.unavailable, reason), isUnprocessed: isUnprocessed))
    }

    private static func end(for code: HTTP2ErrorCode) -> CallEnd {
        switch code {
        case .refusedStream: CallEnd(Status(.unavailable, "the server refused the call"), isUnprocessed: true)
        case .cancel: CallEnd(Status(.cancelled, "the server cancelled the call"))
        case .enhanceYourCalm: CallEnd(Status(.resourceExhausted, "the server asks for fewer calls"))
        case .inadequateSecurity: CallEnd(Status(.permissionDenied, "the connection is not secure enough"))
        default: CallEnd(Status(.internal, "the stream was reset with \(code)"))
        }
    }

    private func finish(_ end: CallEnd) {
        self.end = end
        if let deadlineTimer { loop.cancel(deadlineTimer) }
        deadlineTimer = nil
        outcome.settle(end)
        record?.note(end: end)
        connection?.callEnded()
        let writer = writer
        self.writer = nil
        writer?.resume(throwing: end.status.code == .ok ? Self.over : end.status)
        if reader != nil { serveReader() }
        credit()
    }
}

/// What of a call may be asked from any thread.
final class CallOutcome: Sendable {
    let head = OneShot<Metadata>()
    private let stored = Mutex<CallEnd?>(nil)

    var end: CallEnd? { stored.withLock { $0 } }

    func settle(_ end: CallEnd) {
        stored.withLock { $0 = end }
        // A call that ended well had a head; then this changes nothing.
        head.fail(end.status)
    }
}

/// A call as the client's code holds it. Each use goes to the loop; giving the last reference up cancels the call.
final class ClientCall: RPCClientStream {
    private let bound: LoopBound<ClientStream>
    private let outcome: CallOutcome

    init(_ bound: LoopBound<ClientStream>, _ outcome: CallOutcome) {
        self.bound = bound
        self.outcome = outcome
    }

    deinit {
        if outcome.end == nil { cancel() }
    }

    var end: CallEnd? { outcome.end }

    func responseMetadata() async throws -> Metadata {
        try await withTaskCancellationHandler {
            try await outcome.head.value()
        } onCancel: {
            cancel()
        }
    }

    func next() async throws -> InboundMessage? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { reader in bound.execute { $0.wait(reader) } }
        } onCancel: {
            cancel()
        }
    }

    func send(_ message: [UInt8], compressed: Bool?) async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { writer in
                bound.execute { $0.write(message, compressed: compressed, writer) }
            }
        } onCancel: {
            cancel()
        }
    }

    func finishRequests() async throws { bound.execute { $0.finishRequests() } }

    func cancel() { bound.loop.execute { [bound] in bound.value.cancel() } }
}
