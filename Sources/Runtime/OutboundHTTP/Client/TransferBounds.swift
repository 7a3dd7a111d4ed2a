internal import EventIO

/// How long a call may take in the part that it is in, and as a whole. Times are the loop's, in nanoseconds.
struct TransferBounds {
    enum Phase {
        /// For a connection to become free.
        case waiting
        /// The library watches this one.
        case connecting
        case answering
        case reading
        /// The reader is the one who takes time.
        case paused
    }

    enum Passed {
        case queue
        case firstByte
        case stall
        case whole
    }

    private let deadline: Int64
    private let queueTimeout: Int64
    private let firstByteTimeout: Int64
    private let stallTimeout: Int64
    private(set) var phase = Phase.waiting
    private var since: Int64

    init(_ request: HTTPRequest, _ limits: HTTPClientConfiguration, now: Int64) {
        deadline = now + (request.timeout ?? limits.timeout).nanoseconds
        queueTimeout = limits.queueTimeout.nanoseconds
        firstByteTimeout = (request.firstByteTimeout ?? limits.firstByteTimeout).nanoseconds
        stallTimeout = (request.stallTimeout ?? limits.stallTimeout).nanoseconds
        since = now
    }

    mutating func enter(_ phase: Phase, now: Int64) {
        self.phase = phase
        since = now
    }

    /// When to look again.
    var due: Int64 { min(deadline, phaseDue) }

    func passed(now: Int64) -> Passed? {
        if now >= deadline { return .whole }
        guard now >= phaseDue else { return nil }
        switch phase {
        case .waiting: return .queue
        case .answering: return .firstByte
        case .reading: return .stall
        case .connecting, .paused: return nil
        }
    }

    private var phaseDue: Int64 {
        switch phase {
        case .waiting: since + queueTimeout
        case .answering: since + firstByteTimeout
        case .reading: since + stallTimeout
        case .connecting, .paused: .max
        }
    }
}
