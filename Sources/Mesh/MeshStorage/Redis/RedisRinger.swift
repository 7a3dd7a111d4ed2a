internal import DataClients
internal import MeshApplication
private import Synchronization

/// Publishes rings. What rings again while the last rings are on their way is told once, so a busy topic costs Redis one
/// message for each round trip. What Redis did not take is told at the next `retry`.
final class RedisRinger: Sendable {
    private struct State {
        var waiting: Set<BellTopic> = []
        /// On their way to Redis.
        var telling = 0
        /// What Redis did not take.
        var refused: Set<BellTopic> = []
        var isPublishing = false
        var lost = 0
    }

    private let configuration: RedisBell.Configuration
    private let commander: any RedisCommander
    private let state = Mutex(State())

    init(_ configuration: RedisBell.Configuration, _ commander: any RedisCommander) {
        self.configuration = configuration
        self.commander = commander
    }

    var lost: Int { state.withLock { $0.lost } }
    var pending: Int { state.withLock { $0.waiting.count + $0.telling + $0.refused.count } }

    func ring(_ topic: BellTopic) {
        guard topic.channel(configuration.keys) != nil else { return }
        let mustStart = state.withLock { state in
            guard state.waiting.count < configuration.waitingMax || state.waiting.contains(topic) else {
                state.lost += 1
                return false
            }
            state.waiting.insert(topic)
            defer { state.isPublishing = true }
            return !state.isPublishing
        }
        if mustStart { start() }
    }

    func retry() {
        let mustStart = state.withLock { state in
            guard !state.refused.isEmpty else { return false }
            state.waiting.formUnion(state.refused)
            state.refused = []
            defer { state.isPublishing = true }
            return !state.isPublishing
        }
        if mustStart { start() }
    }

    /// Unstructured because ringing must not wait; it ends when nothing waits any more.
    private func start() { Task { await publish() } }

    private func publish() async {
        while let topics = take() {
            await withTaskGroup(of: BellTopic?.self) { group in
                for topic in topics { group.addTask { await self.publish(topic) ? nil : topic } }
                for await refused in group { ended(refused) }
            }
        }
    }

    private func ended(_ refused: BellTopic?) {
        state.withLock { state in
            state.telling -= 1
            guard let refused else { return }
            if state.refused.count < configuration.waitingMax {
                state.refused.insert(refused)
            } else {
                state.lost += 1
            }
        }
    }

    /// So many at once, as a pipeline.
    private static let topicsAtOnce = 256

    private func take() -> [BellTopic]? {
        state.withLock { state in
            if state.waiting.isEmpty {
                state.isPublishing = false
                return nil
            }
            let topics = Array(state.waiting.prefix(Self.topicsAtOnce))
            state.waiting.subtract(topics)
            state.telling = topics.count
            return topics
        }
    }

    private func publish(_ topic: BellTopic) async -> Bool {
        guard let channel = topic.channel(configuration.keys) else { return true }
        do throws(RedisError) {
            try await commander.publish(Array(configuration.process.utf8), to: channel)
            return true
        } catch {
            // The client counts its errors by kind.
            return false
        }
    }
}
