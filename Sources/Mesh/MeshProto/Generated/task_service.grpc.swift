// Made by protoc-gen-mesh from aimesh/v1/task_service.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore

/// The methods of `aimesh.v1.TaskService`: kind, scope and HTTP paths, as the schema says.
package enum ProtoTaskServiceMethods {
    package static let submitTask = MethodDescriptor(
        service: "aimesh.v1.TaskService",
        name: "SubmitTask",
        kind: .unary,
        scope: "create",
        request: ProtoSubmitTaskRequest.self,
        response: ProtoTask.self,
        http: [
            HTTPBinding("POST", "/api/mesh/networks/{network_id}/tasks", body: "*"),
        ]
    )
    package static let listTasks = MethodDescriptor(
        service: "aimesh.v1.TaskService",
        name: "ListTasks",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoListTasksRequest.self,
        response: ProtoListTasksResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/networks/{network_id}/tasks"),
        ]
    )
    package static let getTask = MethodDescriptor(
        service: "aimesh.v1.TaskService",
        name: "GetTask",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoGetTaskRequest.self,
        response: ProtoTask.self,
        http: [
            HTTPBinding("GET", "/api/mesh/networks/{network_id}/tasks/{task_id}"),
        ]
    )
    package static let processTask = MethodDescriptor(
        service: "aimesh.v1.TaskService",
        name: "ProcessTask",
        kind: .unary,
        isIdempotent: true,
        scope: "write",
        request: ProtoProcessTaskRequest.self,
        response: ProtoTask.self,
        http: [
            HTTPBinding("POST", "/api/mesh/networks/{network_id}/tasks/{task_id}/process", body: "*"),
        ]
    )
    package static let cancelTask = MethodDescriptor(
        service: "aimesh.v1.TaskService",
        name: "CancelTask",
        kind: .unary,
        isIdempotent: true,
        scope: "write",
        request: ProtoCancelTaskRequest.self,
        response: ProtoTask.self,
        http: [
            HTTPBinding("POST", "/api/mesh/networks/{network_id}/tasks/{task_id}/cancel", body: "*"),
        ]
    )
    package static let retryTask = MethodDescriptor(
        service: "aimesh.v1.TaskService",
        name: "RetryTask",
        kind: .unary,
        scope: "create",
        request: ProtoRetryTaskRequest.self,
        response: ProtoTask.self,
        http: [
            HTTPBinding("POST", "/api/mesh/networks/{network_id}/tasks/{task_id}/retry", body: "*"),
        ]
    )
    package static let resumeTask = MethodDescriptor(
        service: "aimesh.v1.TaskService",
        name: "ResumeTask",
        kind: .unary,
        scope: "write",
        request: ProtoResumeTaskRequest.self,
        response: ProtoTask.self,
        http: [
            HTTPBinding("POST", "/api/mesh/networks/{network_id}/tasks/{task_id}/resume", body: "*"),
        ]
    )
    package static let sendFeedback = MethodDescriptor(
        service: "aimesh.v1.TaskService",
        name: "SendFeedback",
        kind: .unary,
        scope: "write",
        request: ProtoSendFeedbackRequest.self,
        response: ProtoSendFeedbackResponse.self,
        http: [
            HTTPBinding("POST", "/api/mesh/networks/{network_id}/tasks/{task_id}/feedback", body: "*"),
        ]
    )
    package static let batchSubmitTasks = MethodDescriptor(
        service: "aimesh.v1.TaskService",
        name: "BatchSubmitTasks",
        kind: .unary,
        scope: "create",
        request: ProtoBatchSubmitTasksRequest.self,
        response: ProtoBatchSubmitTasksResponse.self,
        http: [
            HTTPBinding("POST", "/api/mesh/networks/{network_id}/tasks/batch", body: "*"),
        ]
    )
    package static let uploadTasks = MethodDescriptor(
        service: "aimesh.v1.TaskService",
        name: "UploadTasks",
        kind: .clientStreaming,
        scope: "create",
        request: ProtoSubmitTaskRequest.self,
        response: ProtoUploadTasksResponse.self
    )
    package static let submitAndWatchTask = MethodDescriptor(
        service: "aimesh.v1.TaskService",
        name: "SubmitAndWatchTask",
        kind: .serverStreaming,
        scope: "create",
        request: ProtoSubmitTaskRequest.self,
        response: ProtoTaskEvent.self,
        http: [
            HTTPBinding("POST", "/api/mesh/networks/{network_id}/tasks/stream", body: "*", stream: .ndjson),
        ]
    )
    package static let watchTask = MethodDescriptor(
        service: "aimesh.v1.TaskService",
        name: "WatchTask",
        kind: .serverStreaming,
        isIdempotent: true,
        scope: "read",
        request: ProtoWatchTaskRequest.self,
        response: ProtoTaskEvent.self,
        http: [
            HTTPBinding("GET", "/api/mesh/tasks/{task_id}/stream", stream: .ndjson),
            HTTPBinding("GET", "/api/mesh/tasks/{task_id}/events", stream: .sse),
        ]
    )
    package static let watchNetwork = MethodDescriptor(
        service: "aimesh.v1.TaskService",
        name: "WatchNetwork",
        kind: .serverStreaming,
        isIdempotent: true,
        scope: "read",
        request: ProtoWatchNetworkRequest.self,
        response: ProtoNetworkEvent.self,
        http: [
            HTTPBinding("GET", "/api/mesh/networks/{network_id}/events", stream: .sse),
        ]
    )
    package static let collaborate = MethodDescriptor(
        service: "aimesh.v1.TaskService",
        name: "Collaborate",
        kind: .bidirectionalStreaming,
        scope: "write",
        request: ProtoCollaborateRequest.self,
        response: ProtoCollaborateResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/networks/{network_id}/ws", stream: .websocket),
        ]
    )

    package static let all: [MethodDescriptor] = [
        submitTask,
        listTasks,
        getTask,
        processTask,
        cancelTask,
        retryTask,
        resumeTask,
        sendFeedback,
        batchSubmitTasks,
        uploadTasks,
        submitAndWatchTask,
        watchTask,
        watchNetwork,
        collaborate,
    ]
}

