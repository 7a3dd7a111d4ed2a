internal import EventIO
internal import GRPCCore
internal import HTTPWire
internal import Telemetry

/// One call on a server: between the events of its stream and its handler's task. On its connection's loop.
///
///     open --handler returned, threw, deadline--> finished --stream closed--> gone
///          --peer reset, connection lost---------------------------------------^
final class ServerStream: TimerTarget, LoopOperation {
    /// Around the closure, which as the content of an optional would be wrapped, and allocated, twice more.
    private struct PreparedAnswer: ~Copyable {
        let operation: RPCHandler.UnaryOperation
        let gates: GatePassage
        let requestWasCompressed: Bool
    }

    typealias Reader = CheckedContinuation<InboundMessage?, any Error>
    typealias Writer = CheckedContinuation<Void, any Error>

    let id: HTTP2Stream
    let route: Route
    private let startTime: Int64
    private let encoding: MessageCoding
    private let acceptsGzip: Bool
    private let connection: ServerConnection
    private let session: HTTP2Session
    private let loop: Loop
    private let call: ServerCall
    private var hasBegun = false
    /// What runs the handler: a task of its own, whose children stay on the loop, or for unary calls a worker.
    private var task: Task<Void, Never>?
    private var worker: LoopWorker?
    private var prepared: PreparedAnswer?
    private var deadlineTimer: TimerToken?

    // Requests.
    private var inbox: RequestInbox
    private var reader: Reader?
    private var peerHasEnded = false
    /// Bytes of body that the peer was not yet granted again.
    private var uncredited = 0
    /// Room that is set aside for the message that has begun.
    private var reservedBytes = 0
    /// The message that has begun is larger than the window, and there is no room for it yet.
    private(set) var awaitsRoom = false

    // Responses.
    private var hasSentHead = false
    private var responseEncoding = MessageCoding.identity
    private var isFull = false
    private var writer: Writer?
    private(set) var isFinished = false
    private var failure: Status?

    // What the connection's look at slow peers remembers.
    private(set) var lastMove: Int64
    private(set) var lastArrival: Int64
    private var writtenCount = 0
    private var lastSentCount = 0

    /// Borrows, because an initialiser would otherwise own what it is given, which is two reference counts for each.
    init(
        _ id: HTTP2Stream,
        _ route: borrowing Route,
        _ head: borrowing RequestHead,
        _ call: consuming ServerCall,
        on connection: borrowing ServerConnection,
        at time: Int64
    ) {
        self.id = id
        self.route = copy route
        self.call = call
        self.connection = copy connection
        session = connection.session
        loop = connection.loop
        startTime = time
        lastMove = time
        lastArrival = time
        encoding = head.encoding
        acceptsGzip = head.acceptsGzip
        inbox = RequestInbox(bytesMax: connection.server.requestBytesMax)
    }

    private var isUnary: Bool {
        if case .unary = route.handler.body { return true }
        return false
    }

    /// A unary request, or a message that a handler can have next, is not complete.
    var awaitsRequest: Bool { !isFinished && (!hasBegun || (inbox.isMidMessage && inbox.isEmpty)) }

    // MARK: Requests

    /// The call's time runs. Streaming handlers begin with the head.
    func begin(_ timeout: Duration?) {
        if let timeout { deadlineTimer = loop.schedule(after: timeout, self) }
        route.metrics.noteStart()
        guard case .streaming(let answer) = route.handler.body else { return }
        let bound = LoopBound(self, on: loop)
        let context = ServerContext(call)
        hasBegun = true
        // Unstructured because it belongs to the stream, which cancels it; it starts at once, on the loop.
        let task = Task.immediate(executorPreference: loop.taskExecutor) {
            do {
                try await answer(ServerInbound(bound: bound), ServerOutbound(bound: bound), context)
                bound.execute { $0.returned(.ok) }
            } catch {
                let status = Status(ending: error)
                bound.execute { $0.returned(status) }
            }
        }
        if !isFinished { self.task = task }
    }

