/// What a client asked for: never changes after the task was accepted.
public struct TaskSubmission: Sendable, Hashable, Codable {
    /// The brief: what is wanted, in words.
    public var brief: String
    /// Facts for the work: an object.
    public var context: JSONValue
    /// From 0 to 9; higher goes sooner.
    public var priority: Int
    public var modelSelection: ModelSelection
    public var isHeld: Bool
    public var approvalPoints: Set<ApprovalPoint>
    public var images: [TaskImage]
    /// The JSON Schema that the result must fulfil.
    public var responseSchema: JSONValue?
    public var session: SessionID?
    /// The task that this one follows from; its result is context.
    public var parent: TaskID?
    /// The task that this one repeats.
    public var retryOf: TaskID?
    /// The plan of the task that this one repeats, with the outputs that need not be paid for again.
    public var keptPlan: Plan?
    public var idempotencyKey: String?
    public var labels: [String: String]

    public init(
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
public enum ApprovalPoint: String, Sendable, Codable {
    case plan
    case result
}

/// A picture that came with a task.
public struct TaskImage: Sendable, Hashable, Codable {
    public var mediaType: String
    public var source: Source

    public enum Source: Sendable, Hashable, Codable {
        /// The bytes in base64, as every provider wants them.
        case base64(String)
        case url(String)
    }

    public init(mediaType: String, source: Source) {
        self.mediaType = mediaType
        self.source = source
    }
}

/// Hints for the choice of models.
public struct ModelSelection: Sendable, Hashable, Codable {
    public var complexity: Complexity?
    public var requiresVision = false
    public var requiresFunctionCalling = false
    public var isCostSensitive = false
    public var preferredModel: String?
    public var excludedModels: [String] = []
    public var disablesFallback = false

    public init() {}

    public enum Complexity: String, Sendable, Codable {
        case low
        case medium
        case high
    }
}

/// What a task may use, with the defaults filled in.
public struct TaskLimits: Sendable, Hashable, Codable {
    public var maxIterations: Int
    public var timeoutSeconds: Int
    /// Nil for the budget of the tenant alone.
    public var budgetNanoUSD: Int64?
    /// Work below this confidence is revised.
    public var confidenceThreshold: Double
    public var maxSubtasks: Int

    public static let confidenceThresholdDefault = 0.7
    public static let maxSubtasksDefault = 16

    public init(
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
