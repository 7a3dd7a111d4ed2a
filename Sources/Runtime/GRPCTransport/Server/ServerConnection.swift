internal import EventIO
internal import GRPCCore
internal import HTTPWire
internal import Telemetry

/// One client's connection: HTTP/2 events to calls, and the bounds that hold for all of them together. On its loop.
///
///     handshaking --SETTINGS--> serving --drain--> announced --ping's answer--> draining --last call--> closed
///
/// The first GOAWAY of a drain names no last stream, so calls that are on their way are still served; the second one, a
/// round trip later, names it.
final class ServerConnection: ServedConnection, TimerTarget {
    private enum Phase {
        case handshaking
        case serving
        case announced
        case draining
        case terminating
    }

    let loop: Loop
    let session: HTTP2Session
    let server: ServerLoop
    private let connection: Connection
    private(set) var peer: Peer
    private var phase = Phase.handshaking
    private var streams: [ServerStream?] = []
    private var openStreamCount = 0
    private var heads = RequestHeadReader()
    private let routes: RouteTable
    private var room: InboundRoom
    private var uncreditedBytes = 0
    /// When window was granted again that had been held back.
    private var lastGrant: Int64 = 0

    private var maintenance: TimerToken?
    private var drainTimer: TimerToken?
    private var hasPingedForDrain = false
    /// The last stream that the peer was told is served. The GOAWAY that says so may still wait for the socket, so that
    /// nghttp2 takes streams that the peer will count as never processed.
    private var lastStream = Int32.max
    private let openedTime: Int64
    private var ageLimit = Int64.max
    private var lastReceived: Int64
    private var lastCallTime: Int64
    private var midHeadSince: Int64?
    private var pingSent: Int64?
    private var lastClientPing: Int64?
    private var answersAtClientPing: UInt64 = 0
    private var pingStrikes = 0

    var configuration: GRPCServerConfiguration { server.configuration }
    var metrics: ConnectionMetrics { server.metrics }

    init(_ connection: Connection, _ server: ServerLoop) throws(HTTP2SessionError) {
        self.connection = connection
        self.server = server
        loop = connection.loop
        session = try HTTP2Session(.server, server.configuration.http2)
        peer = Peer(address: connection.peerAddress.description)
        routes = server.routes
        room = InboundRoom(bytesMax: server.configuration.connectionInboundBytesMax)
        let now = connection.loop.now
        openedTime = now
        lastReceived = now
        lastCallTime = now
        if let age = server.configuration.connectionAgeMax {
            let spread = age.nanoseconds / 10
            ageLimit = now + age.nanoseconds + Int64.random(in: -spread...spread)
        }
        maintenance = loop.schedule(after: server.maintenancePeriod, self)
    }

    // MARK: ConnectionHandler

    func opened() {
        if let identity = PeerIdentity(connection.security) {
            peer = Peer(address: connection.peerAddress.description, identity: identity)
        }
        connection.setNeedsFlush()
    }

    func received(_ bytes: Span<UInt8>) {
        lastReceived = loop.now
        metrics.bytesReceived.addFromOwner(UInt64(bytes.count))
        do throws(HTTP2SessionError) {
            try session.receive(bytes, now: lastReceived)
        } catch {
            return fail(error)
        }
        handleEvents(bytes)
        loop.runWaiting()
        if let flood = session.flood, phase != .terminating {
            metrics.note(flood)
            terminate(.enhanceYourCalm, flood.name)
        }
        midHeadSince = session.isMidHead ? midHeadSince ?? lastReceived : nil
        connection.setNeedsFlush()
    }

    func produce(into output: inout [UInt8], room: Int) {
        session.produce(into: &output, room: room)
        if phase == .announced, !hasPingedForDrain {
            // Only now: nghttp2 sends PING before everything that waits, and its answer has to say that the peer has seen
            // the GOAWAY.
            hasPingedForDrain = true
            session.ping(Self.drainPing)
            session.produce(into: &output, room: output.count + room)
        }
        if session.hasEvents {
            let nothing: [UInt8] = []
            handleEvents(nothing.span)
        }
        closeIfDone()
    }

