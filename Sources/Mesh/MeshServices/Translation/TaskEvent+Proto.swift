internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

/// What the last event of a task says beside its own facts: sums that only the task knows.
struct TaskSums {
    var spend = Spend.none
    var confidence = 0.0
    var startTime: Moment?
    var timeoutSeconds = 0

    /// For events that say no sums.
    static let none = TaskSums()

    private init() {}

    init(_ task: MeshTask) {
        spend = task.spend
        confidence = task.confidence ?? 0
        startTime = task.startTime
        timeoutSeconds = task.limits.timeoutSeconds
    }
}

extension TaskWatch {
    /// As those of the mesh, read once for all who watch the task.
    func sums(for event: TaskEvent) async throws(ApplicationFailure) -> TaskSums {
        guard event.body.endsTask else { return .none }
        return try await endedTask().map { TaskSums($0) } ?? .none
    }
}

extension Mesh {
    /// Read when the task has ended and not added up on the way: a watcher may begin in the middle, and the journal tells of
    /// some spending that is no event of its own.
    func sums(
        for event: TaskEvent,
        of task: TaskID,
        in network: NetworkID,
        as caller: Principal
    ) async throws(ApplicationFailure) -> TaskSums {
        guard event.body.endsTask else { return .none }
        do throws(ApplicationFailure) {
            return TaskSums(try await getTask(task, in: network, as: caller))
        } catch {
            // Gone with its network since; that it ended is still worth saying.
            guard case .notFound = error else { throw error }
            return .none
        }
    }
}

extension TaskEvent {
    func proto(of task: TaskID, in network: NetworkID, _ sums: TaskSums) -> ProtoTaskEvent {
        .with {
            $0.sequence = Int32(clamping: sequence)
            $0.time = time.proto
            $0.taskID = task.text
            $0.networkID = network.text
            $0.event = body.work ?? body.people ?? body.end(at: time, sums)
        }
    }
}

extension TaskEvent.Body {
    /// Events of planning and work; nil for others.
    fileprivate var work: ProtoTaskEvent.Event? {
        switch self {
        case .submitted(let submitted): .submitted(.with { $0.task = submitted.proto })
        case .started(let worker, let run, let resumedAfter):
            .started(
                .with {
                    $0.workerID = worker.text
                    $0.run = Int32(clamping: run)
                    $0.resumedAfterSequence = Int32(clamping: resumedAfter)
                }
            )
        case .planned(let plan, let model, let spend):
            .planned(
                .with {
                    $0.plan = plan.proto
                    $0.model = model
                    $0.spend = spend.proto
                }
            )
        case .subtaskReady(let id): .subtaskReady(.with { $0.subtaskID = id.text })
        case .subtaskStarted(let start): .subtaskStarted(start.proto)
        case .modelFallback(let fallback): .modelFallback(fallback.proto)
        case .memoryAdded(let note): .memoryAdded(note.proto)
        case .subtaskCompleted(let completion): .subtaskCompleted(completion.proto)
        case .subtaskFailed(let failure): .subtaskFailed(failure.proto)
        default: nil
        }
    }

    /// Events of reviews and of what people do; nil for others.
    fileprivate var people: ProtoTaskEvent.Event? {
        switch self {
        case .released(let user): .released(.with { $0.userID = user.text })
        case .reviewed(let review): .review(review.proto)
        case .revised(let subtasks, let iteration, let notes):
            .revised(
                .with {
                    $0.subtaskIds = subtasks.map(\.text)
                    $0.iteration = Int32(clamping: iteration)
                    $0.notes = notes
                }
            )
        case .waiting(let waiting): .waiting(.with { $0.waiting = waiting.proto })
        case .resumed(let id, let user, let decision):
            .resumed(
                .with {
                    $0.waitingID = id.text
                    $0.userID = user.text
                    $0.decision = decision.proto
                }
            )
        case .safety(let note): .safety(note.proto)
        case .feedback(let user, let rating, let comment, let memory):
            .feedback(
                .with {
                    $0.userID = user.text
                    $0.rating = Int32(clamping: rating)
                    $0.comment = comment
                    $0.memoryID = memory.text
                }
            )
        default: nil
        }
    }

    /// The result and the ways in which a task ends; nil for others.
    fileprivate func end(at time: Moment, _ sums: TaskSums) -> ProtoTaskEvent.Event? {
        switch self {
        case .result(let result, let confidence, let explanation, let spend):
            .result(
                .with {
                    $0.result = result.proto
                    $0.confidence = confidence
                    $0.explanation = explanation.proto
                    $0.spend = spend.proto
                }
            )
        case .completed:
            .completed(
                .with {
                    $0.confidence = sums.confidence
                    $0.spend = sums.spend.proto
                    $0.duration = (time - (sums.startTime ?? time)).proto
                }
            )
        case .failed(let reason):
            .failed(
                .with {
                    $0.error = reason.proto
                    $0.spend = sums.spend.proto
                }
            )
        case .cancelled(let user, let reason):
            .cancelled(
                .with {
                    $0.userID = user.text
                    $0.reason = reason
                    $0.spend = sums.spend.proto
                }
            )
        case .timedOut:
            .timedOut(
                .with {
                    $0.timeoutSeconds = Int32(clamping: sums.timeoutSeconds)
                    $0.spend = sums.spend.proto
                }
            )
        default: nil
        }
    }
}

extension LiveTextChange {
    func proto(of task: TaskID, in network: NetworkID, at time: Moment) -> ProtoTaskEvent {
        .with {
            $0.time = time.proto
            $0.taskID = task.text
            $0.networkID = network.text
            $0.event = event
        }
    }

    private var event: ProtoTaskEvent.Event {
        switch self {
        case .delta(let subtask, let attempt, let offset, let text, let sequence):
            .textDelta(
                .with {
                    $0.subtaskID = subtask?.text ?? ""
                    $0.attempt = Int32(clamping: attempt)
                    $0.offset = Int32(clamping: offset)
                    $0.text = text
                    $0.afterSequence = Int32(clamping: sequence)
                }
            )
        case .snapshot(let subtask, let attempt, let text, let sequence):
            .textSnapshot(
                .with {
                    $0.subtaskID = subtask?.text ?? ""
                    $0.attempt = Int32(clamping: attempt)
                    $0.endOffset = Int32(clamping: text.utf8.count)
                    $0.text = text
                    $0.afterSequence = Int32(clamping: sequence)
                }
            )
        case .reset(let subtask, let attempt, let reason, let sequence):
            .textReset(
                .with {
                    $0.subtaskID = subtask?.text ?? ""
                    $0.attempt = Int32(clamping: attempt)
                    $0.reason = reason
                    $0.afterSequence = Int32(clamping: sequence)
                }
            )
        }
    }
}
