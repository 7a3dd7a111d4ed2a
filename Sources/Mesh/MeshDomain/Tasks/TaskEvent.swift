/// One line of a task's journal. Sequences are 1, 2, 3, … without gaps; what is in the journal is never lost.
package struct TaskEvent: Sendable, Hashable, Codable {
    package let sequence: Int
    package let time: Moment
    package let body: Body

    package init(sequence: Int, time: Moment, body: Body) {
        self.sequence = sequence
        self.time = time
        self.body = body
    }

    package indirect enum Body: Sendable, Hashable, Codable {
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

    package struct Submitted: Sendable, Hashable, Codable {
        package let task: TaskID
        package let network: NetworkID
        package let tenant: TenantID
        package let owner: UserID
        package let submission: TaskSubmission
        package let limits: TaskLimits

        package init(
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

    package struct SubtaskStart: Sendable, Hashable, Codable {
        package let subtask: SubtaskID
        package let agent: AgentID
        package let agentName: String
        package let agentType: String
        package let model: String
        /// From 1.
        package let attempt: Int

        package init(
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

    package struct ModelFallback: Sendable, Hashable, Codable {
        /// Nil for planning, review and the result.
        package let subtask: SubtaskID?
        package let from: String
        package let to: String
        package let reason: FailureReason

        package init(subtask: SubtaskID?, from: String, to: String, reason: FailureReason) {
            self.subtask = subtask
            self.from = from
            self.to = to
            self.reason = reason
        }
    }

    package struct MemoryNote: Sendable, Hashable, Codable {
        package let memory: MemoryID
        package let type: MemoryType
        package let subtask: SubtaskID?
        package let agent: AgentID?
        /// The first 200 characters.
        package let preview: String

        package init(_ item: MemoryItem) {
            memory = item.id
            type = item.type
            subtask = item.origin.subtask
            agent = item.origin.agent
            preview = item.content.beginning(200)
        }
    }

    package struct SubtaskCompletion: Sendable, Hashable, Codable {
        package let subtask: SubtaskID
        package let attempt: Int
        package let output: String
        package let outputData: JSONValue?
        package let confidence: Double
        package let spend: Spend
        package let provenance: Provenance

        package init(
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

    package struct SubtaskFailure: Sendable, Hashable, Codable {
        package let subtask: SubtaskID
        package let attempt: Int
        package let agent: AgentID?
        package let reason: FailureReason
        package let willRetry: Bool
        package let spend: Spend

        package init(
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

    package struct Review: Sendable, Hashable, Codable {
        /// Empty for the result as a whole.
        package let subtasks: [SubtaskID]
        package let verdict: ReviewVerdict
        package let notes: String
        package let confidence: Double
        /// The round, from 1.
        package let iteration: Int
        /// Nil when rules reviewed.
        package let agent: AgentID?
        package let spend: Spend

        package init(
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

    package struct SafetyNote: Sendable, Hashable, Codable {
        package let subtask: SubtaskID?
        package let isInput: Bool
        package let decision: String
        package let reasons: [String]

        package init(subtask: SubtaskID?, isInput: Bool, decision: String, reasons: [String]) {
            self.subtask = subtask
            self.isInput = isInput
            self.decision = decision
            self.reasons = reasons
        }
    }
}
