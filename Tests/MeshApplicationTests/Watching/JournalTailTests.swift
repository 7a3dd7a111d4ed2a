internal import MeshDomain
internal import SeedTestSupport
internal import Synchronization
internal import Testing

@testable internal import MeshApplication

@Suite("The shared end of a journal", .timeLimit(.minutes(1)))
struct JournalTailTests {
    private let house: UseCaseHouse

    init() throws { house = try UseCaseHouse() }

    private func watch(_ id: TaskID, after sequence: Int = 0) async throws -> TaskWatch {
        try await house.mesh.watchTask(
            id,
            after: sequence,
            heartbeat: .seconds(15),
            showsText: false,
            as: UseCaseHouse.user
        )
    }

    private static func sequences(_ items: [TaskWatch.Item]?) -> [Int] {
        (items ?? []).compactMap { if case .event(let event) = $0 { event.sequence } else { nil } }
    }

    @Test("It is there as long as somebody watches, and gives back what it kept")
    func life() async throws {
        let task = try await house.task(in: try await house.network())
        do {
            let one = try await watch(task.id)
            let other = try await watch(task.id)
            for step in try UseCaseHouse.steps()[0...2] { try await house.advance(task.id, step) }
            let seen = Self.sequences(try await one.next())
            #expect(Self.sequences(try await other.next()) == seen)
            #expect(house.mesh.journalTails.count == 1)
        }
        #expect(house.mesh.journalTails.count == 0)
        #expect(house.mesh.journalTails.bytes == 0)
    }

    @Test("Watchers from anywhere, in any turn, see the whole journal once", arguments: 0..<20 as Range<UInt64>)
    func manyWatchers(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let task = try await house.task(in: try await house.network())
        var watches: [(watch: TaskWatch, seen: [Int])] = []
        for _ in 0..<6 { watches.append((try await watch(task.id), [])) }
        var version = task.version
        for step in try UseCaseHouse.steps() {
            version = try await house.advance(task.id, step).version
            for place in watches.indices where Bool.random(using: &random) {
                guard watches[place].seen.last ?? 0 < version else { continue }
                watches[place].seen += Self.sequences(try await watches[place].watch.next())
                if Int.random(in: 0..<3, using: &random) == 0 {
                    // It comes back where it was.
                    watches[place].watch = try await watch(task.id, after: watches[place].seen.last ?? 0)
                }
            }
        }
        for (watch, seen) in watches {
            var seen = seen
            while let items = try await watch.next() { seen += Self.sequences(items) }
            #expect(seen == Array(1...version))
        }
    }

    @Test("An event is read once for all who watch, and again only when it has rung")
    func readOnce() async throws {
        let task = try await house.task(in: try await house.network())
        let reader = CountingReader(house.store)
        let bell = LocalBell(clock: house.clock)
        let tails = JournalTails(store: reader, bell: bell)
        // Somebody listens as long as anybody watches.
        let listener = bell.listen(to: [.task(task.id, of: task.tenant)])
        let seats = (0..<100).map { _ in tails.join(task.id, of: "tenant_a") }
        var end = 0
        for step in try UseCaseHouse.steps()[0...2] {
            let version = try await house.advance(task.id, step).version
            bell.ring(.task(task.id, of: task.tenant))
            let readsBefore = reader.count
            for seat in seats {
                let look = try await seat.tail.look(after: end, mustRead: false)
                #expect(look.events.map(\.sequence) == Array(end + 1...version))
                #expect(look.isAll)
                // Nothing rang since.
                #expect(try await seat.tail.look(after: version, mustRead: false).events.isEmpty)
            }
            #expect(reader.count == readsBefore + 1)
            end = version
        }
        let readsBefore = reader.count
        #expect(try await seats[0].tail.look(after: end, mustRead: true).isAll)
        #expect(reader.count == readsBefore + 1)
        withExtendedLifetime(listener) {}
    }

    @Test("What it keeps is bounded; whoever is further behind reads from the store")
    func bounded() async throws {
        let task = try await house.task(in: try await house.network())
        let bell = LocalBell(clock: house.clock)
        var limits = JournalTails.Limits()
        limits.pageSize = 8
        limits.eventsMax = 4
        let tails = JournalTails(store: house.store, bell: bell, limits: limits)
        let listener = bell.listen(to: [.task(task.id, of: task.tenant)])
        let near = tails.join(task.id, of: "tenant_a")
        let far = tails.join(task.id, of: "tenant_a")
        var seen: [Int] = []
        for _ in 0..<30 {
            try await house.advance(task.id, [.feedback(user: "user_a", rating: 1, comment: "", memory: "m")])
            bell.ring(.task(task.id, of: task.tenant))
            seen += try await near.tail.look(after: seen.last ?? 0, mustRead: false).events.map(\.sequence)
        }
        #expect(tails.bytes == 4 * 512)
        var late: [Int] = []
        while true {
            let look = try await far.tail.look(after: late.last ?? 0, mustRead: false)
            late += look.events.map(\.sequence)
            if look.isAll { break }
        }
        #expect(seen == Array(1...31))
        #expect(late == seen)
        withExtendedLifetime(listener) {}
    }
}

/// Counts reads of journals.
private final class CountingReader: TaskReader {
    private let store: InMemoryStore
    private let reads = Atomic<Int>(0)

    init(_ store: InMemoryStore) { self.store = store }

    var count: Int { reads.load(ordering: .relaxed) }

    func task(_ id: TaskID, of tenant: TenantID) async throws(StoreFailure) -> MeshTask? {
        try await store.task(id, of: tenant)
    }

    func tasks(_ query: TaskQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<MeshTask> {
        try await store.tasks(query, of: tenant)
    }

    func events(
        of task: TaskID,
        after sequence: Int,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [TaskEvent] {
        reads.add(1, ordering: .relaxed)
        return try await store.events(of: task, after: sequence, limit: limit, of: tenant)
    }
}
