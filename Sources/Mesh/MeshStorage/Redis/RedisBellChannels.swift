internal import DataClients
internal import MeshApplication
internal import MeshDomain
private import Synchronization

extension BellTopic {
    /// The channel of its rings; nil for what rings within a process only.
    func channel(_ keys: RedisKeys) -> String? {
        switch self {
        case .task(let task, of: let tenant): keys.bell("task", task.text, of: tenant)
        case .network(let network, of: let tenant): keys.bell("network", network.text, of: tenant)
        case .text, .networkText: nil
        }
    }
}

/// The channels that somebody in this process listens to, each subscribed once.
final class RedisBellChannels: Sendable {
    private struct Channel {
        /// Names this beginning: the channel may have been left and joined again.
        let number: Int
        var listeners = 0
        var listening: RedisListening?
        var isSubscribing = false
        /// The connection on which it was confirmed last.
        var connection: Int?
    }

    private struct State {
        var channels: [BellTopic: Channel] = [:]
        var lastNumber = 0
    }

    private let configuration: RedisBell.Configuration
    private let subscriber: RedisSubscriber
    private let local: LocalBell
    private let state = Mutex(State())

    init(_ configuration: RedisBell.Configuration, _ subscriber: RedisSubscriber, _ local: LocalBell) {
        self.configuration = configuration
        self.subscriber = subscriber
        self.local = local
    }

    var count: Int { state.withLock { $0.channels.count } }

    func join(_ topics: [BellTopic]) -> RedisSeats {
        for topic in topics {
            guard let name = topic.channel(configuration.keys) else { continue }
            let toSubscribe = state.withLock { state -> Int? in
                var channel = state.channels[topic] ?? Channel(number: state.lastNumber + 1)
                state.lastNumber = max(state.lastNumber, channel.number)
                channel.listeners += 1
                let isFirst = channel.listening == nil && !channel.isSubscribing
                if isFirst { channel.isSubscribing = true }
                state.channels[topic] = channel
                return isFirst ? channel.number : nil
            }
            if let toSubscribe { subscribe(topic, name, toSubscribe) }
        }
        return RedisSeats { [self] in leave(topics) }
    }

    /// Outside of the lock: when others listen to the channel, it is confirmed before `listen` returns.
    private func subscribe(_ topic: BellTopic, _ name: String, _ number: Int) {
        // When there are too many channels, this one's listeners look at their deadlines.
        let listening = try? subscriber.listen(to: name) { [weak self] message in self?.heard(message, topic) }
        state.withLock { state in
            // Who left meanwhile has no use for it, and it ends with this function.
            guard state.channels[topic]?.number == number else { return }
            state.channels[topic]?.listening = listening
            state.channels[topic]?.isSubscribing = false
        }
    }

    private func leave(_ topics: [BellTopic]) {
        // Ends after the lock was released.
        var ended: [RedisListening?] = []
        for topic in topics {
            state.withLock { state in
                state.channels[topic]?.listeners -= 1
                guard state.channels[topic]?.listeners == 0 else { return }
                ended.append(state.channels.removeValue(forKey: topic)?.listening)
            }
        }
    }

    /// Nothing that other processes say of it can get lost now.
    func isConfirmed(_ topic: BellTopic) -> Bool {
        if topic.channel(configuration.keys) == nil { return true }
        guard let connection = state.withLock({ $0.channels[topic]?.connection }) else { return false }
        return connection == subscriber.connectionNumber
    }

    /// On a loop, or where somebody joins.
    private func heard(_ message: RedisMessage, _ topic: BellTopic) {
        switch message {
        case .published(_, let sender) where sender == Array(configuration.process.utf8): return
        case .published, .lost: local.ring(topic)
        case .listening:
            let connection = subscriber.connectionNumber
            // Before it counts as confirmed, because rings may have got lost until now.
            local.ring(topic)
            state.withLock { $0.channels[topic]?.connection = connection }
        }
    }
}
