internal import CLibCurl
internal import EventIO

/// One call while it is open, on its loop: what the library's callbacks note, and the clock that runs.
final class Transfer: TimerTarget {
    enum Reception {
        case taken
        case full
        case refused
    }

    let mailbox: ExchangeMailbox
    let origin: HTTPOrigin
    private(set) var bounds: TransferBounds
    /// Nil while the call waits, and when it is over.
    private(set) var easy: CurlEasy?
    /// Why a callback ended the transfer.
    private(set) var refusal: HTTPFault?
    /// The head came over a connection that carries many calls.
    private(set) var isMultiplexed = false

    /// What tells connections to one host apart; nil before the request is sent.
    private(set) var localPort: Int32?

    private unowned let driver: CurlDriver
    private var request: HTTPRequest?
    private let isRepeatable: Bool
    private var headers = CurlHeaderList()
    private var reader: HeadReader
    private var bodyBytesLeft: Int
    private var attempts = 0
    private var wasReused = false
    private var timer: TimerToken?
    private var timerDue = Int64.max

    init(_ prepared: PreparedRequest, _ mailbox: ExchangeMailbox, _ driver: CurlDriver) {
        self.mailbox = mailbox
        self.driver = driver
        origin = prepared.origin
        request = prepared.request
        isRepeatable = prepared.isRepeatable
        let limits = driver.limits
        bounds = TransferBounds(prepared.request, limits, now: driver.loop.now)
        reader = HeadReader(bytesMax: limits.headBytesMax)
        bodyBytesLeft = prepared.request.bodyBytesMax ?? limits.bodyBytesMax
        setTimer()
    }

    // MARK: The driver's side

    var hasHead: Bool { reader.isComplete }
    /// The connection was there, and the request on its way.
    var hasBegun: Bool { attempts > 0 }
    /// On new connections the library sends again only what was refused, and gives up after five times.
    var wasAlwaysRefused: Bool { attempts > 5 && !wasReused }

    /// It is this call's turn.
    func begin(with easy: CurlEasy) {
        guard let request = request.take() else { preconditionFailure("a call begins twice") }
        headers = CurlHeaderList(request)
        easy.prepare(request, headers)
        CurlCallbacks.setContext(of: easy, self)
        self.easy = easy
        enter(.connecting)
    }

    /// The reader has taken what there was. Returns a code other than OK when the transfer is over because of it.
    func resume() -> CURLcode {
        guard bounds.phase == .paused, let easy else { return CURLE_OK }
        enter(.reading)
        return easy.resume()
    }

    /// The call is over. Returns what it was made with, which is out of the library's set.
    func end() -> CurlEasy? {
        if let timer { driver.loop.cancel(timer) }
        timer = nil
        return easy.take()
    }

    // MARK: The library's side

    /// Returns whether the request may be sent. The library asks again when it wants to send it once more: because it was
    /// refused, or because a connection from earlier died under it. Only then may the server have worked on it.
    ///
    /// - Parameter localPort: of the connection.
    func recordRequest(localPort: Int32) -> Bool {
        guard let easy else { return false }
        if attempts > 0, wasReused, !isRepeatable, easy.hasSentBytes {
            refusal = .connectionDied(origin)
            return false
        }
        attempts += 1
        self.localPort = localPort
        wasReused = easy.traffic.connectionsOpened == 0
        enter(.answering)
        return true
    }

    func recordHeader(_ line: Span<UInt8>) -> Bool {
        switch reader.read(line) {
        case .more: return true
        case .complete(let head):
            isMultiplexed = head.majorVersion >= 2
            if isMultiplexed { driver.noteMultiplexed(origin) }
            enter(.reading)
            mailbox.put(head)
            return true
        case .tooLarge:
            refusal = HTTPFault(
                .tooLarge,
                "the head of the answer of \(origin) is longer than \(driver.limits.headBytesMax) bytes"
            )
            return false
        case .malformed:
            refusal = HTTPFault(.afterSend, "\(origin) answered with something that is not HTTP; check the address")
            return false
        }
    }

    func recordBody(_ bytes: UnsafeRawBufferPointer) -> Reception {
        guard bytes.count <= bodyBytesLeft else {
            refusal = HTTPFault(.tooLarge, "the body of the answer of \(origin) is longer than the bound of this call")
            return .refused
        }
        guard unsafe mailbox.put(bytes) else {
            enter(.paused)
            return .full
        }
        bodyBytesLeft -= bytes.count
        bounds.enter(.reading, now: driver.loop.now)
        return .taken
    }

    // MARK: Time

    private func enter(_ phase: TransferBounds.Phase) {
        bounds.enter(phase, now: driver.loop.now)
        if bounds.due < timerDue { setTimer() }
    }

    private func setTimer() {
        if let timer { driver.loop.cancel(timer) }
        timerDue = bounds.due
        timer = driver.loop.core.schedule(at: timerDue, self)
    }

    func timerFired(_ timer: TimerToken) {
        self.timer = nil
        guard let passed = bounds.passed(now: driver.loop.now) else { return setTimer() }
        driver.fail(self, .timedOut(passed, hasHead: hasHead, origin))
    }
}
