internal import MeshDomain
private import Synchronization

/// The bell within one process.
package final class LocalBell: EventBell {
    private struct Topic {
        var ears = TellingOrder<Ear>()
        var ring: UInt64
    }

    private struct State {
        var topics: [BellTopic: Topic] = [:]
        /// No topic gets a number twice, also when everybody left it and somebody came back.
        var rings: UInt64 = 0
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
        let isHeard = state.withLock { Self.ring(topic, &$0) }
        if isHeard { tell(topic) }
    }

    package func ringEverywhere() {
        let topics = state.withLock { state in
            // Those that were listened to first come first.
            let topics = state.topics.sorted { $0.value.ring < $1.value.ring }.map(\.key)
            for topic in topics { _ = Self.ring(topic, &state) }
            return topics
        }
        for topic in topics { tell(topic) }
    }

    /// The number changes before anybody hears it.
    private static func ring(_ topic: BellTopic, _ state: inout State) -> Bool {
        guard state.topics[topic] != nil else { return false }
        state.rings += 1
        state.topics[topic]?.ring = state.rings
        state.topics[topic]?.ears.ring()
        return true
    }

    /// Tells as many as may be awake at once; each of them passes it on when it wakes.
    private func tell(_ topic: BellTopic, awake: Int = 0) {
        var awake = awake
        while true {
            let ears = state.withLock { state -> [Ear] in
                state.topics[topic]?.ears.slept(awake)
                var ears: [Ear] = []
                while let ear = state.topics[topic]?.ears.next() { ears.append(ear) }
                return ears
            }
            if ears.isEmpty { return }
            // Who does not wait looks by itself before it does.
            awake = ears.reduce(0) { $0 + ($1.hear(topic) ? 0 : 1) }
            if awake == 0 { return }
        }
    }

    package func ringNumber(of topic: BellTopic) -> UInt64? { state.withLock { $0.topics[topic]?.ring } }

    package func listen(to topics: [BellTopic]) -> any BellListener {
        let ear = Ear()
        state.withLock { state in
            for topic in topics {
                state.rings += 1
                state.topics[topic, default: Topic(ring: state.rings)].ears.add(ear)
            }
        }
        return LocalListener(ear, topics, self, clock, executor)
    }

    /// Watchers that listen now, counted once for each topic: none is left behind by a listener that went.
    package var listenerCount: Int { state.withLock { $0.topics.values.reduce(0) { $0 + $1.ears.count } } }

    /// A listener that was woken is awake now.
    fileprivate func passOn(_ topic: BellTopic) { tell(topic, awake: 1) }

    fileprivate func forget(_ ear: Ear, _ topics: [BellTopic]) {
        state.withLock { state in
            for topic in topics {
                state.topics[topic]?.ears.remove(ear)
                if state.topics[topic]?.ears.isEmpty == true { state.topics[topic] = nil }
            }
        }
    }
}

private final class LocalListener: BellListener {
    private let ear: Ear
    private let topics: [BellTopic]
    private let bell: LocalBell
    private let clock: any WallClock
    private let executor: (any TaskExecutor)?

    init(_ ear: Ear, _ topics: [BellTopic], _ bell: LocalBell, _ clock: any WallClock, _ executor: (any TaskExecutor)?)
    {
        self.executor = executor
        self.ear = ear
        self.topics = topics
        self.bell = bell
        self.clock = clock
    }

    deinit {
        bell.forget(ear, topics)
        ear.stopAlarm()
    }

    func heard(until moment: Moment?) async throws(CancellationError) -> Set<BellTopic> {
        if Task.isCancelled { throw CancellationError() }
        let wait = ear.begin(until: moment)
        if let moment { ear.setAlarm(at: moment, clock, executor) }
        let (rung, waker) = await ear.finish(wait)
        if let waker { bell.passOn(waker) }
        if Task.isCancelled { throw CancellationError() }
        return rung
    }
}
