// Made by protoc-gen-mesh from aimesh/v1/task_event.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore
package import Protobuf
internal import SchemaOptions

/// What the critic says.
package enum ProtoReviewVerdict: MessageEnum {
    /// Not set.
    case unspecified
    /// The work is good enough.
    case accepted
    /// The work must be revised.
    case revise
    /// The work is not good enough, but no round is left; the best version is taken.
    case acceptedAtLimit
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .accepted,
        .revise,
        .acceptedAtLimit,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.ReviewVerdict",
        [
            (0, "REVIEW_VERDICT_UNSPECIFIED"),
            (1, "REVIEW_VERDICT_ACCEPTED"),
            (2, "REVIEW_VERDICT_REVISE"),
            (3, "REVIEW_VERDICT_ACCEPTED_AT_LIMIT"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .accepted
        case 2: self = .revise
        case 3: self = .acceptedAtLimit
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .accepted: 1
        case .revise: 2
        case .acceptedAtLimit: 3
        case .unrecognized(let number): number
        }
    }
}

/// One thing that happened to a task.
package struct ProtoTaskEvent: Message {
    /// The place in the journal, from 1. 0 for what is not in the journal.
    package var sequence: Int32
    /// When it happened.
    package var time: GoogleTimestamp?
    /// The task.
    package var taskID: String
    /// The network of the task.
    package var networkID: String
    /// What happened. The members up to heartbeat are live only; those after it are the journal. The live ones have the
    /// small numbers because they are sent most.
    package var event: Event?
    package var unknownFields: UnknownFields

    /// What happened. The members up to heartbeat are live only; those after it are the journal. The live ones have the
    /// small numbers because they are sent most.
    package enum Event: Hashable, Sendable {
        /// More text.
        case textDelta(ProtoTextDelta)
        /// All text so far.
        case textSnapshot(ProtoTextSnapshot)
        /// The text starts again.
        case textReset(ProtoTextReset)
        /// Events are missing here.
        case gap(ProtoTaskGap)
        /// Nothing happened.
        case heartbeat(ProtoHeartbeat)
        /// The task was accepted.
        case submitted(ProtoTaskSubmitted)
        /// A worker took the task up.
        case started(ProtoTaskStarted)
        /// The plan is made.
        case planned(ProtoTaskPlanned)
        /// A subtask has all its inputs.
        case subtaskReady(ProtoSubtaskReady)
        /// An agent began a subtask.
        case subtaskStarted(ProtoSubtaskStarted)
        /// Another model is used from here on.
        case modelFallback(ProtoModelFallback)
        /// An agent wrote to the shared memory.
        case memoryAdded(ProtoMemoryAdded)
        /// A subtask has its output.
        case subtaskCompleted(ProtoSubtaskCompleted)
        /// An attempt at a subtask failed.
        case subtaskFailed(ProtoSubtaskFailed)
        /// The critic gave its verdict.
        case review(ProtoReviewDone)
        /// Work goes back for another round.
        case revised(ProtoWorkRevised)
        /// The task waits for a person.
        case waiting(ProtoTaskWaiting)
        /// The wait is over.
        case resumed(ProtoTaskResumed)
        /// A safety check decided.
        case safety(ProtoSafetyChecked)
        /// The result is written.
        case result(ProtoResultReady)
        /// Somebody gave feedback.
        case feedback(ProtoFeedbackReceived)
        /// The task ended with a result.
        case completed(ProtoTaskCompleted)
        /// The task ended without a result.
        case failed(ProtoTaskFailed)
        /// Somebody cancelled the task.
        case cancelled(ProtoTaskCancelled)
        /// The time of the task ran out.
        case timedOut(ProtoTaskTimedOut)
        /// Somebody started a held task.
        case released(ProtoTaskReleased)
    }
}

