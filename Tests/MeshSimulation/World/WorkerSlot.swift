internal import MeshApplication
internal import MeshDomain

/// A place for a process: one life after the other, until the world is over.
struct WorkerSlot: Sendable {
    let number: Int
    let world: SimulatedWorld

    func run() async {
        let random = world.random.processes
        var life = 0
        await pause(random.milliseconds(0...3_000))
        while !world.isOver.isOpen {
            life += 1
            // Once the trouble is over, and after so many lives, a process lives on.
            let isMortal = world.clock.now < world.plan.troubleEnd && life < 12
            let isKilled = isMortal && random.chance(world.plan.killPercent)
            let death =
                isKilled && random.chance(70)
                ? SimulatedStore.Death(commit: random.int(1...40), isAfterEffect: random.chance(50)) : nil
            let process = SimulatedProcess("w\(number).\(life)", world, death: death, stall: stall(isMortal))
            world.joined(process)
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await process.run() }
                group.addTask { await end(process, isKilled && death == nil, isMortal) }
                await group.next()
                world.left(process)
                group.cancelAll()
            }
            world.left(process)
            await pause(random.milliseconds(0...20_000))
        }
    }

    /// May last longer than a lease.
    private func stall(_ isMortal: Bool) -> SimulatedStore.Stall? {
        let random = world.random.processes
        guard isMortal, random.chance(world.plan.stallPercent) else { return nil }
        let begin = world.clock.now + random.milliseconds(0...60_000)
        let end = begin + random.milliseconds(1_000...Int(WorldPlan.stallMax.components.seconds) * 1_000)
        return SimulatedStore.Stall(begin: begin, end: end)
    }

    /// The end of a process that comes from outside.
    private func end(_ process: SimulatedProcess, _ isKilled: Bool, _ isMortal: Bool) async {
        let random = world.random.processes
        if isMortal, isKilled || random.chance(world.plan.stopPercent) {
            let moment = world.clock.now + random.milliseconds(0...120_000)
            await withTaskGroup(of: Void.self) { group in
                group.addTask { try? await world.clock.sleep(until: moment) }
                group.addTask { await world.isOver.wait() }
                await group.next()
                group.cancelAll()
            }
            if Task.isCancelled { return }
            if isKilled { return process.store.kill() }
        } else {
            await world.isOver.wait()
        }
        if Task.isCancelled { return }
        // Nobody finds it any more, and what it has begun it ends.
        world.left(process)
        process.stop()
        await process.waitForEnd()
    }

    private func pause(_ duration: Duration) async {
        // Cancelled with the world.
        try? await world.clock.sleep(until: world.clock.now + duration)
    }
}
