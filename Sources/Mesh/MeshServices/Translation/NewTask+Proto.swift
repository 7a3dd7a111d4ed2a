internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

extension NewTask {
    /// - Parameter outer: the network of the message around this one; nil when there is none.
    init(_ request: ProtoSubmitTaskRequest, in outer: String? = nil) throws(Status) {
        guard let network = request.networkID.ifNotEmpty ?? outer?.ifNotEmpty else {
            throw Status(.invalid([FieldFault("network_id", "must be set")]))
        }
        if let outer, outer != network {
            throw Status(.invalid([FieldFault("network_id", "must be empty or that of the message around it")]))
        }
        self.init(
            network: NetworkID(network),
            submission: try TaskSubmission(request),
            limits: request.limits.map { RequestedLimits($0) } ?? RequestedLimits()
        )
    }
}

extension TaskSubmission {
    init(_ request: ProtoSubmitTaskRequest) throws(Status) {
        var images: [TaskImage] = []
        for (position, image) in request.images.enumerated() {
            guard let image = TaskImage(image) else {
                throw Status(.invalid([FieldFault("images[\(position)]", "must have data or a url")]))
            }
            images.append(image)
        }
        self.init(
            brief: request.task,
            context: request.context.map { JSONValue($0) } ?? .object([:]),
            priority: Int(request.priority),
            modelSelection: request.modelSelection.map { ModelSelection($0) } ?? ModelSelection(),
            isHeld: request.hold,
            approvalPoints: Set(request.approvalPoints.compactMap { ApprovalPoint($0) }),
            images: images,
            responseSchema: request.responseSchema.map { JSONValue($0) },
            session: request.sessionID.ifNotEmpty.map { SessionID($0) },
            parent: request.parentTaskID.ifNotEmpty.map { TaskID($0) },
            idempotencyKey: request.idempotencyKey.ifNotEmpty,
            labels: request.labels
        )
    }
}

extension ApprovalPoint {
    init?(_ proto: ProtoApprovalPoint) {
        switch proto {
        case .plan: self = .plan
        case .result: self = .result
        case .unspecified, .unrecognized: return nil
        }
    }
}

extension TaskImage {
    init?(_ proto: ProtoImage) {
        switch proto.source {
        case .data(let bytes):
            self.init(mediaType: proto.mediaType, source: .base64(Base64.encode(bytes)))
        case .url(let url): self.init(mediaType: proto.mediaType, source: .url(url))
        case nil: return nil
        }
    }
}

extension RequestedLimits {
    init(_ proto: ProtoTaskLimits) {
        self.init()
        maxIterations = proto.maxIterations.map { Int($0) }
        timeoutSeconds = proto.timeoutSeconds.map { Int($0) }
        budgetNanoUSD = proto.budgetNanoUsd
        confidenceThreshold = proto.confidenceThreshold
        maxSubtasks = proto.maxSubtasks.map { Int($0) }
    }
}

extension PersonDecision {
    init?(_ proto: ProtoResumeTaskRequest.Decision?) {
        switch proto {
        case .approve(let approval): self = .approval(isApproved: approval.approved, comment: approval.comment)
        case .answer(let answer): self = .answer(answer)
        case nil: return nil
        }
    }
}