/// Submits, shows, steers and watches tasks.
package protocol ProtoTaskService: RPCService {
    /// Submits a task. It is stored before the answer is sent. RESOURCE_EXHAUSTED when the queue is full.
    func submitTask(
        _ request: ProtoSubmitTaskRequest,
        _ context: ServerContext
    ) async throws -> ProtoTask

    /// Lists the tasks of a network, newest first.
    func listTasks(
        _ request: ProtoListTasksRequest,
        _ context: ServerContext
    ) async throws -> ProtoListTasksResponse

    /// Shows one task.
    func getTask(
        _ request: ProtoGetTaskRequest,
        _ context: ServerContext
    ) async throws -> ProtoTask

    /// Starts a held task. For any other task it makes sure that the task runs, and changes nothing when it runs or has
    /// ended.
    func processTask(
        _ request: ProtoProcessTaskRequest,
        _ context: ServerContext
    ) async throws -> ProtoTask

    /// Cancels a task, down to the model call in flight. A task that has ended stays as it is.
    func cancelTask(
        _ request: ProtoCancelTaskRequest,
        _ context: ServerContext
    ) async throws -> ProtoTask

    /// Submits an ended task again as a new task. FAILED_PRECONDITION while the task runs.
    func retryTask(
        _ request: ProtoRetryTaskRequest,
        _ context: ServerContext
    ) async throws -> ProtoTask

    /// Gives the approval or the answer that a task waits for. FAILED_PRECONDITION when it does not wait.
    func resumeTask(
        _ request: ProtoResumeTaskRequest,
        _ context: ServerContext
    ) async throws -> ProtoTask

    /// Says how good a result is. The feedback becomes memory that later tasks read.
    func sendFeedback(
        _ request: ProtoSendFeedbackRequest,
        _ context: ServerContext
    ) async throws -> ProtoSendFeedbackResponse

    /// Submits several tasks. Each is accepted or refused by itself; only a request that breaks the bound of a field
    /// refuses the whole batch.
    func batchSubmitTasks(
        _ request: ProtoBatchSubmitTasksRequest,
        _ context: ServerContext
    ) async throws -> ProtoBatchSubmitTasksResponse

    /// Submits a stream of tasks and answers what became of them. Each is accepted or refused by itself; a request that
    /// breaks the bound of a field ends the call, and what was accepted before stays.
    func uploadTasks(
        _ requests: RequestStream<ProtoSubmitTaskRequest>,
        _ context: ServerContext
    ) async throws -> ProtoUploadTasksResponse

    /// Submits a task and sends its events until it ends. The first event carries the task. Leaving the stream does not
    /// stop the task.
    func submitAndWatchTask(
        _ request: ProtoSubmitTaskRequest,
        _ responses: ResponseWriter<ProtoTaskEvent>,
        _ context: ServerContext
    ) async throws

    /// Sends the events of a task from a sequence on, until it ends. Over server-sent events, Last-Event-ID sets
    /// after_sequence.
    func watchTask(
        _ request: ProtoWatchTaskRequest,
        _ responses: ResponseWriter<ProtoTaskEvent>,
        _ context: ServerContext
    ) async throws

    /// Sends all that happens in a network, until the client leaves or the network is deleted. Over server-sent events,
    /// Last-Event-ID sets cursor.
    func watchNetwork(
        _ request: ProtoWatchNetworkRequest,
        _ responses: ResponseWriter<ProtoNetworkEvent>,
        _ context: ServerContext
    ) async throws

    /// Submits, cancels, answers and watches on one connection. The network comes from the path, or over gRPC from the
    /// first message. Every client message is answered by one ack or one error; events come between them.
    func collaborate(
        _ requests: RequestStream<ProtoCollaborateRequest>,
        _ responses: ResponseWriter<ProtoCollaborateResponse>,
        _ context: ServerContext
    ) async throws
}

