internal import MeshProto
internal import Protobuf

/// Events of the task "t1" in the network "n1".
enum Events {
    static func journal(_ sequence: Int32, _ event: ProtoTaskEvent.Event) -> ProtoTaskEvent {
        .with {
            $0.sequence = sequence
            $0.taskID = "t1"
            $0.networkID = "n1"
            $0.event = event
        }
    }

    static func submitted(_ sequence: Int32 = 1) -> ProtoTaskEvent {
        journal(sequence, .submitted(.with { $0.task = .with { $0.id = "t1" } }))
    }

    static func ready(_ sequence: Int32, _ subtaskID: String = "s1") -> ProtoTaskEvent {
        journal(sequence, .subtaskReady(.with { $0.subtaskID = subtaskID }))
    }

    static func started(_ sequence: Int32, attempt: Int32 = 1, _ subtaskID: String = "s1") -> ProtoTaskEvent {
        journal(
            sequence,
            .subtaskStarted(
                .with {
                    $0.subtaskID = subtaskID
                    $0.attempt = attempt
                }
            )
        )
    }

    static func finished(_ sequence: Int32, _ output: String, attempt: Int32 = 1) -> ProtoTaskEvent {
        journal(
            sequence,
            .subtaskCompleted(
                .with {
                    $0.subtaskID = "s1"
                    $0.attempt = attempt
                    $0.output = output
                }
            )
        )
    }

    static func completed(_ sequence: Int32) -> ProtoTaskEvent {
        journal(sequence, .completed(.with { $0.confidence = 0.9 }))
    }

    static func delta(_ offset: Int32, _ text: String, attempt: Int32 = 1) -> ProtoTaskEvent {
        journal(
            0,
            .textDelta(
                .with {
                    $0.subtaskID = "s1"
                    $0.attempt = attempt
                    $0.offset = offset
                    $0.text = text
                }
            )
        )
    }

    static func snapshot(_ text: String, attempt: Int32 = 1) -> ProtoTaskEvent {
        journal(
            0,
            .textSnapshot(
                .with {
                    $0.subtaskID = "s1"
                    $0.attempt = attempt
                    $0.endOffset = Int32(text.utf8.count)
                    $0.text = text
                }
            )
        )
    }

    static func reset(attempt: Int32) -> ProtoTaskEvent {
        journal(
            0,
            .textReset(
                .with {
                    $0.subtaskID = "s1"
                    $0.attempt = attempt
                }
            )
        )
    }
}
