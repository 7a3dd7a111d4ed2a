internal import CNGHTTP2

/// The functions that nghttp2 calls. Each turns C arguments into a recorded value, and does nothing else: the library must
/// not be entered again from here (but for the trailers of a body, which it allows).
///
/// The library's user data is the session, which owns the library's object and so outlives every call; all calls come
/// from within `receive` and `produce`, on the thread that called these.
enum HTTP2Callbacks {
    /// The callbacks and options are the same for all sessions of a role, and kept.
    @safe
    private struct Template: @unchecked Sendable {
        // Written once, before it is shared; the library only reads them.
        let callbacks: OpaquePointer?
        let option: OpaquePointer?

        init(_ role: HTTP2Session.Role) {
            var callbacks: OpaquePointer?
            var option: OpaquePointer?
            let hasMemory =
                unsafe nghttp2_session_callbacks_new(&callbacks) == 0 && nghttp2_option_new(&option) == 0
            precondition(hasMemory, "no memory for the callbacks of nghttp2")
            unsafe self.callbacks = callbacks
            unsafe self.option = option
            unsafe nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks, beginHeaders)
            unsafe nghttp2_session_callbacks_set_on_header_callback(callbacks, header)
            unsafe nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, dataChunk)
            unsafe nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, frameReceived)
            unsafe nghttp2_session_callbacks_set_on_frame_send_callback(callbacks, frameSent)
            unsafe nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, streamClosed)
            unsafe nghttp2_session_callbacks_set_send_data_callback(callbacks, sendData)
            unsafe nghttp2_option_set_no_auto_window_update(option, 1)
            // `ClosedStreams` remembers them.
            unsafe nghttp2_option_set_no_closed_streams(option, 1)
            // Ours (FloodGuard) comes first, says what it was, and can be configured.
            unsafe nghttp2_option_set_stream_reset_rate_limit(option, 1_000_000, 1_000_000)
            // One read of 64 KiB can hold 3,855 PINGs; at the library's thousand it would fail before anybody looks.
            unsafe nghttp2_option_set_max_outbound_ack(option, 4096)
        }
    }

    private static let server = Template(.server)
    private static let client = Template(.client)

    static func makeSession(
        _ role: HTTP2Session.Role,
        owner: HTTP2Session
    ) throws(HTTP2SessionError) -> OpaquePointer? {
        let userData = unsafe Unmanaged.passUnretained(owner).toOpaque()
        var session: OpaquePointer?
        let result =
            switch role {
            case .server: unsafe nghttp2_session_server_new2(&session, server.callbacks, userData, server.option)
            case .client: unsafe nghttp2_session_client_new2(&session, client.callbacks, userData, client.option)
            }
        guard result == 0 else { throw HTTP2SessionError(code: .outOfMemory) }
        return unsafe session
    }

    /// A slot travels through the library as a pointer that is a number; zero is "none".
    static func userData(slot: Int) -> UnsafeMutableRawPointer? {
        unsafe UnsafeMutableRawPointer(bitPattern: slot + 1)
    }

    static func dataProvider(slot: Int) -> nghttp2_data_provider {
        unsafe nghttp2_data_provider(source: nghttp2_data_source(ptr: userData(slot: slot)), read_callback: readBody)
    }

    private static let readBody: nghttp2_data_source_read_callback = { _, _, _, length, flags, source, userData in
        guard let flags = unsafe flags, let pointer = unsafe source?.pointee.ptr else {
            return Int(cnghttp2_callback_failure)
        }
        return unsafe withOwner(userData) { unsafe $0.readOutbox(Int(bitPattern: pointer) - 1, length, &flags.pointee) }
    }

    /// Lends the session, which the caller of the library holds, without counting it.
    @inline(__always)
    private static func withOwner<Result>(
        _ userData: UnsafeMutableRawPointer?,
        _ body: (HTTP2Session) -> Result
    ) -> Result {
        guard let userData = unsafe userData else { preconditionFailure("nghttp2 lost its session") }
        return unsafe Unmanaged<HTTP2Session>.fromOpaque(userData)._withUnsafeGuaranteedRef(body)
    }

    private static let beginHeaders: nghttp2_on_begin_headers_callback = { session, frame, userData in
        guard let header = unsafe frame?.pointee.hd else { return 0 }
        unsafe withOwner(userData) { unsafe $0.recordHeadersBegin(session, header) }
        return 0
    }

    private static let header: nghttp2_on_header_callback = { _, _, name, nameCount, value, valueCount, _, userData in
        let name = unsafe UnsafeBufferPointer(start: name, count: nameCount)
        let value = unsafe UnsafeBufferPointer(start: value, count: valueCount)
        unsafe withOwner(userData) { unsafe $0.recordField(name, value) }
        return 0
    }

    private static let dataChunk: nghttp2_on_data_chunk_recv_callback = { session, _, id, data, count, userData in
        unsafe withOwner(userData) { unsafe $0.recordData(session, id, data, count) }
        return 0
    }

    private static let frameReceived: nghttp2_on_frame_recv_callback = { session, frame, userData in
        if let frame = unsafe frame { unsafe withOwner(userData) { unsafe $0.recordFrame(session, frame.pointee) } }
        return 0
    }

    private static let frameSent: nghttp2_on_frame_send_callback = { session, frame, userData in
        if let frame = unsafe frame {
            unsafe withOwner(userData) { unsafe $0.recordFrameSent(session, frame.pointee.hd) }
        }
        return 0
    }

    private static let streamClosed: nghttp2_on_stream_close_callback = { session, id, code, userData in
        unsafe withOwner(userData) { unsafe $0.recordClose(session, id, code) }
        return 0
    }

    private static let sendData: nghttp2_send_data_callback = { _, _, header, length, source, userData in
        guard let header = unsafe header, let pointer = unsafe source?.pointee.ptr else {
            return cnghttp2_callback_failure
        }
        unsafe withOwner(userData) { unsafe $0.writeData(Int(bitPattern: pointer) - 1, header, length) }
        return 0
    }
}