    /// Some of the body, of which the stream keeps what it needs.
    func received(_ bytes: Span<UInt8>) {
        uncredited += bytes.count
        lastMove = loop.now
        lastArrival = lastMove
        guard !isFinished else { return credit() }
        do throws(Status) {
            if let count = try inbox.receive(bytes) { noteComplete(count) }
        } catch {
            if error.code == .resourceExhausted { connection.metrics.note(.oversizedMessage) }
            return finish(error)
        }
        // A message that is not complete needs all of its bytes, whatever the handler does.
        if inbox.isEmpty { grantWindow() }
    }

    private func noteComplete(_ count: Int) {
        connection.noteWaiting(count)
        releaseRoom()
        if reader != nil { serveReader() }
    }

    /// Lets the peer send on. Within a large message it has to wait until there is room for all of it.
    private func grantWindow() {
        guard !awaitsRoom else { return }
        if reservedBytes == 0, inbox.expectedCount > connection.server.streamWindow {
            let count = inbox.expectedCount
            guard connection.reserve(id, count) else {
                awaitsRoom = true
                return
            }
            reservedBytes = count
        }
        credit()
    }

    /// There is room for the message that has begun.
    func letIn(_ count: Int) {
        awaitsRoom = false
        reservedBytes = count
        lastArrival = loop.now
        credit()
    }

    private func releaseRoom() {
        if awaitsRoom {
            awaitsRoom = false
            connection.leaveLine(id)
        }
        guard reservedBytes > 0 else { return }
        let count = reservedBytes
        reservedBytes = 0
        connection.release(count)
    }

    private func unpack(_ message: InboundMessage) throws(Status) -> InboundMessage {
        do throws(Status) {
            let bytesMax = connection.server.requestBytesMax
            let plain = try MessageCompression.decompress(message.bytes, encoding, bytesMax: bytesMax)
            return InboundMessage(plain, wasCompressed: true)
        } catch {
            if error.code == .resourceExhausted { connection.metrics.note(.oversizedMessage) }
            throw error
        }
    }

    /// The last bytes of the body together with all the others: the usual unary call, read where it lies.
    func receivedWhole(_ bytes: Span<UInt8>) -> Bool {
        guard case .unary(let prepare, let gates) = route.handler.body, !isFinished, !inbox.isMidMessage, inbox.isEmpty,
            let (isCompressed, payload) = MessageDeframer.onlyMessage(
                in: bytes,
                bytesMax: connection.server.requestBytesMax
            ), !isCompressed
        else { return false }
        session.consume(id, bytes.count)
        peerHasEnded = true
        run(prepare, gates, bytes.extracting(payload), wasCompressed: false)
        return true
    }

    func ended() {
        peerHasEnded = true
        guard !isFinished else { return }
        if inbox.isMidMessage {
            return finish(Status(.internal, "the request ended within a message"))
        }
        guard isUnary else { return serveReader() }
        guard inbox.count == 1 else {
            let count = inbox.isEmpty ? "without a request message" : "with more than one request message"
            return finish(Status(.unimplemented, "the call came \(count)"))
        }
        guard case .unary(let prepare, let gates) = route.handler.body else { return }
        do throws(Status) {
            let message = try takeReady()
            run(prepare, gates, message.bytes.span, wasCompressed: message.wasCompressed)
        } catch {
            finish(error)
        }
    }

    private func run(
        _ prepare: RPCHandler.Unary,
        _ gates: GatePassage,
        _ request: Span<UInt8>,
        wasCompressed: Bool
    ) {
        do throws(Status) {
            let operation = try prepare(request)
            prepared = PreparedAnswer(operation: operation, gates: gates, requestWasCompressed: wasCompressed)
        } catch {
            return finish(error)
        }
        route.metrics.messagesReceived.addFromOwner()
        hasBegun = true
        loop.run(self)
    }

