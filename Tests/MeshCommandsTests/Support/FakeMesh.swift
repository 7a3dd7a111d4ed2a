internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Synchronization

@testable internal import MeshCommands

/// A server that knows networks and plays scripted tasks. It keeps what it was asked.
final class FakeMesh: ProtoNetworkService, ProtoTaskService {
    struct State {
        var networks: [ProtoNetwork] = []
        var submissions: [ProtoSubmitTaskRequest] = []
        var watches: [ProtoWatchTaskRequest] = []
        var resumes: [ProtoResumeTaskRequest] = []
        var metadata: [Metadata] = []
        /// Each watch that passes such a sequence is broken behind it, once.
        var cuts: [Int32] = []
    }

    let state = Mutex(State())
    private let journal: [ProtoTaskEvent]
    /// Goes on behind an event that waits only when somebody has resumed the task.
    private let waitsForPeople: Bool
    /// Called with each journal event that was sent.
    private let onSent: @Sendable (Int32) async -> Void
    private let resumed = OneShot<Bool>()

    init(
        networks: Int = 1,
        journal: [ProtoTaskEvent] = Events.short,
        cuts: [Int32] = [],
        waitsForPeople: Bool = true,
        onSent: @escaping @Sendable (Int32) async -> Void = { _ in }
    ) {
        self.journal = journal
        self.waitsForPeople = waitsForPeople
        self.onSent = onSent
        state.withLock { state in
            state.cuts = cuts
            for number in 0..<networks {
                state.networks.append(Self.network("net_\(number + 1)", "Network \(number + 1)"))
            }
        }
    }

    private static func network(_ id: String, _ name: String) -> ProtoNetwork {
        .with {
            ($0.id, $0.name, $0.etag) = (id, name, "r1")
            $0.stats = .with { ($0.agentCount, $0.taskCount, $0.spend) = (5, 2, Events.spend(1_500_000_000)) }
            $0.createTime = .with { $0.seconds = Events.start - 7200 }
        }
    }

    var handlers: [RPCHandler] { networkHandlers + taskHandlers }

    private var networkHandlers: [RPCHandler] {
        [
            .unary(ProtoNetworkServiceMethods.createNetwork, createNetwork),
            .unary(ProtoNetworkServiceMethods.listNetworks, listNetworks),
            .unary(ProtoNetworkServiceMethods.getNetwork, getNetwork),
            .unary(ProtoNetworkServiceMethods.updateNetwork, updateNetwork),
            .unary(ProtoNetworkServiceMethods.deleteNetwork, deleteNetwork),
        ]
    }

