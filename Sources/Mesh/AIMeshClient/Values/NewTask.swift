internal import MeshProto
internal import Protobuf

/// Work for a network: a brief, and what the agents should know for it.
///
///     var task = NewTask("Create an email campaign", context: ["product_name": "TechPro X1"])
///     task.priority = 1
///     task.limits.budgetNanoDollars = 500_000_000
///     let submitted = try await mesh.tasks.submit(task, to: network.id)
public struct NewTask: Sendable, Hashable {
    public var brief: String
    public var context: JSONObject
    /// Higher comes first.
    public var priority = 0
    public var modelSelection: ModelSelection?
    public var limits = TaskLimits()
    /// Keeps the task until `process` is called.
    public var isHeld = false
    /// Where the task waits for a person's yes.
    public var approvalPoints: [ApprovalPoint] = []
    public var images: [TaskImage] = []
    /// A JSON Schema that the result has to fit.
    public var responseSchema: JSONObject = [:]
    public var sessionID: String?
    public var parentTaskID: String?
    /// The same key starts no second task. Nil for a key of this submission alone, which makes its retries safe.
    public var idempotencyKey: String?
    public var labels: [String: String] = [:]

    public init(_ brief: String, context: JSONObject = [:]) {
        self.brief = brief
        self.context = context
    }
}

/// How far a task may go. What is nil is decided by the network or the server.
public struct TaskLimits: Sendable, Hashable {
    public var maxIterations: Int?
    /// In whole seconds.
    public var timeout: Duration?
    /// In billionths of a US dollar.
    public var budgetNanoDollars: Int?
    /// From 0 to 1: a result below it is revised.
    public var confidenceThreshold: Double?
    public var maxSubtasks: Int?

    public init() {}
}

public enum ApprovalPoint: String, Sendable, Hashable {
    case plan, result
}

/// Hints for the choice of models.
public struct ModelSelection: Sendable, Hashable {
    public enum Complexity: String, Sendable, Hashable {
        case low, medium, high
    }

    public var complexity: Complexity?
    public var requiresVision = false
    public var requiresFunctionCalling = false
    public var isCostSensitive = false
    public var preferredModel: String?
    public var excludedModels: [String] = []
    public var disablesFallback = false

    public init() {}
}

/// A picture for a task.
public struct TaskImage: Sendable, Hashable {
    public enum Source: Sendable, Hashable {
        case data([UInt8])
        case url(String)
    }

    public var source: Source
    /// Such as `image/png`.
    public var mediaType: String

    public init(_ source: Source, mediaType: String) {
        self.source = source
        self.mediaType = mediaType
    }
}

extension NewTask {
    func proto(in networkID: String, key: String) -> ProtoSubmitTaskRequest {
        .with {
            $0.networkID = networkID
            $0.task = brief
            $0.context = .unlessEmpty(context)
            $0.priority = Int32(clamping: priority)
            $0.modelSelection = modelSelection?.proto
            $0.limits = limits.proto
            $0.hold = isHeld
            $0.approvalPoints = approvalPoints.map { $0 == .plan ? .plan : .result }
            $0.images = images.map(\.proto)
            $0.responseSchema = .unlessEmpty(responseSchema)
            $0.sessionID = sessionID ?? ""
            $0.parentTaskID = parentTaskID ?? ""
            $0.idempotencyKey = key
            $0.labels = labels
        }
    }
}

extension TaskLimits {
    /// Nil when nothing is limited.
    var proto: ProtoTaskLimits? {
        guard self != TaskLimits() else { return nil }
        return .with {
            $0.maxIterations = maxIterations.map { Int32(clamping: $0) }
            $0.timeoutSeconds = timeout?.wholeSeconds
            $0.budgetNanoUsd = budgetNanoDollars.map { Int64($0) }
            $0.confidenceThreshold = confidenceThreshold
            $0.maxSubtasks = maxSubtasks.map { Int32(clamping: $0) }
        }
    }
}

extension ModelSelection {
    var proto: ProtoModelSelection {
        .with {
            switch complexity {
            case .low?: $0.taskComplexity = .low
            case .medium?: $0.taskComplexity = .medium
            case .high?: $0.taskComplexity = .high
            case nil: $0.taskComplexity = .unspecified
            }
            $0.requiresVision = requiresVision
            $0.requiresFunctionCalling = requiresFunctionCalling
            $0.costSensitive = isCostSensitive
            $0.preferredModel = preferredModel ?? ""
            $0.excludedModels = excludedModels
            $0.disableFallback = disablesFallback
        }
    }
}

extension TaskImage {
    fileprivate var proto: ProtoImage {
        .with {
            switch source {
            case .data(let bytes): $0.source = .data(bytes)
            case .url(let url): $0.source = .url(url)
            }
            $0.mediaType = mediaType
        }
    }
}