extension ProtoTaskEvent {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskEvent",
        size: 96,
        oneofs: ["event"],
        fields: [
            .field(1, "sequence", .int32, at: 72, has: 76),
            .message(2, "time", at: 24) { GoogleTimestamp.schema },
            .field(3, "task_id", .string, at: 32, has: 80),
            .field(4, "network_id", .string, at: 48, has: 84),
            .oneof(5, "text_delta", of: 0, at: 64, case: 88) { ProtoTextDelta.schema },
            .oneof(6, "text_snapshot", of: 0, at: 64, case: 88) { ProtoTextSnapshot.schema },
            .oneof(7, "text_reset", of: 0, at: 64, case: 88) { ProtoTextReset.schema },
            .oneof(8, "gap", of: 0, at: 64, case: 88) { ProtoTaskGap.schema },
            .oneof(9, "heartbeat", of: 0, at: 64, case: 88) { ProtoHeartbeat.schema },
            .oneof(10, "submitted", of: 0, at: 64, case: 88) { ProtoTaskSubmitted.schema },
            .oneof(11, "started", of: 0, at: 64, case: 88) { ProtoTaskStarted.schema },
            .oneof(12, "planned", of: 0, at: 64, case: 88) { ProtoTaskPlanned.schema },
            .oneof(13, "subtask_ready", of: 0, at: 64, case: 88) { ProtoSubtaskReady.schema },
            .oneof(14, "subtask_started", of: 0, at: 64, case: 88) { ProtoSubtaskStarted.schema },
            .oneof(15, "model_fallback", of: 0, at: 64, case: 88) { ProtoModelFallback.schema },
            .oneof(16, "memory_added", of: 0, at: 64, case: 88) { ProtoMemoryAdded.schema },
            .oneof(17, "subtask_completed", of: 0, at: 64, case: 88) { ProtoSubtaskCompleted.schema },
            .oneof(18, "subtask_failed", of: 0, at: 64, case: 88) { ProtoSubtaskFailed.schema },
            .oneof(19, "review", of: 0, at: 64, case: 88) { ProtoReviewDone.schema },
            .oneof(20, "revised", of: 0, at: 64, case: 88) { ProtoWorkRevised.schema },
            .oneof(21, "waiting", of: 0, at: 64, case: 88) { ProtoTaskWaiting.schema },
            .oneof(22, "resumed", of: 0, at: 64, case: 88) { ProtoTaskResumed.schema },
            .oneof(23, "safety", of: 0, at: 64, case: 88) { ProtoSafetyChecked.schema },
            .oneof(24, "result", of: 0, at: 64, case: 88) { ProtoResultReady.schema },
            .oneof(25, "feedback", of: 0, at: 64, case: 88) { ProtoFeedbackReceived.schema },
            .oneof(26, "completed", of: 0, at: 64, case: 88) { ProtoTaskCompleted.schema },
            .oneof(27, "failed", of: 0, at: 64, case: 88) { ProtoTaskFailed.schema },
            .oneof(28, "cancelled", of: 0, at: 64, case: 88) { ProtoTaskCancelled.schema },
            .oneof(29, "timed_out", of: 0, at: 64, case: 88) { ProtoTaskTimedOut.schema },
            .oneof(30, "released", of: 0, at: 64, case: 88) { ProtoTaskReleased.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            sequence: 0,
            time: nil,
            taskID: "",
            networkID: "",
            event: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let sequence: Int32 = reader.int32(at: 72)
        let time: GoogleTimestamp? = reader.message(at: 24)
        let taskID: String = reader.string(at: 32)
        let networkID: String = reader.string(at: 48)
        let event: Event? =
            switch reader.oneofCase(88) {
            case 5: .textDelta(reader.messageOrEmpty(at: 64))
            case 6: .textSnapshot(reader.messageOrEmpty(at: 64))
            case 7: .textReset(reader.messageOrEmpty(at: 64))
            case 8: .gap(reader.messageOrEmpty(at: 64))
            case 9: .heartbeat(reader.messageOrEmpty(at: 64))
            case 10: .submitted(reader.messageOrEmpty(at: 64))
            case 11: .started(reader.messageOrEmpty(at: 64))
            case 12: .planned(reader.messageOrEmpty(at: 64))
            case 13: .subtaskReady(reader.messageOrEmpty(at: 64))
            case 14: .subtaskStarted(reader.messageOrEmpty(at: 64))
            case 15: .modelFallback(reader.messageOrEmpty(at: 64))
            case 16: .memoryAdded(reader.messageOrEmpty(at: 64))
            case 17: .subtaskCompleted(reader.messageOrEmpty(at: 64))
            case 18: .subtaskFailed(reader.messageOrEmpty(at: 64))
            case 19: .review(reader.messageOrEmpty(at: 64))
            case 20: .revised(reader.messageOrEmpty(at: 64))
            case 21: .waiting(reader.messageOrEmpty(at: 64))
            case 22: .resumed(reader.messageOrEmpty(at: 64))
            case 23: .safety(reader.messageOrEmpty(at: 64))
            case 24: .result(reader.messageOrEmpty(at: 64))
            case 25: .feedback(reader.messageOrEmpty(at: 64))
            case 26: .completed(reader.messageOrEmpty(at: 64))
            case 27: .failed(reader.messageOrEmpty(at: 64))
            case 28: .cancelled(reader.messageOrEmpty(at: 64))
            case 29: .timedOut(reader.messageOrEmpty(at: 64))
            case 30: .released(reader.messageOrEmpty(at: 64))
            default: nil
            }
        self.init(
            sequence: sequence,
            time: time,
            taskID: taskID,
            networkID: networkID,
            event: event,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(sequence, at: 72, has: 76)
        writer.message(time, at: 24)
        writer.string(taskID, at: 32, has: 80)
        writer.string(networkID, at: 48, has: 84)
        switch event {
        case .textDelta(let value)?:
            writer.message(value, at: 64, number: 5, case: 88)
        case .textSnapshot(let value)?:
            writer.message(value, at: 64, number: 6, case: 88)
        case .textReset(let value)?:
            writer.message(value, at: 64, number: 7, case: 88)
        case .gap(let value)?:
            writer.message(value, at: 64, number: 8, case: 88)
        case .heartbeat(let value)?:
            writer.message(value, at: 64, number: 9, case: 88)
        case .submitted(let value)?:
            writer.message(value, at: 64, number: 10, case: 88)
        case .started(let value)?:
            writer.message(value, at: 64, number: 11, case: 88)
        case .planned(let value)?:
            writer.message(value, at: 64, number: 12, case: 88)
        case .subtaskReady(let value)?:
            writer.message(value, at: 64, number: 13, case: 88)
        case .subtaskStarted(let value)?:
            writer.message(value, at: 64, number: 14, case: 88)
        case .modelFallback(let value)?:
            writer.message(value, at: 64, number: 15, case: 88)
        case .memoryAdded(let value)?:
            writer.message(value, at: 64, number: 16, case: 88)
        case .subtaskCompleted(let value)?:
            writer.message(value, at: 64, number: 17, case: 88)
        case .subtaskFailed(let value)?:
            writer.message(value, at: 64, number: 18, case: 88)
        case .review(let value)?:
            writer.message(value, at: 64, number: 19, case: 88)
        case .revised(let value)?:
            writer.message(value, at: 64, number: 20, case: 88)
        case .waiting(let value)?:
            writer.message(value, at: 64, number: 21, case: 88)
        case .resumed(let value)?:
            writer.message(value, at: 64, number: 22, case: 88)
        case .safety(let value)?:
            writer.message(value, at: 64, number: 23, case: 88)
        case .result(let value)?:
            writer.message(value, at: 64, number: 24, case: 88)
        case .feedback(let value)?:
            writer.message(value, at: 64, number: 25, case: 88)
        case .completed(let value)?:
            writer.message(value, at: 64, number: 26, case: 88)
        case .failed(let value)?:
            writer.message(value, at: 64, number: 27, case: 88)
        case .cancelled(let value)?:
            writer.message(value, at: 64, number: 28, case: 88)
        case .timedOut(let value)?:
            writer.message(value, at: 64, number: 29, case: 88)
        case .released(let value)?:
            writer.message(value, at: 64, number: 30, case: 88)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// More text from a model, live.
package struct ProtoTextDelta: Message {
    /// The subtask. Empty for the result that the coordinator writes.
    package var subtaskID: String
    /// The attempt at the subtask, from 1.
    package var attempt: Int32
    /// The byte offset of this text in the text of the attempt.
    package var offset: Int32
    /// The text.
    package var text: String
    /// The journal event after which it comes.
    package var afterSequence: Int32
    package var unknownFields: UnknownFields
}

extension ProtoTextDelta {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TextDelta",
        size: 88,
        fields: [
            .field(1, "subtask_id", .string, at: 24, has: 68),
            .field(2, "attempt", .int32, at: 56, has: 72),
            .field(3, "offset", .int32, at: 60, has: 76),
            .field(4, "text", .string, at: 40, has: 80, sensitive: true),
            .field(5, "after_sequence", .int32, at: 64, has: 84),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            subtaskID: "",
            attempt: 0,
            offset: 0,
            text: "",
            afterSequence: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let subtaskID: String = reader.string(at: 24)
        let attempt: Int32 = reader.int32(at: 56)
        let offset: Int32 = reader.int32(at: 60)
        let text: String = reader.string(at: 40)
        let afterSequence: Int32 = reader.int32(at: 64)
        self.init(
            subtaskID: subtaskID,
            attempt: attempt,
            offset: offset,
            text: text,
            afterSequence: afterSequence,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(subtaskID, at: 24, has: 68)
        writer.int32(attempt, at: 56, has: 72)
        writer.int32(offset, at: 60, has: 76)
        writer.string(text, at: 40, has: 80)
        writer.int32(afterSequence, at: 64, has: 84)
        writer.unknownFields(unknownFields)
    }
}

/// All text of an attempt so far, for a watcher that came late.
package struct ProtoTextSnapshot: Message {
    /// The subtask. Empty for the result that the coordinator writes.
    package var subtaskID: String
    /// The attempt at the subtask, from 1.
    package var attempt: Int32
    /// The byte offset at which the next delta begins: the length of this text in bytes.
    package var endOffset: Int32
    /// The text from offset 0.
    package var text: String
    /// The journal event after which it comes.
    package var afterSequence: Int32
    package var unknownFields: UnknownFields
}

extension ProtoTextSnapshot {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TextSnapshot",
        size: 88,
        fields: [
            .field(1, "subtask_id", .string, at: 24, has: 68),
            .field(2, "attempt", .int32, at: 56, has: 72),
            .field(3, "end_offset", .int32, at: 60, has: 76),
            .field(4, "text", .string, at: 40, has: 80, sensitive: true),
            .field(5, "after_sequence", .int32, at: 64, has: 84),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            subtaskID: "",
            attempt: 0,
            endOffset: 0,
            text: "",
            afterSequence: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let subtaskID: String = reader.string(at: 24)
        let attempt: Int32 = reader.int32(at: 56)
        let endOffset: Int32 = reader.int32(at: 60)
        let text: String = reader.string(at: 40)
        let afterSequence: Int32 = reader.int32(at: 64)
        self.init(
            subtaskID: subtaskID,
            attempt: attempt,
            endOffset: endOffset,
            text: text,
            afterSequence: afterSequence,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(subtaskID, at: 24, has: 68)
        writer.int32(attempt, at: 56, has: 72)
        writer.int32(endOffset, at: 60, has: 76)
        writer.string(text, at: 40, has: 80)
        writer.int32(afterSequence, at: 64, has: 84)
        writer.unknownFields(unknownFields)
    }
}

/// The text starts again at offset 0. Drop what came before.
package struct ProtoTextReset: Message {
    /// The subtask. Empty for the result that the coordinator writes.
    package var subtaskID: String
    /// The attempt that begins, from 1.
    package var attempt: Int32
    /// Why, in words.
    package var reason: String
    /// The journal event after which it comes.
    package var afterSequence: Int32
    package var unknownFields: UnknownFields
}

extension ProtoTextReset {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TextReset",
        size: 80,
        fields: [
            .field(1, "subtask_id", .string, at: 24, has: 64),
            .field(2, "attempt", .int32, at: 56, has: 68),
            .field(3, "reason", .string, at: 40, has: 72),
            .field(4, "after_sequence", .int32, at: 60, has: 76),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            subtaskID: "",
            attempt: 0,
            reason: "",
            afterSequence: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let subtaskID: String = reader.string(at: 24)
        let attempt: Int32 = reader.int32(at: 56)
        let reason: String = reader.string(at: 40)
        let afterSequence: Int32 = reader.int32(at: 60)
        self.init(
            subtaskID: subtaskID,
            attempt: attempt,
            reason: reason,
            afterSequence: afterSequence,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(subtaskID, at: 24, has: 64)
        writer.int32(attempt, at: 56, has: 68)
        writer.string(reason, at: 40, has: 72)
        writer.int32(afterSequence, at: 60, has: 76)
        writer.unknownFields(unknownFields)
    }
}

/// Journal events are missing here: those asked for are no longer kept. The stream goes on with the oldest one. Read the
/// task again to know its state.
package struct ProtoTaskGap: Message {
    /// The first sequence that was asked for.
    package var requestedSequence: Int32
    /// The oldest sequence that is kept.
    package var oldestSequence: Int32
    /// Why events are missing, in words.
    package var reason: String
    package var unknownFields: UnknownFields
}

extension ProtoTaskGap {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskGap",
        size: 64,
        fields: [
            .field(1, "requested_sequence", .int32, at: 40, has: 48),
            .field(2, "oldest_sequence", .int32, at: 44, has: 52),
            .field(3, "reason", .string, at: 24, has: 56),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            requestedSequence: 0,
            oldestSequence: 0,
            reason: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let requestedSequence: Int32 = reader.int32(at: 40)
        let oldestSequence: Int32 = reader.int32(at: 44)
        let reason: String = reader.string(at: 24)
        self.init(
            requestedSequence: requestedSequence,
            oldestSequence: oldestSequence,
            reason: reason,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(requestedSequence, at: 40, has: 48)
        writer.int32(oldestSequence, at: 44, has: 52)
        writer.string(reason, at: 24, has: 56)
        writer.unknownFields(unknownFields)
    }
}

/// The task was accepted. What follows is never lost.
package struct ProtoTaskSubmitted: Message {
    /// The task as it was accepted.
    package var task: ProtoTask?
    package var unknownFields: UnknownFields
}

extension ProtoTaskSubmitted {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskSubmitted",
        size: 32,
        fields: [
            .message(1, "task", at: 24) { ProtoTask.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            task: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let task: ProtoTask? = reader.message(at: 24)
        self.init(
            task: task,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(task, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// Somebody started a task that was held; it is queued now.
package struct ProtoTaskReleased: Message {
    /// Who started it.
    package var userID: String
    package var unknownFields: UnknownFields
}

extension ProtoTaskReleased {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskReleased",
        size: 48,
        fields: [
            .field(1, "user_id", .string, at: 24, has: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            userID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let userID: String = reader.string(at: 24)
        self.init(
            userID: userID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(userID, at: 24, has: 40)
        writer.unknownFields(unknownFields)
    }
}

/// A worker took the task up, for the first time or after another one stopped.
package struct ProtoTaskStarted: Message {
    /// The process that works on it.
    package var workerID: String
    /// 1 for the first worker, one more for each take-over.
    package var run: Int32
    /// The journal event after which the work goes on.
    package var resumedAfterSequence: Int32
    package var unknownFields: UnknownFields
}

extension ProtoTaskStarted {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskStarted",
        size: 64,
        fields: [
            .field(1, "worker_id", .string, at: 24, has: 48),
            .field(2, "run", .int32, at: 40, has: 52),
            .field(3, "resumed_after_sequence", .int32, at: 44, has: 56),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            workerID: "",
            run: 0,
            resumedAfterSequence: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let workerID: String = reader.string(at: 24)
        let run: Int32 = reader.int32(at: 40)
        let resumedAfterSequence: Int32 = reader.int32(at: 44)
        self.init(
            workerID: workerID,
            run: run,
            resumedAfterSequence: resumedAfterSequence,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(workerID, at: 24, has: 48)
        writer.int32(run, at: 40, has: 52)
        writer.int32(resumedAfterSequence, at: 44, has: 56)
        writer.unknownFields(unknownFields)
    }
}

/// The plan is made, or made anew.
package struct ProtoTaskPlanned: Message {
    /// The whole plan.
    package var plan: ProtoPlan?
    /// The model that made it. Empty when rules made it.
    package var model: String
    /// What planning spent.
    package var spend: ProtoSpend?
    package var unknownFields: UnknownFields
}

extension ProtoTaskPlanned {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskPlanned",
        size: 64,
        fields: [
            .message(1, "plan", at: 24) { ProtoPlan.schema },
            .field(2, "model", .string, at: 32, has: 56),
            .message(3, "spend", at: 48) { ProtoSpend.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            plan: nil,
            model: "",
            spend: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let plan: ProtoPlan? = reader.message(at: 24)
        let model: String = reader.string(at: 32)
        let spend: ProtoSpend? = reader.message(at: 48)
        self.init(
            plan: plan,
            model: model,
            spend: spend,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(plan, at: 24)
        writer.string(model, at: 32, has: 56)
        writer.message(spend, at: 48)
        writer.unknownFields(unknownFields)
    }
}

/// All inputs of a subtask are there.
package struct ProtoSubtaskReady: Message {
    /// The subtask.
    package var subtaskID: String
    package var unknownFields: UnknownFields
}

extension ProtoSubtaskReady {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SubtaskReady",
        size: 48,
        fields: [
            .field(1, "subtask_id", .string, at: 24, has: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            subtaskID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let subtaskID: String = reader.string(at: 24)
        self.init(
            subtaskID: subtaskID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(subtaskID, at: 24, has: 40)
        writer.unknownFields(unknownFields)
    }
}

/// An agent began a subtask.
package struct ProtoSubtaskStarted: Message {
    /// The subtask.
    package var subtaskID: String
    /// The agent.
    package var agentID: String
    /// The name of the agent.
    package var agentName: String
    /// The type of the agent.
    package var agentType: String
    /// The model that it calls.
    package var model: String
    /// The attempt, from 1.
    package var attempt: Int32
    package var unknownFields: UnknownFields
}

extension ProtoSubtaskStarted {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SubtaskStarted",
        size: 136,
        fields: [
            .field(1, "subtask_id", .string, at: 24, has: 108),
            .field(2, "agent_id", .string, at: 40, has: 112),
            .field(3, "agent_name", .string, at: 56, has: 116),
            .field(4, "agent_type", .string, at: 72, has: 120),
            .field(5, "model", .string, at: 88, has: 124),
            .field(6, "attempt", .int32, at: 104, has: 128),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            subtaskID: "",
            agentID: "",
            agentName: "",
            agentType: "",
            model: "",
            attempt: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let subtaskID: String = reader.string(at: 24)
        let agentID: String = reader.string(at: 40)
        let agentName: String = reader.string(at: 56)
        let agentType: String = reader.string(at: 72)
        let model: String = reader.string(at: 88)
        let attempt: Int32 = reader.int32(at: 104)
        self.init(
            subtaskID: subtaskID,
            agentID: agentID,
            agentName: agentName,
            agentType: agentType,
            model: model,
            attempt: attempt,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(subtaskID, at: 24, has: 108)
        writer.string(agentID, at: 40, has: 112)
        writer.string(agentName, at: 56, has: 116)
        writer.string(agentType, at: 72, has: 120)
        writer.string(model, at: 88, has: 124)
        writer.int32(attempt, at: 104, has: 128)
        writer.unknownFields(unknownFields)
    }
}

/// A model failed and another one is used.
package struct ProtoModelFallback: Message {
    /// The subtask. Empty for planning, review and the result.
    package var subtaskID: String
    /// The model that failed.
    package var fromModel: String
    /// The model that is used from here on.
    package var toModel: String
    /// Why, in words.
    package var reason: String
    /// The error of the model that failed.
    package var error: GoogleRPCStatus?
    package var unknownFields: UnknownFields
}

extension ProtoModelFallback {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ModelFallback",
        size: 112,
        fields: [
            .field(1, "subtask_id", .string, at: 24, has: 96),
            .field(2, "from_model", .string, at: 40, has: 100),
            .field(3, "to_model", .string, at: 56, has: 104),
            .field(4, "reason", .string, at: 72, has: 108),
            .message(5, "error", at: 88) { GoogleRPCStatus.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            subtaskID: "",
            fromModel: "",
            toModel: "",
            reason: "",
            error: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let subtaskID: String = reader.string(at: 24)
        let fromModel: String = reader.string(at: 40)
        let toModel: String = reader.string(at: 56)
        let reason: String = reader.string(at: 72)
        let error: GoogleRPCStatus? = reader.message(at: 88)
        self.init(
            subtaskID: subtaskID,
            fromModel: fromModel,
            toModel: toModel,
            reason: reason,
            error: error,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(subtaskID, at: 24, has: 96)
        writer.string(fromModel, at: 40, has: 100)
        writer.string(toModel, at: 56, has: 104)
        writer.string(reason, at: 72, has: 108)
        writer.message(error, at: 88)
        writer.unknownFields(unknownFields)
    }
}

/// An agent wrote to the shared memory.
package struct ProtoMemoryAdded: Message {
    /// The memory item.
    package var memoryID: String
    /// What kind of memory it is.
    package var type: ProtoMemoryType
    /// The subtask that wrote it.
    package var subtaskID: String
    /// The agent that wrote it.
    package var agentID: String
    /// The first 200 characters of its content.
    package var preview: String
    package var unknownFields: UnknownFields
}

extension ProtoMemoryAdded {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.MemoryAdded",
        size: 112,
        fields: [
            .field(1, "memory_id", .string, at: 24, has: 92),
            .field(2, "type", ProtoMemoryType.schema, at: 88, has: 96),
            .field(3, "subtask_id", .string, at: 40, has: 100),
            .field(4, "agent_id", .string, at: 56, has: 104),
            .field(5, "preview", .string, at: 72, has: 108, sensitive: true),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            memoryID: "",
            type: .init(),
            subtaskID: "",
            agentID: "",
            preview: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let memoryID: String = reader.string(at: 24)
        let type: ProtoMemoryType = reader.enumeration(at: 88)
        let subtaskID: String = reader.string(at: 40)
        let agentID: String = reader.string(at: 56)
        let preview: String = reader.string(at: 72)
        self.init(
            memoryID: memoryID,
            type: type,
            subtaskID: subtaskID,
            agentID: agentID,
            preview: preview,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(memoryID, at: 24, has: 92)
        writer.enumeration(type, at: 88, has: 96)
        writer.string(subtaskID, at: 40, has: 100)
        writer.string(agentID, at: 56, has: 104)
        writer.string(preview, at: 72, has: 108)
        writer.unknownFields(unknownFields)
    }
}

/// A subtask has its output.
package struct ProtoSubtaskCompleted: Message {
    /// The subtask.
    package var subtaskID: String
    /// The attempt that succeeded.
    package var attempt: Int32
    /// The whole output.
    package var output: String
    /// The same as an object, where the agent answers one.
    package var outputData: GoogleStruct?
    /// How sure the agent is, from 0 to 1.
    package var confidence: Double
    /// What the attempt spent.
    package var spend: ProtoSpend?
    /// Where the output comes from.
    package var provenance: ProtoProvenance?
    package var unknownFields: UnknownFields
}

extension ProtoSubtaskCompleted {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SubtaskCompleted",
        size: 112,
        fields: [
            .field(1, "subtask_id", .string, at: 24, has: 92),
            .field(2, "attempt", .int32, at: 88, has: 96),
            .field(3, "output", .string, at: 40, has: 100, sensitive: true),
            .message(4, "output_data", at: 56, sensitive: true) { GoogleStruct.schema },
            .field(5, "confidence", .double, at: 64, has: 104),
            .message(6, "spend", at: 72) { ProtoSpend.schema },
            .message(7, "provenance", at: 80) { ProtoProvenance.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            subtaskID: "",
            attempt: 0,
            output: "",
            outputData: nil,
            confidence: 0,
            spend: nil,
            provenance: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let subtaskID: String = reader.string(at: 24)
        let attempt: Int32 = reader.int32(at: 88)
        let output: String = reader.string(at: 40)
        let outputData: GoogleStruct? = reader.message(at: 56)
        let confidence: Double = reader.double(at: 64)
        let spend: ProtoSpend? = reader.message(at: 72)
        let provenance: ProtoProvenance? = reader.message(at: 80)
        self.init(
            subtaskID: subtaskID,
            attempt: attempt,
            output: output,
            outputData: outputData,
            confidence: confidence,
            spend: spend,
            provenance: provenance,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(subtaskID, at: 24, has: 92)
        writer.int32(attempt, at: 88, has: 96)
        writer.string(output, at: 40, has: 100)
        writer.message(outputData, at: 56)
        writer.double(confidence, at: 64, has: 104)
        writer.message(spend, at: 72)
        writer.message(provenance, at: 80)
        writer.unknownFields(unknownFields)
    }
}

/// An attempt at a subtask failed.
package struct ProtoSubtaskFailed: Message {
    /// The subtask.
    package var subtaskID: String
    /// The attempt.
    package var attempt: Int32
    /// The agent.
    package var agentID: String
    /// Why it failed.
    package var error: GoogleRPCStatus?
    /// Another attempt follows.
    package var willRetry: Bool
    /// What the attempt spent.
    package var spend: ProtoSpend?
    package var unknownFields: UnknownFields
}

extension ProtoSubtaskFailed {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SubtaskFailed",
        size: 104,
        fields: [
            .field(1, "subtask_id", .string, at: 24, has: 84),
            .field(2, "attempt", .int32, at: 80, has: 88),
            .field(3, "agent_id", .string, at: 40, has: 92),
            .message(4, "error", at: 56) { GoogleRPCStatus.schema },
            .field(5, "will_retry", .bool, at: 64, has: 96),
            .message(6, "spend", at: 72) { ProtoSpend.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            subtaskID: "",
            attempt: 0,
            agentID: "",
            error: nil,
            willRetry: false,
            spend: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let subtaskID: String = reader.string(at: 24)
        let attempt: Int32 = reader.int32(at: 80)
        let agentID: String = reader.string(at: 40)
        let error: GoogleRPCStatus? = reader.message(at: 56)
        let willRetry: Bool = reader.bool(at: 64)
        let spend: ProtoSpend? = reader.message(at: 72)
        self.init(
            subtaskID: subtaskID,
            attempt: attempt,
            agentID: agentID,
            error: error,
            willRetry: willRetry,
            spend: spend,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(subtaskID, at: 24, has: 84)
        writer.int32(attempt, at: 80, has: 88)
        writer.string(agentID, at: 40, has: 92)
        writer.message(error, at: 56)
        writer.bool(willRetry, at: 64, has: 96)
        writer.message(spend, at: 72)
        writer.unknownFields(unknownFields)
    }
}

/// The critic gave its verdict.
package struct ProtoReviewDone: Message {
    /// The subtasks that were reviewed. Empty for the result as a whole.
    package var subtaskIds: [String]
    /// The verdict.
    package var verdict: ProtoReviewVerdict
    /// What is good and what is not.
    package var notes: String
    /// The confidence after the review, from 0 to 1.
    package var confidence: Double
    /// The round, from 1.
    package var iteration: Int32
    /// The critic. Empty when rules reviewed.
    package var agentID: String
    /// What the review spent.
    package var spend: ProtoSpend?
    package var unknownFields: UnknownFields
}

extension ProtoReviewDone {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ReviewDone",
        size: 120,
        fields: [
            .repeated(1, "subtask_ids", .string, at: 32, count: 24),
            .field(2, "verdict", ProtoReviewVerdict.schema, at: 88, has: 96),
            .field(3, "notes", .string, at: 40, has: 100, sensitive: true),
            .field(4, "confidence", .double, at: 56, has: 104),
            .field(5, "iteration", .int32, at: 92, has: 108),
            .field(6, "agent_id", .string, at: 64, has: 112),
            .message(7, "spend", at: 80) { ProtoSpend.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            subtaskIds: [],
            verdict: .init(),
            notes: "",
            confidence: 0,
            iteration: 0,
            agentID: "",
            spend: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let subtaskIds: [String] = reader.strings(at: 32, count: 24)
        let verdict: ProtoReviewVerdict = reader.enumeration(at: 88)
        let notes: String = reader.string(at: 40)
        let confidence: Double = reader.double(at: 56)
        let iteration: Int32 = reader.int32(at: 92)
        let agentID: String = reader.string(at: 64)
        let spend: ProtoSpend? = reader.message(at: 80)
        self.init(
            subtaskIds: subtaskIds,
            verdict: verdict,
            notes: notes,
            confidence: confidence,
            iteration: iteration,
            agentID: agentID,
            spend: spend,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.strings(subtaskIds, at: 32, count: 24)
        writer.enumeration(verdict, at: 88, has: 96)
        writer.string(notes, at: 40, has: 100)
        writer.double(confidence, at: 56, has: 104)
        writer.int32(iteration, at: 92, has: 108)
        writer.string(agentID, at: 64, has: 112)
        writer.message(spend, at: 80)
        writer.unknownFields(unknownFields)
    }
}

/// Work goes back for another round.
package struct ProtoWorkRevised: Message {
    /// The subtasks that are done again. Empty for the result.
    package var subtaskIds: [String]
    /// The round that begins, from 2.
    package var iteration: Int32
    /// What to do better.
    package var notes: String
    package var unknownFields: UnknownFields
}

extension ProtoWorkRevised {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.WorkRevised",
        size: 72,
        fields: [
            .repeated(1, "subtask_ids", .string, at: 32, count: 24),
            .field(2, "iteration", .int32, at: 56, has: 60),
            .field(3, "notes", .string, at: 40, has: 64, sensitive: true),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            subtaskIds: [],
            iteration: 0,
            notes: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let subtaskIds: [String] = reader.strings(at: 32, count: 24)
        let iteration: Int32 = reader.int32(at: 56)
        let notes: String = reader.string(at: 40)
        self.init(
            subtaskIds: subtaskIds,
            iteration: iteration,
            notes: notes,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.strings(subtaskIds, at: 32, count: 24)
        writer.int32(iteration, at: 56, has: 60)
        writer.string(notes, at: 40, has: 64)
        writer.unknownFields(unknownFields)
    }
}

/// The task waits for a person.
package struct ProtoTaskWaiting: Message {
    /// What it waits for.
    package var waiting: ProtoWaiting?
    package var unknownFields: UnknownFields
}

extension ProtoTaskWaiting {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskWaiting",
        size: 32,
        fields: [
            .message(1, "waiting", at: 24) { ProtoWaiting.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            waiting: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let waiting: ProtoWaiting? = reader.message(at: 24)
        self.init(
            waiting: waiting,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(waiting, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// The wait is over.
package struct ProtoTaskResumed: Message {
    /// The wait.
    package var waitingID: String
    /// Who ended it.
    package var userID: String
    /// What was decided.
    package var decision: Decision?
    package var unknownFields: UnknownFields

    /// What was decided.
    package enum Decision: Hashable, Sendable {
        /// The approval or refusal.
        case approve(ProtoApproval)
        /// The answer.
        case answer(String)
    }
}

extension ProtoTaskResumed {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskResumed",
        size: 88,
        oneofs: ["decision"],
        fields: [
            .field(1, "waiting_id", .string, at: 24, has: 72),
            .field(2, "user_id", .string, at: 40, has: 76),
            .oneof(3, "approve", of: 0, at: 56, case: 80) { ProtoApproval.schema },
            .oneof(4, "answer", .string, of: 0, at: 56, case: 80, sensitive: true),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            waitingID: "",
            userID: "",
            decision: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let waitingID: String = reader.string(at: 24)
        let userID: String = reader.string(at: 40)
        let decision: Decision? =
            switch reader.oneofCase(80) {
            case 3: .approve(reader.messageOrEmpty(at: 56))
            case 4: .answer(reader.string(at: 56))
            default: nil
            }
        self.init(
            waitingID: waitingID,
            userID: userID,
            decision: decision,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(waitingID, at: 24, has: 72)
        writer.string(userID, at: 40, has: 76)
        switch decision {
        case .approve(let value)?:
            writer.message(value, at: 56, number: 3, case: 80)
        case .answer(let value)?:
            writer.string(value, at: 56, number: 4, case: 80)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// A yes or no of a person.
package struct ProtoApproval: Message {
    /// Yes. A no to a plan makes another plan; a no to a result makes another round.
    /// Default: false
    /// Example: true
    package var approved: Bool
    /// Why. The agents read it.
    /// Range: up to 4000 characters
    /// Default: empty
    /// Example: "Make the second email shorter."
    package var comment: String
    package var unknownFields: UnknownFields
}

extension ProtoApproval {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Approval",
        size: 56,
        fields: [
            .field(1, "approved", .bool, at: 24, has: 48),
            .field(2, "comment", .string, at: 32, has: 52, sensitive: true),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            approved: false,
            comment: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let approved: Bool = reader.bool(at: 24)
        let comment: String = reader.string(at: 32)
        self.init(
            approved: approved,
            comment: comment,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.bool(approved, at: 24, has: 48)
        writer.string(comment, at: 32, has: 52)
        writer.unknownFields(unknownFields)
    }
}

/// A safety check decided.
package struct ProtoSafetyChecked: Message {
    /// The decision with its reasons.
    package var verdict: ProtoSafetyVerdict?
    /// The subtask whose text was checked. Empty for the task or its result.
    package var subtaskID: String
    /// Whether the text came in or goes out.
    package var direction: ProtoSafetyDirection
    package var unknownFields: UnknownFields
}

extension ProtoSafetyChecked {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SafetyChecked",
        size: 64,
        fields: [
            .message(1, "verdict", at: 24) { ProtoSafetyVerdict.schema },
            .field(2, "subtask_id", .string, at: 32, has: 52),
            .field(3, "direction", ProtoSafetyDirection.schema, at: 48, has: 56),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            verdict: nil,
            subtaskID: "",
            direction: .init(),
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let verdict: ProtoSafetyVerdict? = reader.message(at: 24)
        let subtaskID: String = reader.string(at: 32)
        let direction: ProtoSafetyDirection = reader.enumeration(at: 48)
        self.init(
            verdict: verdict,
            subtaskID: subtaskID,
            direction: direction,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(verdict, at: 24)
        writer.string(subtaskID, at: 32, has: 52)
        writer.enumeration(direction, at: 48, has: 56)
        writer.unknownFields(unknownFields)
    }
}

/// The result is written.
package struct ProtoResultReady: Message {
    /// The result.
    package var result: ProtoTaskResult?
    /// How sure the coordinator is, from 0 to 1.
    package var confidence: Double
    /// Who did what and why.
    package var explanation: ProtoExplanation?
    /// What writing it spent.
    package var spend: ProtoSpend?
    package var unknownFields: UnknownFields
}

extension ProtoResultReady {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ResultReady",
        size: 64,
        fields: [
            .message(1, "result", at: 24) { ProtoTaskResult.schema },
            .field(2, "confidence", .double, at: 32, has: 56),
            .message(3, "explanation", at: 40) { ProtoExplanation.schema },
            .message(4, "spend", at: 48) { ProtoSpend.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            result: nil,
            confidence: 0,
            explanation: nil,
            spend: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let result: ProtoTaskResult? = reader.message(at: 24)
        let confidence: Double = reader.double(at: 32)
        let explanation: ProtoExplanation? = reader.message(at: 40)
        let spend: ProtoSpend? = reader.message(at: 48)
        self.init(
            result: result,
            confidence: confidence,
            explanation: explanation,
            spend: spend,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(result, at: 24)
        writer.double(confidence, at: 32, has: 56)
        writer.message(explanation, at: 40)
        writer.message(spend, at: 48)
        writer.unknownFields(unknownFields)
    }
}

/// Somebody gave feedback on the result.
package struct ProtoFeedbackReceived: Message {
    /// Who gave it.
    package var userID: String
    /// From 1, bad, to 5, good. 0 when there is no rating.
    package var rating: Int32
    /// What they wrote.
    package var comment: String
    /// The memory item that was made of it.
    package var memoryID: String
    package var unknownFields: UnknownFields
}

extension ProtoFeedbackReceived {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.FeedbackReceived",
        size: 96,
        fields: [
            .field(1, "user_id", .string, at: 24, has: 76),
            .field(2, "rating", .int32, at: 72, has: 80),
            .field(3, "comment", .string, at: 40, has: 84, sensitive: true),
            .field(4, "memory_id", .string, at: 56, has: 88),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            userID: "",
            rating: 0,
            comment: "",
            memoryID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let userID: String = reader.string(at: 24)
        let rating: Int32 = reader.int32(at: 72)
        let comment: String = reader.string(at: 40)
        let memoryID: String = reader.string(at: 56)
        self.init(
            userID: userID,
            rating: rating,
            comment: comment,
            memoryID: memoryID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(userID, at: 24, has: 76)
        writer.int32(rating, at: 72, has: 80)
        writer.string(comment, at: 40, has: 84)
        writer.string(memoryID, at: 56, has: 88)
        writer.unknownFields(unknownFields)
    }
}

/// The task ended with a result.
package struct ProtoTaskCompleted: Message {
    /// How sure the coordinator is of the result, from 0 to 1.
    package var confidence: Double
    /// What the task spent.
    package var spend: ProtoSpend?
    /// The time from the start of work to the end.
    package var duration: GoogleDuration?
    package var unknownFields: UnknownFields
}

extension ProtoTaskCompleted {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskCompleted",
        size: 56,
        fields: [
            .field(1, "confidence", .double, at: 24, has: 48),
            .message(2, "spend", at: 32) { ProtoSpend.schema },
            .message(3, "duration", at: 40) { GoogleDuration.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            confidence: 0,
            spend: nil,
            duration: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let confidence: Double = reader.double(at: 24)
        let spend: ProtoSpend? = reader.message(at: 32)
        let duration: GoogleDuration? = reader.message(at: 40)
        self.init(
            confidence: confidence,
            spend: spend,
            duration: duration,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.double(confidence, at: 24, has: 48)
        writer.message(spend, at: 32)
        writer.message(duration, at: 40)
        writer.unknownFields(unknownFields)
    }
}

/// The task ended without a result.
package struct ProtoTaskFailed: Message {
    /// Why.
    package var error: GoogleRPCStatus?
    /// What the task spent.
    package var spend: ProtoSpend?
    package var unknownFields: UnknownFields
}

extension ProtoTaskFailed {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskFailed",
        size: 40,
        fields: [
            .message(1, "error", at: 24) { GoogleRPCStatus.schema },
            .message(2, "spend", at: 32) { ProtoSpend.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            error: nil,
            spend: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let error: GoogleRPCStatus? = reader.message(at: 24)
        let spend: ProtoSpend? = reader.message(at: 32)
        self.init(
            error: error,
            spend: spend,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(error, at: 24)
        writer.message(spend, at: 32)
        writer.unknownFields(unknownFields)
    }
}

/// Somebody cancelled the task.
package struct ProtoTaskCancelled: Message {
    /// Who cancelled it.
    package var userID: String
    /// Why, in words.
    package var reason: String
    /// What the task spent.
    package var spend: ProtoSpend?
    package var unknownFields: UnknownFields
}

extension ProtoTaskCancelled {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskCancelled",
        size: 72,
        fields: [
            .field(1, "user_id", .string, at: 24, has: 64),
            .field(2, "reason", .string, at: 40, has: 68, sensitive: true),
            .message(3, "spend", at: 56) { ProtoSpend.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            userID: "",
            reason: "",
            spend: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let userID: String = reader.string(at: 24)
        let reason: String = reader.string(at: 40)
        let spend: ProtoSpend? = reader.message(at: 56)
        self.init(
            userID: userID,
            reason: reason,
            spend: spend,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(userID, at: 24, has: 64)
        writer.string(reason, at: 40, has: 68)
        writer.message(spend, at: 56)
        writer.unknownFields(unknownFields)
    }
}

/// The time of the task ran out.
package struct ProtoTaskTimedOut: Message {
    /// How long it was allowed to run.
    package var timeoutSeconds: Int32
    /// What the task spent.
    package var spend: ProtoSpend?
    package var unknownFields: UnknownFields
}

extension ProtoTaskTimedOut {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskTimedOut",
        size: 40,
        fields: [
            .field(1, "timeout_seconds", .int32, at: 32, has: 36),
            .message(2, "spend", at: 24) { ProtoSpend.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            timeoutSeconds: 0,
            spend: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let timeoutSeconds: Int32 = reader.int32(at: 32)
        let spend: ProtoSpend? = reader.message(at: 24)
        self.init(
            timeoutSeconds: timeoutSeconds,
            spend: spend,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(timeoutSeconds, at: 32, has: 36)
        writer.message(spend, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/task_event.proto`.
package enum ProtoTaskEventFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/task_event.proto",
        package: "aimesh.v1",
        dependencies: { [OptionsFile.schema, ProtoMemoryFile.schema, ProtoSafetyFile.schema, ProtoSpendFile.schema, ProtoStreamFile.schema, ProtoTaskFile.schema, GoogleDurationFile.schema, GoogleStructFile.schema, GoogleTimestampFile.schema, GoogleRPCStatusFile.schema] },
        messages: [
            ProtoTaskEvent.self,
            ProtoTextDelta.self,
            ProtoTextSnapshot.self,
            ProtoTextReset.self,
            ProtoTaskGap.self,
            ProtoTaskSubmitted.self,
            ProtoTaskReleased.self,
            ProtoTaskStarted.self,
            ProtoTaskPlanned.self,
            ProtoSubtaskReady.self,
            ProtoSubtaskStarted.self,
            ProtoModelFallback.self,
            ProtoMemoryAdded.self,
            ProtoSubtaskCompleted.self,
            ProtoSubtaskFailed.self,
            ProtoReviewDone.self,
            ProtoWorkRevised.self,
            ProtoTaskWaiting.self,
            ProtoTaskResumed.self,
            ProtoApproval.self,
            ProtoSafetyChecked.self,
            ProtoResultReady.self,
            ProtoFeedbackReceived.self,
            ProtoTaskCompleted.self,
            ProtoTaskFailed.self,
            ProtoTaskCancelled.self,
            ProtoTaskTimedOut.self,
        ],
        services: [],
        descriptor: """
            ChphaW1lc2gvdjEvdGFza19ldmVudC5wcm90bxIJYWltZXNoLnYxGh9haW1lc2gvb3B0aW9ucy92MS9vcHRpb25zLnByb3Rv\
            GhZhaW1lc2gvdjEvbWVtb3J5LnByb3RvGhZhaW1lc2gvdjEvc2FmZXR5LnByb3RvGhVhaW1lc2gvdjEvc3BlbmQucHJvdG8a\
            FmFpbWVzaC92MS9zdHJlYW0ucHJvdG8aFGFpbWVzaC92MS90YXNrLnByb3RvGh5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24u\
            cHJvdG8aHGdvb2dsZS9wcm90b2J1Zi9zdHJ1Y3QucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8aF2dv\
            b2dsZS9ycGMvc3RhdHVzLnByb3RvIt0MCglUYXNrRXZlbnQSGgoIc2VxdWVuY2UYASABKAVSCHNlcXVlbmNlEi4KBHRpbWUY\
            AiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgR0aW1lEhcKB3Rhc2tfaWQYAyABKAlSBnRhc2tJZBIdCgpuZXR3\
            b3JrX2lkGAQgASgJUgluZXR3b3JrSWQSNQoKdGV4dF9kZWx0YRgFIAEoCzIULmFpbWVzaC52MS5UZXh0RGVsdGFIAFIJdGV4\
            dERlbHRhEj4KDXRleHRfc25hcHNob3QYBiABKAsyFy5haW1lc2gudjEuVGV4dFNuYXBzaG90SABSDHRleHRTbmFwc2hvdBI1\
            Cgp0ZXh0X3Jlc2V0GAcgASgLMhQuYWltZXNoLnYxLlRleHRSZXNldEgAUgl0ZXh0UmVzZXQSJgoDZ2FwGAggASgLMhIuYWlt\
            ZXNoLnYxLlRhc2tHYXBIAFIDZ2FwEjQKCWhlYXJ0YmVhdBgJIAEoCzIULmFpbWVzaC52MS5IZWFydGJlYXRIAFIJaGVhcnRi\
            ZWF0EjgKCXN1Ym1pdHRlZBgKIAEoCzIYLmFpbWVzaC52MS5UYXNrU3VibWl0dGVkSABSCXN1Ym1pdHRlZBIyCgdzdGFydGVk\
            GAsgASgLMhYuYWltZXNoLnYxLlRhc2tTdGFydGVkSABSB3N0YXJ0ZWQSMgoHcGxhbm5lZBgMIAEoCzIWLmFpbWVzaC52MS5U\
            YXNrUGxhbm5lZEgAUgdwbGFubmVkEj4KDXN1YnRhc2tfcmVhZHkYDSABKAsyFy5haW1lc2gudjEuU3VidGFza1JlYWR5SABS\
            DHN1YnRhc2tSZWFkeRJECg9zdWJ0YXNrX3N0YXJ0ZWQYDiABKAsyGS5haW1lc2gudjEuU3VidGFza1N0YXJ0ZWRIAFIOc3Vi\
            dGFza1N0YXJ0ZWQSQQoObW9kZWxfZmFsbGJhY2sYDyABKAsyGC5haW1lc2gudjEuTW9kZWxGYWxsYmFja0gAUg1tb2RlbEZh\
            bGxiYWNrEjsKDG1lbW9yeV9hZGRlZBgQIAEoCzIWLmFpbWVzaC52MS5NZW1vcnlBZGRlZEgAUgttZW1vcnlBZGRlZBJKChFz\
            dWJ0YXNrX2NvbXBsZXRlZBgRIAEoCzIbLmFpbWVzaC52MS5TdWJ0YXNrQ29tcGxldGVkSABSEHN1YnRhc2tDb21wbGV0ZWQS\
            QQoOc3VidGFza19mYWlsZWQYEiABKAsyGC5haW1lc2gudjEuU3VidGFza0ZhaWxlZEgAUg1zdWJ0YXNrRmFpbGVkEi8KBnJl\
            dmlldxgTIAEoCzIVLmFpbWVzaC52MS5SZXZpZXdEb25lSABSBnJldmlldxIyCgdyZXZpc2VkGBQgASgLMhYuYWltZXNoLnYx\
            LldvcmtSZXZpc2VkSABSB3JldmlzZWQSMgoHd2FpdGluZxgVIAEoCzIWLmFpbWVzaC52MS5UYXNrV2FpdGluZ0gAUgd3YWl0\
            aW5nEjIKB3Jlc3VtZWQYFiABKAsyFi5haW1lc2gudjEuVGFza1Jlc3VtZWRIAFIHcmVzdW1lZBIyCgZzYWZldHkYFyABKAsy\
            GC5haW1lc2gudjEuU2FmZXR5Q2hlY2tlZEgAUgZzYWZldHkSMAoGcmVzdWx0GBggASgLMhYuYWltZXNoLnYxLlJlc3VsdFJl\
            YWR5SABSBnJlc3VsdBI5CghmZWVkYmFjaxgZIAEoCzIbLmFpbWVzaC52MS5GZWVkYmFja1JlY2VpdmVkSABSCGZlZWRiYWNr\
            EjgKCWNvbXBsZXRlZBgaIAEoCzIYLmFpbWVzaC52MS5UYXNrQ29tcGxldGVkSABSCWNvbXBsZXRlZBIvCgZmYWlsZWQYGyAB\
            KAsyFS5haW1lc2gudjEuVGFza0ZhaWxlZEgAUgZmYWlsZWQSOAoJY2FuY2VsbGVkGBwgASgLMhguYWltZXNoLnYxLlRhc2tD\
            YW5jZWxsZWRIAFIJY2FuY2VsbGVkEjYKCXRpbWVkX291dBgdIAEoCzIXLmFpbWVzaC52MS5UYXNrVGltZWRPdXRIAFIIdGlt\
            ZWRPdXQSNQoIcmVsZWFzZWQYHiABKAsyFy5haW1lc2gudjEuVGFza1JlbGVhc2VkSABSCHJlbGVhc2VkQgcKBWV2ZW50Ip8B\
            CglUZXh0RGVsdGESHQoKc3VidGFza19pZBgBIAEoCVIJc3VidGFza0lkEhgKB2F0dGVtcHQYAiABKAVSB2F0dGVtcHQSFgoG\
            b2Zmc2V0GAMgASgFUgZvZmZzZXQSGgoEdGV4dBgEIAEoCUIGqrsYAkgBUgR0ZXh0EiUKDmFmdGVyX3NlcXVlbmNlGAUgASgF\
            Ug1hZnRlclNlcXVlbmNlIqkBCgxUZXh0U25hcHNob3QSHQoKc3VidGFza19pZBgBIAEoCVIJc3VidGFza0lkEhgKB2F0dGVt\
            cHQYAiABKAVSB2F0dGVtcHQSHQoKZW5kX29mZnNldBgDIAEoBVIJZW5kT2Zmc2V0EhoKBHRleHQYBCABKAlCBqq7GAJIAVIE\
            dGV4dBIlCg5hZnRlcl9zZXF1ZW5jZRgFIAEoBVINYWZ0ZXJTZXF1ZW5jZSKDAQoJVGV4dFJlc2V0Eh0KCnN1YnRhc2tfaWQY\
            ASABKAlSCXN1YnRhc2tJZBIYCgdhdHRlbXB0GAIgASgFUgdhdHRlbXB0EhYKBnJlYXNvbhgDIAEoCVIGcmVhc29uEiUKDmFm\
            dGVyX3NlcXVlbmNlGAQgASgFUg1hZnRlclNlcXVlbmNlInkKB1Rhc2tHYXASLQoScmVxdWVzdGVkX3NlcXVlbmNlGAEgASgF\
            UhFyZXF1ZXN0ZWRTZXF1ZW5jZRInCg9vbGRlc3Rfc2VxdWVuY2UYAiABKAVSDm9sZGVzdFNlcXVlbmNlEhYKBnJlYXNvbhgD\
            IAEoCVIGcmVhc29uIjQKDVRhc2tTdWJtaXR0ZWQSIwoEdGFzaxgBIAEoCzIPLmFpbWVzaC52MS5UYXNrUgR0YXNrIicKDFRh\
            c2tSZWxlYXNlZBIXCgd1c2VyX2lkGAEgASgJUgZ1c2VySWQicgoLVGFza1N0YXJ0ZWQSGwoJd29ya2VyX2lkGAEgASgJUgh3\
            b3JrZXJJZBIQCgNydW4YAiABKAVSA3J1bhI0ChZyZXN1bWVkX2FmdGVyX3NlcXVlbmNlGAMgASgFUhRyZXN1bWVkQWZ0ZXJT\
            ZXF1ZW5jZSJwCgtUYXNrUGxhbm5lZBIjCgRwbGFuGAEgASgLMg8uYWltZXNoLnYxLlBsYW5SBHBsYW4SFAoFbW9kZWwYAiAB\
            KAlSBW1vZGVsEiYKBXNwZW5kGAMgASgLMhAuYWltZXNoLnYxLlNwZW5kUgVzcGVuZCItCgxTdWJ0YXNrUmVhZHkSHQoKc3Vi\
            dGFza19pZBgBIAEoCVIJc3VidGFza0lkIrgBCg5TdWJ0YXNrU3RhcnRlZBIdCgpzdWJ0YXNrX2lkGAEgASgJUglzdWJ0YXNr\
            SWQSGQoIYWdlbnRfaWQYAiABKAlSB2FnZW50SWQSHQoKYWdlbnRfbmFtZRgDIAEoCVIJYWdlbnROYW1lEh0KCmFnZW50X3R5\
            cGUYBCABKAlSCWFnZW50VHlwZRIUCgVtb2RlbBgFIAEoCVIFbW9kZWwSGAoHYXR0ZW1wdBgGIAEoBVIHYXR0ZW1wdCKqAQoN\
            TW9kZWxGYWxsYmFjaxIdCgpzdWJ0YXNrX2lkGAEgASgJUglzdWJ0YXNrSWQSHQoKZnJvbV9tb2RlbBgCIAEoCVIJZnJvbU1v\
            ZGVsEhkKCHRvX21vZGVsGAMgASgJUgd0b01vZGVsEhYKBnJlYXNvbhgEIAEoCVIGcmVhc29uEigKBWVycm9yGAUgASgLMhIu\
            Z29vZ2xlLnJwYy5TdGF0dXNSBWVycm9yIrEBCgtNZW1vcnlBZGRlZBIbCgltZW1vcnlfaWQYASABKAlSCG1lbW9yeUlkEikK\
            BHR5cGUYAiABKA4yFS5haW1lc2gudjEuTWVtb3J5VHlwZVIEdHlwZRIdCgpzdWJ0YXNrX2lkGAMgASgJUglzdWJ0YXNrSWQS\
            GQoIYWdlbnRfaWQYBCABKAlSB2FnZW50SWQSIAoHcHJldmlldxgFIAEoCUIGqrsYAkgBUgdwcmV2aWV3IqwCChBTdWJ0YXNr\
            Q29tcGxldGVkEh0KCnN1YnRhc2tfaWQYASABKAlSCXN1YnRhc2tJZBIYCgdhdHRlbXB0GAIgASgFUgdhdHRlbXB0Eh4KBm91\
            dHB1dBgDIAEoCUIGqrsYAkgBUgZvdXRwdXQSQAoLb3V0cHV0X2RhdGEYBCABKAsyFy5nb29nbGUucHJvdG9idWYuU3RydWN0\
            QgaquxgCSAFSCm91dHB1dERhdGESHgoKY29uZmlkZW5jZRgFIAEoAVIKY29uZmlkZW5jZRImCgVzcGVuZBgGIAEoCzIQLmFp\
            bWVzaC52MS5TcGVuZFIFc3BlbmQSNQoKcHJvdmVuYW5jZRgHIAEoCzIVLmFpbWVzaC52MS5Qcm92ZW5hbmNlUgpwcm92ZW5h\
            bmNlItQBCg1TdWJ0YXNrRmFpbGVkEh0KCnN1YnRhc2tfaWQYASABKAlSCXN1YnRhc2tJZBIYCgdhdHRlbXB0GAIgASgFUgdh\
            dHRlbXB0EhkKCGFnZW50X2lkGAMgASgJUgdhZ2VudElkEigKBWVycm9yGAQgASgLMhIuZ29vZ2xlLnJwYy5TdGF0dXNSBWVy\
            cm9yEh0KCndpbGxfcmV0cnkYBSABKAhSCXdpbGxSZXRyeRImCgVzcGVuZBgGIAEoCzIQLmFpbWVzaC52MS5TcGVuZFIFc3Bl\
            bmQigAIKClJldmlld0RvbmUSHwoLc3VidGFza19pZHMYASADKAlSCnN1YnRhc2tJZHMSMgoHdmVyZGljdBgCIAEoDjIYLmFp\
            bWVzaC52MS5SZXZpZXdWZXJkaWN0Ugd2ZXJkaWN0EhwKBW5vdGVzGAMgASgJQgaquxgCSAFSBW5vdGVzEh4KCmNvbmZpZGVu\
            Y2UYBCABKAFSCmNvbmZpZGVuY2USHAoJaXRlcmF0aW9uGAUgASgFUglpdGVyYXRpb24SGQoIYWdlbnRfaWQYBiABKAlSB2Fn\
            ZW50SWQSJgoFc3BlbmQYByABKAsyEC5haW1lc2gudjEuU3BlbmRSBXNwZW5kImoKC1dvcmtSZXZpc2VkEh8KC3N1YnRhc2tf\
            aWRzGAEgAygJUgpzdWJ0YXNrSWRzEhwKCWl0ZXJhdGlvbhgCIAEoBVIJaXRlcmF0aW9uEhwKBW5vdGVzGAMgASgJQgaquxgC\
            SAFSBW5vdGVzIjsKC1Rhc2tXYWl0aW5nEiwKB3dhaXRpbmcYASABKAsyEi5haW1lc2gudjEuV2FpdGluZ1IHd2FpdGluZyKk\
            AQoLVGFza1Jlc3VtZWQSHQoKd2FpdGluZ19pZBgBIAEoCVIJd2FpdGluZ0lkEhcKB3VzZXJfaWQYAiABKAlSBnVzZXJJZBIv\
            CgdhcHByb3ZlGAMgASgLMhMuYWltZXNoLnYxLkFwcHJvdmFsSABSB2FwcHJvdmUSIAoGYW5zd2VyGAQgASgJQgaquxgCSAFI\
            AFIGYW5zd2VyQgoKCGRlY2lzaW9uIksKCEFwcHJvdmFsEhoKCGFwcHJvdmVkGAEgASgIUghhcHByb3ZlZBIjCgdjb21tZW50\
            GAIgASgJQgmquxgFGKAfSAFSB2NvbW1lbnQinAEKDVNhZmV0eUNoZWNrZWQSMgoHdmVyZGljdBgBIAEoCzIYLmFpbWVzaC52\
            MS5TYWZldHlWZXJkaWN0Ugd2ZXJkaWN0Eh0KCnN1YnRhc2tfaWQYAiABKAlSCXN1YnRhc2tJZBI4CglkaXJlY3Rpb24YAyAB\
            KA4yGi5haW1lc2gudjEuU2FmZXR5RGlyZWN0aW9uUglkaXJlY3Rpb24ivgEKC1Jlc3VsdFJlYWR5Ei0KBnJlc3VsdBgBIAEo\
            CzIVLmFpbWVzaC52MS5UYXNrUmVzdWx0UgZyZXN1bHQSHgoKY29uZmlkZW5jZRgCIAEoAVIKY29uZmlkZW5jZRI4CgtleHBs\
            YW5hdGlvbhgDIAEoCzIWLmFpbWVzaC52MS5FeHBsYW5hdGlvblILZXhwbGFuYXRpb24SJgoFc3BlbmQYBCABKAsyEC5haW1l\
            c2gudjEuU3BlbmRSBXNwZW5kIoIBChBGZWVkYmFja1JlY2VpdmVkEhcKB3VzZXJfaWQYASABKAlSBnVzZXJJZBIWCgZyYXRp\
            bmcYAiABKAVSBnJhdGluZxIgCgdjb21tZW50GAMgASgJQgaquxgCSAFSB2NvbW1lbnQSGwoJbWVtb3J5X2lkGAQgASgJUght\
            ZW1vcnlJZCKOAQoNVGFza0NvbXBsZXRlZBIeCgpjb25maWRlbmNlGAEgASgBUgpjb25maWRlbmNlEiYKBXNwZW5kGAIgASgL\
            MhAuYWltZXNoLnYxLlNwZW5kUgVzcGVuZBI1CghkdXJhdGlvbhgDIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvblII\
            ZHVyYXRpb24iXgoKVGFza0ZhaWxlZBIoCgVlcnJvchgBIAEoCzISLmdvb2dsZS5ycGMuU3RhdHVzUgVlcnJvchImCgVzcGVu\
            ZBgCIAEoCzIQLmFpbWVzaC52MS5TcGVuZFIFc3BlbmQicAoNVGFza0NhbmNlbGxlZBIXCgd1c2VyX2lkGAEgASgJUgZ1c2Vy\
            SWQSHgoGcmVhc29uGAIgASgJQgaquxgCSAFSBnJlYXNvbhImCgVzcGVuZBgDIAEoCzIQLmFpbWVzaC52MS5TcGVuZFIFc3Bl\
            bmQiXwoMVGFza1RpbWVkT3V0EicKD3RpbWVvdXRfc2Vjb25kcxgBIAEoBVIOdGltZW91dFNlY29uZHMSJgoFc3BlbmQYAiAB\
            KAsyEC5haW1lc2gudjEuU3BlbmRSBXNwZW5kKo0BCg1SZXZpZXdWZXJkaWN0Eh4KGlJFVklFV19WRVJESUNUX1VOU1BFQ0lG\
            SUVEEAASGwoXUkVWSUVXX1ZFUkRJQ1RfQUNDRVBURUQQARIZChVSRVZJRVdfVkVSRElDVF9SRVZJU0UQAhIkCiBSRVZJRVdf\
            VkVSRElDVF9BQ0NFUFRFRF9BVF9MSU1JVBADQgi6AgVQcm90b2IGcHJvdG8z
            """
    )
}
