internal import CLibCurl
internal import EventIO
internal import Telemetry

/// The library's transfers on one loop: watches its sockets, keeps its timer, hands results to mailboxes.
///
///     submit --> CallQueue --> library: connecting, sent, body --> end
///                   |                      ^   | paused
///                   +--- waits             +---+ resumed by the reader
///
/// Calls of the library end before the next one begins: callbacks note, jobs and timers of the loop act.
final class CurlDriver: FlushTarget, TimerTarget, @unchecked Sendable {
    // `loop`, `limits` and `metrics` are constants. All else is used on the loop only: what callers call checks that, and the
    // rest is called by the loop, or by the library inside of a call of ours. What is freed elsewhere is empty, as the
    // client has `close` run on the loop first. `LoopBound` would not do: clients are made outside of their loops.

    let loop: Loop
    let limits: HTTPClientConfiguration
    private let metrics: HTTPClientMetrics?
    private var multi: CurlMulti?
    private var isClosed = false
    private var sockets: [Int32: SocketWatch] = [:]
    private var timer: TimerToken?
    private var needsAction = false
    private var isFlushAsked = false
    private var transfers: [ObjectIdentifier: Transfer] = [:]
    private var queue: CallQueue<Transfer>
    private var nowMultiplexed: [HTTPOrigin] = []
    private var idle: [CurlEasy] = []

    init(loop: Loop, _ limits: HTTPClientConfiguration, _ metrics: HTTPClientMetrics?) {
        self.loop = loop
        self.limits = limits
        self.metrics = metrics
        queue = CallQueue(
            connectionsPerHostMax: limits.connectionsPerHostMax,
            streamsPerHostMax: limits.streamsPerHostMax
        )
    }

    // MARK: Calls

    func submit(_ request: PreparedRequest, _ mailbox: ExchangeMailbox) {
        precondition(loop.isCurrent, "a call is begun outside of its loop")
        if mailbox.isEnded { return }
        metrics?.openCalls.addFromOwner(1)
        if isClosed { return refuse(mailbox, "the client was shut down") }
        if transfers.count >= limits.callsMax {
            return refuse(mailbox, "\(transfers.count) calls are open already; try again when some of them have ended")
        }
        let transfer = Transfer(request, mailbox, self)
        transfers[ObjectIdentifier(mailbox)] = transfer
        if queue.enter(transfer, transfer.origin) { begin(transfer) }
    }

    private func refuse(_ mailbox: ExchangeMailbox, _ sentence: String) {
        let end = ExchangeMailbox.End.failed(HTTPFault(.beforeSend, sentence))
        metrics?.noteEnd(end)
        mailbox.put(end)
    }

    /// The reader has room again.
    func resume(_ mailbox: ExchangeMailbox) {
        precondition(loop.isCurrent, "a call is resumed outside of its loop")
        guard let transfer = transfers[ObjectIdentifier(mailbox)] else { return }
        let code = transfer.resume()
        if code != CURLE_OK { finish(transfer, .failed(fault(of: transfer, code))) }
        settle()
    }

    /// Nobody wants the answer any more.
    func drop(_ mailbox: ExchangeMailbox) {
        precondition(loop.isCurrent, "a call is dropped outside of its loop")
        guard let transfer = transfers[ObjectIdentifier(mailbox)] else { return }
        fail(transfer, .cancelled)
    }

    /// Ends a call that is under way.
    func fail(_ transfer: Transfer, _ fault: HTTPFault) {
        transfer.easy?.forbidReuse()
        finish(transfer, .failed(fault))
        if queue.isMultiplexed(transfer.origin) { flushConnection(of: transfer) }
        settle()
    }

    /// Has the reset of a stream written, by way of another call on its connection. Without one the connection is closed.
    private func flushConnection(of transfer: Transfer) {
        guard let port = transfer.localPort else { return }
        let neighbour = transfers.values.first {
            $0.localPort == port && $0.origin == transfer.origin && $0.bounds.phase != .paused
        }
        guard let neighbour, let code = neighbour.easy?.flushConnection(), code != CURLE_OK else { return }
        finish(neighbour, .failed(fault(of: neighbour, code)))
    }

    /// Ends everything. Calls that come later are refused.
    func close() {
        precondition(loop.isCurrent, "a client is closed outside of its loop")
        isClosed = true
        let open = Array(transfers.values)
        for transfer in open {
            finish(transfer, .failed(HTTPFault(.cancelled, "the client was shut down while the call was open")))
        }
        for watch in sockets.values { watch.stop() }
        sockets = [:]
        if let timer { loop.cancel(timer) }
        timer = nil
        idle = []
        multi = nil
    }

