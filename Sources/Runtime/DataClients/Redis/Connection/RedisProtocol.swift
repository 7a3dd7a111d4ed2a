/// One connection's side of the protocol: commands out, replies in, each matched to who waits for it. No sockets, no clock.
///
///     waiting --produce--> sent --reply--> answered
///
/// A waiter that gives up before its command was sent takes the command along; after that the reply's place stays, so
/// that the others still get their own.
package struct RedisProtocol<Waiter>: ~Copyable {
    private struct Entry {
        var wire: [UInt8]
        /// Commands in the bytes whose replies have not come; those of a subscriber are answered by pushes, and have none.
        var repliesLeft: Int
        let deadline: Int64
        var waiter: Waiter?
        /// Answered, or given up before it was sent.
        var isDone = false
    }

    package enum Mode: Sendable {
        case commands
        /// Only pushes are expected, and what a PING is answered by.
        case subscribed
    }

    package struct Ended {
        package let waiter: Waiter
        package let wasSent: Bool
    }

    package var mode = Mode.commands
    private let limits: RedisPipelineLimits
    private var reader: RedisReplyReader
    private var entries: [Entry] = []
    /// Before it all are done; the number of the first entry is `base`.
    private var start = 0
    private var sentEnd = 0
    private var base = 0
    private var waitingBytes = 0
    private var waitingCount = 0
    /// Sent and not answered.
    package private(set) var inFlight = 0

    package init(_ limits: RedisPipelineLimits, _ reply: RedisReplyLimits) {
        self.limits = limits
        reader = RedisReplyReader(reply)
    }

    package var isIdle: Bool { start == entries.count }
    package var hasUnsent: Bool { waitingCount > 0 && inFlight < limits.inFlightMax }

    // MARK: Commands

    /// Takes a command in, or several in one piece; returns its number, which `withdraw` knows.
    ///
    /// - Parameter replies: how many the bytes ask for.
    package mutating func submit(
        _ wire: [UInt8],
        replies: Int = 1,
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

    /// Appends commands that wait, up to about `room` bytes and the bound of commands in flight. From now on they count as
    /// sent: who knows how far the bytes come.
    package mutating func produce(into output: inout [UInt8], room: Int) {
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

    /// The waiter wants its reply no more. Nil when it was answered before.
    package mutating func withdraw(_ number: Int) -> Ended? {
        let index = number - base
        guard index >= start, index < entries.count else { return nil }
        return giveUp(index)
    }

    /// Takes out the waiters whose time is over; the time of the next one.
    package mutating func expire(now: Int64) -> (ended: [Ended], next: Int64?) {
        var ended: [Ended] = []
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

    /// The connection is over: all who still wait.
    package mutating func end() -> [Ended] {
        var ended: [Ended] = []
        for index in start..<entries.count {
            if let waiter = entries[index].waiter.take() {
                ended.append(Ended(waiter: waiter, wasSent: index < sentEnd))
            }
        }
        entries = []
        (start, sentEnd, inFlight, waitingBytes, waitingCount) = (0, 0, 0, 0, 0)
        return ended
    }

    private mutating func giveUp(_ index: Int) -> Ended? {
        guard let waiter = entries[index].waiter.take() else { return nil }
        let wasSent = index < sentEnd
        if !wasSent {
            forgetWire(index)
            entries[index].isDone = true
        }
        return Ended(waiter: waiter, wasSent: wasSent)
    }

    private mutating func forgetWire(_ index: Int) {
        waitingBytes -= entries[index].wire.count
        waitingCount -= 1
        entries[index].wire = []
    }

    // MARK: Replies

    /// Takes bytes; hands out replies to their waiters, with whether it was the waiter's last, and pushes of a subscription.
    package mutating func receive(
        _ bytes: Span<UInt8>,
        answered: (Waiter, RedisReply, Bool) -> Void,
        pushed: ([RedisReply]) -> Void
    ) throws(RedisError) {
        // The reader cannot be lent out while the rest of the struct changes.
        var replies: [RedisReply] = []
        var failure: RedisError?
        do throws(RedisError) {
            try reader.feed(bytes) { (reply) throws(RedisError) in replies.append(reply) }
        } catch {
            failure = error
        }
        for reply in replies {
            if mode == .subscribed, case .array(let elements) = reply, Self.isPush(elements) {
                pushed(elements)
            } else {
                try match(reply, answered)
            }
        }
        if let failure { throw failure }
    }

    private mutating func match(_ reply: RedisReply, _ answered: (Waiter, RedisReply, Bool) -> Void) throws(RedisError)
    {
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

    private static func isPush(_ elements: [RedisReply]) -> Bool {
        guard case .bytes(let kind)? = elements.first else { return false }
        return pushKinds.contains(kind)
    }

    private static var pushKinds: [[UInt8]] { RedisPushKind.all }

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

/// What the first word of a push may be.
enum RedisPushKind {
    static let all: [[UInt8]] = [
        "message", "pmessage", "smessage", "subscribe", "psubscribe", "ssubscribe", "unsubscribe", "punsubscribe",
        "sunsubscribe", "pong",
    ].map { Array($0.utf8) }
}
