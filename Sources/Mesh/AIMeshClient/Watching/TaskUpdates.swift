internal import GRPCCore
internal import MeshProto
internal import Protobuf

/// All that happens to a task, until its end: each event once, in order, and the live text between.
///
///     for try await update in mesh.watch(task: task.id) {
///         switch update.kind {
///         case .text(let text): print(text.added, terminator: "")
///         case .result(let result, _, _): print(result.text)
///         default: break
///         }
///     }
///
/// A connection that breaks is made again, and the watch goes on after the last event. Leaving the loop, or cancelling
/// its task, closes the call; the task of the mesh goes on. Each loop over it is a watch of its own.
public struct TaskUpdates: AsyncSequence, Sendable {
    public typealias Element = TaskUpdate
    public typealias Failure = MeshError

    enum Start: Sendable {
        case submit(ProtoSubmitTaskRequest)
        case watch(taskID: String, networkID: String, after: Int, omitsText: Bool)
    }

    let calls: Calls
    let start: Start

    public func makeAsyncIterator() -> Iterator { Iterator(calls, start) }

    public struct Iterator: AsyncIteratorProtocol {
        public typealias Element = TaskUpdate
        public typealias Failure = MeshError

        private let calls: Calls
        private let start: Start
        private var watch: TaskWatch
        private var stream: ResumingStream<ProtoTaskEvent>

        fileprivate init(_ calls: Calls, _ start: Start) {
            self.calls = calls
            self.start = start
            stream = ResumingStream(calls)
            switch start {
            case .submit: watch = TaskWatch(taskID: nil, after: 0)
            case .watch(let taskID, _, let sequence, _): watch = TaskWatch(taskID: taskID, after: sequence)
            }
        }

        public mutating func next() async throws(MeshError) -> TaskUpdate? { try await next(isolation: #isolation) }

        public mutating func next(isolation actor: isolated (any Actor)?) async throws(MeshError) -> TaskUpdate? {
            while !watch.isOver {
                let (calls, start, watch) = (calls, start, watch)
                let event = try await stream.next(isolation: actor) { start.open(calls, after: watch, $0) }
                guard let event else { return nil }
                switch self.watch.received(event) {
                case .skip: continue
                case .deliver(let update):
                    stream.progressed()
                    if self.watch.isOver { stream.close() }
                    return update
                case .reopen:
                    try await stream.reopen(because: MeshError(.unavailable, "the server left out events of the task"))
                }
            }
            return nil
        }
    }
}

extension TaskUpdates.Start {
    /// A submission is sent again, under its key, until the first event tells the task's id.
    fileprivate func open(
        _ calls: Calls,
        after watch: TaskWatch,
        _ options: CallOptions
    ) -> ResponseStream<ProtoTaskEvent> {
        if case .submit(let request) = self, watch.taskID == nil {
            return calls.tasks.submitAndWatchTask(request, options: options)
        }
        let request = ProtoWatchTaskRequest.with {
            $0.taskID = watch.taskID ?? ""
            $0.afterSequence = watch.lastSequence
            switch self {
            case .submit(let submitted): $0.networkID = submitted.networkID
            case .watch(_, let networkID, _, let omitsText):
                $0.networkID = networkID
                $0.omitText = omitsText
            }
        }
        return calls.tasks.watchTask(request, options: options)
    }
}