    private var taskHandlers: [RPCHandler] {
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
            .serverStreaming(ProtoTaskServiceMethods.watchTask, watchTask),
            .serverStreaming(ProtoTaskServiceMethods.watchNetwork, watchNetwork),
        ]
    }

    // MARK: Networks

    func createNetwork(_ request: ProtoCreateNetworkRequest, _ context: ServerContext) async throws -> ProtoNetwork {
        state.withLock { state in
            state.metadata.append(context.metadata)
            var network = Self.network("net_\(state.networks.count + 1)", request.name)
            network.labels = request.labels
            network.description = request.description
            state.networks.append(network)
            return network
        }
    }

    func listNetworks(
        _ request: ProtoListNetworksRequest,
        _ context: ServerContext
    ) async throws -> ProtoListNetworksResponse {
        let networks = state.withLock { $0.networks }
        let start = Int(request.pageToken) ?? 0
        let end = min(start + Int(request.pageSize == 0 ? 20 : min(request.pageSize, 3)), networks.count)
        return .with {
            $0.networks = Array(networks[start..<end])
            $0.nextPageToken = end < networks.count ? "\(end)" : ""
        }
    }

    func getNetwork(_ request: ProtoGetNetworkRequest, _ context: ServerContext) async throws -> ProtoNetwork {
        guard let network = state.withLock({ $0.networks.first { $0.id == request.networkID } }) else {
            throw Status(.notFound, "there is no network \(request.networkID)")
        }
        return network
    }

    func updateNetwork(_ request: ProtoUpdateNetworkRequest, _ context: ServerContext) async throws -> ProtoNetwork {
        var network = request.network ?? ProtoNetwork()
        network.id = request.networkID
        network.description = (request.updateMask?.paths ?? []).joined(separator: ",")
        return network
    }

    func deleteNetwork(
        _ request: ProtoDeleteNetworkRequest,
        _ context: ServerContext
    ) async throws -> ProtoDeleteNetworkResponse {
        state.withLock { $0.networks.removeAll { $0.id == request.networkID } }
        return .with { $0.agentCount = 5 }
    }

    // MARK: Tasks

    func submitTask(_ request: ProtoSubmitTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        switch request.task {
        case "bad":
            let violation = GoogleRPCBadRequest.FieldViolation.with {
                ($0.field, $0.description) = ("context.audience", "must not be empty")
            }
            let detail = GoogleAny(packing: GoogleRPCBadRequest.with { $0.fieldViolations = [violation] })
            throw Status(.invalidArgument, "the task is not valid", details: [detail])
        case "full":
            let retry = GoogleRPCRetryInfo.with { $0.retryDelay = .with { $0.seconds = 2 } }
            throw Status(.resourceExhausted, "the queue is full", details: [GoogleAny(packing: retry)])
        default:
            state.withLock { $0.submissions.append(request) }
            var task = Events.task
            task.networkID = request.networkID
            return task
        }
    }

    func listTasks(_ request: ProtoListTasksRequest, _ context: ServerContext) async throws -> ProtoListTasksResponse {
        .with { $0.tasks = [Events.task] }
    }

    func getTask(_ request: ProtoGetTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        guard request.taskID == "task_1" else { throw Status(.notFound, "there is no task \(request.taskID)") }
        var task = Events.task
        task.plan = Events.plan
        task.status = .running
        task.version = journal.map(\.sequence).max() ?? 0
        return task
    }

    func processTask(_ request: ProtoProcessTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        Events.task
    }

    func cancelTask(_ request: ProtoCancelTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        var task = Events.task
        task.status = .cancelled
        return task
    }

    func retryTask(_ request: ProtoRetryTaskRequest, _ context: ServerContext) async throws -> ProtoTask { Events.task }

    func resumeTask(_ request: ProtoResumeTaskRequest, _ context: ServerContext) async throws -> ProtoTask {
        state.withLock { $0.resumes.append(request) }
        resumed.succeed(true)
        return Events.task
    }

    func sendFeedback(
        _ request: ProtoSendFeedbackRequest,
        _ context: ServerContext
    ) async throws -> ProtoSendFeedbackResponse {
        .with { $0.memory = .with { $0.id = "mem_1" } }
    }

    func batchSubmitTasks(
        _ request: ProtoBatchSubmitTasksRequest,
        _ context: ServerContext
    ) async throws -> ProtoBatchSubmitTasksResponse {
        .with { response in
            for (index, item) in request.requests.enumerated() {
                var answer = ProtoBatchItem.with { $0.index = Int32(index) }
                if item.task == "bad" {
                    answer.outcome = .error(.with { ($0.code, $0.message) = (3, "the task is not valid") })
                    response.refusedCount += 1
                } else {
                    answer.outcome = .task(Events.task)
                    response.acceptedCount += 1
                }
                response.items.append(answer)
            }
        }
    }

    func watchTask(
        _ request: ProtoWatchTaskRequest,
        _ responses: ResponseWriter<ProtoTaskEvent>,
        _ context: ServerContext
    ) async throws {
        state.withLock { $0.watches.append(request) }
        guard request.taskID == "task_1" else { throw Status(.notFound, "there is no task \(request.taskID)") }
        for event in journal where event.sequence == 0 || event.sequence > request.afterSequence {
            try await responses.send(event)
            if event.sequence > 0 { await onSent(event.sequence) }
            let isCut = state.withLock { state in
                guard let index = state.cuts.firstIndex(of: event.sequence), event.sequence > 0 else { return false }
                state.cuts.remove(at: index)
                return true
            }
            if isCut { throw Status(.unavailable, "the server goes away") }
            if case .waiting? = event.event, waitsForPeople { _ = try await resumed.value() }
        }
        if journal.last?.isLast != true { await park() }
    }

    func watchNetwork(
        _ request: ProtoWatchNetworkRequest,
        _ responses: ResponseWriter<ProtoNetworkEvent>,
        _ context: ServerContext
    ) async throws {
        let cursors = ["c1", "c2", "c3"]
        for (number, cursor) in cursors.enumerated() where cursor > request.cursor {
            try await responses.send(
                .with {
                    ($0.cursor, $0.networkID) = (cursor, request.networkID)
                    $0.event = .networkChanged(.with { $0.change = number == 2 ? .deleted : .updated })
                }
            )
            if cursor == "c1" { throw Status(.unavailable, "the server goes away") }
        }
    }

    /// Until the call is over.
    private func park() async {
        let (stream, _) = AsyncStream<Void>.makeStream()
        for await _ in stream {}
    }

    // MARK: Not played

    func uploadTasks(
        _ requests: RequestStream<ProtoSubmitTaskRequest>,
        _ context: ServerContext
    ) async throws -> ProtoUploadTasksResponse { throw Status(.unimplemented, "not played") }

    func submitAndWatchTask(
        _ request: ProtoSubmitTaskRequest,
        _ responses: ResponseWriter<ProtoTaskEvent>,
        _ context: ServerContext
    ) async throws { throw Status(.unimplemented, "not played") }

    func collaborate(
        _ requests: RequestStream<ProtoCollaborateRequest>,
        _ responses: ResponseWriter<ProtoCollaborateResponse>,
        _ context: ServerContext
    ) async throws { throw Status(.unimplemented, "not played") }
}
