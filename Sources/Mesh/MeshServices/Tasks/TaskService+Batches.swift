package import GRPCCore
internal import MeshApplication
internal import MeshDomain
package import MeshProto
internal import Protobuf

extension TaskService {
    /// Tasks of one call that are being stored at the same moment. They share commits.
    private static let inFlightMax = 32
    /// The results of an upload that are answered one by one.
    private static let uploadItemsMax = 1_000

    package func batchSubmitTasks(
        _ request: ProtoBatchSubmitTasksRequest,
        _ context: ServerContext
    ) async throws -> ProtoBatchSubmitTasksResponse {
        let caller = try context.principal()
        let outcomes = await submitAll(request.requests, in: request.networkID, as: caller)
        return .with { response in
            for (index, outcome) in outcomes.enumerated() {
                response.items.append(
                    .with {
                        $0.index = Int32(clamping: index)
                        switch outcome {
                        case .success(let task): $0.outcome = .task(task.proto)
                        case .failure(let status): $0.outcome = .error(status.rpcStatus)
                        }
                    }
                )
            }
            response.acceptedCount = Int32(clamping: outcomes.count { $0.isAccepted })
            response.refusedCount = Int32(clamping: outcomes.count { !$0.isAccepted })
        }
    }

    package func uploadTasks(
        _ requests: RequestStream<ProtoSubmitTaskRequest>,
        _ context: ServerContext
    ) async throws -> ProtoUploadTasksResponse {
        let caller = try context.principal()
        var response = ProtoUploadTasksResponse()
        var network: String?
        var waiting: [ProtoSubmitTaskRequest] = []
        do {
            for try await request in requests {
                var request = request
                if request.networkID.isEmpty { request.networkID = network ?? "" }
                network = request.networkID
                waiting.append(request)
                if waiting.count == Self.inFlightMax {
                    await upload(&waiting, into: &response, as: caller)
                }
            }
        } catch {
            // What came before the request that ends the call is kept, unless nobody is there any more to send it.
            if !Task.isCancelled { await upload(&waiting, into: &response, as: caller) }
            throw error
        }
        await upload(&waiting, into: &response, as: caller)
        return response
    }

    private func upload(
        _ requests: inout [ProtoSubmitTaskRequest],
        into response: inout ProtoUploadTasksResponse,
        as caller: Principal
    ) async {
        let outcomes = await submitAll(requests, in: nil, as: caller)
        for (request, outcome) in zip(requests, outcomes) {
            let item = ProtoUploadItem.with {
                $0.index = response.receivedCount
                $0.idempotencyKey = request.idempotencyKey
                switch outcome {
                case .success(let task): $0.outcome = .taskID(task.id.text)
                case .failure(let status): $0.outcome = .error(status.rpcStatus)
                }
            }
            response.receivedCount += 1
            if outcome.isAccepted { response.acceptedCount += 1 } else { response.refusedCount += 1 }
            if response.items.count < Self.uploadItemsMax {
                response.items.append(item)
            } else if !outcome.isAccepted, response.refusedItems.count < Self.uploadItemsMax {
                response.refusedItems.append(item)
            }
        }
        requests = []
    }

    /// Each is accepted or refused by itself, answered in the order of the requests.
    private func submitAll(
        _ requests: [ProtoSubmitTaskRequest],
        in network: String?,
        as caller: Principal
    ) async -> [Result<MeshTask, Status>] {
        await withTaskGroup(of: (Int, Result<MeshTask, Status>).self) { group in
            var outcomes = [Result<MeshTask, Status>?](repeating: nil, count: requests.count)
            for (index, request) in requests.enumerated() {
                if index >= Self.inFlightMax, let (done, outcome) = await group.next() { outcomes[done] = outcome }
                group.addTask { (index, await submit(request, in: network, as: caller)) }
            }
            for await (done, outcome) in group { outcomes[done] = outcome }
            return outcomes.map { $0 ?? .failure(Status(.internal, "the task was not tried")) }
        }
    }

    func submit(
        _ request: ProtoSubmitTaskRequest,
        in network: String?,
        as caller: Principal
    ) async -> Result<MeshTask, Status> {
        do throws(Status) {
            let new = try NewTask(request, in: network)
            return .success(
                try await answering { () throws(ApplicationFailure) in try await mesh.submitTask(new, as: caller) }
            )
        } catch {
            return .failure(error)
        }
    }
}

extension Result where Success == MeshTask {
    fileprivate var isAccepted: Bool {
        if case .success = self { return true }
        return false
    }
}
