/// The requests of a call that may be sent several times, and which attempt became the call's answer.
///
///     open --choose--> draining --all kept requests sent--> direct
///     open --end--> ended
///
/// While open, requests are kept and every attempt has a pump that sends them from the first one on. Once an attempt is
/// chosen, the others are given up, what is kept goes to the chosen one, and from then on its stream is the call's.
struct ReplayState {
    struct Request: Sendable {
        let bytes: [UInt8]
        let compressed: Bool?
    }

    enum Phase {
        case open
        case draining(Attempt)
        case direct(Attempt)
        /// Over without a stream that says so.
        case ended(CallEnd, any Error)
    }

    struct Attempt {
        let number: Int
        let stream: any RPCClientStream
    }

    enum Offer {
        case kept
        /// Kept, but there is no room for more: the call is settled on `choosing`, or on the next attempt that opens
        /// when there is none, and the sender waits.
        case keptAsLast(choosing: Int?)
        /// Not kept: the sender waits until the chosen attempt has what came before.
        case notYet
        case direct(any RPCClientStream)
        case ended(any Error)
    }

    /// What the pump of an attempt does next.
    enum PumpStep {
        case send(Request)
        case finish
        case stop
    }

    /// What is left when a call has been settled.
    struct Settlement {
        /// Given up.
        var losers: [any RPCClientStream] = []
        /// No longer kept, so that the budget gets it back.
        var bytesReleased = 0
    }

    private(set) var phase = Phase.open
    private(set) var bytesKept = 0
    /// Open streams, the oldest first.
    private var attempts: [Attempt] = []
    private var requests: [Request] = []
    private var isFinished = false
    private var isFull = false

    // MARK: The caller's side

    /// - Parameter hasRoom: asked only while requests are kept; reserves the bytes.
    mutating func offer(_ request: Request, hasRoom: (Int) -> Bool) -> Offer {
        switch phase {
        case .direct(let attempt): return .direct(attempt.stream)
        case .ended(_, let error): return .ended(error)
        case .draining: return .notYet
        case .open:
            if isFull { return .notYet }
            requests.append(request)
            if hasRoom(request.bytes.count) {
                bytesKept += request.bytes.count
                return .kept
            }
            isFull = true
            return .keptAsLast(choosing: attempts.first?.number)
        }
    }

    /// Returns the stream to finish when it is no longer a pump that does it.
    mutating func finish() -> (any RPCClientStream)? {
        isFinished = true
        if case .direct(let attempt) = phase { return attempt.stream }
        return nil
    }

    // MARK: Attempts

    /// An attempt has its stream. False when the call is settled already.
    mutating func opened(_ attempt: Attempt) -> Bool {
        guard case .open = phase else { return false }
        attempts.append(attempt)
        return true
    }

    /// Whether the attempt that opens now is the one, because no more requests can be kept.
    var mustChoose: Bool { isFull }

    mutating func failed(_ number: Int) { attempts.removeAll { $0.number == number } }

    /// The attempt becomes the call's answer. Nil when the call is settled already.
    mutating func choose(_ number: Int) -> Settlement? {
        guard case .open = phase, let chosen = attempts.first(where: { $0.number == number }) else { return nil }
        phase = .draining(chosen)
        defer { attempts = [] }
        return Settlement(losers: attempts.filter { $0.number != number }.map(\.stream))
    }

    var isOpen: Bool {
        if case .open = phase { return true }
        return false
    }

    var hasEnded: Bool {
        if case .ended = phase { return true }
        return false
    }

    func isChosen(_ number: Int) -> Bool {
        switch phase {
        case .draining(let attempt), .direct(let attempt): attempt.number == number
        case .open, .ended: false
        }
    }

    var chosenStream: (any RPCClientStream)? {
        switch phase {
        case .draining(let attempt), .direct(let attempt): attempt.stream
        case .open, .ended: nil
        }
    }

    /// The call is over without a stream that says so. Nil when the call is settled already.
    mutating func end(_ end: CallEnd, _ error: any Error) -> Settlement? {
        guard case .open = phase else { return nil }
        phase = .ended(end, error)
        defer { attempts = [] }
        return Settlement(losers: attempts.map(\.stream), bytesReleased: takeRequests())
    }

    /// The next step of an attempt's pump that has done this many; nil when it has to wait.
    ///
    /// - Parameter release: called with the bytes that are no longer kept.
    mutating func pumpStep(_ number: Int, after done: Int, release: (Int) -> Void) -> PumpStep? {
        switch phase {
        case .direct, .ended: return .stop
        case .draining(let attempt) where attempt.number != number: return .stop
        case .open where !attempts.contains(where: { $0.number == number }): return .stop
        case .open, .draining: break
        }
        if done < requests.count { return .send(requests[done]) }
        if isFinished, done == requests.count { return .finish }
        guard case .draining(let attempt) = phase else { return nil }
        phase = .direct(attempt)
        release(takeRequests())
        return .stop
    }

    /// The pump could not send. When its attempt is the chosen one, whoever sends next learns it from the stream
    /// itself.
    mutating func pumpBroke(_ number: Int, release: (Int) -> Void) {
        guard case .draining(let attempt) = phase, attempt.number == number else { return }
        phase = .direct(attempt)
        release(takeRequests())
    }

    private mutating func takeRequests() -> Int {
        requests = []
        defer { bytesKept = 0 }
        return bytesKept
    }
}
