internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@Suite("Watching a task", .timeLimit(.minutes(1)))
struct TaskWatchTests {
    private let house: UseCaseHouse

    init() throws { house = try UseCaseHouse() }

    private func watch(_ id: TaskID, after sequence: Int = 0, showsText: Bool = true) async throws -> TaskWatch {
        try await house.mesh.watchTask(
            id,
            after: sequence,
            heartbeat: .seconds(15),
            showsText: showsText,
            as: UseCaseHouse.user
        )
    }

    /// All that comes until the end.
    private static func sequences(_ watch: TaskWatch) async throws -> [Int] {
        var sequences: [Int] = []
        while let items = try await watch.next() {
            for case .event(let event) in items { sequences.append(event.sequence) }
        }
        return sequences
    }

    @Test("From any sequence of an ended task comes the rest, feedback after the end too, and then the end")
    func ended() async throws {
        let task = try await house.task(in: try await house.network())
        let ended = try await house.complete(task.id)
        for _ in 0..<2 {
            let feedback = NewFeedback(task: task.id, rating: 5, comment: "good")
            _ = try await house.mesh.sendFeedback(feedback, as: UseCaseHouse.user)
        }
        for sequence in 0...ended.version + 2 {
            #expect(
                try await Self.sequences(try await watch(task.id, after: sequence))
                    == Array(sequence..<ended.version + 2).map { $0 + 1 }
            )
        }
    }

    @Test("An ended task that goes with its network before it was read is not found; that is no end of the watch")
    func goneBeforeRead() async throws {
        let network = try await house.network()
        let task = try await house.task(in: network)
        try await house.complete(task.id)
        let watch = try await watch(task.id)
        _ = try await house.mesh.deleteNetwork(network, expecting: nil, as: UseCaseHouse.user)
        await #expect(throws: ApplicationFailure.notFound(kind: "task", id: task.id.text)) { try await watch.next() }
    }

    @Test("A watch that begins between the last commit and its ring sees the end, whatever others have read")
    func beforeTheRing() async throws {
        let task = try await house.task(in: try await house.network())
        let steps = try UseCaseHouse.steps()
        for bodies in steps.dropLast() { try await house.advance(task.id, bodies) }
        let earlier = try await watch(task.id)
        _ = try await earlier.next()
        let before = try #require(try await house.store.task(task.id, of: "tenant_a"))
        let end = try TaskChange(before, steps[steps.count - 1], at: house.clock.now)
        _ = try await house.store.commit(
            ChangeSet(tenant: before.tenant, time: house.clock.now, [.appendTask(end, fence: nil)])
        )
        let sequences = try await Self.sequences(try await watch(task.id, after: before.version))
        #expect(sequences == end.events.map(\.sequence))
        #expect(end.task.status == .completed)
    }

    @Test("A journal of many pages comes whole")
    func pages() async throws {
        let task = try await house.task(in: try await house.network())
        for count in [62, 64, 130] {
            while try await house.store.task(task.id, of: "tenant_a")?.version ?? 0 < count {
                try await house.advance(task.id, [.feedback(user: "user_a", rating: 1, comment: "", memory: "m")])
            }
        }
        let cancelled = try await house.mesh.cancelTask(task.id, in: nil, reason: "", as: UseCaseHouse.user)
        #expect(try await Self.sequences(try await watch(task.id)) == Array(1...cancelled.version))
    }

    @Test("What is left of a text comes before the event that ends it")
    func tail() async throws {
        let task = try await house.task(in: try await house.network())
        let steps = try UseCaseHouse.steps()
        let watch = try await watch(task.id)
        for bodies in steps[0...2] { try await house.advance(task.id, bodies) }
        let started = try #require(try await house.store.task(task.id, of: "tenant_a"))
        _ = try await watch.next()
        let text = LiveTextID(task: task.id, network: task.network, subtask: "s1", of: task.tenant)
        house.board.begin(text, attempt: 1, afterSequence: started.version, reason: "")
        house.board.append(text, attempt: 1, "Dear ")
        guard case .text(.snapshot("s1", 1, "Dear ", started.version))? = try await watch.next()?.first else {
            Issue.record("no snapshot")
            return
        }
        house.board.append(text, attempt: 1, "customer")
        for bodies in steps[3...] { try await house.advance(task.id, bodies) }
        var items: [TaskWatch.Item] = []
        while let more = try await watch.next() { items += more }
        guard case .text(.delta("s1", 1, 5, "customer", _))? = items.first,
            case .event(let event)? = items.dropFirst().first, case .subtaskCompleted = event.body
        else {
            Issue.record("no tail \(items)")
            return
        }
    }

    @Test("Silence is broken by heartbeats, one for each interval")
    func heartbeats() async throws {
        let task = try await house.task(in: try await house.network())
        let watch = try await watch(task.id)
        _ = try await watch.next()
        for _ in 0..<3 {
            async let items = watch.next()
            await house.clock.waitForSleepers()
            house.clock.advance(by: .seconds(15))
            guard case .heartbeat? = try await items?.first else {
                Issue.record("no heartbeat")
                return
            }
        }
    }

    @Test("A watcher without text is not kept from its heartbeats by texts")
    func heartbeatsWithoutText() async throws {
        let task = try await house.task(in: try await house.network())
        for bodies in try UseCaseHouse.steps()[0...2] { try await house.advance(task.id, bodies) }
        let watch = try await watch(task.id, showsText: false)
        _ = try await watch.next()
        async let items = watch.next()
        await house.clock.waitForSleepers()
        let text = LiveTextID(task: task.id, network: task.network, subtask: "s1", of: task.tenant)
        house.board.begin(text, attempt: 1, afterSequence: 5, reason: "")
        for _ in 0..<15 {
            house.board.append(text, attempt: 1, "x")
            house.clock.advance(by: .seconds(1))
        }
        guard case .heartbeat? = try await items?.first else {
            Issue.record("no heartbeat")
            return
        }
    }

    @Test("A ring that got lost is made good by the next look")
    func lostRing() async throws {
        let task = try await house.task(in: try await house.network())
        let watch = try await watch(task.id, after: 1)
        async let silence = watch.next()
        await house.clock.waitForSleepers()
        let change = try TaskChange(task, [.cancelled(user: "user_a", reason: "")], at: house.clock.now)
        _ = try await house.store.commit(
            ChangeSet(tenant: "tenant_a", time: house.clock.now, [.appendTask(change, fence: nil)])
        )
        house.clock.advance(by: .seconds(15))
        _ = try await silence
        #expect(try await Self.sequences(watch) == [2])
    }

    @Test("A watcher that is cancelled leaves nobody listening")
    func cancellation() async throws {
        let task = try await house.task(in: try await house.network())
        let watching = Task {
            let watch = try await watch(task.id)
            while try await watch.next() != nil {}
        }
        await house.clock.waitForSleepers()
        #expect(house.bell.listenerCount == 2)
        watching.cancel()
        await #expect(throws: ApplicationFailure.cancelled) { try await watching.value }
        #expect(house.bell.listenerCount == 0)
    }

    @Test("The watch of a task that goes with its network says so")
    func deleted() async throws {
        let network = try await house.network()
        let task = try await house.task(in: network)
        let watch = try await watch(task.id, after: 1)
        let items = Task { try await watch.next() }
        await house.clock.waitForSleepers()
        _ = try await house.mesh.deleteNetwork(network, expecting: nil, as: UseCaseHouse.user)
        await #expect(throws: ApplicationFailure.notFound(kind: "task", id: task.id.text)) { _ = try await items.value }
        #expect(house.dispatcher.notes.stopped == [task.id])
    }

    @Test("A thousand watchers of one task all see all of it, and none holds up the writer")
    func thousand() async throws {
        let task = try await house.task(in: try await house.network())
        var watches: [TaskWatch] = []
        for _ in 0..<1_000 { watches.append(try await watch(task.id)) }
        try await withThrowingTaskGroup(of: [Int].self) { group in
            for watch in watches { group.addTask { try await Self.sequences(watch) } }
            // Nobody reads from this one while the task runs to its end.
            let slow = try await watch(task.id)
            let ended = try await house.complete(task.id)
            for try await sequences in group { #expect(sequences == Array(1...ended.version)) }
            #expect(try await Self.sequences(slow) == Array(1...ended.version))
        }
        watches = []
        #expect(house.bell.listenerCount == 0)
    }

    @Test("A sequence that is not there yet, or another network or tenant, is refused")
    func refused() async throws {
        let network = try await house.network()
        let other = try await house.network("Other")
        let task = try await house.task(in: network)
        let mesh = house.mesh
        try await house.expectRefused(Refusal.invalid("after_sequence")) { _ = try await watch(task.id, after: 2) }
        try await house.expectRefused(Refusal.notFound("task")) {
            _ = try await mesh.watchTask(task.id, in: other, after: 0, heartbeat: .seconds(15), as: UseCaseHouse.user)
        }
        try await house.expectRefused(Refusal.notFound("task")) {
            _ = try await mesh.watchTask(task.id, after: 0, heartbeat: .seconds(15), as: UseCaseHouse.stranger)
        }
    }
}
