internal import MeshApplication
internal import MeshDomain

/// Simulates the mesh: schedulers, runners, stores, keepers, watchers and people, on one thread, on a clock that jumps, with
/// everything that can go wrong drawn from one seed. The same seed gives the same trace.
///
///     let outcome = try Simulation().run(seed: 42)
///     outcome.findings   // empty when every rule was kept
package struct Simulation: Sendable {
    package struct Outcome: Sendable {
        package let seed: UInt64
        /// What went against a rule.
        package let findings: [String]
        package let traceHash: UInt64
        package let traceCount: Int
        /// When lines were asked for.
        package let trace: [String]
        package let jobs: Int
        package let modelCalls: Int
        package let tasks: Int
        package let simulatedTime: Duration
    }

    private let parts: SimulationParts

    /// A world that takes more jobs than this turns in a circle.
    private static let jobsMax = 5_000_000
    private static let timeMax: Duration = .seconds(200_000)

    package init() throws {
        let types = try AgentTypeRegistry()
        parts = SimulationParts(types: types, prompts: try AgentPrompts(types))
    }

    /// Runs one world to its end on the calling thread, which does not wait for anything meanwhile.
    package func run(seed: UInt64, bug: PlantedBug? = nil, keepsTrace: Bool = false) -> Outcome {
        let world = SimulatedWorld(seed: seed, parts, bug: bug, keepsLines: keepsTrace)
        let isDone = SimulationLatch()
        let root = Task(executorPreference: world.executor, priority: .medium) {
            await world.run()
            isDone.open()
        }
        let jobs = drive(world, isDone)
        if !isDone.isOpen { root.cancel() }
        return Outcome(
            seed: seed,
            findings: world.findings.list,
            traceHash: world.trace.hash,
            traceCount: world.trace.count,
            trace: world.trace.lines,
            jobs: jobs,
            modelCalls: world.calls.calls,
            tasks: world.disk.audit.records.count,
            simulatedTime: world.clock.now - SimulationClock.start
        )
    }

    private func drive(_ world: SimulatedWorld, _ isDone: SimulationLatch) -> Int {
        var jobs = 0
        while true {
            if world.executor.runOne() {
                jobs += 1
                if jobs < Self.jobsMax { continue }
                world.findings.add("a world comes to rest", "\(jobs) jobs, \(world.unfinished)")
                return jobs
            }
            if isDone.isOpen {
                world.findings.require(world.clock.sleeperCount == 0, "nobody is left", "\(world.clock.sleeperCount)")
                return jobs
            }
            guard world.clock.now - SimulationClock.start < Self.timeMax else {
                world.findings.add("every task ends in time", world.unfinished)
                return jobs
            }
            guard world.clock.jump() else {
                world.findings.add("somebody can always go on", world.unfinished)
                return jobs
            }
        }
    }
}

/// What all worlds share, because it never changes.
struct SimulationParts: Sendable {
    let types: AgentTypeRegistry
    let prompts: AgentPrompts
}
