internal import EventIO
internal import GRPCCore
private import Synchronization

/// Does what the state machine of a channel says: tasks, timers, continuations.
///
/// Held by the channel and by its own tasks. Connections hold it weakly, because it holds them. The lock is never held
/// over an `await`, nor over a call into a connection but for `callCount`, which only reads; tasks are started and
/// cancelled under it, so that a task cannot be cancelled before it was started.
final class ChannelCore: Sendable {
    typealias Machine = ChannelStateMachine
    typealias ID = ChannelStateMachine.ID

    private struct Guarded {
        var machine: Machine
        var tasks: [ID: Task<Void, Never>] = [:]
        var calls: [ID: CheckedContinuation<Machine.Pick, any Error>] = [:]
        var watchers: [ID: AsyncStream<ConnectivityState>.Continuation] = [:]
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    let timeline: Timeline
    private let connector: any ClientConnector
    private let resolver: any HostResolver
    private let target: ChannelTarget
    private let guarded: Mutex<Guarded>
    /// Calls that have no stream yet. Beside the lock, because every call counts itself twice.
    private let openings = Atomic<Int>(0)
    private let isClosing = Atomic<Bool>(false)

    init(
        _ machine: ChannelStateMachine,
        connector: any ClientConnector,
        resolver: any HostResolver,
        timeline: Timeline
    ) {
        guarded = Mutex(Guarded(machine: machine))
        target = machine.target
        self.connector = connector
        self.resolver = resolver
        self.timeline = timeline
    }

    // MARK: Calls

    /// Counts a call that begins. `callOpened` follows in any case.
    func callBegins() throws(Status) {
        if isClosing.load(ordering: .relaxed) { throw Machine.closed }
        openings.add(1, ordering: .sequentiallyConsistent)
    }

    /// The call has its stream, or has failed.
    func callOpened() {
        let left = openings.subtract(1, ordering: .sequentiallyConsistent).newValue
        // Whoever closes sets the flag before it reads the count, so one of the two sees the other.
        if left == 0, isClosing.load(ordering: .sequentiallyConsistent) { perform { $0.allCallsOpened() } }
    }

    /// A connection for a call. Waits for it as the options and the state of the channel say.
    func pick(waitsForReady: Bool, deadline: Duration?) async throws -> Machine.Pick {
        if let pick = guarded.withLock({ $0.machine.pickReady() }) { return pick }
        let id = guarded.withLock { $0.machine.newID() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let now = timeline.now
                perform { guarded in
                    guarded.calls[id] = continuation
                    return guarded.machine.enqueue(id, waitsForReady: waitsForReady, deadline: deadline, now: now)
                }
                // The handler below has run too early for a task that was cancelled before.
                if Task.isCancelled { perform { $0.withdraw(id) } }
            }
        } onCancel: {
            perform { $0.withdraw(id) }
        }
    }

    func refused(_ id: ID, _ status: Status) {
        let now = timeline.now
        perform { $0.refused(id, status, now: now) }
    }

    // MARK: State

    var state: ConnectivityState { guarded.withLock { $0.machine.state } }

    func states() -> AsyncStream<ConnectivityState> {
        // Who is slow sees the newest state, not all of them.
        let (stream, continuation) = AsyncStream.makeStream(
            of: ConnectivityState.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        let id: ID? = guarded.withLock { guarded in
            continuation.yield(guarded.machine.state)
            guard guarded.machine.phase != .closed else { return nil }
            let id = guarded.machine.newID()
            guarded.watchers[id] = continuation
            return id
        }
        guard let id else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.guarded.withLock { $0.watchers.removeValue(forKey: id) }
        }
        return stream
    }

    func connect() {
        let now = timeline.now
        perform { $0.connect(now: now) }
    }

    // MARK: End

    /// Returns when all calls and connections have ended.
    func close() async {
        isClosing.store(true, ordering: .sequentiallyConsistent)
        perform { $0.close() }
        if openings.load(ordering: .sequentiallyConsistent) == 0 { perform { $0.allCallsOpened() } }
        await withCheckedContinuation { closer in
            let isClosed = guarded.withLock { guarded in
                if guarded.machine.phase == .closed { return true }
                guarded.closers.append(closer)
                return false
            }
            if isClosed { closer.resume() }
        }
    }

    func shutDown() {
        isClosing.store(true, ordering: .sequentiallyConsistent)
        perform { $0.shutDown() }
    }

