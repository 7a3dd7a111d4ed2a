/// The messages of one channel, for one reader. Letting go of it ends the subscription.
///
///     for await message in subscriber.subscribe(to: "news") { … }
package final class RedisSubscription: AsyncSequence, Sendable {
    package typealias Element = RedisMessage
    package typealias Failure = Never

    package let channel: String
    let buffer: RedisMessageBuffer
    private let ended: @Sendable () -> Void

    init(_ channel: String, _ buffer: RedisMessageBuffer, ended: @escaping @Sendable () -> Void) {
        self.channel = channel
        self.buffer = buffer
        self.ended = ended
    }

    deinit {
        buffer.finish()
        ended()
    }

    /// Ends the sequence; what was buffered can still be read.
    package func cancel() {
        buffer.finish()
        ended()
    }

    package func makeAsyncIterator() -> Iterator { Iterator(subscription: self) }

    package struct Iterator: AsyncIteratorProtocol {
        // Kept, so that the subscription lives as long as somebody reads it.
        let subscription: RedisSubscription

        package func next() async -> RedisMessage? { await subscription.buffer.next() }
        package func next(isolation actor: isolated (any Actor)?) async -> RedisMessage? {
            await subscription.buffer.next()
        }
    }
}

/// A subscription whose messages are told rather than read. Letting go of it ends it.
package final class RedisListening: Sendable {
    private let ended: @Sendable () -> Void

    init(_ ended: @escaping @Sendable () -> Void) { self.ended = ended }

    deinit { ended() }
}
