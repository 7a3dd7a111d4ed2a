extension TaskEvent: JSONWritable {
    public var jsonSizeExpected: Int { 64 + body.jsonSizeExpected }

    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("body", body)
        writer.member("sequence", sequence)
        writer.member("time", time)
        writer.endObject()
    }
}

extension TaskEvent: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        body = try reader.member("body")
        sequence = try reader.member("sequence")
        time = try reader.member("time")
        try reader.endObject()
    }
}

extension TaskEvent.Body: JSONWritable {
    public var jsonSizeExpected: Int {
        switch self {
        case .subtaskCompleted(let completion): 1_536 + completion.output.utf8.count
        case .result(let result, _, _, _): 3_072 + result.text.utf8.count
        case .planned(let plan, _, _): 512 + 1_024 * plan.subtasks.count
        case .submitted(let submitted): 768 + submitted.submission.brief.utf8.count
        case .started, .subtaskReady, .completed: 128
        default: 512
        }
    }

    public func write(to writer: inout JSONWriter) {
        switch self {
        case .submitted(let submitted): writer.singleCase("submitted", "_0", submitted)
        case .released(let user): writer.singleCase("released", "user", user)
        case .started(let worker, let run, let resumedAfter):
            writer.beginCase("started")
            writer.member("resumedAfter", resumedAfter)
            writer.member("run", run)
            writer.member("worker", worker)
            writer.endCase()
        case .planned(let plan, let model, let spend):
            writer.beginCase("planned")
            writer.member("_0", plan)
            writer.member("model", model)
            writer.member("spend", spend)
            writer.endCase()
        case .subtaskReady(let subtask): writer.singleCase("subtaskReady", "_0", subtask)
        case .subtaskStarted(let start): writer.singleCase("subtaskStarted", "_0", start)
        case .modelFallback(let fallback): writer.singleCase("modelFallback", "_0", fallback)
        case .memoryAdded(let note): writer.singleCase("memoryAdded", "_0", note)
        case .subtaskCompleted(let completion): writer.singleCase("subtaskCompleted", "_0", completion)
        case .subtaskFailed(let failure): writer.singleCase("subtaskFailed", "_0", failure)
        case .reviewed(let review): writer.singleCase("reviewed", "_0", review)
        case .revised(let subtasks, let iteration, let notes):
            writer.beginCase("revised")
            writer.member("iteration", iteration)
            writer.member("notes", notes)
            writer.member("subtasks", subtasks)
            writer.endCase()
        case .waiting(let waiting): writer.singleCase("waiting", "_0", waiting)
        case .resumed(let waiting, let user, let decision):
            writer.beginCase("resumed")
            writer.member("_0", waiting)
            writer.member("decision", decision)
            writer.member("user", user)
            writer.endCase()
        case .safety(let note): writer.singleCase("safety", "_0", note)
        case .result(let result, let confidence, let explanation, let spend):
            writer.beginCase("result")
            writer.member("_0", result)
            writer.member("confidence", confidence)
            writer.member("explanation", explanation)
            writer.member("spend", spend)
            writer.endCase()
        case .feedback(let user, let rating, let comment, let memory):
            writer.beginCase("feedback")
            writer.member("comment", comment)
            writer.member("memory", memory)
            writer.member("rating", rating)
            writer.member("user", user)
            writer.endCase()
        case .completed: writer.emptyCase("completed")
        case .failed(let reason): writer.singleCase("failed", "_0", reason)
        case .cancelled(let user, let reason):
            writer.beginCase("cancelled")
            writer.member("reason", reason)
            writer.member("user", user)
            writer.endCase()
        case .timedOut: writer.emptyCase("timedOut")
        }
    }
}

extension TaskEvent.Body: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        switch try reader.beginCase() {
        case "submitted":
            self = .submitted(try reader.member("_0"))
        case "released":
            self = .released(user: try reader.member("user"))
        case "started":
            let resumedAfter: Int = try reader.member("resumedAfter")
            let run: Int = try reader.member("run")
            let worker: WorkerID = try reader.member("worker")
            self = .started(worker: worker, run: run, resumedAfter: resumedAfter)
        case "planned":
            self = .planned(
                try reader.member("_0"),
                model: try reader.member("model"),
                spend: try reader.member("spend")
            )
        case "subtaskReady":
            self = .subtaskReady(try reader.member("_0"))
        case "subtaskStarted":
            self = .subtaskStarted(try reader.member("_0"))
        case "modelFallback":
            self = .modelFallback(try reader.member("_0"))
        case "memoryAdded":
            self = .memoryAdded(try reader.member("_0"))
        case "subtaskCompleted":
            self = .subtaskCompleted(try reader.member("_0"))
        case "subtaskFailed":
            self = .subtaskFailed(try reader.member("_0"))
        case "reviewed":
            self = .reviewed(try reader.member("_0"))
        case "revised":
            let iteration: Int = try reader.member("iteration")
            let notes: String = try reader.member("notes")
            let subtasks: [SubtaskID] = try reader.member("subtasks")
            self = .revised(subtasks: subtasks, iteration: iteration, notes: notes)
        case "waiting":
            self = .waiting(try reader.member("_0"))
        case "resumed":
            let waiting: WaitingID = try reader.member("_0")
            let decision: PersonDecision = try reader.member("decision")
            let user: UserID = try reader.member("user")
            self = .resumed(waiting, user: user, decision: decision)
        case "safety":
            self = .safety(try reader.member("_0"))
        case "result":
            self = .result(
                try reader.member("_0"),
                confidence: try reader.member("confidence"),
                explanation: try reader.member("explanation"),
                spend: try reader.member("spend")
            )
        case "feedback":
            let comment: String = try reader.member("comment")
            let memory: MemoryID = try reader.member("memory")
            let rating: Int = try reader.member("rating")
            let user: UserID = try reader.member("user")
            self = .feedback(user: user, rating: rating, comment: comment, memory: memory)
        case "completed": self = .completed
        case "failed":
            self = .failed(try reader.member("_0"))
        case "cancelled":
            let reason: String = try reader.member("reason")
            let user: UserID = try reader.member("user")
            self = .cancelled(user: user, reason: reason)
        case "timedOut": self = .timedOut
        default: throw JSONMismatch()
        }
        try reader.endCase()
    }
}