    // MARK: Actions

    /// What is done after the lock is released.
    private enum Effect {
        case drain(any ClientConnection)
        case close(any ClientConnection)
        case answer(CheckedContinuation<Machine.Pick, any Error>, Result<Machine.Pick, Status>)
        case finish([CheckedContinuation<Void, Never>], [AsyncStream<ConnectivityState>.Continuation])

        func run() {
            switch self {
            case .drain(let connection): connection.drain()
            case .close(let connection): connection.close()
            case .answer(let call, let result): call.resume(with: result.mapError { $0 })
            case .finish(let closers, let watchers):
                for closer in closers { closer.resume() }
                for watcher in watchers { watcher.finish() }
            }
        }
    }

    private func perform(_ event: (inout Machine) -> [Machine.Action]) {
        perform { (guarded: inout Guarded) in event(&guarded.machine) }
    }

    private func perform(_ event: (inout Guarded) -> [Machine.Action]) {
        let effects = guarded.withLock { guarded in
            var effects: [Effect] = []
            for action in event(&guarded) {
                if let effect = take(action, &guarded) { effects.append(effect) }
            }
            return effects
        }
        for effect in effects { effect.run() }
    }

    private func take(_ action: Machine.Action, _ guarded: inout Guarded) -> Effect? {
        switch action {
        case .resolve(let id): start(id, &guarded) { await $0.resolve(id) }
        case .connect(let id, let address): start(id, &guarded) { await $0.connect(id, to: address) }
        case .startTimer(let id, let moment): start(id, &guarded) { await $0.wait(id, until: moment) }
        case .cancelTask(let id): guarded.tasks.removeValue(forKey: id)?.cancel()
        case .drain(let connection): return .drain(connection)
        case .close(let connection): return .close(connection)
        case .answer(let id, let result):
            if let call = guarded.calls.removeValue(forKey: id) { return .answer(call, result) }
        case .publish(let state): for watcher in guarded.watchers.values { watcher.yield(state) }
        case .finish:
            defer {
                guarded.closers = []
                guarded.watchers = [:]
            }
            return .finish(guarded.closers, Array(guarded.watchers.values))
        }
        return nil
    }

    // MARK: Tasks

    /// Unstructured because attempts and timers outlive the call that caused them. The machine names each one that is
    /// no longer needed, all of them at the end; `GRPCChannel` brings about the end when it is dropped.
    private func start(_ id: ID, _ guarded: inout Guarded, _ body: @escaping @Sendable (ChannelCore) async -> Void) {
        guarded.tasks[id] = Task { await body(self) }
    }

    /// A task reports its result and is done.
    private func finish(_ id: ID, _ event: (inout Machine, Duration) -> [Machine.Action]) {
        let now = timeline.now
        perform { guarded in
            guarded.tasks[id] = nil
            return event(&guarded.machine, now)
        }
    }

    private func wait(_ id: ID, until moment: Duration) async {
        do {
            try await timeline.sleep(until: moment)
        } catch {
            // Cancelled: whoever did that has forgotten the timer.
            return
        }
        finish(id) { $0.timerFired(id, now: $1) }
    }

    private func connect(_ id: ID, to address: SocketAddress) async {
        do {
            let connection = try await connector.connect(to: address) { [weak self] event in
                guard let self else { return }
                let now = timeline.now
                perform { $0.connectionEvent(id, event, now: now) }
            }
            finish(id) { $0.connected(id, connection, now: $1) }
        } catch {
            let status = error as? Status ?? Status(.unavailable, "\(error)")
            finish(id) { $0.connectFailed(id, status, now: $1) }
        }
    }

    private func resolve(_ id: ID) async {
        var addresses: [SocketAddress] = []
        var failure: Status?
        for place in target.places {
            switch place {
            case .address(let address): addresses.append(address)
            case .host(let name, let port):
                do {
                    addresses += try await resolver.resolve(host: name, port: port)
                } catch {
                    failure = error as? Status ?? Status(.unavailable, "\(name) cannot be resolved: \(error)")
                }
            }
        }
        // Some names are better than none.
        let result: Result<[SocketAddress], Status> =
            if addresses.isEmpty, let failure { .failure(failure) } else { .success(addresses) }
        finish(id) { $0.resolved(id, result, now: $1) }
    }
}
