internal import MeshApplication
internal import MeshDomain

/// What a prompt asks, as far as the offline provider understands it: the last fenced JSON block, or plain words.
struct OfflineForm: Sendable {
    enum Duty: String, Sendable {
        case plan
        case work
        case review
        case synthesis
        /// A prompt without a form.
        case free
    }

    struct Part: Sendable {
        var subtask = ""
        var title = ""
        var agent = ""
        var agentType = ""
        var output = ""
        var confidence = 0.0
    }

    struct AgentNote: Sendable, Hashable {
        var name = ""
        var type = ""
        var description = ""
        var capabilities: [String] = []
    }

    let duty: Duty
    let brief: String
    let context: JSONValue
    private let tree: JSONValue

    /// Texts of a form are cut here; what is longer adds nothing that this provider could use.
    static let textMax = 20_000
    static let partsMax = 64

    init(prompt: String) {
        let tree = Self.lastBlock(of: prompt)
        if let tree, let duty = tree["form"]?.string.flatMap(Duty.init), duty != .free {
            self.duty = duty
            self.tree = tree
            brief = Clean.text(tree["brief"]?.string ?? "", max: Self.textMax)
            context = tree["context"] ?? .object([:])
        } else {
            duty = .free
            self.tree = .object([:])
            brief = Clean.text(prompt, max: Self.textMax)
            context = .object([:])
        }
    }

    /// Lines inside JSON strings cannot begin with a fence, because JSON writes line ends as escapes: the block of the form
    /// cannot be forged from within.
    private static func lastBlock(of prompt: String) -> JSONValue? {
        let lines = prompt.split(separator: "\n", omittingEmptySubsequences: false)
        guard let opening = lines.lastIndex(where: { $0 == "```json" }) else { return nil }
        let body = lines[(opening + 1)...].prefix { $0 != "```" }
        return try? JSONValue(parsing: body.joined(separator: "\n"))
    }

    var parts: [Part] { (tree["parts"]?.array ?? tree["inputs"]?.array ?? []).prefix(Self.partsMax).map(Self.part) }
    var subtaskTitle: String { Clean.line(tree["subtask"]?["title"]?.string ?? "") }
    var instruction: String { Clean.text(tree["subtask"]?["instruction"]?.string ?? "", max: Self.textMax) }
    var agentType: String { (tree["subtask"]?.text("agentType", "agent_type") ?? "").lowercased() }
    var revisionNotes: String { Clean.text(tree.text("revisionNotes", "revision_notes") ?? "", max: Self.textMax) }
    var previousOutput: String { tree.text("previousOutput", "previous_output") ?? "" }
    var threshold: Double { tree["threshold"]?.number ?? TaskLimits.confidenceThresholdDefault }
    var iteration: Int { Int(clamping: tree["iteration"]?.number ?? 1) }
    var comments: [String] { strings("comments") }
    var faults: [String] { strings("faults") }
    var maxSubtasks: Int {
        let number = tree["limits"]?["maxSubtasks"]?.number ?? tree["limits"]?["max_subtasks"]?.number
        return max(1, Int(clamping: number ?? Double(TaskLimits.maxSubtasksDefault)))
    }

    var answers: [(question: String, answer: String)] {
        (tree["answers"]?.array ?? []).prefix(Self.partsMax).map { line in
            (Clean.line(line["question"]?.string ?? ""), Clean.line(line["answer"]?.string ?? ""))
        }
    }

    var missing: [(title: String, reason: String)] {
        (tree["missing"]?.array ?? []).prefix(Self.partsMax).map { part in
            (Clean.line(part["title"]?.string ?? ""), Clean.line(part["reason"]?.string ?? ""))
        }
    }

    var agents: [AgentNote] {
        (tree["agents"]?.array ?? []).prefix(Network.agentsMax).map { agent in
            AgentNote(
                name: Clean.line(agent["name"]?.string ?? ""),
                type: agent["type"]?.string ?? "",
                description: Clean.line(agent["description"]?.string ?? ""),
                capabilities: (agent["capabilities"]?.array ?? []).prefix(32).compactMap(\.string)
            )
        }
    }

    var rejected: [(titles: [String], comment: String)] {
        (tree["rejected"]?.array ?? []).prefix(Self.partsMax).map { plan in
            ((plan["titles"]?.array ?? []).compactMap(\.string), Clean.line(plan["comment"]?.string ?? ""))
        }
    }

    /// What people said before, and facts that the network remembers.
    func memory(ofType type: String) -> [String] {
        (tree["memory"]?.array ?? []).prefix(Self.partsMax).compactMap { line in
            line["type"]?.string == type ? Clean.line(line["content"]?.string ?? "") : nil
        }
    }

    private func strings(_ key: String) -> [String] {
        (tree[key]?.array ?? []).prefix(Self.partsMax).compactMap(\.string).map { Clean.text($0, max: Self.textMax) }
    }

    private static func part(_ tree: JSONValue) -> Part {
        Part(
            subtask: tree["subtask"]?.string ?? "",
            title: Clean.line(tree["title"]?.string ?? ""),
            agent: Clean.line(tree["agent"]?.string ?? ""),
            agentType: (tree.text("agentType", "agent_type") ?? "").lowercased(),
            output: Clean.text(tree["output"]?.string ?? "", max: 4 * textMax),
            confidence: tree["confidence"]?.number ?? 0
        )
    }
}

extension JSONValue {
    func text(_ keys: String...) -> String? { keys.lazy.compactMap { self[$0]?.string }.first }
}

extension Int {
    /// The nearest whole number that fits.
    init(clamping number: Double) {
        self = number.isNaN ? 0 : Int(Swift.min(Swift.max(number, -1e15), 1e15))
    }
}
