internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Telemetry

/// Scripted journals. Time begins at `start`, in whole tenths of a second.
enum Events {
    static let start: Int64 = 1_800_000_000

    static func time(_ tenths: Int64) -> UnixTime {
        UnixTime(seconds: start, nanoseconds: tenths * 100_000_000)
    }

    static func event(_ sequence: Int32, at tenths: Int64 = 0, _ event: ProtoTaskEvent.Event) -> ProtoTaskEvent {
        .with {
            $0.sequence = sequence
            $0.time = .with {
                $0.seconds = start + tenths / 10
                $0.nanos = Int32(tenths % 10) * 100_000_000
            }
            $0.taskID = "task_1"
            $0.networkID = "net_1"
            $0.event = event
        }
    }

    static func submitted(_ sequence: Int32 = 1) -> ProtoTaskEvent {
        event(sequence, .submitted(.with { $0.task = task }))
    }

    static let task = ProtoTask.with {
        $0.id = "task_1"
        $0.networkID = "net_1"
        $0.task = "Create an email campaign for the launch of TechPro X1"
        $0.status = .queued
    }

    static func started(_ sequence: Int32 = 2) -> ProtoTaskEvent {
        event(sequence, at: 1, .started(.with { ($0.workerID, $0.run) = ("w1", 1) }))
    }

    /// s1; s2 and s3 after it; s4 after both.
    static let plan = ProtoPlan.with {
        $0.source = .model
        $0.revision = 1
        $0.subtasks = [
            subtask("s1", "Study the audience", "analytics"),
            subtask("s2", "Write the emails", "content", after: ["s1"]),
            subtask("s3", "Design the layout", "design", after: ["s1"]),
            subtask("s4", "Personalise", "personalization", after: ["s2", "s3"]),
        ]
    }

    static func subtask(_ id: String, _ title: String, _ type: String, after inputs: [String] = []) -> ProtoSubtask {
        .with {
            $0.id = id
            $0.title = title
            $0.agentType = type
            $0.dependsOn = inputs
            $0.status = .pending
        }
    }

    static func planned(_ sequence: Int32 = 3) -> ProtoTaskEvent {
        event(sequence, at: 10, .planned(.with { ($0.plan, $0.model, $0.spend) = (plan, "gpt-4o", spend(2_000_000)) }))
    }

    static func began(
        _ sequence: Int32,
        at tenths: Int64,
        _ id: String,
        _ agent: String,
        attempt: Int32 = 1
    ) -> ProtoTaskEvent {
        event(
            sequence,
            at: tenths,
            .subtaskStarted(
                .with {
                    ($0.subtaskID, $0.agentName, $0.model, $0.attempt) = (id, agent, "claude-3-7-sonnet", attempt)
                }
            )
        )
    }

    static func done(_ sequence: Int32, at tenths: Int64, _ id: String, _ confidence: Double = 0.9) -> ProtoTaskEvent {
        event(
            sequence,
            at: tenths,
            .subtaskCompleted(
                .with {
                    ($0.subtaskID, $0.confidence, $0.spend, $0.output) = (id, confidence, spend(3_100_000), "done")
                }
            )
        )
    }

    static func delta(_ id: String, offset: Int32, _ text: String, attempt: Int32 = 1) -> ProtoTaskEvent {
        event(0, .textDelta(.with { ($0.subtaskID, $0.attempt, $0.offset, $0.text) = (id, attempt, offset, text) }))
    }

    static func snapshot(_ id: String, _ text: String, attempt: Int32 = 1) -> ProtoTaskEvent {
        event(
            0,
            .textSnapshot(
                .with {
                    ($0.subtaskID, $0.attempt, $0.text, $0.endOffset) = (id, attempt, text, Int32(text.utf8.count))
                }
            )
        )
    }

    static func reset(_ id: String, attempt: Int32) -> ProtoTaskEvent {
        event(0, .textReset(.with { ($0.subtaskID, $0.attempt) = (id, attempt) }))
    }

    static func waiting(
        _ sequence: Int32,
        at tenths: Int64,
        _ kind: ProtoWaitingKind,
        _ prompt: String
    ) -> ProtoTaskEvent {
        event(
            sequence,
            at: tenths,
            .waiting(.with { $0.waiting = .with { ($0.id, $0.kind, $0.prompt) = ("w1", kind, prompt) } })
        )
    }

    static func result(_ sequence: Int32, at tenths: Int64, _ text: String) -> ProtoTaskEvent {
        event(
            sequence,
            at: tenths,
            .result(.with { ($0.result, $0.confidence) = (.with { $0.text = text }, 0.88) })
        )
    }

    static func completed(_ sequence: Int32, at tenths: Int64) -> ProtoTaskEvent {
        event(sequence, at: tenths, .completed(.with { ($0.confidence, $0.spend) = (0.88, spend(20_000_000)) }))
    }

    static func spend(_ nanoUSD: Int64) -> ProtoSpend {
        .with { ($0.callCount, $0.inputTokens, $0.outputTokens, $0.costNanoUsd) = (1, 700, 300, nanoUSD) }
    }

    /// A task from its beginning to its end, in eight events.
    static let short: [ProtoTaskEvent] = [
        submitted(1), started(2), planned(3), began(4, at: 12, "s1", "Analyst"), done(5, at: 40, "s1"),
        began(6, at: 41, "s2", "Writer"), result(7, at: 80, "Dear developer,\nthe launch is near."),
        completed(8, at: 81),
    ]
}
