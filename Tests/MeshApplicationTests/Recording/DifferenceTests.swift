internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("A replay shows where a changed program goes another way")
struct DifferenceTests {
    private func recorded(_ steps: [Script.Step] = TaskRunnerTests.diamond) async throws -> CoordinationWorld {
        let world = try await CoordinationWorld(recorder: FlightRecorder(), Script.usual(steps))
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        return world
    }

    private func otherContentPrompt() throws -> AgentTypeRegistry {
        try AgentTypeRegistry(
            register: AgentTypeRegistry.builtIn.map { type in
                guard type.type == "content" else { return type }
                return AgentType(
                    type: type.type,
                    name: type.name,
                    description: type.description,
                    capabilities: type.capabilities,
                    parameters: type.parameters,
                    temperatureAdvice: type.temperatureAdvice,
                    isDefaultMember: type.isDefaultMember,
                    prompt: type.prompt + "\nWrite in rhymes.",
                    promptRevision: "other",
                    inputSchema: type.inputSchema,
                    outputSchema: type.outputSchema
                )
            }
        )
    }

    @Test("A changed prompt is shown at the call that it changes, and in the event that names its revision")
    func prompt() async throws {
        let world = try await recorded()
        let report = try await world.replay(types: try otherContentPrompt())
        #expect(!report.isIdentical)
        let findings = report.runs.flatMap(\.findings)
        guard case .request(_, _, "s1", ["the standing instruction"]) = findings.first else {
            Issue.record("\(findings)")
            return
        }
        guard case .event(_, "subtaskCompleted", let fields) = findings.last else {
            Issue.record("\(findings)")
            return
        }
        #expect(fields.map(\.path).contains { $0.hasSuffix("provenance.promptRevision") })
        // Plan, the part of another agent: what came before is the same.
        #expect(report.eventCount > 3)
    }

    @Test("A changed event is shown with its field, what the journal has and what the replay makes")
    func event() async throws {
        let world = try await recorded()
        let journal = try await world.journal()
        let place = try #require(
            journal.firstIndex { if case .planned = $0.body { true } else { false } }
        )
        let report = try await world.replay { journal in
            guard case .planned(var plan, let model, let spend) = journal[place].body else { return }
            plan.rationale = "because"
            journal[place] = TaskEvent(
                sequence: journal[place].sequence,
                time: journal[place].time,
                body: .planned(plan, model: model, spend: spend)
            )
        }
        guard case .event(journal[place].sequence, "planned", let fields) = report.runs.first?.findings.first else {
            Issue.record("\(report)")
            return
        }
        let field = try #require(fields.first)
        #expect(fields.count == 1)
        #expect(field.path.hasSuffix("rationale"))
        #expect(field.recorded == "\"because\"")
        #expect(field.replayed == "\"each does its part\"")
        #expect(report.eventCount == journal[place].sequence - 2)
    }

    @Test("A run that asks for other things is stopped there, and the line of the record is named")
    func course() async throws {
        let world = try await recorded()
        let parts = try await world.record()
        let journal = try await world.journal()
        var record = try RecordReader.read(parts, journal: journal)
        let place = try #require(
            record.entries.lastIndex { if case .answer(_, .reply) = $0 { true } else { false } }
        )
        // As if the model had failed for good: the replay goes on by rules where the run had an answer.
        guard case .answer(let call, _) = record.entries[place] else { return }
        let failure = ModelFailure(FailureReason(.unavailable, "down"), isTransient: true)
        record.entries[place] = .answer(call: call, .modelFailure(failure))
        let types = try AgentTypeRegistry()
        let replay = RunReplay(record, journal: journal)
        await replay.run(TaskReplay(types: types, prompts: try AgentPrompts(types)).coordinator(replay))
        guard case .course(let line, _, let words) = replay.report.findings.first else {
            Issue.record("\(replay.report)")
            return
        }
        #expect(line > place)
        #expect(words.contains("the record has"))
    }

    @Test("Events of a run without a record are named")
    func uncovered() async throws {
        let world = try await recorded()
        let types = try AgentTypeRegistry()
        let report = try await TaskReplay(types: types, prompts: try AgentPrompts(types))
            .replay([], journal: try await world.journal())
        #expect(report.eventCount == 0)
        #expect(report.uncovered == Array(2...(try await world.journal().count)))
    }
}