    func run(on worker: LoopWorker) async {
        // The call may have ended before its handler could begin.
        guard !isFinished, let prepared = prepared.take() else { return }
        self.worker = worker
        var context = ServerContext(call, requestWasCompressed: prepared.requestWasCompressed)
        do throws(Status) {
            try prepared.gates.begin(&context)
        } catch {
            return returned(error)
        }
        do {
            // Back on the loop, which the worker's task prefers. A function around this would cost a switch more.
            let response = try await prepared.operation(context)
            prepared.gates.end(context, .ok)
            complete(response)
        } catch {
            let status = Status(ending: error)
            prepared.gates.end(context, status)
            returned(status)
        }
    }

    /// Lets the peer send as much again as came.
    private func credit() {
        guard uncredited > 0 else { return }
        session.consume(id, uncredited)
        connection.flushSoon()
        uncredited = 0
    }

    private func takeReady() throws(Status) -> InboundMessage {
        let message = inbox.take()
        connection.noteWaiting(-message.bytes.count)
        if inbox.isEmpty {
            lastArrival = loop.now
            grantWindow()
        }
        return message.wasCompressed ? try unpack(message) : message
    }

    /// What a handler that reads gets at once; nil when it has to wait.
    func poll() -> Result<InboundMessage?, Status>? {
        if let failure { return .failure(failure) }
        guard !inbox.isEmpty else { return peerHasEnded ? .success(nil) : nil }
        do throws(Status) {
            let message = try takeReady()
            route.metrics.messagesReceived.addFromOwner()
            return .success(message)
        } catch {
            finish(error)
            return .failure(error)
        }
    }

    func wait(_ reader: Reader, _ cancellation: WaitCancellation?) {
        if cancellation?.isNoted == true { return reader.resume(throwing: CancellationError()) }
        if let result = poll() { return reader.resume(with: result.mapError { $0 }) }
        precondition(self.reader == nil, "two tasks read the requests of one call")
        self.reader = reader
        grantWindow()
    }

    private func serveReader() {
        guard let reader else { return }
        // Not while it is polled for: a message that cannot be read ends the call, and every wait with it.
        self.reader = nil
        guard let result = poll() else {
            self.reader = reader
            return
        }
        reader.resume(with: result.mapError { $0 })
    }

    /// The task that reads was cancelled, which need not be the handler's own.
    func cancelReader() {
        let reader = reader
        self.reader = nil
        reader?.resume(throwing: CancellationError())
    }

    // MARK: Responses

    /// Returns false when the handler has to wait for room.
    func write(_ message: [UInt8], compressed: Bool?) throws(Status) -> Bool {
        if let failure { throw failure }
        guard !isFinished else { throw Self.over }
        sendHead()
        let (bytes, isCompressed) = try pack(message, compressed)
        writtenCount += bytes.count + MessagePrefix.byteCount
        let hasRoom = session.enqueue(
            id,
            bytes,
            lead: MessagePrefix.of(count: bytes.count, isCompressed: isCompressed),
            leadCount: MessagePrefix.byteCount
        )
        route.metrics.messagesSent.addFromOwner()
        connection.flushSoon()
        if !hasRoom { isFull = true }
        return hasRoom
    }

    func write(_ message: [UInt8], compressed: Bool?, _ writer: Writer, _ cancellation: WaitCancellation) {
        if cancellation.isNoted { return writer.resume(throwing: CancellationError()) }
        do throws(Status) {
            if try write(message, compressed: compressed) { return writer.resume() }
            wait(writer)
        } catch {
            writer.resume(throwing: error)
        }
    }

    func wait(_ writer: Writer) {
        if let failure { return writer.resume(throwing: failure) }
        guard isFull, !isFinished else { return writer.resume() }
        precondition(self.writer == nil, "two tasks write the responses of one call")
        self.writer = writer
    }

    /// Whether bytes have left since the last look. How many wait does not tell: a handler that fills up what its peer
    /// takes keeps them at the same number.
    func noteMove(queued: Int, _ now: Int64) {
        let sentCount = writtenCount - queued
        guard sentCount != lastSentCount || queued == 0 else { return }
        lastSentCount = sentCount
        lastMove = now
    }

    func drained() {
        isFull = false
        let writer = writer
        self.writer = nil
        writer?.resume()
    }