    private func begin(_ transfer: Transfer) {
        let easy = idle.popLast() ?? CurlEasy(limits)
        let multi = multi ?? CurlMulti(limits, self)
        self.multi = multi
        transfer.begin(with: easy)
        multi.add(easy)
    }

    private func finish(_ transfer: Transfer, _ end: ExchangeMailbox.End) {
        guard transfers.removeValue(forKey: ObjectIdentifier(transfer.mailbox)) != nil else { return }
        if let easy = transfer.end() {
            metrics?.note(easy.traffic)
            multi?.remove(easy)
            easy.rest()
            if idle.count < Self.idleMax, !isClosed { idle.append(easy) }
            if let next = queue.leave(transfer.origin), !isClosed { begin(next) }
        } else {
            queue.forget(transfer, transfer.origin)
        }
        metrics?.noteEnd(end)
        transfer.mailbox.put(end)
    }

    /// A callback has found out that a host's connections carry many calls. What follows from it waits for `settle`.
    func noteMultiplexed(_ origin: HTTPOrigin) {
        if !queue.isMultiplexed(origin) { nowMultiplexed.append(origin) }
    }

    /// After each call of the library: what it has finished.
    private func settle() {
        while let (transfer, code) = multi?.nextDone() {
            // To the library a head that is cut is an answer, too.
            let isComplete = code == CURLE_OK && transfer.hasHead
            finish(transfer, isComplete ? .complete : .failed(fault(of: transfer, code)))
        }
        while let origin = nowMultiplexed.popLast() {
            for transfer in queue.noteMultiplexed(origin) { begin(transfer) }
        }
    }

    private func fault(of transfer: Transfer, _ code: CURLcode) -> HTTPFault {
        transfer.refusal ?? HTTPFault(code, of: transfer, limits)
    }

    // MARK: Sockets

    /// From the library: what to watch a socket for.
    func watch(_ socket: Int32, _ what: Int32) {
        let interest: Readiness =
            switch what {
            case CURL_POLL_IN: .readable
            case CURL_POLL_OUT: .writable
            case CURL_POLL_INOUT: [.readable, .writable]
            default: []
            }
        guard !interest.isEmpty else {
            sockets.removeValue(forKey: socket)?.stop()
            return
        }
        if let watch = sockets[socket] { return watch.change(to: interest) }
        sockets[socket] = SocketWatch(socket, interest, self)
    }

    fileprivate func socketReady(_ socket: Int32, _ readiness: Readiness) {
        multi?.act(on: socket, readiness)
        settle()
    }

    // MARK: Time

    /// From the library: when to call it. It calls for "at once" inside of its own calls, so that waits for the tick's end.
    func setTimer(milliseconds: Int) {
        if let timer { loop.cancel(timer) }
        timer = nil
        needsAction = milliseconds == 0
        if needsAction { return askForFlush() }
        guard milliseconds > 0 else { return }
        // From now, not from the beginning of the tick: the library does not set a timer again that fires too early.
        timer = loop.core.schedule(at: Loop.nanoseconds + Int64(milliseconds) * 1_000_000, self)
    }

    func timerFired(_ timer: TimerToken) {
        self.timer = nil
        act()
    }

    private func askForFlush() {
        if isFlushAsked { return }
        isFlushAsked = true
        loop.core.needsFlush(self)
    }

    func flush() -> Bool {
        if needsAction { act() }
        // What the library wants next waits for the sockets of the next tick.
        isFlushAsked = needsAction
        return !needsAction
    }

    private func act() {
        needsAction = false
        multi?.actOnTimeout()
        settle()
    }

    /// Transfers that are kept for the next calls: about 5 KiB each.
    private static let idleMax = 64
}

/// A socket of the library, watched by the loop.
private final class SocketWatch: ReadinessHandler {
    private let socket: Int32
    // The driver stops its watches before it goes.
    private unowned let driver: CurlDriver
    private var interest: Readiness
    private var token: WatchToken?

    init(_ socket: Int32, _ interest: Readiness, _ driver: CurlDriver) {
        self.socket = socket
        self.interest = interest
        self.driver = driver
        // Fails when the kernel has no memory left for it. Then the bounds of the calls end them.
        token = try? driver.loop.core.watch(socket, for: interest, self)
    }

    func change(to interest: Readiness) {
        guard interest != self.interest, let token else { return }
        self.interest = interest
        // As above.
        try? driver.loop.core.change(token, to: interest)
    }

    func stop() {
        if let token { driver.loop.core.unwatch(token) }
        token = nil
    }

    func ready(_ readiness: Readiness) { driver.socketReady(socket, readiness) }
}
