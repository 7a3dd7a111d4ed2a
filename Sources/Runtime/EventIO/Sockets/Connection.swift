internal import Synchronization
package import TLSCrypto

/// Why a connection is over.
package enum ConnectionEnd: Error, Sendable, CustomStringConvertible {
    /// This side closed it.
    case closed
    case closedByPeer
    case failed(SystemError)
    case tlsFailed(TLSError)
    /// The peer took nothing of its output for too long.
    case stalled
    /// The TLS handshake took too long.
    case handshakeTimedOut

    package var description: String {
        switch self {
        case .closed: "closed here"
        case .closedByPeer: "the peer closed the connection"
        case .failed(let error): "\(error)"
        case .tlsFailed(let error): "TLS: \(error)"
        case .stalled: "the peer did not read for too long"
        case .handshakeTimedOut: "the TLS handshake took too long"
        }
    }
}

/// What speaks a protocol over a connection. All of it is called on the loop.
package protocol ConnectionHandler: AnyObject {
    /// The connection can carry bytes: at once without TLS, else after the handshake.
    func opened()
    /// Bytes that came. They are the loop's memory and good only during the call.
    func received(_ bytes: Span<UInt8>)
    /// Appends output, about up to `room` bytes. It is called again as long as the socket takes all and it fills half of
    /// the room; less says that there is no more for now.
    func produce(into output: inout [UInt8], room: Int)
    /// The connection is over. Called once, last.
    func closed(_ end: ConnectionEnd)
}

