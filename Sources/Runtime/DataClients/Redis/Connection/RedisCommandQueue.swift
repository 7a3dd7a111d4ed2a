/// Commands of one connection in their order: those that wait, those that were sent, and who waits for their answers.
///
///     waiting --produce--> sent --answer--> answered
///
/// A waiter that gives up before its command was sent takes the command along; after that the reply's place stays, so
/// that the others still get their own.
struct RedisCommandQueue<Waiter> {
    private struct Entry {
        var wire: [UInt8]
        /// Commands in the bytes whose replies have not come; those of a subscriber are answered by pushes, and have none.
        var repliesLeft: Int
        let deadline: Int64
        var waiter: Waiter?
        /// Answered, or given up before it was sent.
        var isDone = false
    }

    private let limits: RedisPipelineLimits
    private var entries: [Entry] = []
    /// Before it all are done; the number of the first entry is `base`.
    private var start = 0
    private var sentEnd = 0
    private var base = 0
    private var waitingBytes = 0
    private var waitingCount = 0
    /// Sent and not answered.
    private(set) var inFlight = 0

    init(_ limits: RedisPipelineLimits) { self.limits = limits }

    var isIdle: Bool { start == entries.count }
    var hasUnsent: Bool { waitingCount > 0 && inFlight < limits.inFlightMax }

    mutating func submit(
        _ wire: [UInt8],
        replies: Int,
        deadline: Int64,
        _ waiter: Waiter
    ) throws(RedisError) -> Int {
        guard wire.count <= limits.commandBytesMax else { throw .commandTooBig }
        guard waitingCount < limits.waitingMax, waitingBytes + wire.count <= limits.waitingBytesMax else {
            throw .tooManyWaiting
        }
        waitingBytes += wire.count
        waitingCount += 1
        entries.append(Entry(wire: wire, repliesLeft: replies, deadline: deadline, waiter: waiter))
        return base + entries.count - 1
    }

    mutating func produce(into output: inout [UInt8], room: Int) {
        while sentEnd < entries.count, output.count < room {
            if !entries[sentEnd].isDone {
                // A piece that is greater than the bound goes alone.
                let replies = entries[sentEnd].repliesLeft
                guard inFlight == 0 || inFlight + replies <= limits.inFlightMax else { break }
                output.append(contentsOf: entries[sentEnd].wire)
                forgetWire(sentEnd)
                inFlight += replies
                if replies == 0 { entries[sentEnd].isDone = true }
            }
            sentEnd += 1
        }
        trim()
    }

    // MARK: Giving up

    mutating func withdraw(_ number: Int) -> RedisEnded<Waiter>? {
        let index = number - base
        guard index >= start, index < entries.count else { return nil }
        return giveUp(index)
    }

    mutating func expire(now: Int64) -> (ended: [RedisEnded<Waiter>], next: Int64?) {
        var ended: [RedisEnded<Waiter>] = []
        var next: Int64?
        for index in start..<entries.count where entries[index].waiter != nil {
            if entries[index].deadline <= now {
                if let one = giveUp(index) { ended.append(one) }
            } else {
                next = min(next ?? .max, entries[index].deadline)
            }
        }
        return (ended, next)
    }

    mutating func end() -> [RedisEnded<Waiter>] {
        var ended: [RedisEnded<Waiter>] = []
        for index in start..<entries.count {
            if let waiter = entries[index].waiter.take() {
                ended.append(RedisEnded(waiter: waiter, wasSent: index < sentEnd))
            }
        }
        entries = []
        (start, sentEnd, inFlight, waitingBytes, waitingCount) = (0, 0, 0, 0, 0)
        return ended
    }

    private mutating func giveUp(_ index: Int) -> RedisEnded<Waiter>? {
        guard let waiter = entries[index].waiter.take() else { return nil }
        let wasSent = index < sentEnd
        if !wasSent {
            forgetWire(index)
            entries[index].isDone = true
        }
        return RedisEnded(waiter: waiter, wasSent: wasSent)
    }

    private mutating func forgetWire(_ index: Int) {
        waitingBytes -= entries[index].wire.count
        waitingCount -= 1
        entries[index].wire = []
    }

    // MARK: Replies

    /// Gives a reply to whom it belongs.
    mutating func answer(_ reply: RedisReply, _ answered: (Waiter, RedisReply, Bool) -> Void) throws(RedisError) {
        while start < sentEnd, entries[start].isDone { start += 1 }
        guard start < sentEnd else {
            // As it refuses a subscription, or a client too many.
            if case .error(let refusal) = reply { throw refusal }
            throw .protocolBroken(reason: "a reply that nobody asked for")
        }
        inFlight -= 1
        entries[start].repliesLeft -= 1
        if entries[start].repliesLeft > 0 {
            if let waiter = entries[start].waiter { answered(waiter, reply, false) }
            return
        }
        entries[start].isDone = true
        let waiter = entries[start].waiter.take()
        start += 1
        trim()
        if let waiter { answered(waiter, reply, true) }
    }

    /// Forgets what is done, once in a while, so that it costs little on average.
    private mutating func trim() {
        while start < sentEnd, entries[start].isDone { start += 1 }
        if start == entries.count {
            base += entries.count
            entries.removeAll(keepingCapacity: entries.count < 4096)
            (start, sentEnd) = (0, 0)
        } else if start > 512, start > entries.count / 2 {
            entries.removeFirst(start)
            base += start
            sentEnd -= start
            start = 0
        }
    }
}

/// A waiter that gets no reply any more.
package struct RedisEnded<Waiter> {
    package let waiter: Waiter
    package let wasSent: Bool
}
