internal import MeshApplication
internal import MeshDomain

@testable internal import MeshModels

/// Takes a brief through plan, work and synthesis as the coordinator would, with the offline provider alone.
struct OfflinePipeline {
    let provider = OfflineProvider(clock: StillClock())
    var brief: String
    var context: JSONValue = .object([:])
    var agents = Self.defaultAgents
    var comments: [String] = []

    static let defaultAgents: [PlanForm.AgentNote] = AgentTypeRegistry.builtIn.filter(\.isDefaultMember).map {
        PlanForm.AgentNote(name: $0.name, type: $0.type, description: $0.description, capabilities: $0.capabilities)
    }

    static let techPro = OfflinePipeline(
        brief: "Create an email campaign for a new product launch targeting tech professionals",
        context: [
            "product_name": "TechPro X1",
            "product_description": "Advanced AI-powered development tool",
            "target_audience": "Software developers and IT professionals",
            "key_features": ["AI code completion", "Automated testing", "Performance optimization"],
        ]
    )

    struct Outcome {
        var plan: JSONValue
        var parts: [Part]
        var answers: [AgentAnswer]
        var result: AgentAnswer
    }

    func run() async throws -> Outcome {
        let plan = try JSONValue(parsing: try await reply(to: planForm, schema: AnswerSchemas.plan).text)
        var parts: [Part] = []
        var answers: [AgentAnswer] = []
        for subtask in plan["subtasks"]?.array ?? [] {
            let type = subtask["agent_type"]?.string ?? ""
            let needed = (subtask["depends_on"]?.array ?? []).compactMap(\.string)
            let form = workForm(subtask, inputs: parts.filter { needed.contains($0.subtask) })
            let capabilities = agents.first { $0.type == type }?.capabilities ?? []
            let answer = AgentAnswer(
                parsing: try await reply(to: form, system: "You can do: \(capabilities.joined(separator: ", "))").text
            )
            answers.append(answer)
            parts.append(
                Part(
                    subtask: subtask["id"]?.string ?? "",
                    title: subtask["title"]?.string ?? "",
                    agent: agents.first { $0.type == type }?.name ?? "",
                    agentType: type,
                    output: answer.text,
                    confidence: answer.confidence
                )
            )
        }
        let synthesis = SynthesisForm(brief: brief, context: context, parts: parts, missing: [], comments: comments)
        let result = AgentAnswer(parsing: try await reply(to: synthesis).text)
        return Outcome(plan: plan, parts: parts, answers: answers, result: result)
    }

    var planForm: PlanForm {
        PlanForm(
            brief: brief,
            context: context,
            network: PlanForm.NetworkNote(name: "Campaigns", description: ""),
            agents: agents,
            limits: PlanForm.LimitNote(maxSubtasks: 16, timeoutSeconds: 300),
            memory: []
        )
    }

    func workForm(_ subtask: JSONValue, inputs: [Part] = [], notes: String = "", previous: String = "") -> WorkForm {
        WorkForm(
            brief: brief,
            context: context,
            subtask: WorkForm.SubtaskNote(
                id: subtask["id"]?.string ?? "s1",
                title: subtask["title"]?.string ?? "",
                instruction: subtask["instruction"]?.string ?? "",
                agentType: subtask["agent_type"]?.string ?? ""
            ),
            inputs: inputs,
            memory: [],
            revisionNotes: notes,
            previousOutput: previous
        )
    }

    func work(
        _ type: String,
        inputs: [Part] = [],
        notes: String = "",
        previous: String = ""
    ) async throws -> AgentAnswer {
        let form = workForm(
            ["id": "s1", "agent_type": .string(type)],
            inputs: inputs,
            notes: notes,
            previous: previous
        )
        return AgentAnswer(parsing: try await reply(to: form).text)
    }

    func reply(to form: some ModelForm, system: String = "", schema: JSONValue? = nil) async throws -> ModelReply {
        try await provider.generate(.of("Do this.\n\n\(form.prompt)", system: system, schema: schema)) { _ in }
    }
}

extension ModelRequest {
    static func of(
        _ prompt: String,
        system: String = "",
        parameters: ModelParameters = ModelParameters(),
        schema: JSONValue? = nil,
        deadline: Moment? = nil
    ) -> ModelRequest {
        ModelRequest(
            system: system,
            prompt: prompt,
            parameters: parameters,
            outputSchema: schema,
            attribution: CallAttribution(tenant: "t", user: "u"),
            deadline: deadline
        )
    }
}

/// Time that stands still; sleeping would be a fault of the test.
struct StillClock: WallClock {
    var now: Moment { .zero }
    func sleep(until moment: Moment) async throws(CancellationError) { throw CancellationError() }
}