extension ProtoTaskService {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .unary(ProtoTaskServiceMethods.submitTask, submitTask),
            .unary(ProtoTaskServiceMethods.listTasks, listTasks),
            .unary(ProtoTaskServiceMethods.getTask, getTask),
            .unary(ProtoTaskServiceMethods.processTask, processTask),
            .unary(ProtoTaskServiceMethods.cancelTask, cancelTask),
            .unary(ProtoTaskServiceMethods.retryTask, retryTask),
            .unary(ProtoTaskServiceMethods.resumeTask, resumeTask),
            .unary(ProtoTaskServiceMethods.sendFeedback, sendFeedback),
            .unary(ProtoTaskServiceMethods.batchSubmitTasks, batchSubmitTasks),
            .clientStreaming(ProtoTaskServiceMethods.uploadTasks, uploadTasks),
            .serverStreaming(ProtoTaskServiceMethods.submitAndWatchTask, submitAndWatchTask),
            .serverStreaming(ProtoTaskServiceMethods.watchTask, watchTask),
            .serverStreaming(ProtoTaskServiceMethods.watchNetwork, watchNetwork),
            .bidirectionalStreaming(ProtoTaskServiceMethods.collaborate, collaborate),
        ]
    }
}

/// Calls `aimesh.v1.TaskService` through any transport.
package struct ProtoTaskServiceClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// Submits a task. It is stored before the answer is sent. RESOURCE_EXHAUSTED when the queue is full.
    package func submitTask(_ request: ProtoSubmitTaskRequest, options: CallOptions = .standard) async throws -> ProtoTask {
        try await caller.unary(ProtoTaskServiceMethods.submitTask, request, options)
    }

    /// Lists the tasks of a network, newest first.
    package func listTasks(_ request: ProtoListTasksRequest, options: CallOptions = .standard) async throws -> ProtoListTasksResponse {
        try await caller.unary(ProtoTaskServiceMethods.listTasks, request, options)
    }

    /// Shows one task.
    package func getTask(_ request: ProtoGetTaskRequest, options: CallOptions = .standard) async throws -> ProtoTask {
        try await caller.unary(ProtoTaskServiceMethods.getTask, request, options)
    }

    /// Starts a held task. For any other task it makes sure that the task runs, and changes nothing when it runs or has
    /// ended.
    package func processTask(_ request: ProtoProcessTaskRequest, options: CallOptions = .standard) async throws -> ProtoTask {
        try await caller.unary(ProtoTaskServiceMethods.processTask, request, options)
    }

    /// Cancels a task, down to the model call in flight. A task that has ended stays as it is.
    package func cancelTask(_ request: ProtoCancelTaskRequest, options: CallOptions = .standard) async throws -> ProtoTask {
        try await caller.unary(ProtoTaskServiceMethods.cancelTask, request, options)
    }

    /// Submits an ended task again as a new task. FAILED_PRECONDITION while the task runs.
    package func retryTask(_ request: ProtoRetryTaskRequest, options: CallOptions = .standard) async throws -> ProtoTask {
        try await caller.unary(ProtoTaskServiceMethods.retryTask, request, options)
    }

    /// Gives the approval or the answer that a task waits for. FAILED_PRECONDITION when it does not wait.
    package func resumeTask(_ request: ProtoResumeTaskRequest, options: CallOptions = .standard) async throws -> ProtoTask {
        try await caller.unary(ProtoTaskServiceMethods.resumeTask, request, options)
    }

    /// Says how good a result is. The feedback becomes memory that later tasks read.
    package func sendFeedback(_ request: ProtoSendFeedbackRequest, options: CallOptions = .standard) async throws -> ProtoSendFeedbackResponse {
        try await caller.unary(ProtoTaskServiceMethods.sendFeedback, request, options)
    }

    /// Submits several tasks. Each is accepted or refused by itself; only a request that breaks the bound of a field
    /// refuses the whole batch.
    package func batchSubmitTasks(_ request: ProtoBatchSubmitTasksRequest, options: CallOptions = .standard) async throws -> ProtoBatchSubmitTasksResponse {
        try await caller.unary(ProtoTaskServiceMethods.batchSubmitTasks, request, options)
    }

    /// Submits a stream of tasks and answers what became of them. Each is accepted or refused by itself; a request that
    /// breaks the bound of a field ends the call, and what was accepted before stays.
    package func uploadTasks(
        options: CallOptions = .standard,
        requests: @escaping @Sendable (RequestWriter<ProtoSubmitTaskRequest>) async throws -> Void
    ) async throws -> ProtoUploadTasksResponse {
        try await caller.clientStreaming(ProtoTaskServiceMethods.uploadTasks, options, requests)
    }

    /// Submits a task and sends its events until it ends. The first event carries the task. Leaving the stream does not
    /// stop the task.
    package func submitAndWatchTask(_ request: ProtoSubmitTaskRequest, options: CallOptions = .standard) -> ResponseStream<ProtoTaskEvent> {
        caller.serverStreaming(ProtoTaskServiceMethods.submitAndWatchTask, request, options)
    }

    /// Sends the events of a task from a sequence on, until it ends. Over server-sent events, Last-Event-ID sets
    /// after_sequence.
    package func watchTask(_ request: ProtoWatchTaskRequest, options: CallOptions = .standard) -> ResponseStream<ProtoTaskEvent> {
        caller.serverStreaming(ProtoTaskServiceMethods.watchTask, request, options)
    }

    /// Sends all that happens in a network, until the client leaves or the network is deleted. Over server-sent events,
    /// Last-Event-ID sets cursor.
    package func watchNetwork(_ request: ProtoWatchNetworkRequest, options: CallOptions = .standard) -> ResponseStream<ProtoNetworkEvent> {
        caller.serverStreaming(ProtoTaskServiceMethods.watchNetwork, request, options)
    }

    /// Submits, cancels, answers and watches on one connection. The network comes from the path, or over gRPC from the
    /// first message. Every client message is answered by one ack or one error; events come between them.
    package func collaborate(
        options: CallOptions = .standard,
        requests: @escaping @Sendable (RequestWriter<ProtoCollaborateRequest>) async throws -> Void
    ) -> ResponseStream<ProtoCollaborateResponse> {
        caller.bidirectionalStreaming(ProtoTaskServiceMethods.collaborate, options, requests)
    }
}
