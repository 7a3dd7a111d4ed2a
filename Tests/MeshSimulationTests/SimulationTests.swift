internal import Foundation
internal import MeshSimulation
internal import Testing

@Suite("The simulated mesh")
struct SimulationTests {
    /// `MESH_SIMULATION_SEEDS` says how many; the benchmark `simulation` runs as many as one has time for.
    private static let seeds =
        ProcessInfo.processInfo.environment["MESH_SIMULATION_SEEDS"].flatMap { UInt64($0) } ?? 300
    /// In parts, so that all cores have some.
    private static let parts: UInt64 = 4

    private static func expectKept(_ outcome: Simulation.Outcome) {
        guard let finding = outcome.findings.first else { return }
        Issue.record("seed \(outcome.seed): \(finding)\nBenchmarks/run.sh simulation --seed \(outcome.seed) --trace")
    }

    @Test("keeps every rule, whatever the seed brings", arguments: 0..<parts)
    func seeds(part: UInt64) throws {
        let simulation = try Simulation()
        for seed in stride(from: part, to: Self.seeds, by: Int(Self.parts)) {
            Self.expectKept(simulation.run(seed: seed))
        }
    }

    /// Seeds that broke a rule once, with what was wrong in the mesh then. A world that is planned differently changes what a
    /// seed means, so each fault has a test of its own beside the code too.
    @Test(
        "keeps every rule where one was broken before",
        arguments: [
            // A call to a model began although its task had been cancelled.
            689, 1662, 1869,
            // A review or a result was written and paid twice, when the answer to its commit got lost.
            1, 16, 504,
            // A cancellation by way of another process was not seen while a plan, a review or a result was made.
            521, 532, 647,
            // An acknowledged answer, or a question that was asked in time, was timed out.
            1_002_336, 1_004_934, 2_000_587,
            // A watch of an ended task ended without an event when the task went with its network.
            1_026_547, 2_010_431, 2_024_962,
            // A text was shown before the event that it begins after, when another event took that one's place.
            50_003_587,
            // A worker that had lost its task showed a text after an event of its own that was never written.
            421_417,
            // A commit whose answer got lost was written and paid twice, with steps that had been taken meanwhile.
            60_018_447,
        ] as [UInt64]
    )
    func found(seed: UInt64) throws { Self.expectKept(try Simulation().run(seed: seed)) }

    @Test("gives the same trace for the same seed, line by line", arguments: UInt64(0)..<12)
    func determinism(seed: UInt64) throws {
        let first = try Simulation().run(seed: seed, keepsTrace: true)
        let second = try Simulation().run(seed: seed, keepsTrace: true)
        #expect(first.trace.count > 20)
        #expect(first.trace == second.trace)
        #expect(first.traceHash == second.traceHash)
        #expect(first.jobs == second.jobs)
    }

    @Test("has another trace for another seed")
    func seedsDiffer() throws {
        let simulation = try Simulation()
        let hashes = Set((0..<20).map { simulation.run(seed: $0).traceHash })
        #expect(hashes.count == 20)
    }

    @Test("finds a fault that is built in", arguments: PlantedBug.allCases)
    func planted(bug: PlantedBug) throws {
        let simulation = try Simulation()
        let found = (0..<UInt64(200)).lazy.map { simulation.run(seed: $0, bug: bug) }.first { !$0.findings.isEmpty }
        #expect(found != nil)
    }
}
