internal import MeshApplication
internal import MeshDomain

/// The bell of one process, which may be heard in the others: at once, mostly, or never.
final class SimulatedBell: EventBell {
    private let own: LocalBell
    private let world: SimulatedWorld
    private let process: String

    init(_ own: LocalBell, _ process: String, _ world: SimulatedWorld) {
        self.own = own
        self.process = process
        self.world = world
    }

    var listenerCount: Int { own.listenerCount }

    func ring(_ topic: BellTopic) {
        own.ring(topic)
        switch topic {
        // Live text is one process's own.
        case .text, .networkText: return
        case .task, .network: break
        }
        guard world.plan.relay != .never else { return }
        for other in world.living where other.name != process {
            if world.plan.relay == .mostly, world.random.bell.chance(30) { continue }
            other.bell.own.ring(topic)
        }
    }

    func ringEverywhere() { own.ringEverywhere() }
    func listen(to topics: [BellTopic]) -> any BellListener { own.listen(to: topics) }
}
