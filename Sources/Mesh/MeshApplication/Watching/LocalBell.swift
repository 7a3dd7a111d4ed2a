internal import MeshDomain
private import Synchronization

/// The bell within one process.
package final class LocalBell: EventBell {
    private let clock: any WallClock
    private let ears = Mutex<[BellTopic: [ObjectIdentifier: Ear]]>([:])

    package init(clock: any WallClock) { self.clock = clock }

    package func ring(_ topic: BellTopic) {
        let listening = ears.withLock { $0[topic].map { Array($0.values) } ?? [] }
        for ear in listening { ear.hear(topic) }
    }

    package func ringEverywhere() {
        let listening = ears.withLock { ears in ears.flatMap { topic, ears in ears.values.map { (topic, $0) } } }
        for (topic, ear) in listening { ear.hear(topic) }
    }

    package func listen(to topics: [BellTopic]) -> any BellListener {
        let ear = Ear()
        ears.withLock { ears in
            for topic in topics { ears[topic, default: [:]][ObjectIdentifier(ear)] = ear }
        }
        return LocalListener(ear, topics, self, clock)
    }

    /// Watchers that listen now, counted once for each topic: none is left behind by a listener that went.
    package var listenerCount: Int { ears.withLock { $0.values.reduce(0) { $0 + $1.count } } }

    fileprivate func forget(_ ear: Ear, _ topics: [BellTopic]) {
        ears.withLock { ears in
            for topic in topics {
                ears[topic]?[ObjectIdentifier(ear)] = nil
                if ears[topic]?.isEmpty == true { ears[topic] = nil }
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
