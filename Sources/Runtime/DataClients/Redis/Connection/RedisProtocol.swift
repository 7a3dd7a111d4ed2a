/// One connection's side of the protocol: commands out, replies in, each matched to who waits for it. No sockets, no clock.
package struct RedisProtocol<Waiter>: ~Copyable {
    package enum Mode: Sendable {
        case commands
        /// Only pushes are expected, and what a PING is answered by.
        case subscribed
    }

    package var mode = Mode.commands
    private let limits: RedisPipelineLimits
    private var queue: RedisCommandQueue<Waiter>
    private var reader: RedisReplyReader

    package init(_ limits: RedisPipelineLimits, _ reply: RedisReplyLimits) {
        self.limits = limits
        queue = RedisCommandQueue(limits)
        reader = RedisReplyReader(reply)
    }

    package var isIdle: Bool { queue.isIdle }
    package var hasUnsent: Bool { queue.hasUnsent }
    /// Sent and not answered.
    package var inFlight: Int { queue.inFlight }

    /// Takes a command in, or several in one piece; returns its number, which `withdraw` knows.
    ///
    /// - Parameter replies: how many the bytes ask for.
    package mutating func submit(
        _ wire: [UInt8],
        replies: Int = 1,
        deadline: Int64,
        _ waiter: Waiter
    ) throws(RedisError) -> Int {
        try queue.submit(wire, replies: replies, deadline: deadline, waiter)
    }

    /// Appends commands that wait, up to about `room` bytes and the bound of commands in flight. From now on they count as
    /// sent: who knows how far the bytes come.
    package mutating func produce(into output: inout [UInt8], room: Int) { queue.produce(into: &output, room: room) }

    /// The waiter wants its reply no more. Nil when it was answered before.
    package mutating func withdraw(_ number: Int) -> RedisEnded<Waiter>? { queue.withdraw(number) }

    /// Takes out the waiters whose time is over; the time of the next one.
    package mutating func expire(now: Int64) -> (ended: [RedisEnded<Waiter>], next: Int64?) { queue.expire(now: now) }

    /// The connection is over: all who still wait.
    package mutating func end() -> [RedisEnded<Waiter>] { queue.end() }

    /// Takes bytes; hands out replies to their waiters, with whether it was the waiter's last, and pushes of a subscription.
    /// Whoever is told must not come back to this object before it returns.
    package mutating func receive(
        _ bytes: Span<UInt8>,
        answered: (Waiter, RedisReply, Bool) -> Void,
        pushed: ([RedisReply]) -> Void
    ) throws(RedisError) {
        let mode = mode
        // Taken out, because the closure cannot change one part of this while the reader is another one.
        var queue = RedisCommandQueue<Waiter>(limits)
        swap(&queue, &self.queue)
        defer { swap(&queue, &self.queue) }
        try reader.feed(bytes) { (reply) throws(RedisError) in
            if mode == .subscribed, case .array(let elements) = reply, Self.isPush(elements) {
                pushed(elements)
            } else {
                try queue.answer(reply, answered)
            }
        }
    }

    private static func isPush(_ elements: [RedisReply]) -> Bool {
        guard case .bytes(let kind)? = elements.first else { return false }
        return RedisPushKind.all.contains(kind)
    }
}

/// What the first word of a push may be.
enum RedisPushKind {
    static let all: [[UInt8]] = [
        "message", "pmessage", "smessage", "subscribe", "psubscribe", "ssubscribe", "unsubscribe", "punsubscribe",
        "sunsubscribe", "pong",
    ].map { Array($0.utf8) }
}
