internal import MeshApplication
internal import MeshDomain

/// Follows one task to its end: loses the connection now and then, comes back at its sequence, reads fast, slowly, or not at
/// all for a long while.
struct TaskWatcher: Sendable {
    private enum Pace {
        case fast
        case slow
        case stuck
    }

    private let name: String
    private let world: SimulatedWorld
    private let random: SimulationRandom
    private let pace: Pace

    init(_ number: Int, _ world: SimulatedWorld) {
        name = "watcher\(number)"
        self.world = world
        random = world.random.watchers.fork()
        pace = random.pick([.fast, .fast, .slow, .stuck]) ?? .fast
    }

    func watch() async {
        while !world.isQuiet.isOpen {
            await world.clock.pause(random.milliseconds(0...30_000))
            guard let task = random.pick(world.tasks) else { continue }
            var seen = SeenJournal(name, task.id, world.findings)
            await follow(task, &seen)
            if random.chance(50) { return }
        }
    }

    private func follow(_ task: KnownTask, _ seen: inout SeenJournal) async {
        for _ in 0..<2_000 {
            guard let process = random.pick(world.living) else {
                await world.clock.pause(random.milliseconds(300...2_000))
                continue
            }
            let length = random.chance(50) ? Duration.seconds(100_000) : random.milliseconds(0...30_000)
            if await connect(to: process, task, &seen, for: length) { return }
            // A held task ends when somebody wants it to, which may be never.
            if world.isQuiet.isOpen, world.disk.audit.record(of: task.id)?.task.status == .held { return }
            await world.clock.pause(random.milliseconds(0...3_000))
        }
        world.findings.add("a watcher comes to the end", "\(name) \(task.id)")
    }

    /// One connection. True when there is nothing more to see.
    private func connect(
        to process: SimulatedProcess,
        _ task: KnownTask,
        _ seen: inout SeenJournal,
        for length: Duration
    ) async -> Bool {
        let caller = Principal(tenant: task.tenant, user: "watcher", role: .service, scopes: [.admin])
        let end = world.clock.now + length
        world.trace.note(name, "watches \(task.id) after \(seen.sequence) on \(process.name)")
        seen.connects()
        let journal = seen
        let (isOver, now) = await withTaskGroup(of: (Bool, SeenJournal)?.self) { group in
            group.addTask { await read(process, task, caller, journal) }
            group.addTask {
                await process.waitForEnd()
                return nil
            }
            group.addTask {
                try? await world.clock.sleep(until: end)
                return nil
            }
            // After the world is quiet nothing keeps a watcher of a held task.
            group.addTask {
                await world.isQuiet.wait()
                try? await world.clock.sleep(until: world.clock.now + .seconds(120))
                return nil
            }
            var outcome = (false, journal)
            var hasEnd = false
            while let next = await group.next() {
                if let next {
                    outcome = next
                    hasEnd = true
                }
                group.cancelAll()
            }
            if !hasEnd { world.findings.add("a watch returns when it is cancelled", name) }
            return outcome
        }
        seen = now
        world.trace.note(name, "saw \(task.id) up to \(seen.sequence)")
        return isOver
    }

    private func read(
        _ process: SimulatedProcess,
        _ task: KnownTask,
        _ caller: Principal,
        _ journal: SeenJournal
    ) async -> (Bool, SeenJournal)? {
        var seen = journal
        do throws(ApplicationFailure) {
            let watch = try await process.mesh.watchTask(
                task.id,
                in: task.network,
                after: seen.sequence,
                heartbeat: .seconds(10),
                as: caller
            )
            while let items = try await watch.next() {
                // What a dead process says nobody hears.
                if process.store.isDead { return (false, seen) }
                let isShown = process.board.isWriting(task.id)
                let current = isShown ? world.disk.audit.record(of: task.id)?.task : nil
                for item in items { seen.hear(item, on: process.name, current) }
                await linger()
            }
            if process.store.isDead { return (false, seen) }
            seen.ends()
            return (true, seen)
        } catch {
            switch error {
            case .notFound:
                let isGone = world.disk.audit.record(of: task.id)?.isDeleted ?? false
                world.findings.require(isGone, "a watched task is there", "\(name) \(task.id)")
                return (true, seen)
            case .invalid:
                world.findings.add("a journal has what was seen of it", "\(name) \(task.id) \(seen.sequence)")
                return (true, seen)
            default: return (false, seen)
            }
        }
    }

    private func linger() async {
        let time: Duration
        switch pace {
        case .fast: return
        case .slow: time = random.milliseconds(0...2_000)
        case .stuck: time = random.chance(10) ? .seconds(400) : .zero
        }
        try? await world.clock.sleep(until: world.clock.now + time)
    }
}
