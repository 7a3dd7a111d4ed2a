internal import DataClients
internal import MeshApplication
internal import MeshDomain
private import Synchronization

/// Tells Redis what this process writes: a watcher of its own board. What comes while the last step is on its way goes with the
/// next, so nothing is queued but which tasks have something new.
final class RedisTextWriter: Sendable {
    private struct Written {
        let network: Owned<NetworkID>
        var places = LiveTextPlaces()
        var beginnings: [SubtaskID?: String] = [:]
    }

    private struct State {
        weak var board: LiveTextBoard?
        var waiting: [TaskID: Owned<NetworkID>] = [:]
        var over: Set<TaskID> = []
        var written: [TaskID: Written] = [:]
        var isRunning = false
        var lastBeginning = 0
    }

    private enum Step {
        case tell(TaskID, Written, LiveTextBoard)
        case end(TaskID, Written)
    }

    private let configuration: RedisLiveTexts.Configuration
    private let commander: any RedisCommander
    private let state = Mutex(State())

    init(_ configuration: RedisLiveTexts.Configuration, _ commander: any RedisCommander) {
        self.configuration = configuration
        self.commander = commander
    }

    func read(_ board: LiveTextBoard) { state.withLock { $0.board = board } }

    func wrote(_ task: TaskID, _ network: Owned<NetworkID>) { wake { $0.waiting[task] = network } }

    func forget(_ task: TaskID) {
        wake { state in
            state.waiting[task] = nil
            state.over.insert(task)
        }
    }

    private func wake(_ change: (inout State) -> Void) {
        let mustStart = state.withLock { state in
            change(&state)
            defer { state.isRunning = true }
            return !state.isRunning
        }
        // Unstructured because writing must not wait; it ends when there is nothing new.
        if mustStart { Task { await run() } }
    }

    private func run() async {
        while let step = next() {
            switch step {
            case .tell(let task, var written, let board):
                let isTold = await tell(task, &written, board)
                // What was not told is told from its beginning, by the next write.
                state.withLock { $0.written[task] = isTold ? written : nil }
            case .end(let task, let written): await end(task, written)
            }
        }
    }

    private func next() -> Step? {
        state.withLock { state in
            while let task = state.over.popFirst() {
                // What never came to Redis need not go.
                if let written = state.written.removeValue(forKey: task) { return .end(task, written) }
            }
            while let (task, network) = state.waiting.popFirst() {
                guard let board = state.board else { continue }
                return .tell(task, state.written.removeValue(forKey: task) ?? Written(network: network), board)
            }
            state.isRunning = false
            return nil
        }
    }

    // MARK: Redis

    /// - Returns: whether Redis has all of it.
    private func tell(_ task: TaskID, _ written: inout Written, _ board: LiveTextBoard) async -> Bool {
        for change in board.read(task, upTo: .max, from: &written.places) {
            do throws(RedisError) {
                guard try await send(change, task, &written) else {
                    wrote(task, written.network)
                    return false
                }
            } catch {
                // The client counts its errors by kind. Live text is a courtesy: the journal has it at the end.
                return false
            }
        }
        return true
    }

    private func send(
        _ change: LiveTextChange,
        _ task: TaskID,
        _ written: inout Written
    ) async throws(RedisError) -> Bool {
        switch change {
        case .snapshot(let subtask, let attempt, let text, let after):
            return try await begin(
                subtask,
                .whole(attempt: attempt, afterSequence: after, reason: ""),
                text,
                task,
                &written
            )
        case .reset(let subtask, let attempt, let reason, let after):
            return try await begin(
                subtask,
                .whole(attempt: attempt, afterSequence: after, reason: reason),
                "",
                task,
                &written
            )
        case .delta(let subtask, _, let offset, let text, _):
            guard let beginning = written.beginnings[subtask] else { return false }
            let message = message(written.network, beginning, subtask, .more(offset: offset), text)
            return try await commander.run(
                RedisTextScripts.more,
                keys: [configuration.keys.texts(Owned(written.network.tenant, task))],
                .text(message.field),
                .integer(offset),
                .text(text),
                .milliseconds(configuration.lifetime),
                .text(configuration.keys.bell("text", task.text, of: written.network.tenant)),
                .bytes(message.bytes)
            ).integer() == 1
        }
    }

    private func begin(
        _ subtask: SubtaskID?,
        _ change: RedisTextMessage.Change,
        _ text: String,
        _ task: TaskID,
        _ written: inout Written
    ) async throws(RedisError) -> Bool {
        let number = state.withLock { state in
            state.lastBeginning += 1
            return state.lastBeginning
        }
        let beginning = "\(configuration.process)-\(number)"
        written.beginnings[subtask] = beginning
        let message = message(written.network, beginning, subtask, change, text)
        _ = try await commander.run(
            RedisTextScripts.whole,
            keys: [configuration.keys.texts(Owned(written.network.tenant, task))],
            .text(message.field),
            .bytes(message.withText("").bytes),
            .text(text),
            .milliseconds(configuration.lifetime),
            .text(configuration.keys.bell("text", task.text, of: written.network.tenant)),
            .bytes(message.bytes)
        )
        try await announce(task, in: written.network)
        return true
    }

    private func announce(_ task: TaskID, in network: Owned<NetworkID>) async throws(RedisError) {
        _ = try await commander.run(
            RedisTextScripts.announce,
            keys: [configuration.keys.networkTexts(network)],
            .text(task.text),
            .milliseconds(configuration.lifetime),
            .text(configuration.keys.bell("texts", network.id.text, of: network.tenant))
        )
    }

    private func end(_ task: TaskID, _ written: Written) async {
        let message = message(written.network, "", nil, .over, "")
        do throws(RedisError) {
            _ = try await commander.run(
                RedisTextScripts.over,
                keys: [configuration.keys.texts(Owned(written.network.tenant, task))],
                .text(configuration.keys.bell("text", task.text, of: written.network.tenant)),
                .bytes(message.bytes)
            )
            let key = configuration.keys.networkTexts(written.network)
            _ = try await commander.send(RedisCommand("ZREM", .key(key), .text(task.text)).repeatable())
        } catch {
            // It goes by itself when its time is over.
        }
    }

    private func message(
        _ network: Owned<NetworkID>,
        _ beginning: String,
        _ subtask: SubtaskID?,
        _ change: RedisTextMessage.Change,
        _ text: String
    ) -> RedisTextMessage {
        RedisTextMessage(
            process: configuration.process,
            network: network.id,
            beginning: beginning,
            subtask: subtask,
            change: change,
            text: text
        )
    }
}
