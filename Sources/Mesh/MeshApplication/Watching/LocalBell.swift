internal import MeshDomain
private import Synchronization

/// The bell within one process.
package final class LocalBell: EventBell {
    private struct State {
        /// By the number of the listener: whoever came first is woken first.
        var ears: [BellTopic: [Int: Ear]] = [:]
        var lastNumber = 0

        func listening(to topic: BellTopic) -> [Ear] {
            guard let ears = ears[topic] else { return [] }
            // Nearly always there is one.
            return ears.count == 1 ? ears.values.map(\.self) : ears.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    private let clock: any WallClock
    private let executor: (any TaskExecutor)?
    private let state = Mutex(State())

    /// The sleepers that end waits at their deadline are tasks without a parent, which do not run where their maker does:
    /// they run on `executor`, or on the pool of all when there is none.
    package init(clock: any WallClock, executor: (any TaskExecutor)? = nil) {
        self.clock = clock
        self.executor = executor
    }

    package func ring(_ topic: BellTopic) {
        for ear in state.withLock({ $0.listening(to: topic) }) { ear.hear(topic) }
    }

    package func ringEverywhere() {
        let listening = state.withLock { state in
            state.ears.flatMap { topic, ears in ears.map { (number: $0.key, ear: $0.value, topic) } }
        }
        for (_, ear, topic) in listening.sorted(by: { $0.number < $1.number }) { ear.hear(topic) }
    }

    package func listen(to topics: [BellTopic]) -> any BellListener {
        let ear = Ear()
        let number = state.withLock { state in
            state.lastNumber += 1
            for topic in topics { state.ears[topic, default: [:]][state.lastNumber] = ear }
            return state.lastNumber
        }
        return LocalListener(ear, number, topics, self, clock, executor)
    }

    /// Watchers that listen now, counted once for each topic: none is left behind by a listener that went.
    package var listenerCount: Int { state.withLock { $0.ears.values.reduce(0) { $0 + $1.count } } }

    fileprivate func forget(_ number: Int, _ topics: [BellTopic]) {
        state.withLock { state in
            for topic in topics {
                state.ears[topic]?[number] = nil
                if state.ears[topic]?.isEmpty == true { state.ears[topic] = nil }
            }
        }
    }
}

private final class LocalListener: BellListener {
    private let ear: Ear
    private let number: Int
    private let topics: [BellTopic]
    private let bell: LocalBell
    private let clock: any WallClock
    private let executor: (any TaskExecutor)?

    init(
        _ ear: Ear,
        _ number: Int,
        _ topics: [BellTopic],
        _ bell: LocalBell,
        _ clock: any WallClock,
        _ executor: (any TaskExecutor)?
    ) {
        self.ear = ear
        self.number = number
        self.executor = executor
        self.topics = topics
        self.bell = bell
        self.clock = clock
    }

    deinit {
        bell.forget(number, topics)
        ear.stopAlarm()
    }

    func heard(until moment: Moment?) async throws(CancellationError) -> Set<BellTopic> {
        if Task.isCancelled { throw CancellationError() }
        let wait = ear.begin(until: moment)
        if let moment { ear.setAlarm(at: moment, clock, executor) }
        let rung = await ear.finish(wait)
        if Task.isCancelled { throw CancellationError() }
        return rung
    }
}