    func closed(_ end: ConnectionEnd) {
        if let maintenance { loop.cancel(maintenance) }
        if let drainTimer { loop.cancel(drainTimer) }
        maintenance = nil
        drainTimer = nil
        if case .stalled = end { metrics.note(.slowReader) }
        if case .handshakeTimedOut = end { metrics.note(.handshakeTimeout) }
        abandonStreams(end.description)
        server.connections.removed(self)
    }

    private func abandonStreams(_ reason: String) {
        let abandoned = streams
        streams = []
        for case let stream? in abandoned { stream.abandon(reason) }
    }

    private func fail(_ error: HTTP2SessionError) {
        switch error.code {
        case .notHTTP2: metrics.note(.notHTTP2)
        case .flooded: metrics.note(.answersUnread)
        case .continuationFlood: metrics.note(.continuationFlood)
        case .outOfMemory, .library: break
        }
        connection.close()
    }

    // MARK: Events

    private func handleEvents(_ bytes: Span<UInt8>) {
        let events = session.takeEvents()
        var index = 0
        while index < events.count {
            switch events[index] {
            case .head(let stream, let fields, let ends): open(stream, fields, ends: ends)
            case .data(let stream, let range):
                uncreditedBytes += range.count
                // Nearly every unary request is one frame with the end of the stream.
                if index + 1 < events.count, case .endOfStream(let ended) = events[index + 1], ended == stream,
                    self[stream]?.receivedWhole(bytes.extracting(range)) == true
                {
                    index += 1
                } else if let open = self[stream] {
                    open.received(bytes.extracting(range))
                } else {
                    session.consume(stream, range.count)
                }
            case .endOfStream(let stream): self[stream]?.ended()
            case .trailers(let stream, _): self[stream]?.ended()
            case .oversizedHead(let stream, _): refuseOversized(stream)
            case .reset(let stream, _):
                metrics.streamsReset.addFromOwner()
                self[stream]?.abandon("the client cancelled the call")
            case .closed(let stream, _): close(stream)
            case .drained(let stream): self[stream]?.drained()
            case .settings: if phase == .handshaking { phase = .serving }
            case .ping: notePing()
            case .pingAcknowledged(let payload): pingAnswered(payload)
            case .goAway: if phase == .serving { drain() }
            }
            index += 1
        }
        session.recycle(events)
        creditConnection()
    }

    private subscript(stream: HTTP2Stream) -> ServerStream? {
        guard stream.slot < streams.count, let open = streams[stream.slot], open.id == stream else { return nil }
        return open
    }

    private func open(_ stream: HTTP2Stream, _ fields: Range<Int>, ends: Bool) {
        if stream.id > lastStream { return session.reset(stream, .refusedStream) }
        let head = heads.read(session.fields[fields], session.fieldBytes, routes)
        switch head.verdict {
        case .plain(let status, let allow):
            session.respondOnly(stream, ResponseFields.plain(status: status, allow: allow))
        case .refused(let status, let tellsEncodings):
            session.respondOnly(
                stream,
                ResponseFields.trailersOnly(status, Metadata(), tellsEncodings: tellsEncodings)
            )
        case .call(let route):
            if let refusal = refusal() {
                return session.respondOnly(stream, ResponseFields.trailersOnly(refusal, Metadata()))
            }
            begin(stream, route, head, ends: ends)
        }
    }

    private func begin(_ id: HTTP2Stream, _ route: borrowing Route, _ head: borrowing RequestHead, ends: Bool) {
        var deadline: ContinuousClock.Instant?
        if let timeout = head.timeout { deadline = loop.instant + timeout }
        let call = ServerCall(
            method: route.method,
            metadata: head.metadata,
            deadline: deadline,
            peer: peer
        )
        let stream = ServerStream(id, route, head, call, on: self, at: loop.now)
        while streams.count <= id.slot { streams.append(nil) }
        streams[id.slot] = stream
        openStreamCount += 1
        server.callCount += 1
        metrics.calls.addFromOwner(1)
        stream.begin(head.timeout)
        if ends { stream.ended() }
    }

    /// Why no more calls are taken just now.
    private func refusal() -> Status? {
        if server.callCount >= server.callsMax {
            metrics.note(.callsFull)
            return Status(.resourceExhausted, "the server has \(configuration.callsMax) calls open; try again later")
        }
        return isFull(for: 1) ? Status(.resourceExhausted, Self.outboundFullReason) : nil
    }

