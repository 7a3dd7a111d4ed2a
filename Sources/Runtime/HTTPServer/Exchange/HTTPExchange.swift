internal import EventIO
internal import HTTPWire
internal import Telemetry

/// One request and its response: between the events of its connection and its handler. On the connection's loop.
///
///     open --response complete, cut off, or the client gone--> over
final class HTTPExchange: LoopOperation {
    typealias Reader = CheckedContinuation<[UInt8]?, any Error>
    typealias Writer = CheckedContinuation<Void, any Error>

    let head: HTTP1RequestHead
    private let connection: HTTP1ServerConnection
    private let loop: Loop
    private var worker: LoopWorker?
    private(set) var isOver = false
    private var failure: (any Error)?

    // The request's body.
    private var inbox: [UInt8] = []
    private(set) var hasWholeRequest = false
    private var reader: Reader?
    private var owesContinue: Bool

    // The response.
    private var encoder: HTTP1ResponseEncoder
    private var writer: Writer?

    init(_ head: HTTP1RequestHead, on connection: HTTP1ServerConnection) {
        self.head = head
        self.connection = connection
        loop = connection.loop
        encoder = HTTP1ResponseEncoder(for: head)
        owesContinue = head.expectsContinue
    }

    var hasBegunResponse: Bool { encoder.hasSentHead }
    var isInboxFull: Bool { inbox.count >= connection.server.configuration.inboundBytesMax }
    /// The handler waits for bytes that the client owes.
    var awaitsBody: Bool { reader != nil && !hasWholeRequest }

    // MARK: The handler

    func run(on worker: LoopWorker) async {
        // The client may have gone before its handler could begin.
        guard !isOver else { return }
        self.worker = worker
        let bound = LoopBound(self, on: loop)
        let request = HTTPRequest(
            head,
            peer: connection.peerAddress,
            isSecure: connection.isSecure,
            body: HTTPRequestBody(bound: bound)
        )
        do {
            try await connection.server.handler(request, HTTPResponseWriter(bound: bound))
            returned()
        } catch {
            failed(error)
        }
    }

    private func returned() {
        worker = nil
        guard !isOver else { return }
        if encoder.hasSentHead { return finish() }
        connection.server.noteHandlerFailure(HTTPHandlerFault.noResponse)
        send(HTTPResponse(500, text: "nothing answered this request\n"))
    }

    private func failed(_ error: any Error) {
        worker = nil
        guard !isOver else { return }
        connection.server.noteHandlerFailure(error)
        if encoder.hasSentHead { return abort(withReset: false) }
        send(HTTPResponse(500, text: "the request could not be answered\n"))
    }

    // MARK: The request's body

    func received(_ bytes: Span<UInt8>) {
        guard !isOver else { return }
        inbox.append(copying: bytes)
        serveReader()
        if isInboxFull { connection.updateReading() }
    }

    func requestEnded() {
        hasWholeRequest = true
        serveReader()
    }

    /// What a handler that reads gets at once; nil when it has to wait.
    func poll() -> Result<[UInt8]?, any Error>? {
        if let failure { return .failure(failure) }
        if !inbox.isEmpty {
            let wasFull = isInboxFull
            let bytes = inbox
            inbox = []
            if wasFull { connection.updateReading() }
            return .success(bytes)
        }
        if hasWholeRequest { return .success(nil) }
        return isOver ? .failure(HTTPHandlerFault.over) : nil
    }

    func wait(_ reader: Reader, _ cancellation: WaitCancellation?) {
        if cancellation?.isNoted == true { return reader.resume(throwing: CancellationError()) }
        if let result = poll() { return reader.resume(with: result) }
        precondition(self.reader == nil, "two tasks read the body of one request")
        self.reader = reader
        if owesContinue {
            owesContinue = false
            connection.write { $0.append(contentsOf: HTTP1ResponseEncoder.goOn) }
        }
    }

    private func serveReader() {
        guard let reader, let result = poll() else { return }
        self.reader = nil
        reader.resume(with: result)
    }

