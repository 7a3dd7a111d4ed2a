internal import EventIO
internal import HTTPWire
internal import Telemetry

/// One client's connection: one exchange after the other, and what came for the next while one goes on. On its loop.
///
///     idle --head--> answering --response and request complete--> idle
///       \--fault----------\--response without all of the request, or the last one--> closing
final class HTTP1ServerConnection: ServedConnection, TimerTarget {
    let loop: Loop
    let server: HTTPServerLoop
    private let connection: Connection
    private var parser: HTTP1RequestParser
    private var exchange: HTTPExchange?
    /// Pipelined requests that were read and not looked at.
    private var backlog: [UInt8] = []
    private var backlogStart = 0
    /// The response, as far as the socket has not asked for it.
    private var output: [UInt8] = []
    private var outputStart = 0
    private var isClosing = false
    private var resetsWhenWritten = false
    private var maintenance: TimerToken?
    private var lastReceived: Int64
    /// When the last response was complete, or the connection was opened.
    private var idleSince: Int64
    private var midHeadSince: Int64?

    init(_ connection: Connection, _ server: HTTPServerLoop) {
        self.connection = connection
        self.server = server
        loop = connection.loop
        parser = HTTP1RequestParser(server.configuration.requests)
        lastReceived = connection.loop.now
        idleSince = lastReceived
        maintenance = loop.schedule(after: server.maintenancePeriod, self)
    }

    var peerAddress: SocketAddress { connection.peerAddress }
    var isSecure: Bool { connection.security != nil }

    // MARK: ConnectionHandler

    func opened() {}

    func received(_ bytes: Span<UInt8>) {
        guard !isClosing else { return }
        lastReceived = loop.now
        if backlogStart < backlog.count {
            keep(bytes)
        } else {
            var position = 0
            process(bytes, &position)
            if position < bytes.count { keep(bytes.extracting(position..<bytes.count)) }
        }
        loop.runWaiting()
    }

    func produce(into output: inout [UInt8], room: Int) {
        let count = min(max(room, 1), self.output.count - outputStart)
        if count > 0 {
            output.append(contentsOf: self.output[outputStart..<outputStart + count])
            outputStart += count
        }
        if outputStart == self.output.count {
            self.output.removeAll(keepingCapacity: outputStart <= Self.keptOutputMax)
            outputStart = 0
            // Once the bytes are with the kernel, which is when it is asked again.
            if resetsWhenWritten, count == 0 { return connection.reset() }
            if resetsWhenWritten { connection.setNeedsFlush() }
        }
        if waitingCount <= server.configuration.outboundBytesMax / 2 { exchange?.drained() }
    }

    func closed(_ end: ConnectionEnd) {
        if let maintenance { loop.cancel(maintenance) }
        maintenance = nil
        isClosing = true
        if case .stalled = end { server.metrics.note(.slowReader) }
        if case .handshakeTimedOut = end { server.metrics.note(.handshakeTimeout) }
        abandonExchange(end.description)
        server.connections.removed(self)
    }

    private func abandonExchange(_ reason: String) {
        let abandoned = exchange
        exchange = nil
        abandoned?.abandon(reason)
    }

    private static let keptOutputMax = 64 * 1024

    // MARK: Requests

    private func keep(_ bytes: Span<UInt8>) {
        guard !isClosing else { return }
        backlog.append(copying: bytes)
        updateReading()
    }

    /// Stops at the end of a request whose response is not complete.
    private func process(_ bytes: Span<UInt8>, _ position: inout Int) {
        while !isClosing {
            if let exchange, exchange.hasWholeRequest { return }
            do throws(HTTP1Fault) {
                guard let event = try parser.next(in: bytes, from: &position) else {
                    if parser.isMidHead { midHeadSince = midHeadSince ?? loop.now }
                    return
                }
                switch event {
                case .head(let head): begin(head)
                case .body(let range): exchange?.received(bytes.extracting(range))
                case .end: exchange?.requestEnded()
                }
            } catch {
                refuse(error)
            }
        }
    }

