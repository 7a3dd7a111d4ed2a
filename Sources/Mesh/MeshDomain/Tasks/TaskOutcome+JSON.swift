extension TaskResult: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.optionalMember("data", data)
        writer.member("isDegraded", isDegraded)
        writer.member("mediaType", mediaType)
        writer.member("text", text)
        writer.endObject()
    }
}

extension Explanation: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("contributions", contributions)
        writer.member("summary", summary)
        writer.endObject()
    }
}

extension Contribution: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("agent", agent)
        writer.member("agentName", agentName)
        writer.member("subtasks", subtasks)
        writer.member("text", text)
        writer.member("weight", weight)
        writer.endObject()
    }
}

extension Waiting: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension TaskCounters: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("fallbacks", fallbacks)
        writer.member("iterations", iterations)
        writer.member("memoryItems", memoryItems)
        writer.member("takeovers", takeovers)
        writer.endObject()
    }
}

extension PersonDecision: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension Waiting.Kind: JSONWritable {}

extension ReviewVerdict: JSONWritable {}
