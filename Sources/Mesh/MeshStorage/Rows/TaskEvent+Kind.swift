internal import MeshDomain

extension TaskEvent.Body {
    /// For people who look into the tables; the program reads the body. `steps` is none: `JournalRow`.
    var kind: String {
        switch self {
        case .submitted: "submitted"
        case .released: "released"
        case .started: "started"
        case .planned: "planned"
        case .subtaskReady: "subtaskReady"
        case .subtaskStarted: "subtaskStarted"
        case .modelFallback: "modelFallback"
        case .memoryAdded: "memoryAdded"
        case .subtaskCompleted: "subtaskCompleted"
        case .subtaskFailed: "subtaskFailed"
        case .reviewed: "reviewed"
        case .revised: "revised"
        case .waiting: "waiting"
        case .resumed: "resumed"
        case .safety: "safety"
        case .result: "result"
        case .feedback: "feedback"
        case .completed: "completed"
        case .failed: "failed"
        case .cancelled: "cancelled"
        case .timedOut: "timedOut"
        }
    }
}
