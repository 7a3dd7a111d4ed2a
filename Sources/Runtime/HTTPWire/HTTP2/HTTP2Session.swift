internal import CNGHTTP2

/// One HTTP/2 connection as bytes in, events and bytes out; no socket, no clock. Wraps an `nghttp2_session`.
///
///     try session.receive(bytes, now: time)
///     for event in session.takeEvents() { … session.respond(…) … }
///     session.produce(into: &output, room: 65_536)
///
/// The library's callbacks only record (HTTP2Callbacks.swift); whatever answers them is called by the owner after
/// `receive` or `produce` has returned, because the library forbids re-entry. Used by one thread at a time.
@safe
package final class HTTP2Session {
    package enum Role: Sendable {
        case server
        case client
    }

    struct Slot {
        /// Zero for a slot that is free.
        var id: Int32 = 0
        var peerHasEnded = false
        var outbox = Outbox()
    }

    package let role: Role
    package let configuration: HTTP2Configuration
    private var session: OpaquePointer?
    var slots: [Slot] = []
    private var freeSlots: [Int] = []
    /// Slots of streams that closed since the last `recycle`. They are used again once the owner has handled `closed`: it
    /// may open a stream before that, within the same round of events.
    private var closedSlots: [Int] = []
    var events: [HTTP2Event] = []
    var guardian: FloodGuard
    /// Bytes of bodies that wait on all streams.
    package internal(set) var queuedTotal = 0
    /// HEADERS and DATA frames that were sent.
    package internal(set) var answersSent: UInt64 = 0

    var heads: HeadRecorder
    var scanner: FrameScanner
    var closedStreams = ClosedStreams()
    /// The peer sent a frame on a stream that it had ended.
    var usedClosedStream = false

    /// The bytes that `receive` is reading, for the ranges of `data` events.
    var inputStart: UnsafeRawPointer?
    /// Where `produce` writes.
    var output: [UInt8] = []

    package init(_ role: Role, _ configuration: HTTP2Configuration = HTTP2Configuration()) throws(HTTP2SessionError) {
        self.role = role
        self.configuration = configuration
        guardian = FloodGuard(configuration.flood)
        scanner = FrameScanner(role)
        heads = HeadRecorder(bytesMax: configuration.headBytesMax)
        unsafe session = try HTTP2Callbacks.makeSession(role, owner: self)
        submitSettings()
    }

    deinit { unsafe nghttp2_session_del(session) }

    private func submitSettings() {
        var entries: [nghttp2_settings_entry] = [
            Self.entry(NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, role == .server ? configuration.streamsMax : 0),
            Self.entry(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, UInt32(configuration.streamWindow)),
            Self.entry(NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, UInt32(configuration.headBytesMax)),
        ]
        if role == .client { entries.append(Self.entry(NGHTTP2_SETTINGS_ENABLE_PUSH, 0)) }
        check(unsafe nghttp2_submit_settings(session, UInt8(NGHTTP2_FLAG_NONE.rawValue), entries, entries.count))
        check(
            unsafe nghttp2_session_set_local_window_size(
                session,
                UInt8(NGHTTP2_FLAG_NONE.rawValue),
                0,
                configuration.connectionWindow
            )
        )
    }

    private static func entry(_ id: nghttp2_settings_id, _ value: UInt32) -> nghttp2_settings_entry {
        nghttp2_settings_entry(settings_id: Int32(id.rawValue), value: value)
    }

    /// Faults that only a bug of ours, or no memory, can cause.
    private func check(_ result: Int32) {
        precondition(result == 0, "nghttp2 refused a call with \(result)")
    }

    // MARK: Bytes in

    /// Reads all of the bytes and records what they mean. Data events name ranges of these bytes, so they are handled
    /// before the bytes go away.
    package func receive(_ bytes: Span<UInt8>, now: Int64) throws(HTTP2SessionError) {
        guardian.refill(now: now)
        let result: Int = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe scanner.scan(buffer) { count($0) }
            unsafe inputStart = UnsafeRawPointer(buffer.baseAddress)
            defer { unsafe inputStart = nil }
            return unsafe nghttp2_session_mem_recv(session, buffer.baseAddress, buffer.count)
        }
        if usedClosedStream {
            usedClosedStream = false
            unsafe _ = nghttp2_session_terminate_session(session, HTTP2ErrorCode.streamClosed.rawValue)
        }
        if result >= 0 { return }
        switch Int32(result) {
        case cnghttp2_bad_client_magic: throw HTTP2SessionError(code: .notHTTP2)
        case cnghttp2_flooded: throw HTTP2SessionError(code: .flooded)
        case cnghttp2_too_many_continuations: throw HTTP2SessionError(code: .continuationFlood)
        case cnghttp2_no_memory: throw HTTP2SessionError(code: .outOfMemory)
        default: throw HTTP2SessionError(code: .library(Int32(result)))
        }
    }

    /// The kind of frame of which the peer has sent too many. The owner ends the session then.
    package var flood: FloodGuard.Kind? { guardian.flood }

    /// The events since the last call. Handle them, then `recycle` them.
    package func takeEvents() -> [HTTP2Event] {
        defer { events = [] }
        return events
    }

    /// Gives an array of events back, whose memory serves the next ones.
    package func recycle(_ handled: consuming [HTTP2Event]) {
        if events.isEmpty, handled.capacity <= 1024 {
            handled.removeAll(keepingCapacity: true)
            events = handled
        }
        heads.recycle()
        guard !closedSlots.isEmpty, events.isEmpty else { return }
        freeSlots += closedSlots
        closedSlots.removeAll(keepingCapacity: true)
    }

    /// The fields that events refer to, good until `recycle`, and the bytes that their ranges refer to. Names of fields
    /// that are known are not among the bytes.
    package var fields: [ReceivedField] { heads.fields }
    package var fieldBytes: [UInt8] { heads.bytes }

    /// A head has begun and is not complete.
    package var isMidHead: Bool { heads.open != nil }

    package var hasEvents: Bool { !events.isEmpty }

    // MARK: Bytes out

    /// Appends what wants to be sent, about up to `room` bytes.
    package func produce(into buffer: inout [UInt8], room: Int) {
        swap(&output, &buffer)
        defer { swap(&output, &buffer) }
        while output.count < room {
            var data: UnsafePointer<UInt8>?
            let count = unsafe nghttp2_session_mem_send(session, &data)
            // Below zero it has no memory left; the connection's owner sees that nothing comes any more.
            guard count > 0, let data = unsafe data else { return }
            unsafe output.append(contentsOf: UnsafeBufferPointer(start: data, count: count))
        }
    }

    /// Neither side has anything to say any more.
    package var wantsToClose: Bool {
        unsafe nghttp2_session_want_read(session) == 0 && nghttp2_session_want_write(session) == 0
    }

    package var wantsToWrite: Bool { unsafe nghttp2_session_want_write(session) != 0 }

    // MARK: Streams

    func isCurrent(_ stream: HTTP2Stream) -> Bool { slots[stream.slot].id == stream.id }

    /// Whether a stream is still there.
    package func isOpen(_ stream: HTTP2Stream) -> Bool { isCurrent(stream) }

    /// Sends the head of a response with a body to follow.
    package func respond(_ stream: HTTP2Stream, _ head: HTTP2Fields) {
        guard isCurrent(stream) else { return }
        var provider = unsafe HTTP2Callbacks.dataProvider(slot: stream.slot)
        // Fails only when the stream has gone, and then `closed` tells.
        unsafe _ = nghttp2_submit_response(session, stream.id, head.fields, head.count, &provider)
    }

    /// Sends the head of a response that is all of it.
    package func respondOnly(_ stream: HTTP2Stream, _ head: HTTP2Fields) {
        guard isCurrent(stream) else { return }
        unsafe _ = nghttp2_submit_response(session, stream.id, head.fields, head.count, nil)
    }

    /// A whole response: head, one part of a body, trailers.
    package func answer(
        _ stream: HTTP2Stream,
        _ head: HTTP2Fields,
        _ bytes: consuming [UInt8],
        lead: UInt64,
        leadCount: Int,
        trailers: HTTP2Fields
    ) {
        guard isCurrent(stream) else { return }
        queuedTotal += bytes.count + leadCount
        slots[stream.slot].outbox.append(bytes, lead: lead, leadCount: leadCount)
        slots[stream.slot].outbox.end = Outbox.End(trailers)
        respond(stream, head)
    }

    /// Opens a stream with the head of a request, whose body follows. Nil when the session takes no more streams.
    package func request(_ head: HTTP2Fields) -> HTTP2Stream? {
        let slot = takeSlot()
        var provider = unsafe HTTP2Callbacks.dataProvider(slot: slot)
        let id = unsafe nghttp2_submit_request(
            session,
            nil,
            head.fields,
            head.count,
            &provider,
            HTTP2Callbacks.userData(slot: slot)
        )
        guard id > 0 else {
            freeSlots.append(slot)
            return nil
        }
        slots[slot].id = id
        return HTTP2Stream(slot: slot, id: id)
    }

    /// Adds to the body. Returns false when so much waits that the owner should stop until `drained`.
    ///
    /// - Parameter lead: up to eight bytes that go before the others, the first one highest.
    package func enqueue(_ stream: HTTP2Stream, _ bytes: [UInt8], lead: UInt64, leadCount: Int) -> Bool {
        guard isCurrent(stream) else { return true }
        slots[stream.slot].outbox.append(bytes, lead: lead, leadCount: leadCount)
        queuedTotal += bytes.count + leadCount
        wake(stream)
        guard slots[stream.slot].outbox.count >= configuration.outboxHighMark else { return true }
        slots[stream.slot].outbox.wantsDrained = true
        return false
    }

    /// Ends the body.
    package func end(_ stream: HTTP2Stream) { setEnd(stream, .ofStream) }

    package func end(_ stream: HTTP2Stream, trailers: HTTP2Fields) { setEnd(stream, Outbox.End(trailers)) }

    private func setEnd(_ stream: HTTP2Stream, _ end: Outbox.End) {
        guard isCurrent(stream) else { return }
        slots[stream.slot].outbox.end = end
        wake(stream)
    }

    private func wake(_ stream: HTTP2Stream) {
        guard slots[stream.slot].outbox.isDeferred else { return }
        slots[stream.slot].outbox.isDeferred = false
        unsafe _ = nghttp2_session_resume_data(session, stream.id)
    }

    /// Bytes that wait on a stream.
    package func queuedCount(_ stream: HTTP2Stream) -> Int {
        isCurrent(stream) ? slots[stream.slot].outbox.count : 0
    }

    package func reset(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) {
        guard isCurrent(stream) else { return }
        unsafe _ = nghttp2_submit_rst_stream(
            session,
            UInt8(NGHTTP2_FLAG_NONE.rawValue),
            stream.id,
            code.rawValue
        )
    }

    /// The owner has room again for bytes of a stream's body.
    package func consume(_ stream: HTTP2Stream, _ count: Int) {
        guard count > 0, isCurrent(stream) else { return }
        unsafe _ = nghttp2_session_consume_stream(session, stream.id, count)
    }

    /// The owner has room again for bytes of any stream's body.
    package func consumeConnection(_ count: Int) {
        guard count > 0 else { return }
        unsafe _ = nghttp2_session_consume_connection(session, count)
    }

    /// The one call that the library allows from within its callbacks.
    func submitTrailers(_ id: Int32, _ trailers: HTTP2Fields) {
        unsafe _ = nghttp2_submit_trailer(session, id, trailers.fields, trailers.count)
    }

    // MARK: Connection

    /// Says that no more streams are welcome, without naming the last one: those on their way are still served.
    package func announceShutdown() { unsafe _ = nghttp2_submit_shutdown_notice(session) }

    /// Refuses streams after the last that came; the session goes on until its streams are over.
    ///
    /// Returns the number of the last stream that is served.
    @discardableResult
    package func goAway(_ code: HTTP2ErrorCode = .noError, debug: String = "") -> Int32 {
        let text = Array(debug.utf8)
        let last = unsafe nghttp2_session_get_last_proc_stream_id(session)
        unsafe _ = nghttp2_submit_goaway(
            session,
            UInt8(NGHTTP2_FLAG_NONE.rawValue),
            last,
            code.rawValue,
            text,
            text.count
        )
        return last
    }

    /// Ends the session: GOAWAY, and nothing after it.
    package func terminate(_ code: HTTP2ErrorCode, debug: String = "") {
        let text = Array(debug.utf8)
        if !text.isEmpty { goAway(code, debug: debug) }
        unsafe _ = nghttp2_session_terminate_session(session, code.rawValue)
    }

    package func ping(_ payload: UInt64) {
        unsafe withUnsafeBytes(of: payload.bigEndian) { bytes in
            let opaque = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
            unsafe _ = nghttp2_submit_ping(session, UInt8(NGHTTP2_FLAG_NONE.rawValue), opaque)
        }
    }

    /// Streams that the peer lets this side open.
    package var peerStreamsMax: UInt32 {
        unsafe nghttp2_session_get_remote_settings(session, NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS)
    }

    /// What this side may still send on the connection, and on a stream.
    package var connectionSendWindow: Int32 { unsafe nghttp2_session_get_remote_window_size(session) }

    /// Numbers of streams run out after a billion calls; the owner opens a new connection before.
    package var nextStreamID: UInt32 { unsafe nghttp2_session_get_next_stream_id(session) }

    // MARK: Slots

    func takeSlot() -> Int {
        if let slot = freeSlots.popLast() { return slot }
        slots.append(Slot())
        return slots.count - 1
    }

    func freeSlot(_ slot: Int) {
        slots[slot].id = 0
        queuedTotal -= slots[slot].outbox.count
        slots[slot].peerHasEnded = false
        slots[slot].outbox.reset()
        closedSlots.append(slot)
    }
}