// MARK: Recording

extension HTTP2Session {
    private func stream(_ session: OpaquePointer?, _ id: Int32) -> HTTP2Stream? {
        guard let pointer = unsafe nghttp2_session_get_stream_user_data(session, id) else { return nil }
        return HTTP2Stream(slot: Int(bitPattern: pointer) - 1, id: id)
    }

    /// A frame whose payload is still to be read.
    func count(_ header: FrameScanner.Header) {
        switch UInt32(header.type) {
        case NGHTTP2_DATA.rawValue:
            if header.length == 0, UInt32(header.flags) & NGHTTP2_FLAG_END_STREAM.rawValue == 0 {
                guardian.count(.emptyData)
            }
            if closedStreams.contains(header.stream) { usedClosedStream = true }
        case NGHTTP2_HEADERS.rawValue: if closedStreams.contains(header.stream) { usedClosedStream = true }
        case NGHTTP2_CONTINUATION.rawValue, NGHTTP2_GOAWAY.rawValue: break
        case NGHTTP2_RST_STREAM.rawValue:
            guard role == .server else { break }
            guardian.count(.reset)
            // At once, because what follows may come in the same read.
            closedStreams.insert(header.stream)
        case NGHTTP2_PING.rawValue:
            if UInt32(header.flags) & NGHTTP2_FLAG_ACK.rawValue == 0 { guardian.count(.ping) }
        case NGHTTP2_SETTINGS.rawValue: guardian.count(.settings)
        case NGHTTP2_WINDOW_UPDATE.rawValue: guardian.count(.windowUpdate)
        case NGHTTP2_PRIORITY.rawValue: guardian.count(.priority)
        default: guardian.count(.unknown)
        }
    }

    fileprivate func recordHeadersBegin(_ session: OpaquePointer?, _ header: nghttp2_frame_hd) {
        let stream: HTTP2Stream
        if let known = unsafe self.stream(session, header.stream_id) {
            stream = known
        } else {
            let slot = takeSlot()
            slots[slot].id = header.stream_id
            stream = HTTP2Stream(slot: slot, id: header.stream_id)
            unsafe _ = nghttp2_session_set_stream_user_data(
                session,
                header.stream_id,
                HTTP2Callbacks.userData(slot: slot)
            )
        }
        heads.begin(stream)
    }

    fileprivate func recordField(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
        unsafe heads.record(name, value)
    }

    fileprivate func recordData(
        _ session: OpaquePointer?,
        _ id: Int32,
        _ data: UnsafePointer<UInt8>?,
        _ count: Int
    ) {
        guard let stream = unsafe stream(session, id), let data = unsafe data, let input = unsafe inputStart else {
            return
        }
        let start = unsafe UnsafeRawPointer(data) - input
        events.append(.data(stream, start..<(start + count)))
    }