    /// The task that reads was cancelled, which need not be the handler's own.
    func cancelReader() {
        let reader = reader
        self.reader = nil
        reader?.resume(throwing: CancellationError())
    }

    // MARK: The response

    func send(_ response: HTTPResponse) {
        guard !isOver else { return }
        precondition(!encoder.hasSentHead, "a request is answered once")
        prepareHead(response.status)
        var fields = response.fields
        fields.append(connection.server.dateField())
        connection.write { output in
            encoder.head(response.status, fields, bodyCount: response.body.count, into: &output)
            encoder.body(response.body, into: &output)
            encoder.end(into: &output)
        }
        settle()
        connection.exchangeEnded(self, closes: encoder.closes)
    }

    func begin(_ status: Int, _ fields: HTTP1FieldBlock, bodyCount: Int?) {
        guard !isOver else { return }
        precondition(!encoder.hasSentHead, "a request is answered once")
        prepareHead(status)
        var fields = fields
        fields.append(connection.server.dateField())
        connection.write { encoder.head(status, fields, bodyCount: bodyCount, into: &$0) }
    }

    private func prepareHead(_ status: Int) {
        connection.server.metrics.noteResponse(status)
        // What is left of the request would be read as the next one's head.
        if !hasWholeRequest || connection.server.connections.isDraining { encoder.close() }
    }

    /// Returns false when the handler has to wait for room.
    func write(_ bytes: some Collection<UInt8>) throws -> Bool {
        if let failure { throw failure }
        guard !isOver else { throw HTTPHandlerFault.over }
        precondition(encoder.hasSentHead, "a body stands behind its head")
        connection.write { encoder.body(bytes, into: &$0) }
        return connection.waitingCount <= connection.server.configuration.outboundBytesMax
    }

    func wait(_ writer: Writer, _ cancellation: WaitCancellation?) {
        if cancellation?.isNoted == true { return writer.resume(throwing: CancellationError()) }
        if let failure { return writer.resume(throwing: failure) }
        guard !isOver, connection.waitingCount > connection.server.configuration.outboundBytesMax else {
            return writer.resume()
        }
        precondition(self.writer == nil, "two tasks write the body of one response")
        self.writer = writer
    }

    func cancelWriter() {
        let writer = writer
        self.writer = nil
        writer?.resume(throwing: CancellationError())
    }

    func drained() {
        let writer = writer
        self.writer = nil
        writer?.resume()
    }

    func finish() {
        guard !isOver else { return }
        precondition(encoder.hasSentHead, "a response ends behind its head")
        connection.write { encoder.end(into: &$0) }
        settle()
        connection.exchangeEnded(self, closes: encoder.closes)
    }

    func abort(withReset: Bool) {
        guard !isOver else { return }
        settle()
        connection.exchangeFailed(self, withReset: withReset)
    }

    // MARK: Ends

    /// The client is gone, or cannot be understood any more.
    func abandon(_ reason: String) {
        guard !isOver else { return }
        connection.server.metrics.abandoned.addFromOwner()
        failure = HTTPHandlerFault.clientGone(reason)
        settle()
        let worker = worker
        self.worker = nil
        worker?.cancel()
    }

    private func settle() {
        isOver = true
        inbox = []
        let error = failure ?? HTTPHandlerFault.over
        if let reader {
            self.reader = nil
            reader.resume(throwing: error)
        }
        if let writer {
            self.writer = nil
            writer.resume(throwing: error)
        }
    }
}

/// Why a handler's reading or writing fails.
package enum HTTPHandlerFault: Error, Sendable, CustomStringConvertible {
    case clientGone(String)
    /// The response is complete, or was cut off by the handler itself.
    case over
    case noResponse
    case bodyTooLarge(bytesMax: Int)

    package var description: String {
        switch self {
        case .clientGone(let reason): "the client is gone: \(reason)"
        case .over: "the response is over"
        case .noResponse: "the handler returned without a response"
        case .bodyTooLarge(let bytesMax): "the body is larger than \(bytesMax) bytes"
        }
    }
}
