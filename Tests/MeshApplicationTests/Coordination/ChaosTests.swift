internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
internal import Synchronization
internal import Testing

@testable internal import MeshApplication

/// Random plans, models, crashes and people, all from one seed. A failure names the seed.
@Suite("Whatever happens, the journal is lawful and the task ends")
struct ChaosTests {
    final class Dice: Sendable {
        private let random: Mutex<SeededGenerator>
        init(seed: Int) { random = Mutex(SeededGenerator(seed: UInt64(seed))) }
        func int(_ range: ClosedRange<Int>) -> Int { random.withLock { Int.random(in: range, using: &$0) } }
        func chance(_ percent: Int) -> Bool { int(1...100) <= percent }
    }

    static func script(_ dice: Dice) -> @Sendable (ScriptedModels.Call, Int) -> ScriptedModels.Answer {
        { call, _ in
            if dice.chance(15) { return Script.failure(.unavailable, isTransient: dice.chance(80)) }
            switch call.form {
            case "plan":
                if dice.chance(15) { return .text("I cannot plan that.") }
                let steps = (1...dice.int(1...6)).map { number in
                    Script.Step(
                        id: dice.chance(10) ? "s1" : "s\(number)",
                        type: ["content", "design", "analytics", "nobody"][dice.int(0...3)],
                        needs: (1...6).filter { $0 < number && dice.chance(30) || dice.chance(2) }.map { "s\($0)" }
                    )
                }
                return .text(Script.plan(steps))
            case "work":
                if dice.chance(10) {
                    return .text(Script.answer("", extra: ["question": ["prompt": "What now?"]]))
                }
                let confidence = Double(dice.int(3...10)) / 10
                return .text(Script.answer("Text \(dice.int(1...999)) of this part.", confidence: confidence))
            case "review":
                if dice.chance(20) { return .text("Fine!") }
                let verdict = dice.chance(50) ? "accepted" : "revise"
                return .text(Script.review(verdict, Double(dice.int(3...10)) / 10, ["s\(dice.int(1...3))": "better"]))
            default: return .text(Script.answer("The result, number \(dice.int(1...999))."))
            }
        }
    }

    @Test("Crashes, failures, questions, refusals", arguments: 0..<100)
    func anyLife(seed: Int) async throws {
        let dice = Dice(seed: seed)
        let shared = Mutex<CrashingStore?>(nil)
        let types = CoordinationWorld.team + (dice.chance(50) ? ["critic"] : [])
        let world = try await CoordinationWorld(
            types: types,
            wrapping: { store in
                let store = CrashingStore(
                    store,
                    commits: dice.int(0...20),
                    then: dice.chance(50) ? .fenced : .unavailable("gone")
                )
                shared.withLock { $0 = store }
                return store
            },
            desk: { PatientDesk(base: $0, clock: $1) },
            Self.script(dice)
        )
        let id = try await world.submit(limits: TaskLimits(maxIterations: 3)) { submission in
            if dice.chance(30) { submission.approvalPoints.insert(.plan) }
            if dice.chance(30) { submission.approvalPoints.insert(.result) }
        }
        var crashes = 0
        for turn in 1...80 {
            let outcome = try await world.run(id, WorkerID("worker_\(turn)"))
            try await world.checkJournal()
            switch outcome {
            case .ended: break
            case .waiting:
                let waiting = try #require(try await world.task().waiting, "seed \(seed)")
                let decision: PersonDecision =
                    waiting.kind == .question
                    ? .answer("Go on") : .approval(isApproved: dice.chance(60), comment: "hm")
                try await world.append(id, .resumed(waiting.id, user: Samples.user, decision: decision))
            case .lost, .storeFailed:
                crashes += 1
                shared.withLock { $0 }?.recover(crashes > 4 ? .max : dice.int(1...20))
            case .stopped: Issue.record("seed \(seed): it stopped by itself")
            }
            if case .ended = outcome { break }
        }
        let task = try await world.task()
        #expect(task.status == .completed || task.status == .failed, "seed \(seed): \(task.status)")
        // Without a crash each call is paid exactly once; a crash may lose the calls that were in flight.
        if crashes == 0 { #expect(task.spend.calls == world.models.calls.count, "seed \(seed)") }
        #expect(task.spend.calls <= world.models.calls.count, "seed \(seed)")
        if let explanation = task.explanation, task.status == .completed {
            let weight = explanation.contributions.map(\.weight).reduce(0, +)
            #expect(abs(weight - 1) < 1e-9, "seed \(seed)")
        }
        for agent in try await world.memory.agents(in: world.network, of: world.tenant) {
            #expect(world.pool.state(of: agent.id).activeSubtasks == 0, "seed \(seed)")
        }
    }
}
