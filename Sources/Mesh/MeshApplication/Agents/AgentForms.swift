package import MeshDomain

/// What models are asked, always in one form: a JSON object in a fenced block at the end of the prompt, with the member
/// `form` first among its duties. Models read it as data; the offline provider works from it alone.
package struct PlanForm: Sendable, Encodable {
    package var form = "plan"
    package var brief: String
    package var context: JSONValue
    package var network: NetworkNote
    package var agents: [AgentNote]
    package var limits: LimitNote
    package var memory: [MemoryLine]
    /// Plans that a person refused, with the comment.
    package var rejected: [RejectedPlan]
    /// What was wrong with the answer before, when the plan is to be mended.
    package var faults: [String]

    package init(
        brief: String,
        context: JSONValue,
        network: NetworkNote,
        agents: [AgentNote],
        limits: LimitNote,
        memory: [MemoryLine],
        rejected: [RejectedPlan] = [],
        faults: [String] = []
    ) {
        self.brief = brief
        self.context = context
        self.network = network
        self.agents = agents
        self.limits = limits
        self.memory = memory
        self.rejected = rejected
        self.faults = faults
    }

    package struct NetworkNote: Sendable, Encodable {
        package var name: String
        package var description: String

        package init(name: String, description: String) {
            self.name = name
            self.description = description
        }
    }

    package struct AgentNote: Sendable, Encodable {
        package var name: String
        package var type: String
        package var description: String
        package var capabilities: [String]

        package init(name: String, type: String, description: String, capabilities: [String]) {
            self.name = name
            self.type = type
            self.description = description
            self.capabilities = capabilities
        }
    }

    package struct LimitNote: Sendable, Encodable {
        package var maxSubtasks: Int
        package var timeoutSeconds: Int

        package init(maxSubtasks: Int, timeoutSeconds: Int) {
            self.maxSubtasks = maxSubtasks
            self.timeoutSeconds = timeoutSeconds
        }
    }

    package struct RejectedPlan: Sendable, Encodable {
        package var titles: [String]
        package var comment: String

        package init(titles: [String], comment: String) {
            self.titles = titles
            self.comment = comment
        }
    }
}

/// One subtask for one agent.
package struct WorkForm: Sendable, Encodable {
    package var form = "work"
    package var brief: String
    package var context: JSONValue
    package var subtask: SubtaskNote
    /// The outputs of the subtasks that this one needs, as shared memory holds them.
    package var inputs: [Part]
    package var memory: [MemoryLine]
    package var revisionNotes: String
    package var previousOutput: String
    package var answers: [Answer]

    package init(
        brief: String,
        context: JSONValue,
        subtask: SubtaskNote,
        inputs: [Part],
        memory: [MemoryLine],
        revisionNotes: String = "",
        previousOutput: String = "",
        answers: [Answer] = []
    ) {
        self.brief = brief
        self.context = context
        self.subtask = subtask
        self.inputs = inputs
        self.memory = memory
        self.revisionNotes = revisionNotes
        self.previousOutput = previousOutput
        self.answers = answers
    }

    package struct SubtaskNote: Sendable, Encodable {
        package var id: String
        package var title: String
        package var instruction: String
        package var agentType: String

        package init(id: String, title: String, instruction: String, agentType: String) {
            self.id = id
            self.title = title
            self.instruction = instruction
            self.agentType = agentType
        }
    }

    package struct Answer: Sendable, Encodable {
        package var question: String
        package var answer: String

        package init(question: String, answer: String) {
            self.question = question
            self.answer = answer
        }
    }
}

/// The critic's look at finished parts.
package struct ReviewForm: Sendable, Encodable {
    package var form = "review"
    package var brief: String
    package var context: JSONValue
    package var threshold: Double
    package var iteration: Int
    package var parts: [Part]
    package var memory: [MemoryLine]

    package init(
        brief: String,
        context: JSONValue,
        threshold: Double,
        iteration: Int,
        parts: [Part],
        memory: [MemoryLine]
    ) {
        self.brief = brief
        self.context = context
        self.threshold = threshold
        self.iteration = iteration
        self.parts = parts
        self.memory = memory
    }
}

/// The coordinator writes one result of the parts.
package struct SynthesisForm: Sendable, Encodable {
    package var form = "synthesis"
    package var brief: String
    package var context: JSONValue
    package var parts: [Part]
    /// Parts that failed or were skipped, and why: the result says so.
    package var missing: [MissingPart]
    /// What people said to results before.
    package var comments: [String]

    package init(
        brief: String,
        context: JSONValue,
        parts: [Part],
        missing: [MissingPart],
        comments: [String]
    ) {
        self.brief = brief
        self.context = context
        self.parts = parts
        self.missing = missing
        self.comments = comments
    }

    package struct MissingPart: Sendable, Encodable {
        package var title: String
        package var reason: String

        package init(title: String, reason: String) {
            self.title = title
            self.reason = reason
        }
    }
}

/// A finished subtask, for whoever reads its output.
package struct Part: Sendable, Encodable {
    package var subtask: String
    package var title: String
    package var agent: String
    package var agentType: String
    package var output: String
    package var confidence: Double

    package init(
        subtask: String,
        title: String,
        agent: String,
        agentType: String,
        output: String,
        confidence: Double
    ) {
        self.subtask = subtask
        self.title = title
        self.agent = agent
        self.agentType = agentType
        self.output = output
        self.confidence = confidence
    }
}

/// What the network remembers about the matter.
package struct MemoryLine: Sendable, Encodable {
    package var id: String
    package var type: String
    package var content: String
    package var confidence: Double

    package init(_ item: MemoryItem) {
        id = item.id.text
        type = item.type.rawValue
        content = item.content
        confidence = item.confidence
    }
}