    /// Whether so much waits for the peer that this many bytes more are too many. One response of any size is never.
    func isFull(for count: Int) -> Bool {
        let queued = session.queuedTotal
        guard queued > 0, queued + count > configuration.connectionOutboundBytesMax else { return false }
        metrics.note(.outboundFull)
        return true
    }

    static let outboundFullReason = "too many responses wait on this connection; read them first"

    private func refuseOversized(_ stream: HTTP2Stream) {
        metrics.note(.oversizedHead)
        let limit = configuration.http2.headBytesMax
        let status = Status(.resourceExhausted, "the metadata of the call has more than \(limit) bytes")
        // Trailers of a call that is open, whose answer may have begun.
        if let open = self[stream] { return open.finish(status) }
        session.respondOnly(stream, ResponseFields.trailersOnly(status, Metadata()))
    }

    private func close(_ stream: HTTP2Stream) {
        guard let open = self[stream] else { return }
        streams[stream.slot] = nil
        open.abandon("the stream was closed")
        if openStreamCount == 0 { lastCallTime = loop.now }
    }

    // MARK: What streams report

    func flushSoon() { connection.setNeedsFlush() }

    func callEnded(_ waiting: Int) {
        openStreamCount -= 1
        server.callCount -= 1
        metrics.calls.addFromOwner(-1)
        lastCallTime = loop.now
        if waiting > 0 { noteWaiting(-waiting) }
    }

    /// Bytes of requests that wait for handlers, more or less of them.
    func noteWaiting(_ change: Int) {
        let wasFull = room.isFull
        room.noteWaiting(change)
        guard change < 0 else { return }
        if wasFull, !room.isFull { lastGrant = loop.now }
        if uncreditedBytes > 0 { creditConnection() }
        letIn()
    }

    /// Sets room aside for a message that has begun. When there is none yet, `ServerStream.letIn` follows.
    func reserve(_ stream: HTTP2Stream, _ count: Int) -> Bool {
        room.reserve(InboundRoom.Place(stream: stream, count: count))
    }

    func release(_ count: Int) {
        room.release(count)
        letIn()
    }

    func leaveLine(_ stream: HTTP2Stream) { room.leaveLine(stream) }

    private func letIn() {
        while let place = room.next() { self[place.stream]?.letIn(place.count) }
    }

    /// One stream's slow handler must not hold up the others, so the connection is granted window for what came at once,
    /// up to the bound of what may wait in all.
    private func creditConnection() {
        guard uncreditedBytes > 0, !room.isFull else { return }
        session.consumeConnection(uncreditedBytes)
        uncreditedBytes = 0
        connection.setNeedsFlush()
    }

    // MARK: Pings

    /// Clients that ping for nothing keep the server awake.
    private func notePing() {
        let now = loop.now
        defer {
            lastClientPing = now
            answersAtClientPing = session.answersSent
        }
        guard let last = lastClientPing else { return }
        if session.answersSent != answersAtClientPing { pingStrikes = 0 }
        guard session.answersSent == answersAtClientPing,
            now - last < configuration.clientKeepaliveMin.nanoseconds
        else { return }
        pingStrikes += 1
        guard pingStrikes > configuration.clientPingStrikesMax, phase != .terminating else { return }
        metrics.note(.tooManyPings)
        terminate(.enhanceYourCalm, "too_many_pings")
    }

    private func pingAnswered(_ payload: UInt64) {
        if payload == Self.drainPing { finishDrain() }
        if payload == Self.keepalivePing { pingSent = nil }
    }

    private static let drainPing: UInt64 = 0x6472_6169_6e00_0001
    private static let keepalivePing: UInt64 = 0x616c_6976_6500_0001

    // MARK: Ends

    /// Takes no more calls, lets those that are open finish, and closes.
    func drain() {
        switch phase {
        case .handshaking:
            // The client may have seen this side's SETTINGS, and its first calls may be on their way: the GOAWAY says that
            // none of them was processed. For a client that is not there nothing waits.
            phase = .draining
            session.goAway()
            connection.closeAfterFlush()
        case .serving:
            phase = .announced
            session.announceShutdown()
            drainTimer = loop.schedule(after: configuration.drainNotice, self)
            connection.setNeedsFlush()
        case .announced, .draining, .terminating: break
        }
    }