    func cancelWriter() {
        let writer = writer
        self.writer = nil
        writer?.resume(throwing: CancellationError())
    }

    private func sendHead() {
        guard !hasSentHead else { return }
        hasSentHead = true
        let options = call.answerOptions
        responseEncoding = chooseEncoding(options)
        session.respond(
            id,
            ResponseFields.head(encoding: responseEncoding, options?.initialMetadata ?? Metadata())
        )
    }

    /// A stream may change its mind from message to message, so it names the encoding when the client can read it.
    private func chooseEncoding(_ options: AnswerOptions?) -> MessageCoding {
        guard acceptsGzip else { return .identity }
        let wanted = options?.compresses ?? (connection.configuration.compression != .identity)
        return wanted || !isUnary ? .gzip : .identity
    }

    private func pack(_ message: [UInt8], _ compressed: Bool?) throws(Status) -> ([UInt8], Bool) {
        guard responseEncoding != .identity else { return (message, false) }
        let isWanted =
            compressed ?? call.answerOptions?.compresses ?? (connection.configuration.compression != .identity)
        guard isWanted else { return (message, false) }
        return (try MessageCompression.compress(message, responseEncoding), true)
    }

    /// The response of a unary call.
    private func complete(_ response: consuming [UInt8]) {
        guard !isFinished else { return }
        // Many calls may have begun before the first of them answered.
        if session.queuedTotal > 0, connection.isFull(for: response.count) {
            return returned(Status(.resourceExhausted, ServerConnection.outboundFullReason))
        }
        if acceptsGzip || call.answerOptions != nil {
            do throws(Status) {
                _ = try write(response, compressed: nil)
            } catch {
                return returned(error)
            }
            return returned(.ok)
        }
        writtenCount += response.count + MessagePrefix.byteCount
        // Nearly every call: nothing is compressed, and nothing was said beside the message.
        session.answer(
            id,
            ResponseFields.head,
            response,
            lead: MessagePrefix.of(count: response.count, isCompressed: false),
            leadCount: MessagePrefix.byteCount,
            trailers: ResponseFields.okTrailers
        )
        connection.flushSoon()
        route.metrics.messagesSent.addFromOwner()
        task = nil
        worker = nil
        settle(.ok)
    }

    /// The handler has ended, so there is nothing left to cancel; the worker may be another call's by now.
    private func returned(_ status: Status) {
        task = nil
        worker = nil
        finish(status)
    }

    /// Ends the call with a status.
    func finish(_ status: Status) {
        guard !isFinished else { return }
        let options = call.answerOptions
        let trailing = options?.trailingMetadata ?? Metadata()
        if hasSentHead {
            session.end(id, trailers: ResponseFields.trailers(status, trailing))
        } else {
            let metadata = (options?.initialMetadata).map { initial in
                var all = initial
                all.append(trailing)
                return all
            }
            session.respondOnly(id, ResponseFields.trailersOnly(status, metadata ?? trailing))
        }
        connection.flushSoon()
        settle(status)
        credit()
    }

    // MARK: Ends

    private static let over = Status(.cancelled, "the call has ended")

    func timerFired(_ timer: TimerToken) {
        deadlineTimer = nil
        finish(.deadlineExceeded)
    }

    /// The stream is gone: reset, or lost with its connection.
    func abandon(_ reason: String) { settle(Status(.cancelled, reason)) }

    private func settle(_ status: Status) {
        guard !isFinished else { return }
        isFinished = true
        failure = status.code == .ok ? Self.over : status
        if let deadlineTimer { loop.cancel(deadlineTimer) }
        deadlineTimer = nil
        route.metrics.noteEnd(status.code, nanoseconds: Loop.nanoseconds - startTime)
        releaseRoom()
        connection.callEnded(inbox.waitingBytes)
        inbox.discard()
        if let task {
            task.cancel()
            self.task = nil
        }
        if let worker {
            worker.cancel()
            self.worker = nil
        }
        if let reader {
            self.reader = nil
            reader.resume(throwing: status)
        }
        if let writer {
            self.writer = nil
            writer.resume(throwing: status)
        }
    }
}
