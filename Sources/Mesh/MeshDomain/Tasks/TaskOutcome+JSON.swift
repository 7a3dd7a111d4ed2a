extension TaskResult: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.optionalMember("data", data)
        writer.member("isDegraded", isDegraded)
        writer.member("mediaType", mediaType)
        writer.member("text", text)
        writer.endObject()
    }
}

extension TaskResult: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        data = try reader.optionalMember("data")
        isDegraded = try reader.member("isDegraded")
        mediaType = try reader.member("mediaType")
        text = try reader.member("text")
        try reader.endObject()
    }
}

extension Explanation: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("contributions", contributions)
        writer.member("summary", summary)
        writer.endObject()
    }
}

extension Explanation: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        contributions = try reader.member("contributions")
        summary = try reader.member("summary")
        try reader.endObject()
    }
}

extension Contribution: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("agent", agent)
        writer.member("agentName", agentName)
        writer.member("subtasks", subtasks)
        writer.member("text", text)
        writer.member("weight", weight)
        writer.endObject()
    }
}

extension Contribution: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        agent = try reader.member("agent")
        agentName = try reader.member("agentName")
        subtasks = try reader.member("subtasks")
        text = try reader.member("text")
        weight = try reader.member("weight")
        try reader.endObject()
    }
}

extension Waiting: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("choices", choices)
        writer.member("deadline", deadline)
        writer.member("id", id)
        writer.member("kind", kind)
        writer.member("prompt", prompt)
        writer.member("since", since)
        writer.member("spend", spend)
        writer.optionalMember("subtask", subtask)
        writer.endObject()
    }
}

extension Waiting: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        choices = try reader.member("choices")
        deadline = try reader.member("deadline")
        id = try reader.member("id")
        kind = try reader.member("kind")
        prompt = try reader.member("prompt")
        since = try reader.member("since")
        spend = try reader.member("spend")
        subtask = try reader.optionalMember("subtask")
        try reader.endObject()
    }
}

extension TaskCounters: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("fallbacks", fallbacks)
        writer.member("iterations", iterations)
        writer.member("memoryItems", memoryItems)
        writer.member("takeovers", takeovers)
        writer.endObject()
    }
}

extension TaskCounters: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        fallbacks = try reader.member("fallbacks")
        iterations = try reader.member("iterations")
        memoryItems = try reader.member("memoryItems")
        takeovers = try reader.member("takeovers")
        try reader.endObject()
    }
}

extension PersonDecision: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .approval(let isApproved, let comment):
            writer.beginCase("approval")
            writer.member("comment", comment)
            writer.member("isApproved", isApproved)
            writer.endCase()
        case .answer(let text): writer.singleCase("answer", "_0", text)
        }
    }
}

extension PersonDecision: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        switch try reader.beginCase() {
        case "approval":
            let comment: String = try reader.member("comment")
            let isApproved: Bool = try reader.member("isApproved")
            self = .approval(isApproved: isApproved, comment: comment)
        case "answer":
            self = .answer(try reader.member("_0"))
        default: throw JSONMismatch()
        }
        try reader.endCase()
    }
}

extension Waiting.Kind: JSONReadable, JSONWritable {}

extension ReviewVerdict: JSONReadable, JSONWritable {}