    private func begin(_ head: HTTP1RequestHead) {
        server.metrics.requests.addFromOwner()
        midHeadSince = nil
        let exchange = HTTPExchange(head, on: self)
        self.exchange = exchange
        loop.run(exchange)
    }

    private func processBacklog() {
        guard !isClosing, backlogStart < backlog.count else { return }
        // Taken out, so that it is not copied while it is read.
        let bytes = backlog
        var position = backlogStart
        backlog = []
        backlogStart = 0
        process(bytes.span, &position)
        if position < bytes.count {
            backlog = bytes
            backlogStart = position
        }
        updateReading()
    }

    /// A request that cannot be read. Behind it nothing can be.
    private func refuse(_ fault: HTTP1Fault) {
        server.metrics.note(fault.status == 413 || fault.status == 414 || fault.status == 431 ? .oversized : .malformed)
        if let exchange, exchange.hasBegunResponse || exchange.isOver {
            abandonExchange(fault.reason)
            return closeAfterFlush()
        }
        abandonExchange(fault.reason)
        answerAndClose(fault.status, fault.reason)
    }

    private func answerAndClose(_ status: Int, _ reason: String) {
        var encoder = HTTP1ResponseEncoder()
        var fields = HTTP1FieldBlock(["content-type": "text/plain; charset=utf-8"])
        fields.append(server.dateField())
        let body = Array((reason + "\n").utf8)
        encoder.head(status, fields, bodyCount: body.count, into: &output)
        encoder.body(body, into: &output)
        encoder.end(into: &output)
        server.metrics.noteResponse(status)
        closeAfterFlush()
    }

    // MARK: What the exchange reports

    /// Bytes of the response that the socket has not asked for.
    var waitingCount: Int { output.count - outputStart }

    func write(_ body: (inout [UInt8]) -> Void) {
        body(&output)
        connection.setNeedsFlush()
    }

    /// Whether more of the body may come.
    func updateReading() {
        let isFull = exchange?.isInboxFull ?? false
        let hasBacklog = backlog.count - backlogStart >= server.configuration.pipelinedBytesMax
        connection.setReading(!isFull && !hasBacklog)
    }

    /// The response is complete.
    func exchangeEnded(_ exchange: HTTPExchange, closes: Bool) {
        guard self.exchange === exchange else { return }
        let isWhole = exchange.hasWholeRequest
        self.exchange = nil
        idleSince = loop.now
        if closes || !isWhole || server.connections.isDraining { return closeAfterFlush() }
        updateReading()
        processBacklog()
    }

    /// The response is cut off.
    func exchangeFailed(_ exchange: HTTPExchange, withReset: Bool) {
        guard self.exchange === exchange else { return }
        self.exchange = nil
        if withReset {
            isClosing = true
            resetsWhenWritten = true
            connection.setNeedsFlush()
        } else {
            closeAfterFlush()
        }
    }

    // MARK: Ends

    private func closeAfterFlush() {
        isClosing = true
        connection.setNeedsFlush()
        connection.closeAfterFlush()
    }

    func drain() {
        guard exchange == nil, !isClosing else { return }
        closeAfterFlush()
    }

    func close() { connection.close() }

    func timerFired(_ timer: TimerToken) {
        maintenance = nil
        guard !isClosing else { return }
        let configuration = server.configuration
        let now = loop.now
        if let exchange {
            if exchange.awaitsBody, now - lastReceived > configuration.bodyTimeout.nanoseconds {
                server.metrics.note(.slowBody)
                let hasBegun = exchange.hasBegunResponse
                abandonExchange("the body did not come")
                if hasBegun { closeAfterFlush() } else { answerAndClose(408, "the body did not come in time") }
            }
        } else if let midHeadSince {
            if now - midHeadSince > configuration.headTimeout.nanoseconds {
                server.metrics.note(.slowHead)
                answerAndClose(408, "the head did not come in time")
            }
        } else if now - idleSince > configuration.idleTimeout.nanoseconds {
            closeAfterFlush()
        }
        if !isClosing { maintenance = loop.schedule(after: server.maintenancePeriod, self) }
    }
}