    private func finishDrain() {
        guard phase == .announced else { return }
        phase = .draining
        if let drainTimer { loop.cancel(drainTimer) }
        drainTimer = nil
        lastStream = session.goAway()
        connection.setNeedsFlush()
    }

    /// Ends the connection with a reason, calls and all.
    func terminate(_ code: HTTP2ErrorCode, _ debug: String) {
        guard phase != .terminating else { return }
        phase = .terminating
        session.terminate(code, debug: debug)
        abandonStreams(debug)
        connection.setNeedsFlush()
    }

    /// Ends the connection at once, calls and all.
    func close() { connection.close() }

    private func closeIfDone() {
        guard phase != .announced, session.wantsToClose else { return }
        connection.closeAfterFlush()
    }

    // MARK: Maintenance

    func timerFired(_ timer: TimerToken) {
        if timer == drainTimer {
            drainTimer = nil
            return finishDrain()
        }
        maintenance = nil
        let now = loop.now
        guard !checkHandshake(now), !checkKeepalive(now) else { return }
        checkStreams(now)
        checkAge(now)
        if connection.isOpen { maintenance = loop.schedule(after: server.maintenancePeriod, self) }
    }

    private func checkHandshake(_ now: Int64) -> Bool {
        if phase == .handshaking, now - openedTime > configuration.handshakeTimeout.nanoseconds {
            metrics.note(.handshakeTimeout)
            connection.close()
            return true
        }
        if let midHeadSince, now - midHeadSince > configuration.stallTimeout.nanoseconds {
            metrics.note(.slowHead)
            terminate(.enhanceYourCalm, "slow_head")
        }
        return false
    }

    private func checkKeepalive(_ now: Int64) -> Bool {
        if let pingSent, lastReceived < pingSent {
            guard now - pingSent > configuration.keepaliveTimeout.nanoseconds else { return false }
            metrics.note(.keepaliveTimeout)
            connection.close()
            return true
        }
        // Whatever came shows that the peer is there; the next silence gets a ping of its own.
        pingSent = nil
        if now - lastReceived > configuration.keepaliveInterval.nanoseconds {
            pingSent = now
            metrics.keepalivesSent.addFromOwner()
            session.ping(Self.keepalivePing)
            connection.setNeedsFlush()
        }
        return false
    }

    /// Streams whose peer neither sends what it began nor reads what it asked for.
    private func checkStreams(_ now: Int64) {
        let patience = configuration.stallTimeout.nanoseconds
        var stalled = 0
        var moving = 0
        for case let stream? in streams {
            let queued = session.queuedCount(stream.id)
            stream.noteMove(queued: queued, now)
            if queued > 0, now - stream.lastMove > patience {
                metrics.note(.slowReader)
                session.reset(stream.id, .cancel)
                stalled += 1
                connection.setNeedsFlush()
            } else if stream.awaitsRequest, now - max(stream.lastArrival, lastGrant) > patience {
                endSlowRequest(stream)
            } else {
                moving += 1
            }
        }
        // A peer that reads nothing at all is not worth a connection.
        if stalled > 0, moving == 0 { terminate(.enhanceYourCalm, "slow_reader") }
    }

    private func endSlowRequest(_ stream: ServerStream) {
        if stream.awaitsRoom || room.isFull {
            metrics.note(.inboundFull)
            stream.finish(Status(.resourceExhausted, "too many requests wait on this connection; send fewer at once"))
        } else {
            metrics.note(.slowRequest)
            stream.finish(Status(.deadlineExceeded, "the request did not arrive in time"))
        }
    }

    private func checkAge(_ now: Int64) {
        if now > ageLimit {
            drain()
            if now > ageLimit + configuration.connectionAgeGrace.nanoseconds {
                terminate(.noError, "the connection's time is over")
            }
        }
        if let idle = configuration.idleTimeout, openStreamCount == 0, now - lastCallTime > idle.nanoseconds {
            drain()
        }
    }
}
