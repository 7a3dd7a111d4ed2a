/// What a client asked for: never changes after the task was accepted.
package struct TaskSubmission: Sendable, Hashable, Codable {
    /// The brief: what is wanted, in words.
    package var brief: String
    /// Facts for the work: an object.
    package var context: JSONValue
    /// From 0 to 9; higher goes sooner.
    package var priority: Int
    package var modelSelection: ModelSelection
    package var isHeld: Bool
    package var approvalPoints: Set<ApprovalPoint>
    package var images: [TaskImage]
    /// The JSON Schema that the result must fulfil.
    package var responseSchema: JSONValue?
    package var session: SessionID?
    /// The task that this one follows from; its result is context.
    package var parent: TaskID?
    /// The task that this one repeats.
    package var retryOf: TaskID?
    /// The plan of the task that this one repeats, with the outputs that need not be paid for again.
    package var keptPlan: Plan?
    package var idempotencyKey: String?
    package var labels: [String: String]

    package init(
        brief: String,
        context: JSONValue = .object([:]),
        priority: Int = 0,
        modelSelection: ModelSelection = ModelSelection(),
        isHeld: Bool = false,
        approvalPoints: Set<ApprovalPoint> = [],
        images: [TaskImage] = [],
        responseSchema: JSONValue? = nil,
        session: SessionID? = nil,
        parent: TaskID? = nil,
        retryOf: TaskID? = nil,
        idempotencyKey: String? = nil,
        labels: [String: String] = [:]
    ) {
        self.brief = brief
        self.context = context
        self.priority = priority
        self.modelSelection = modelSelection
        self.isHeld = isHeld
        self.approvalPoints = approvalPoints
        self.images = images
        self.responseSchema = responseSchema
        self.session = session
        self.parent = parent
        self.retryOf = retryOf
        self.idempotencyKey = idempotencyKey
        self.labels = labels
    }
}

/// Where a task stops for approval.
package enum ApprovalPoint: String, Sendable, Codable {
    case plan
    case result
}

/// A picture that came with a task.
package struct TaskImage: Sendable, Hashable, Codable {
    package var mediaType: String
    package var source: Source

    package enum Source: Sendable, Hashable, Codable {
        /// The bytes in base64, as every provider wants them.
        case base64(String)
        case url(String)
    }

    package init(mediaType: String, source: Source) {
        self.mediaType = mediaType
        self.source = source
    }
}

/// Hints for the choice of models.
package struct ModelSelection: Sendable, Hashable, Codable {
    package var complexity: Complexity?
    package var requiresVision = false
    package var requiresFunctionCalling = false
    package var isCostSensitive = false
    package var preferredModel: String?
    package var excludedModels: [String] = []
    package var disablesFallback = false

    package init() {}

    package enum Complexity: String, Sendable, Codable {
        case low
        case medium
        case high
    }
}

/// What a task may use, with the defaults filled in.
package struct TaskLimits: Sendable, Hashable, Codable {
    package var maxIterations: Int
    package var timeoutSeconds: Int
    /// Nil for the budget of the tenant alone.
    package var budgetNanoUSD: Int64?
    /// Work below this confidence is revised.
    package var confidenceThreshold: Double
    package var maxSubtasks: Int

    package static let confidenceThresholdDefault = 0.7
    package static let maxSubtasksDefault = 16

    package init(
        maxIterations: Int = Network.maxIterationsDefault,
        timeoutSeconds: Int = Network.timeoutSecondsDefault,
        budgetNanoUSD: Int64? = nil,
        confidenceThreshold: Double = confidenceThresholdDefault,
        maxSubtasks: Int = maxSubtasksDefault
    ) {
        self.maxIterations = maxIterations
        self.timeoutSeconds = timeoutSeconds
        self.budgetNanoUSD = budgetNanoUSD
        self.confidenceThreshold = confidenceThreshold
        self.maxSubtasks = maxSubtasks
    }
}
