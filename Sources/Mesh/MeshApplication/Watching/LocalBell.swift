internal import MeshDomain
private import Synchronization

/// The bell within one process.
package final class LocalBell: EventBell {
    private struct Topic {
        var ears: [ObjectIdentifier: Ear] = [:]
        var ring: UInt64
    }

    private struct State {
        var topics: [BellTopic: Topic] = [:]
        /// No topic gets a number twice, also when everybody left it and somebody came back.
        var rings: UInt64 = 0
    }

    private let clock: any WallClock
    private let state = Mutex(State())

    package init(clock: any WallClock) { self.clock = clock }

    package func ring(_ topic: BellTopic) {
        let listening = state.withLock { Self.ring(topic, &$0) }
        for ear in listening { ear.hear(topic) }
    }

    package func ringEverywhere() {
        let listening = state.withLock { state in
            state.topics.keys.flatMap { topic in Self.ring(topic, &state).map { (topic, $0) } }
        }
        for (topic, ear) in listening { ear.hear(topic) }
    }

    /// Those who are to hear it. The number changes before they do.
    private static func ring(_ topic: BellTopic, _ state: inout State) -> [Ear] {
        guard let ears = state.topics[topic]?.ears.values else { return [] }
        state.rings += 1
        state.topics[topic]?.ring = state.rings
        return Array(ears)
    }

    package func ringNumber(of topic: BellTopic) -> UInt64? { state.withLock { $0.topics[topic]?.ring } }

    package func listen(to topics: [BellTopic]) -> any BellListener {
        let ear = Ear()
        state.withLock { state in
            for topic in topics {
                state.rings += 1
                state.topics[topic, default: Topic(ring: state.rings)].ears[ObjectIdentifier(ear)] = ear
            }
        }
        return LocalListener(ear, topics, self, clock)
    }

    /// Watchers that listen now, counted once for each topic: none is left behind by a listener that went.
    package var listenerCount: Int { state.withLock { $0.topics.values.reduce(0) { $0 + $1.ears.count } } }

    fileprivate func forget(_ ear: Ear, _ topics: [BellTopic]) {
        state.withLock { state in
            for topic in topics {
                state.topics[topic]?.ears[ObjectIdentifier(ear)] = nil
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

    init(_ ear: Ear, _ topics: [BellTopic], _ bell: LocalBell, _ clock: any WallClock) {
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
        if let moment { ear.setAlarm(at: moment, clock) }
        let rung = await ear.finish(wait)
        if Task.isCancelled { throw CancellationError() }
        return rung
    }
}
