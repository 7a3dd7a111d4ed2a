internal import MeshApplication
internal import MeshDomain

/// Follows the whole log of one network from its beginning, over many connections.
struct NetworkWatcher: Sendable {
    private struct Seen: Sendable {
        var position: Int64 = 0
        var sequences: [TaskID: Int] = [:]
        var isOver = false
        /// Everything there was at that moment.
        var isComplete = false
    }

    private let name: String
    private let world: SimulatedWorld
    private let random: SimulationRandom

    init(_ number: Int, _ world: SimulatedWorld) {
        name = "feed\(number)"
        self.world = world
        random = world.random.watchers.fork()
    }

    func watch() async {
        await world.clock.pause(random.milliseconds(0...60_000))
        guard let network = random.pick(world.networks.filter { !$0.isGone }) else { return }
        var seen = Seen()
        while !seen.isOver, !(seen.isComplete && world.isQuiet.isOpen) {
            guard let process = random.pick(world.living) else {
                await world.clock.pause(random.milliseconds(300...2_000))
                continue
            }
            seen = await connect(to: process, network, seen)
            await world.clock.pause(random.milliseconds(0...3_000))
        }
        if !seen.isOver { check(network, seen) }
    }

    private func check(_ network: KnownNetwork, _ seen: Seen) {
        for (id, record) in world.disk.audit.records where record.network == network.id && !record.isDeleted {
            world.findings.require(
                seen.sequences[id] == record.task.version,
                "a watcher of a network misses nothing",
                "\(name) \(id) saw \(seen.sequences[id] ?? 0) of \(record.task.version)"
            )
        }
    }

    private func connect(to process: SimulatedProcess, _ network: KnownNetwork, _ before: Seen) async -> Seen {
        let length = random.milliseconds(0...60_000)
        let end = world.clock.now + length
        world.trace.note(name, "watches \(network.id) after \(before.position) on \(process.name)")
        return await withTaskGroup(of: Seen?.self) { group in
            group.addTask { await read(process, network, before) }
            group.addTask {
                await process.waitForEnd()
                return nil
            }
            group.addTask {
                try? await world.clock.sleep(until: end)
                return nil
            }
            var seen = before
            while let next = await group.next() {
                if let next { seen = next }
                group.cancelAll()
            }
            return seen
        }
    }

    private func read(_ process: SimulatedProcess, _ network: KnownNetwork, _ before: Seen) async -> Seen {
        let caller = Principal(tenant: network.tenant, user: "watcher", role: .service, scopes: [.admin])
        var seen = before
        seen.isComplete = false
        do throws(ApplicationFailure) {
            let watch = try await process.mesh.watchNetwork(
                network.id,
                after: seen.position,
                heartbeat: .seconds(10),
                showsText: random.chance(50),
                as: caller
            )
            let isQuiet = world.isQuiet.isOpen
            while let items = try await watch.next() {
                if process.store.isDead { return seen }
                for item in items { hear(item, isQuiet: isQuiet, &seen) }
                if seen.isComplete { return seen }
                if random.chance(10) { try? await world.clock.sleep(until: world.clock.now + .seconds(3)) }
            }
            seen.isOver = true
        } catch {
            guard case .notFound = error else { return seen }
            world.findings.require(world.isGone(network.id), "a watched network is there", "\(name) \(network.id)")
            seen.isOver = true
        }
        return seen
    }

    private func hear(_ item: NetworkWatch.Item, isQuiet: Bool, _ seen: inout Seen) {
        switch item {
        case .task(let position, let task, let event):
            world.findings.require(
                event.sequence == seen.sequences[task, default: 0] + 1,
                "a watcher of a network loses and doubles nothing",
                "\(name) \(task) saw \(event.sequence) after \(seen.sequences[task] ?? 0)"
            )
            seen.sequences[task] = event.sequence
            move(to: position, &seen)
        case .agent(let position, _, _), .memoryAdded(let position, _, _), .memoryConsolidated(let position, _, _),
            .memoryRemoved(let position, _, _, _, _), .session(let position, _, _, _):
            move(to: position, &seen)
        case .network(let position, _, let change, _, _, _):
            move(to: position, &seen)
            if change == .deleted { seen.isOver = true }
        case .gap(let requested, let oldest):
            world.findings.add("a log has no gap", "\(name) asked after \(requested), oldest is \(oldest)")
        case .text: break
        case .heartbeat(let position):
            seen.position = max(seen.position, position)
            // Silence after all has ended: there is no more.
            if isQuiet { seen.isComplete = true }
        }
    }

    private func move(to position: Int64, _ seen: inout Seen) {
        world.findings.require(
            position > seen.position,
            "positions of a log grow",
            "\(name) \(position) after \(seen.position)"
        )
        seen.position = position
    }
}
