internal import DataClients
internal import MeshApplication
internal import MeshDomain
private import Synchronization

extension BellTopic {
    /// The channel of its rings; nil for what rings within a process only.
    func channel(_ keys: RedisKeys) -> String? {
        switch self {
        case .task(let task): keys.bell("task", task.text)
        case .network(let network): keys.bell("network", network.text)
        case .text, .networkText: nil
        }
    }
}

/// The channels that somebody in this process listens to, each subscribed once.
final class RedisBellChannels: Sendable {
    private struct Channel {
        var listening: RedisListening?
        var listeners = 0
    }

    private let configuration: RedisBell.Configuration
    private let subscriber: RedisSubscriber
    private let local: LocalBell
    private let channels = Mutex<[BellTopic: Channel]>([:])
    /// Confirmed topics; apart, because messages come while the other lock may be held.
    private let confirmed = Mutex<Set<BellTopic>>([])

    init(_ configuration: RedisBell.Configuration, _ subscriber: RedisSubscriber, _ local: LocalBell) {
        self.configuration = configuration
        self.subscriber = subscriber
        self.local = local
    }

    var count: Int { channels.withLock { $0.count } }

    func join(_ topics: [BellTopic]) -> RedisBellSeats {
        for topic in topics {
            guard let name = topic.channel(configuration.keys) else { continue }
            channels.withLock { channels in
                channels[topic, default: Channel()].listeners += 1
                guard channels[topic]?.listening == nil else { return }
                // When there are too many channels, this one's listeners look at their deadlines.
                channels[topic]?.listening = try? subscriber.listen(to: name) { [weak self] message in
                    self?.heard(message, topic)
                }
            }
        }
        return RedisBellSeats(topics, self)
    }

    func leave(_ topics: [BellTopic]) {
        var ended: [RedisListening] = []
        for topic in topics {
            channels.withLock { channels in
                guard let channel = channels[topic] else { return }
                channels[topic]?.listeners -= 1
                guard channel.listeners == 1 else { return }
                channels[topic] = nil
                // Ended after the lock is released.
                if let listening = channel.listening { ended.append(listening) }
                confirmed.withLock { _ = $0.remove(topic) }
            }
        }
    }

    /// Nothing that other processes say of it can get lost now.
    func isConfirmed(_ topic: BellTopic) -> Bool {
        topic.channel(configuration.keys) == nil
            || subscriber.isConnected && confirmed.withLock { $0.contains(topic) }
    }

    /// On a loop.
    private func heard(_ message: RedisMessage, _ topic: BellTopic) {
        switch message {
        case .published(_, let sender) where sender == Array(configuration.process.utf8): return
        case .published, .lost: local.ring(topic)
        case .listening:
            // Who left meanwhile would leave the topic behind for ever.
            channels.withLock { channels in
                if channels[topic] != nil { confirmed.withLock { _ = $0.insert(topic) } }
            }
            local.ring(topic)
        }
    }
}

/// What one listener holds of the channels. Letting go of it leaves.
final class RedisBellSeats: Sendable {
    private let topics: [BellTopic]
    private let channels: RedisBellChannels

    init(_ topics: [BellTopic], _ channels: RedisBellChannels) {
        self.topics = topics
        self.channels = channels
    }

    deinit { channels.leave(topics) }
}