/// A socket on a loop, with or without TLS.
///
/// It pulls: output is asked from its handler at the end of the tick when the socket has taken all that came before, so
/// that nothing is buffered for a peer that does not read, but what one round produced.
///
///     open --close--> closed
///     open --closeAfterFlush--> flushing --all is written--> lingering --the peer closes, or time is up--> closed
@safe
package final class Connection: ReadinessHandler, FlushTarget, TimerTarget {
    private enum State {
        case open
        case flushing
        case lingering
        case closed
    }

    package let loop: Loop
    package let peerAddress: SocketAddress
    package let limits: ConnectionLimits
    private let descriptor: Int32
    private let tls: TLSEngine?
    private var watch: WatchToken?
    private var interest: Readiness = .readable
    private var handler: (any ConnectionHandler)?
    private var state = State.open
    private var hasOpened = false
    private var isDirty = false
    private var isReading = true
    private var hasSaidGoodbye = false
    /// What the socket did not take.
    private var pending: [UInt8] = []
    private var pendingStart = 0
    private var lastProgress: Int64 = 0
    private var lingersUntil: Int64 = 0
    private var timer: TimerToken?

    /// On the loop. Owns the descriptor from now on. `start` follows, or `close`.
    package init(
        loop: Loop,
        descriptor: Int32,
        peerAddress: SocketAddress,
        tls: TLSEngine? = nil,
        limits: ConnectionLimits
    ) {
        precondition(loop.isCurrent, "a connection is made outside of its loop")
        self.loop = loop
        self.descriptor = descriptor
        self.peerAddress = peerAddress
        self.tls = tls
        self.limits = limits
        loop.connectionCount.wrappingAdd(1, ordering: .relaxed)
    }

    deinit {
        // One that lingers may outlast the loop, and owes nobody anything but its descriptor.
        if state == .lingering { return Syscalls.close(descriptor) }
        precondition(state == .closed, "a connection is dropped without being closed")
    }

    package func start(_ handler: any ConnectionHandler) {
        self.handler = handler
        do throws(SystemError) {
            watch = try loop.core.watch(descriptor, for: interest, self)
        } catch {
            return end(.failed(error))
        }
        lastProgress = loop.core.now
        guard tls != nil else { return open() }
        timer = loop.core.schedule(after: limits.handshakeTimeout, self)
        setNeedsFlush()
    }

    package var isOpen: Bool { state == .open }

    /// What TLS found out; nil without TLS.
    package var security: TLSEngine? { tls }

    /// Output waits that the socket did not take.
    package var isCongested: Bool { pendingStart < pending.count }

    /// The handler has something to write at the end of this tick.
    package func setNeedsFlush() {
        guard !isDirty, state != .closed else { return }
        isDirty = true
        loop.core.needsFlush(self)
    }

    /// Stops reading, so that the peer's sending stops too once the kernel's buffers are full.
    package func setReading(_ isReading: Bool) {
        guard self.isReading != isReading, state == .open || state == .flushing else { return }
        self.isReading = isReading
        updateInterest()
    }

    /// Writes what the handler still has to say, then closes. Nothing is read any more. `closed` follows when the peer
    /// has closed as well, or has been silent for `lingerTimeout`, and at most `stallTimeout` later.
    package func closeAfterFlush() {
        guard state == .open else { return }
        state = .flushing
        setReading(false)
        setNeedsFlush()
    }

    /// Closes at once; what was not written is lost.
    package func close() { end(.closed) }

    /// Closes at once with a reset, so that the peer cannot take what it got for all there was, in protocols that say so by
    /// closing.
    package func reset() {
        guard state != .closed else { return }
        hasSaidGoodbye = true
        Syscalls.resetWhenClosed(descriptor)
        close()
    }

    // MARK: Loop

    package func ready(_ readiness: Readiness) {
        if readiness.contains(.writable) { writePending() }
        if !readiness.isDisjoint(with: [.readable, .failed]) {
            if state == .open { read() } else if state == .lingering { discard() }
        }
        // With reading off, a broken socket would report itself again and again.
        if !readiness.isDisjoint(with: .failed), state != .closed, !isReading { end(.closedByPeer) }
    }

    package func timerFired(_ timer: TimerToken) {
        self.timer = nil
        if state == .lingering { return linger() }
        if !hasOpened { return end(.handshakeTimedOut) }
        guard isCongested else { return }
        let left = limits.stallTimeout.nanoseconds - (loop.core.now - lastProgress)
        if left <= 0 { return end(.stalled) }
        self.timer = loop.core.schedule(after: .nanoseconds(left), self)
    }

    package func flush() -> Bool {
        isDirty = false
        guard state == .open || state == .flushing, !isCongested else { return true }
        let isDone = tls == nil ? flushPlain() : flushEncrypted()
        if state == .flushing, !isCongested, isDone { finish() }
        if !isDone { isDirty = true }
        return isDone
    }

    // MARK: Reading

    private func read() {
        let buffer = unsafe loop.core.inputBuffer
        switch unsafe Syscalls.receive(descriptor, into: buffer) {
        case .bytes(0): end(.closedByPeer)
        case .bytes(let count):
            let bytes = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
            if let tls {
                unsafe decrypt(bytes, tls)
            } else {
                let span = unsafe Span<UInt8>(_unsafeElements: bytes.assumingMemoryBound(to: UInt8.self))
                handler?.received(span)
            }
        case .wouldBlock: break
        case .failed(let error): end(.failed(error))
        }
    }

    private func decrypt(_ bytes: UnsafeRawBufferPointer, _ tls: TLSEngine) {
        var plaintext = loop.core.takeCipherBuffer()
        defer { loop.core.giveBackCipherBuffer(plaintext) }
        let result: TLSEngine.State
        do throws(TLSError) {
            result = try tls.receive(unsafe RawSpan(_unsafeBytes: bytes), plaintext: &plaintext)
        } catch {
            // The alert that tells the peer why is on its way.
            writeAlert(tls)
            return end(.tlsFailed(error))
        }
        setNeedsFlush()
        if !hasOpened, tls.isHandshakeComplete { open() }
        if state == .open, !plaintext.isEmpty { handler?.received(plaintext.span) }
        if result == .closedByPeer, state == .open { end(.closedByPeer) }
    }

    private func open() {
        if let timer { loop.core.cancel(timer) }
        timer = nil
        hasOpened = true
        handler?.opened()
    }

    // MARK: Writing

    /// Rounds of output in one flush, so that one peer that reads fast does not hold up the others.
    private static let roundsPerFlushMax = 8

    private func flushPlain() -> Bool {
        var output = loop.core.takeOutputBuffer()
        defer { loop.core.giveBackOutputBuffer(output) }
        for _ in 0..<Self.roundsPerFlushMax {
            output.removeAll(keepingCapacity: true)
            handler?.produce(into: &output, room: limits.outputBytesPerRound)
            if output.isEmpty || state == .closed { return true }
            write(output)
            if isCongested || state == .closed { return true }
            // A round that did not fill its room was the last.
            if output.count < limits.outputBytesPerRound / 2 { return true }
        }
        return false
    }

    private func flushEncrypted() -> Bool {
        guard let tls else { return true }
        var output = loop.core.takeOutputBuffer()
        var cipher = loop.core.takeCipherBuffer()
        defer {
            loop.core.giveBackOutputBuffer(output)
            loop.core.giveBackCipherBuffer(cipher)
        }
        for _ in 0..<Self.roundsPerFlushMax {
            output.removeAll(keepingCapacity: true)
            cipher.removeAll(keepingCapacity: true)
            if hasOpened { handler?.produce(into: &output, room: limits.outputBytesPerRound) }
            if state == .closed { return true }
            do throws(TLSError) {
                if !output.isEmpty { try tls.send(unsafe output.span.bytes) }
                tls.takeOutput(into: &cipher)
            } catch {
                end(.tlsFailed(error))
                return true
            }
            if cipher.isEmpty { return true }
            write(cipher)
            if isCongested || state == .closed { return true }
            if output.count < limits.outputBytesPerRound / 2 { return true }
        }
        return false
    }

    private func write(_ bytes: [UInt8]) {
        let result = unsafe bytes.withUnsafeBytes { unsafe Syscalls.send(descriptor, $0) }
        switch result {
        case .bytes(let count) where count == bytes.count: lastProgress = loop.core.now
        case .bytes(let count): keep(bytes, from: count)
        case .wouldBlock: keep(bytes, from: 0)
        case .failed(let error): end(.failed(error))
        }
    }

    private func keep(_ bytes: [UInt8], from start: Int) {
        pending = Array(bytes[start...])
        pendingStart = 0
        lastProgress = loop.core.now
        if timer == nil { timer = loop.core.schedule(after: limits.stallTimeout, self) }
        updateInterest()
    }

    private func writePending() {
        guard isCongested else { return }
        let result = unsafe pending.withUnsafeBytes { bytes in
            unsafe Syscalls.send(descriptor, UnsafeRawBufferPointer(rebasing: bytes[pendingStart...]))
        }
        switch result {
        case .bytes(let count):
            pendingStart += count
            lastProgress = loop.core.now
            guard !isCongested else { return }
            pending = []
            pendingStart = 0
            updateInterest()
            setNeedsFlush()
        case .wouldBlock: break
        case .failed(let error): end(.failed(error))
        }
    }

    private func writeAlert(_ tls: TLSEngine) {
        guard !isCongested else { return }
        var cipher: [UInt8] = []
        tls.takeOutput(into: &cipher)
        if !cipher.isEmpty { write(cipher) }
    }

    private func sayGoodbye() {
        guard let tls, hasOpened, !hasSaidGoodbye else { return }
        hasSaidGoodbye = true
        tls.close()
        writeAlert(tls)
    }

    /// All is written. Closing now would make the kernel answer whatever the peer still sends with a reset, and throw
    /// away what the peer has not got yet. So the peer is told that this was all, and closes first.
    private func finish() {
        sayGoodbye()
        guard state == .flushing, !isCongested else { return }
        state = .lingering
        Syscalls.shutDownWriting(descriptor)
        if let timer { loop.core.cancel(timer) }
        timer = nil
        lastProgress = loop.core.now
        lingersUntil = lastProgress + limits.stallTimeout.nanoseconds
        linger()
        isReading = true
        updateInterest()
    }

    /// Waits on for a peer that has sent something, as one does that is still reading.
    private func linger() {
        let due = min(lastProgress + limits.lingerTimeout.nanoseconds, lingersUntil)
        if due <= loop.core.now { return end(.closed) }
        timer = loop.core.schedule(at: due, self)
    }

    /// Reads what nobody wants any more.
    private func discard() {
        switch unsafe Syscalls.receive(descriptor, into: loop.core.inputBuffer) {
        case .bytes(0), .failed: end(.closed)
        case .bytes: lastProgress = loop.core.now
        case .wouldBlock: break
        }
    }

    private func updateInterest() {
        guard let watch else { return }
        var wanted: Readiness = []
        if isReading, state == .open || state == .lingering { wanted.insert(.readable) }
        if isCongested { wanted.insert(.writable) }
        guard wanted != interest else { return }
        interest = wanted
        do throws(SystemError) {
            try loop.core.change(watch, to: wanted)
        } catch {
            end(.failed(error))
        }
    }

    private func end(_ end: ConnectionEnd) {
        guard state != .closed else { return }
        if case .closed = end { sayGoodbye() }
        // Writing the goodbye may have failed, and then this end came first.
        guard state != .closed else { return }
        state = .closed
        if let watch { loop.core.unwatch(watch) }
        watch = nil
        if let timer { loop.core.cancel(timer) }
        timer = nil
        pending = []
        pendingStart = 0
        Syscalls.close(descriptor)
        loop.connectionCount.wrappingSubtract(1, ordering: .relaxed)
        let handler = handler
        self.handler = nil
        handler?.closed(end)
    }
}