    fileprivate func recordFrame(_ session: OpaquePointer?, _ frame: nghttp2_frame) {
        let header = unsafe frame.hd
        let ends = UInt32(header.flags) & NGHTTP2_FLAG_END_STREAM.rawValue != 0
        switch UInt32(header.type) {
        case NGHTTP2_DATA.rawValue:
            guard ends, let stream = unsafe stream(session, header.stream_id) else { return }
            slots[stream.slot].peerHasEnded = true
            events.append(.endOfStream(stream))
        case NGHTTP2_HEADERS.rawValue: recordBlock(ends: ends, isTrailer: unsafe isTrailer(frame.headers.cat))
        case NGHTTP2_RST_STREAM.rawValue:
            guard let stream = unsafe stream(session, header.stream_id) else { return }
            slots[stream.slot].peerHasEnded = true
            events.append(.reset(stream, HTTP2ErrorCode(rawValue: unsafe frame.rst_stream.error_code)))
        case NGHTTP2_SETTINGS.rawValue:
            if UInt32(header.flags) & NGHTTP2_FLAG_ACK.rawValue == 0 { events.append(.settings) }
        case NGHTTP2_PING.rawValue:
            guard UInt32(header.flags) & NGHTTP2_FLAG_ACK.rawValue != 0 else {
                events.append(.ping)
                return
            }
            let payload = unsafe withUnsafeBytes(of: frame.ping.opaque_data) { unsafe $0.load(as: UInt64.self) }
            events.append(.pingAcknowledged(UInt64(bigEndian: payload)))
        case NGHTTP2_GOAWAY.rawValue:
            let code = HTTP2ErrorCode(rawValue: unsafe frame.goaway.error_code)
            events.append(.goAway(lastStream: unsafe frame.goaway.last_stream_id, code))
        default: break
        }
    }

    /// A server gets trailers as a second block. A client does as well, but its second block can also be the response
    /// after an interim one, which its owner tells by `:status`.
    private func isTrailer(_ category: nghttp2_headers_category) -> Bool {
        role == .server && category == NGHTTP2_HCAT_HEADERS
    }

    private func recordBlock(ends: Bool, isTrailer: Bool) {
        guard let (block, range) = heads.end() else { return }
        if ends { slots[block.stream.slot].peerHasEnded = true }
        if block.isOversized {
            events.append(.oversizedHead(block.stream, endsStream: ends))
        } else if isTrailer {
            events.append(.trailers(block.stream, fields: range))
        } else {
            events.append(.head(block.stream, fields: range, endsStream: ends))
        }
    }

    fileprivate func recordFrameSent(_ session: OpaquePointer?, _ header: nghttp2_frame_hd) {
        if UInt32(header.type) <= NGHTTP2_HEADERS.rawValue { answersSent &+= 1 }
        if UInt32(header.type) == NGHTTP2_DATA.rawValue { guardian.allow(2, more: .windowUpdate) }
        guard role == .server, UInt32(header.flags) & NGHTTP2_FLAG_END_STREAM.rawValue != 0,
            let stream = unsafe stream(session, header.stream_id), !slots[stream.slot].peerHasEnded
        else { return }
        // The answer is complete; what the client still wants to send would be thrown away.
        unsafe _ = nghttp2_submit_rst_stream(
            session,
            UInt8(NGHTTP2_FLAG_NONE.rawValue),
            header.stream_id,
            UInt32(NGHTTP2_NO_ERROR.rawValue)
        )
    }

    fileprivate func recordClose(_ session: OpaquePointer?, _ id: Int32, _ code: UInt32) {
        guard let stream = unsafe stream(session, id) else { return }
        heads.forget(stream)
        if role == .server, slots[stream.slot].peerHasEnded { closedStreams.insert(id) }
        freeSlot(stream.slot)
        events.append(.closed(stream, HTTP2ErrorCode(rawValue: code)))
    }

    // MARK: Bodies

    fileprivate func readOutbox(_ slot: Int, _ length: Int, _ flags: inout UInt32) -> Int {
        let count = min(slots[slot].outbox.count, length)
        if count < slots[slot].outbox.count {
            flags |= NGHTTP2_DATA_FLAG_NO_COPY.rawValue
            return count
        }
        switch slots[slot].outbox.end {
        case .none:
            if count == 0 {
                slots[slot].outbox.isDeferred = true
                return Int(cnghttp2_deferred)
            }
        case .ofStream: flags |= NGHTTP2_DATA_FLAG_EOF.rawValue
        case .trailers(let trailers): end(slots[slot].id, trailers, &flags)
        case .keptTrailers(let kept):
            unsafe kept._withUnsafeGuaranteedRef { end(slots[slot].id, $0, &flags) }
        }
        if count > 0 { flags |= NGHTTP2_DATA_FLAG_NO_COPY.rawValue }
        return count
    }

    private func end(_ id: Int32, _ trailers: HTTP2Fields, _ flags: inout UInt32) {
        flags |= NGHTTP2_DATA_FLAG_EOF.rawValue | NGHTTP2_DATA_FLAG_NO_END_STREAM.rawValue
        submitTrailers(id, trailers)
    }

    fileprivate func writeData(_ slot: Int, _ header: UnsafePointer<UInt8>, _ length: Int) {
        unsafe output.append(contentsOf: UnsafeBufferPointer(start: header, count: 9))
        slots[slot].outbox.take(length, into: &output)
        queuedTotal -= length
        if slots[slot].outbox.wantsDrained, slots[slot].outbox.count <= configuration.outboxLowMark {
            slots[slot].outbox.wantsDrained = false
            events.append(.drained(HTTP2Stream(slot: slot, id: slots[slot].id)))
        }
    }
}
