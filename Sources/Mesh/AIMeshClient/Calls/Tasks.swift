internal import MeshProto
internal import Protobuf

extension MeshClient {
    /// Submits, finds and steers the tasks of a network: `mesh.tasks`.
    public struct Tasks: Sendable {
        let calls: Calls

        /// Submits a task, which starts at once unless it is held.
        public func submit(_ task: NewTask, to networkID: String) async throws(MeshError) -> MeshTask {
            let request = task.proto(in: networkID, key: calls.idempotencyKey(task.idempotencyKey))
            return try await calls.call { MeshTask(try await calls.tasks.submitTask(request, options: $0)) }
        }

        /// Submits several tasks, up to 100. Each is accepted or refused by itself, in their order.
        public func submit(_ tasks: [NewTask], to networkID: String) async throws(MeshError) -> [BatchOutcome] {
            let request = ProtoBatchSubmitTasksRequest.with {
                $0.networkID = networkID
                $0.requests = tasks.map { $0.proto(in: "", key: calls.idempotencyKey($0.idempotencyKey)) }
            }
            let answer = try await calls.call { try await calls.tasks.batchSubmitTasks(request, options: $0) }
            return try answer.items.map { (item) throws(MeshError) in
                switch item.outcome {
                case .task(let task)?: return .accepted(MeshTask(task))
                case .error(let status)?: return .refused(MeshError(status))
                case nil: throw MeshError(.internal, "the server does not say what became of task \(item.index)")
                }
            }
        }

        /// Submits a task and watches it from its first event.
        public func submitAndWatch(_ task: NewTask, to networkID: String) -> TaskUpdates {
            let request = task.proto(in: networkID, key: calls.idempotencyKey(task.idempotencyKey))
            return TaskUpdates(calls: calls, start: .submit(request))
        }

        public func get(_ id: String, in networkID: String) async throws(MeshError) -> MeshTask {
            let request = ProtoGetTaskRequest.with {
                $0.networkID = networkID
                $0.taskID = id
                $0.view = .full
            }
            return try await calls.call { MeshTask(try await calls.tasks.getTask(request, options: $0)) }
        }

        /// The tasks of a network, the newest first. Their contexts and texts are left out unless `full`.
        public func list(
            in networkID: String,
            _ filter: TaskFilter = TaskFilter(),
            full: Bool = false,
            pageSize: Int? = nil
        ) -> Pages<MeshTask> {
            let calls = calls
            return Pages { (token) async throws(MeshError) in
                let request = filter.proto(in: networkID, full: full, pageSize: pageSize, token: token)
                let page = try await calls.call { try await calls.tasks.listTasks(request, options: $0) }
                return (page.tasks.map { MeshTask($0) }, page.nextPageToken)
            }
        }

        /// Starts a held task, and otherwise makes sure that it runs.
        @discardableResult
        public func process(_ id: String, in networkID: String) async throws(MeshError) -> MeshTask {
            let request = ProtoProcessTaskRequest.with {
                $0.networkID = networkID
                $0.taskID = id
            }
            return try await calls.call { MeshTask(try await calls.tasks.processTask(request, options: $0)) }
        }

        @discardableResult
        public func cancel(
            _ id: String,
            in networkID: String,
            reason: String = ""
        ) async throws(MeshError) -> MeshTask {
            let request = ProtoCancelTaskRequest.with {
                $0.networkID = networkID
                $0.taskID = id
                $0.reason = reason
            }
            return try await calls.call { MeshTask(try await calls.tasks.cancelTask(request, options: $0)) }
        }

        /// Submits an ended task again, and returns the new one.
        ///
        /// - Parameter startsOver: does completed subtasks again too; otherwise their outputs are kept.
        public func retry(
            _ id: String,
            in networkID: String,
            startsOver: Bool = false,
            modelSelection: ModelSelection? = nil,
            limits: TaskLimits = TaskLimits(),
            idempotencyKey: String? = nil
        ) async throws(MeshError) -> MeshTask {
            let request = ProtoRetryTaskRequest.with {
                $0.networkID = networkID
                $0.taskID = id
                $0.startOver = startsOver
                $0.modelSelection = modelSelection?.proto
                $0.limits = limits.proto
                $0.idempotencyKey = calls.idempotencyKey(idempotencyKey)
            }
            return try await calls.call { MeshTask(try await calls.tasks.retryTask(request, options: $0)) }
        }

        /// Says yes or no to a plan or a result that a task waits with.
        ///
        /// - Parameter waitingID: the wait that is meant (`Waiting.id`); nil for whatever it waits for.
        @discardableResult
        public func approve(
            _ id: String,
            in networkID: String,
            _ isApproved: Bool = true,
            comment: String = "",
            waitingID: String? = nil
        ) async throws(MeshError) -> MeshTask {
            try await resume(
                id,
                networkID,
                waitingID,
                .approve(
                    .with {
                        $0.approved = isApproved
                        $0.comment = comment
                    }
                )
            )
        }

        /// Answers the question that a task waits with.
        @discardableResult
        public func answer(
            _ id: String,
            in networkID: String,
            _ text: String,
            waitingID: String? = nil
        ) async throws(MeshError) -> MeshTask {
            try await resume(id, networkID, waitingID, .answer(text))
        }

        private func resume(
            _ id: String,
            _ networkID: String,
            _ waitingID: String?,
            _ decision: ProtoResumeTaskRequest.Decision
        ) async throws(MeshError) -> MeshTask {
            let request = ProtoResumeTaskRequest.with {
                $0.networkID = networkID
                $0.taskID = id
                $0.waitingID = waitingID ?? ""
                $0.decision = decision
            }
            return try await calls.call { MeshTask(try await calls.tasks.resumeTask(request, options: $0)) }
        }

        /// Says how good a result is; the network remembers it.
        ///
        /// - Parameter rating: from 1, bad, to 5, good; nil for a comment alone.
        @discardableResult
        public func sendFeedback(
            _ id: String,
            in networkID: String,
            rating: Int? = nil,
            comment: String = "",
            subtaskID: String? = nil
        ) async throws(MeshError) -> MemoryItem {
            let request = ProtoSendFeedbackRequest.with {
                $0.networkID = networkID
                $0.taskID = id
                $0.rating = Int32(clamping: rating ?? 0)
                $0.comment = comment
                $0.subtaskID = subtaskID ?? ""
            }
            return try await calls.call {
                MemoryItem(try await calls.tasks.sendFeedback(request, options: $0).memory ?? ProtoMemoryItem())
            }
        }
    }
}
