internal import GRPCCore

/// The messages of one call's request between the wire and the handler: those that are complete wait in a row, and the
/// last one may be on its way. They stay compressed as long as they wait, so that few bytes on the wire are few in memory.
struct RequestInbox {
    private var deframer: MessageDeframer
    private var ready: [InboundMessage] = []
    private var readyStart = 0
    /// Bytes of the messages that wait.
    private(set) var waitingBytes = 0

    init(bytesMax: Int) { deframer = MessageDeframer(bytesMax: bytesMax) }

    /// Messages that wait.
    var count: Int { ready.count - readyStart }
    var isEmpty: Bool { readyStart == ready.count }

    /// A message has begun and is not complete.
    var isMidMessage: Bool { deframer.isMidMessage }

    /// The size of the message that has begun; zero as long as it is not known.
    var expectedCount: Int { deframer.expectedCount }

    /// Returns the bytes of the messages that are complete now, or nil when none is.
    mutating func receive(_ bytes: Span<UInt8>) throws(Status) -> Int? {
        let before = ready.count
        try deframer.receive(bytes, into: &ready)
        guard ready.count > before else { return nil }
        let count = ready[before...].reduce(0) { $0 + $1.bytes.count }
        waitingBytes += count
        return count
    }

    mutating func take() -> InboundMessage {
        let message = ready[readyStart]
        readyStart += 1
        if readyStart == ready.count {
            ready.removeAll(keepingCapacity: true)
            readyStart = 0
        }
        waitingBytes -= message.bytes.count
        return message
    }

    /// Throws everything away.
    mutating func discard() {
        if deframer.isMidMessage { deframer.discard() }
        if !ready.isEmpty { ready = [] }
        readyStart = 0
        waitingBytes = 0
    }
}
