internal import DataClients
internal import MeshApplication
internal import MeshDomain
private import Synchronization

/// Shows the texts of other processes on the board here, of those tasks and networks that somebody here listens for.
final class RedisTextFollowers: Sendable {
    private enum Topic: Hashable {
        case task(Owned<TaskID>)
        case network(Owned<NetworkID>)
    }

    private struct Follower {
        var listeners = 0
        /// A network that is followed, and in which the task writes.
        var network: Owned<NetworkID>?
        var work: Task<Void, Never>?
    }

    private struct State {
        weak var board: LiveTextBoard?
        var followers: [Topic: Follower] = [:]
        /// Tasks whose texts are written here.
        var own: Set<TaskID> = []
    }

    private let configuration: RedisLiveTexts.Configuration
    private let commander: any RedisCommander
    private let subscriber: RedisSubscriber
    private let state = Mutex(State())

    init(
        _ configuration: RedisLiveTexts.Configuration,
        _ commander: any RedisCommander,
        _ subscriber: RedisSubscriber
    ) {
        self.configuration = configuration
        self.commander = commander
        self.subscriber = subscriber
    }

    func show(on board: LiveTextBoard) { state.withLock { $0.board = board } }
    func ownText(_ task: TaskID) { state.withLock { _ = $0.own.insert(task) } }
    func disownText(_ task: TaskID) { state.withLock { _ = $0.own.remove(task) } }

    var count: Int {
        state.withLock { $0.followers.keys.count { if case .task = $0 { true } else { false } } }
    }

    // MARK: Listeners

    func join(_ topics: [BellTopic]) -> RedisSeats {
        for topic in topics.compactMap(Self.topic) {
            state.withLock { state in
                state.followers[topic, default: Follower()].listeners += 1
                start(topic, &state)
            }
        }
        return RedisSeats { [self] in leave(topics) }
    }

    private func leave(_ topics: [BellTopic]) {
        for topic in topics.compactMap(Self.topic) {
            state.withLock { state in
                state.followers[topic]?.listeners -= 1
                if case .network(let network) = topic, state.followers[topic]?.listeners == 0 {
                    for (other, follower) in state.followers where follower.network == network {
                        state.followers[other]?.network = nil
                        stopIfUnused(other, &state)
                    }
                }
                stopIfUnused(topic, &state)
            }
        }
    }

    private static func topic(_ topic: BellTopic) -> Topic? {
        switch topic {
        case .text(let task, of: let tenant): .task(Owned(tenant, task))
        case .networkText(let network, of: let tenant): .network(Owned(tenant, network))
        case .task, .network: nil
        }
    }

    /// Unstructured because a follower lasts as long as somebody listens; the last one who leaves ends it.
    private func start(_ topic: Topic, _ state: inout State) {
        guard state.followers[topic]?.work == nil, state.followers.count <= configuration.followedMax else { return }
        state.followers[topic]?.work = Task { [weak self] in
            guard let channel = self?.channel(topic), let messages = try? self?.subscriber.subscribe(to: channel) else {
                return
            }
            var mirror = RedisTextMirror(process: self?.configuration.process ?? "")
            // Held for one message at a time, so that it can go.
            for await message in messages { await self?.take(message, topic, &mirror) }
        }
    }

    private func stopIfUnused(_ topic: Topic, _ state: inout State) {
        guard let follower = state.followers[topic], follower.listeners == 0, follower.network == nil else { return }
        follower.work?.cancel()
        state.followers[topic] = nil
        if case .task(let task) = topic, !state.own.contains(task.id) { state.board?.forget(task.id) }
    }

    private func channel(_ topic: Topic) -> String {
        switch topic {
        case .task(let task): configuration.keys.bell("text", task.id.text, of: task.tenant)
        case .network(let network): configuration.keys.bell("texts", network.id.text, of: network.tenant)
        }
    }

    // MARK: Messages

    private func take(_ message: RedisMessage, _ topic: Topic, _ mirror: inout RedisTextMirror) async {
        switch (topic, message) {
        case (.task(let task), .published(_, let payload)):
            guard let message = RedisTextMessage(payload) else { return }
            if !show(mirror.take(message), task) { await reload(task, &mirror) }
        case (.task(let task), _): await reload(task, &mirror)
        case (.network(let network), .published(_, let payload)):
            follow(TaskID(String(decoding: payload, as: UTF8.self)), in: network)
        case (.network(let network), _):
            // Those who began last come first.
            let key = RedisArgument.key(configuration.keys.networkTexts(network))
            let command = RedisCommand("ZREVRANGE", key, 0, .integer(configuration.followedMax - 1)).repeatable()
            // Without an answer the tasks that begin from now on are followed; a new connection asks again.
            guard let tasks = try? await commander.send(command).array() else { return }
            for task in tasks { if let id = try? task.text() { follow(TaskID(id), in: network) } }
        }
    }

    private func follow(_ id: TaskID, in network: Owned<NetworkID>) {
        let task = Owned(network.tenant, id)
        state.withLock { state in
            guard !state.own.contains(id), (state.followers[.network(network)]?.listeners ?? 0) > 0 else { return }
            guard state.followers.count < configuration.followedMax || state.followers[.task(task)] != nil else {
                return
            }
            state.followers[.task(task), default: Follower()].network = network
            start(.task(task), &state)
        }
    }

    private func reload(_ task: Owned<TaskID>, _ mirror: inout RedisTextMirror) async {
        // Without an answer the next message finds the hole and asks again.
        guard
            let parts = try? await commander.run(RedisTextScripts.read, keys: [configuration.keys.texts(task)]).array()
        else { return }
        for position in stride(from: 0, to: parts.count - 1, by: 2) {
            guard let head = try? parts[position].bytes(), let text = try? parts[position + 1].text(),
                let message = RedisTextMessage(head)
            else { continue }
            _ = show(mirror.take(message.withText(text)), task)
        }
    }

    /// - Returns: false when something is missing.
    private func show(_ actions: [RedisTextMirror.Action], _ task: Owned<TaskID>) -> Bool {
        let board = state.withLock { state in
            state.own.contains(task.id) || state.followers[.task(task)] == nil ? nil : state.board
        }
        for action in actions {
            switch action {
            case .begin(let message, let attempt, let afterSequence, let reason):
                board?.begin(message.id(task), attempt: attempt, afterSequence: afterSequence, reason: reason)
            case .append(let message, let attempt, let text):
                board?.append(message.id(task), attempt: attempt, text)
            case .forget:
                board?.forget(task.id)
                state.withLock { state in
                    state.followers[.task(task)]?.network = nil
                    stopIfUnused(.task(task), &state)
                }
            case .reload: return false
            }
        }
        return true
    }
}

extension RedisTextMessage {
    fileprivate func id(_ task: Owned<TaskID>) -> LiveTextID {
        LiveTextID(task: task.id, network: network, subtask: subtask, of: task.tenant)
    }
}
