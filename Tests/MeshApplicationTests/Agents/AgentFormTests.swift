internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@Suite("The forms that models get")
struct AgentFormTests {
    static let odd = "a \"quote\", a \\ and\na line\t\u{1}\u{1F600} longer than fifteen bytes"
    static let context: JSONValue = [
        "list": [1, 2.5, ["deep": [:]]], "empty": [], "text": .string(odd), "none": .null,
    ]
    static let part = Part(
        subtask: "s1",
        title: odd,
        agent: "Writer",
        agentType: "content",
        output: odd,
        confidence: 0.85
    )
    static let memory = [
        MemoryLine(Samples.memory("mem_1", odd)), MemoryLine(Samples.memory("mem_2", "plain", confidence: 1)),
    ]
    static let forms: [any ModelForm & Sendable] = [
        PlanForm(
            brief: odd,
            context: context,
            network: PlanForm.NetworkNote(name: odd, description: ""),
            agents: [PlanForm.AgentNote(name: "a", type: "content", description: odd, capabilities: ["x", odd])],
            limits: PlanForm.LimitNote(maxSubtasks: 16, timeoutSeconds: 300),
            memory: memory,
            rejected: [PlanForm.RejectedPlan(titles: ["t"], comment: odd)],
            faults: [odd, ""]
        ),
        WorkForm(
            brief: odd,
            context: [:],
            subtask: WorkForm.SubtaskNote(id: "s1", title: odd, instruction: odd, agentType: ""),
            inputs: [part, part],
            memory: memory,
            revisionNotes: odd,
            previousOutput: odd,
            answers: [WorkForm.Answer(question: odd, answer: odd)]
        ),
        ReviewForm(brief: "", context: .null, threshold: 0.7, iteration: 2, parts: [part], memory: []),
        SynthesisForm(
            brief: odd,
            context: context,
            parts: [part],
            missing: [SynthesisForm.MissingPart(title: odd, reason: odd)],
            comments: [odd]
        ),
    ]

    /// That the tree is printed as it always was is the matter of `JSONFormTests`.
    @Test("A form is written with every member, as Codable would", arguments: 0..<forms.count)
    func sameText(number: Int) throws {
        let form = Self.forms[number]
        #expect(form.prompt == "```json\n\(try JSONCoding.tree(form).indentedText)\n```")
        #expect(form.jsonBytes == (try JSONCoding.tree(form).bytes))
    }
}
