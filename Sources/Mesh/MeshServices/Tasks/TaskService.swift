package import GRPCCore
package import MeshApplication
internal import MeshDomain
package import MeshProto
internal import Protobuf

/// Submits, shows and steers tasks. Streams are in `TaskService+Streams.swift`, several at once in `+Batches.swift`, the
/// conversation in `Collaboration.swift`.
package struct TaskService: ProtoTaskService {
    let mesh: Mesh

    package init(_ mesh: Mesh) { self.mesh = mesh }

    package func submitTask(_ request: ProtoSubmitTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        let caller = try context.principal()
        let new = try NewTask(request)
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.submitTask(new, as: caller).proto
        }
    }

    package func listTasks(
        _ request: ProtoListTasksRequest,
        _ context: ServerContext
    ) async throws -> ProtoListTasksResponse {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            let page = try await mesh.listTasks(TaskQuery(request), as: caller)
            return .with {
                $0.tasks = page.elements.map(\.proto)
                $0.nextPageToken = page.nextToken ?? ""
            }
        }
    }

    package func getTask(_ request: ProtoGetTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            let task = try await mesh.getTask(TaskID(request.taskID), in: NetworkID(request.networkID), as: caller)
            return request.view == .basic ? task.basicView.proto : task.proto
        }
    }

    package func processTask(_ request: ProtoProcessTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.processTask(
                TaskID(request.taskID),
                in: NetworkID(request.networkID),
                as: caller
            ).proto
        }
    }

    package func cancelTask(_ request: ProtoCancelTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await cancel(request, as: caller).proto
        }
    }

    package func retryTask(_ request: ProtoRetryTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        let caller = try context.principal()
        let retry = TaskRetry(
            task: TaskID(request.taskID),
            network: NetworkID(request.networkID),
            startsOver: request.startOver,
            modelSelection: request.modelSelection.map { ModelSelection($0) },
            limits: request.limits.map { RequestedLimits($0) } ?? RequestedLimits(),
            idempotencyKey: request.idempotencyKey.ifNotEmpty
        )
        return try await answering { () throws(ApplicationFailure) in try await mesh.retryTask(retry, as: caller).proto
        }
    }

    package func resumeTask(_ request: ProtoResumeTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await resume(request, as: caller).proto
        }
    }

    package func sendFeedback(
        _ request: ProtoSendFeedbackRequest,
        _ context: ServerContext
    ) async throws -> ProtoSendFeedbackResponse {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            let item = try await mesh.sendFeedback(NewFeedback(request), as: caller)
            return .with { $0.memory = item.proto }
        }
    }

    func cancel(
        _ request: ProtoCancelTaskRequest,
        as caller: Principal
    ) async throws(ApplicationFailure) -> MeshTask {
        try await mesh.cancelTask(
            TaskID(request.taskID),
            in: request.networkID.ifNotEmpty.map { NetworkID($0) },
            reason: request.reason,
            as: caller
        )
    }

    func resume(
        _ request: ProtoResumeTaskRequest,
        as caller: Principal
    ) async throws(ApplicationFailure) -> MeshTask {
        guard let decision = PersonDecision(request.decision) else {
            throw .invalid([FieldFault("decision", "must be set: approve or answer")])
        }
        return try await mesh.resumeTask(
            TaskID(request.taskID),
            in: request.networkID.ifNotEmpty.map { NetworkID($0) },
            waiting: request.waitingID.ifNotEmpty.map { WaitingID($0) },
            decision: decision,
            as: caller
        )
    }
}

extension NewFeedback {
    init(_ request: ProtoSendFeedbackRequest) {
        self.init(
            task: TaskID(request.taskID),
            network: request.networkID.ifNotEmpty.map { NetworkID($0) },
            subtask: request.subtaskID.ifNotEmpty.map { SubtaskID($0) },
            rating: Int(request.rating),
            comment: request.comment
        )
    }
}
