internal import MeshDomain
private import Synchronization

/// The bell within one process.
package final class LocalBell: EventBell {
    private let clock: any WallClock
    private let ears = Mutex<[BellTopic: [ObjectIdentifier: Ear]]>([:])

    package init(clock: any WallClock) { self.clock = clock }

    /// Watchers that listen now, counted once for each topic.
    package var listenerCount: Int { ears.withLock { $0.values.reduce(0) { $0 + $1.count } } }

    package func ring(_ topic: BellTopic) {
        let listening = ears.withLock { $0[topic].map { Array($0.values) } ?? [] }
        for ear in listening { ear.hear(topic) }
    }

    package func listen(to topics: [BellTopic]) -> any BellListener {
        let ear = Ear()
        ears.withLock { ears in
            for topic in topics { ears[topic, default: [:]][ObjectIdentifier(ear)] = ear }
        }
        return LocalListener(ear, topics, self, clock)
    }

    fileprivate func forget(_ ear: Ear, _ topics: [BellTopic]) {
        ears.withLock { ears in
            for topic in topics {
                ears[topic]?[ObjectIdentifier(ear)] = nil
                if ears[topic]?.isEmpty == true { ears[topic] = nil }
            }
        }
    }
}

/// What rang and has not been heard yet: bounded by the number of topics, whatever happens.
private final class Ear: Sendable {
    private struct State {
        var rung: Set<BellTopic> = []
        var waiter: CheckedContinuation<Void, Never>?
        var isCancelled = false
    }

    private let state = Mutex(State())

    func hear(_ topic: BellTopic) {
        let waiter = state.withLock { state in
            state.rung.insert(topic)
            return state.waiter.take()
        }
        waiter?.resume()
    }

    /// Ends a wait, because of a timer or a cancellation.
    func wake() {
        state.withLock { $0.waiter.take() }?.resume()
    }

    func cancel() {
        let waiter = state.withLock { state in
            state.isCancelled = true
            return state.waiter.take()
        }
        waiter?.resume()
    }

    func take() -> Set<BellTopic> {
        state.withLock { state in
            defer { state.rung = [] }
            return state.rung
        }
    }

    func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if !state.rung.isEmpty || state.isCancelled { return true }
                    state.waiter = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            cancel()
        }
    }
}

private final class LocalListener: BellListener {
    private let ear: Ear
    private let topics: [BellTopic]
    private let bell: LocalBell
    private let clock: any WallClock

    init(_ ear: Ear, _ topics: [BellTopic], _ bell: LocalBell, _ clock: any WallClock) {
        self.ear = ear
        self.topics = topics
        self.bell = bell
        self.clock = clock
    }

    deinit { bell.forget(ear, topics) }

    func heard(until moment: Moment?) async throws(CancellationError) -> Set<BellTopic> {
        if Task.isCancelled { throw CancellationError() }
        let rung = ear.take()
        if !rung.isEmpty { return rung }
        if let moment {
            await wait(until: moment)
        } else {
            await ear.wait()
        }
        if Task.isCancelled { throw CancellationError() }
        return ear.take()
    }

    private func wait(until moment: Moment) async {
        let ear = ear
        let clock = clock
        let timer = Task {
            // Cancelled when something rang first.
            guard (try? await clock.sleep(until: moment)) != nil else { return }
            ear.wake()
        }
        await ear.wait()
        timer.cancel()
    }
}
