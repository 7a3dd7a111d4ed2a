internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Synchronization

/// The generated task service, which counts the tasks that reach it.
final class TaskServiceDouble: ProtoTaskService {
    private let tasks = Mutex(0)

    var count: Int { tasks.withLock { $0 } }

    private func take() { tasks.withLock { $0 += 1 } }

    private var notHere: Status { Status(.unimplemented, "not in this test") }

    func submitTask(_ request: ProtoSubmitTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        take()
        return ProtoTask()
    }

    func uploadTasks(
        _ requests: RequestStream<ProtoSubmitTaskRequest>,
        _ context: ServerContext
    ) async throws -> ProtoUploadTasksResponse {
        for try await _ in requests { take() }
        return ProtoUploadTasksResponse()
    }

    func submitAndWatchTask(
        _ request: ProtoSubmitTaskRequest,
        _ responses: ResponseWriter<ProtoTaskEvent>,
        _ context: ServerContext
    ) async throws {
        take()
    }

    func collaborate(
        _ requests: RequestStream<ProtoCollaborateRequest>,
        _ responses: ResponseWriter<ProtoCollaborateResponse>,
        _ context: ServerContext
    ) async throws {
        var iterator = requests.makeAsyncIterator()
        while let (request, refusal) = try await iterator.nextWithRefusal() {
            try await responses.send(
                .with {
                    $0.clientRef = request.clientRef
                    $0.message = refusal.map { .error($0.rpcStatus) } ?? .ack(ProtoCollaborateAck())
                }
            )
        }
    }

    func listTasks(_ request: ProtoListTasksRequest, _ context: ServerContext) async throws -> ProtoListTasksResponse {
        throw notHere
    }

    func getTask(_ request: ProtoGetTaskRequest, _ context: ServerContext) async throws -> ProtoTask { throw notHere }

    func processTask(_ request: ProtoProcessTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        throw notHere
    }

    func cancelTask(_ request: ProtoCancelTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        throw notHere
    }

    func retryTask(_ request: ProtoRetryTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        throw notHere
    }

    func resumeTask(_ request: ProtoResumeTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        throw notHere
    }

    func sendFeedback(
        _ request: ProtoSendFeedbackRequest,
        _ context: ServerContext
    ) async throws -> ProtoSendFeedbackResponse { throw notHere }

    func batchSubmitTasks(
        _ request: ProtoBatchSubmitTasksRequest,
        _ context: ServerContext
    ) async throws -> ProtoBatchSubmitTasksResponse { throw notHere }

    func watchTask(
        _ request: ProtoWatchTaskRequest,
        _ responses: ResponseWriter<ProtoTaskEvent>,
        _ context: ServerContext
    ) async throws { throw notHere }

    func watchNetwork(
        _ request: ProtoWatchNetworkRequest,
        _ responses: ResponseWriter<ProtoNetworkEvent>,
        _ context: ServerContext
    ) async throws { throw notHere }
}
