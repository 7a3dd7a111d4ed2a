/// One line of a task's journal. Sequences are 1, 2, 3, … without gaps; what is in the journal is never lost.
public struct TaskEvent: Sendable, Hashable, Codable {
    public let sequence: Int
    public let time: Moment
    public let body: Body

    public init(sequence: Int, time: Moment, body: Body) {
        self.sequence = sequence
        self.time = time
        self.body = body
    }

    public indirect enum Body: Sendable, Hashable, Codable {
        case submitted(Submitted)
        /// A person started a held task.
        case released(user: UserID)
        case started(worker: WorkerID, run: Int, resumedAfter: Int)
        case planned(Plan, model: String, spend: Spend)
        case subtaskReady(SubtaskID)
        case subtaskStarted(SubtaskStart)
        case modelFallback(ModelFallback)
        case memoryAdded(MemoryNote)
        case subtaskCompleted(SubtaskCompletion)
        case subtaskFailed(SubtaskFailure)
        case reviewed(Review)
        /// An empty list: the result is written again.
        case revised(subtasks: [SubtaskID], iteration: Int, notes: String)
        case waiting(Waiting)
        case resumed(WaitingID, user: UserID, decision: PersonDecision)
        case safety(SafetyNote)
        case result(TaskResult, confidence: Double, explanation: Explanation, spend: Spend)
        case feedback(user: UserID, rating: Int, comment: String, memory: MemoryID)
        case completed
        case failed(FailureReason)
        case cancelled(user: UserID, reason: String)
        case timedOut
    }

    public struct Submitted: Sendable, Hashable, Codable {
        public let task: TaskID
        public let network: NetworkID
        public let tenant: TenantID
        public let owner: UserID
        public let submission: TaskSubmission
        public let limits: TaskLimits

        public init(
            task: TaskID,
            network: NetworkID,
            tenant: TenantID,
            owner: UserID,
            submission: TaskSubmission,
            limits: TaskLimits
        ) {
            self.task = task
            self.network = network
            self.tenant = tenant
            self.owner = owner
            self.submission = submission
            self.limits = limits
        }
    }

    public struct SubtaskStart: Sendable, Hashable, Codable {
        public let subtask: SubtaskID
        public let agent: AgentID
        public let agentName: String
        public let agentType: String
        public let model: String
        /// From 1.
        public let attempt: Int

        public init(
            subtask: SubtaskID,
            agent: AgentID,
            agentName: String,
            agentType: String,
            model: String,
            attempt: Int
        ) {
            self.subtask = subtask
            self.agent = agent
            self.agentName = agentName
            self.agentType = agentType
            self.model = model
            self.attempt = attempt
        }
    }

    public struct ModelFallback: Sendable, Hashable, Codable {
        /// Nil for planning, review and the result.
        public let subtask: SubtaskID?
        public let from: String
        public let to: String
        public let reason: FailureReason

        public init(subtask: SubtaskID?, from: String, to: String, reason: FailureReason) {
            self.subtask = subtask
            self.from = from
            self.to = to
            self.reason = reason
        }
    }

    public struct MemoryNote: Sendable, Hashable, Codable {
        public let memory: MemoryID
        public let type: MemoryType
        public let subtask: SubtaskID?
        public let agent: AgentID?
        /// The first 200 characters.
        public let preview: String

        public init(_ item: MemoryItem) {
            memory = item.id
            type = item.type
            subtask = item.origin.subtask
            agent = item.origin.agent
            preview = item.content.beginning(200)
        }
    }

    public struct SubtaskCompletion: Sendable, Hashable, Codable {
        public let subtask: SubtaskID
        public let attempt: Int
        public let output: String
        public let outputData: JSONValue?
        public let confidence: Double
        public let spend: Spend
        public let provenance: Provenance

        public init(
            subtask: SubtaskID,
            attempt: Int,
            output: String,
            outputData: JSONValue?,
            confidence: Double,
            spend: Spend,
            provenance: Provenance
        ) {
            self.subtask = subtask
            self.attempt = attempt
            self.output = output
            self.outputData = outputData
            self.confidence = confidence
            self.spend = spend
            self.provenance = provenance
        }
    }

    public struct SubtaskFailure: Sendable, Hashable, Codable {
        public let subtask: SubtaskID
        public let attempt: Int
        public let agent: AgentID?
        public let reason: FailureReason
        public let willRetry: Bool
        public let spend: Spend

        public init(
            subtask: SubtaskID,
            attempt: Int,
            agent: AgentID?,
            reason: FailureReason,
            willRetry: Bool,
            spend: Spend
        ) {
            self.subtask = subtask
            self.attempt = attempt
            self.agent = agent
            self.reason = reason
            self.willRetry = willRetry
            self.spend = spend
        }
    }

    public struct Review: Sendable, Hashable, Codable {
        /// Empty for the result as a whole.
        public let subtasks: [SubtaskID]
        public let verdict: ReviewVerdict
        public let notes: String
        public let confidence: Double
        /// The round, from 1.
        public let iteration: Int
        /// Nil when rules reviewed.
        public let agent: AgentID?
        public let spend: Spend

        public init(
            subtasks: [SubtaskID],
            verdict: ReviewVerdict,
            notes: String,
            confidence: Double,
            iteration: Int,
            agent: AgentID?,
            spend: Spend
        ) {
            self.subtasks = subtasks
            self.verdict = verdict
            self.notes = notes
            self.confidence = confidence
            self.iteration = iteration
            self.agent = agent
            self.spend = spend
        }
    }

    public struct SafetyNote: Sendable, Hashable, Codable {
        public let subtask: SubtaskID?
        public let isInput: Bool
        public let decision: String
        public let reasons: [String]

        public init(subtask: SubtaskID?, isInput: Bool, decision: String, reasons: [String]) {
            self.subtask = subtask
            self.isInput = isInput
            self.decision = decision
            self.reasons = reasons
        }
    }
}
