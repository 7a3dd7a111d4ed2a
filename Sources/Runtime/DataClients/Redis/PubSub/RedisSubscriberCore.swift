private import Synchronization
internal import Telemetry

/// The connection of a subscriber, and the task that keeps it. Held by the subscriber and by its own task.
final class RedisSubscriberCore: Sendable {
    private struct Guarded {
        var channels: RedisChannelTable<RedisChannelReader>
        var connection: RedisConnection?
        /// Of the last connection.
        var connectionNumber = 0
        var keeper: Task<Void, Never>?
        var isClosed = false
        /// Channels that the server has confirmed on this connection.
        var confirmed: Set<String> = []
    }

    private let keeper: RedisKeeper
    private let metrics: RedisMetrics
    private let limits: RedisSubscriber.Limits
    private let guarded: Mutex<Guarded>

    init(
        _ keeper: RedisKeeper,
        _ metrics: RedisMetrics,
        _ limits: RedisSubscriber.Limits
    ) {
        self.keeper = keeper
        self.metrics = metrics
        self.limits = limits
        guarded = Mutex(Guarded(channels: RedisChannelTable(channelsMax: limits.channelsMax)))
    }

    /// Unstructured because the connection outlives the calls that use it; `close` ends the task.
    func start() {
        let keeper = Task { await keep() }
        guarded.withLock { $0.keeper = keeper }
    }

    var connectionNumber: Int? {
        guarded.withLock { $0.connection == nil ? nil : $0.connectionNumber }
    }
    var readerCount: Int { guarded.withLock { $0.channels.readerCount } }

    // MARK: Subscriptions

    func subscribe(to channel: String) throws(RedisError) -> RedisSubscription {
        let buffer = RedisMessageBuffer(countMax: limits.messagesMax, bytesMax: limits.bytesMax)
        let number = try add(.buffer(buffer), to: channel)
        return RedisSubscription(channel, buffer) { [weak self] in self?.unsubscribe(number, from: channel) }
    }

    func listen(
        to channel: String,
        _ heard: @escaping @Sendable (RedisMessage) -> Void
    ) throws(RedisError) -> RedisListening {
        let number = try add(.call(heard), to: channel)
        return RedisListening { [weak self] in self?.unsubscribe(number, from: channel) }
    }

    private func add(_ reader: RedisChannelReader, to channel: String) throws(RedisError) -> Int {
        // Sent under the lock, as all that is sent here, so that it goes out in the order of the table's changes.
        let (number, isConfirmed) = try guarded.withLock { guarded throws(RedisError) in
            if guarded.isClosed { throw .closed }
            guard let added = guarded.channels.add(reader, to: channel) else { throw .tooManyWaiting }
            if added.isFirst {
                guarded.connection?.push(RedisCommand("SUBSCRIBE", .text(channel)))
            }
            return (added.number, !added.isFirst && guarded.confirmed.contains(channel))
        }
        // Outside of the lock, because a reader may do anything but wait.
        if isConfirmed { reader.take(.listening) }
        return number
    }

    private func unsubscribe(_ number: Int, from channel: String) {
        guarded.withLock { guarded in
            guard guarded.channels.remove(number, from: channel) else { return }
            guarded.confirmed.remove(channel)
            guarded.connection?.push(RedisCommand("UNSUBSCRIBE", .text(channel)))
        }
    }

    /// On the loop.
    private func pushed(_ elements: [RedisReply]) {
        guard elements.count >= 3, let kind = try? elements[0].text(), let channel = try? elements[1].text() else {
            return
        }
        switch kind {
        case "message":
            guard let payload = try? elements[2].bytes() else { return }
            let readers = guarded.withLock { $0.channels.readers(of: channel) }
            for reader in readers where !reader.take(.published(channel: channel, payload: payload)) {
                metrics.messagesLost.add()
            }
        case "subscribe":
            let readers = guarded.withLock { guarded in
                // Of one that was given up and taken up again, the first confirmation comes early; messages follow all the same.
                guarded.confirmed.insert(channel)
                return guarded.channels.readers(of: channel)
            }
            for reader in readers { reader.take(.listening) }
        default: break
        }
    }

    // MARK: The connection

    private func keep() async {
        await keeper.run(use: { await self.use($0) }, failed: { self.metrics.note($0) })
    }

    private func use(_ connection: RedisConnection) async {
        connection.subscribe { [weak self] push in self?.pushed(push) }
        guard adopt(connection) else { return connection.close() }
        metrics.note(await connection.untilClosed())
        guarded.withLock { guarded in
            guarded.connection = nil
            guarded.confirmed = []
        }
    }

    private func adopt(_ connection: RedisConnection) -> Bool {
        guarded.withLock { guarded in
            guard !guarded.isClosed else { return false }
            guarded.connection = connection
            guarded.connectionNumber += 1
            var channels = guarded.channels.channels[...]
            // In pieces, so that no command is too big.
            while !channels.isEmpty {
                connection.push(RedisCommand("SUBSCRIBE", channels.prefix(Self.channelsPerCommand).map { .text($0) }))
                channels = channels.dropFirst(Self.channelsPerCommand)
            }
            return true
        }
    }

    private static let channelsPerCommand = 500

    @discardableResult
    func close() -> Task<Void, Never>? {
        let (keeper, connection, readers) = guarded.withLock { guarded in
            guarded.isClosed = true
            return (guarded.keeper.take(), guarded.connection.take(), guarded.channels.removeAll())
        }
        keeper?.cancel()
        connection?.close()
        for reader in readers { reader.finish() }
        return keeper
    }
}
