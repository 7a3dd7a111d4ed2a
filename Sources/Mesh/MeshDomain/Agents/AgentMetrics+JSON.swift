extension AgentMetrics: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("completed", completed)
        writer.member("failed", failed)
        writer.optionalMember("lastActiveTime", lastActiveTime)
        writer.member("spend", spend)
        writer.member("totalConfidence", totalConfidence)
        writer.member("totalSeconds", totalSeconds)
        writer.endObject()
    }
}

extension AgentMetrics: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        completed = try reader.member("completed")
        failed = try reader.member("failed")
        lastActiveTime = try reader.optionalMember("lastActiveTime")
        spend = try reader.member("spend")
        totalConfidence = try reader.member("totalConfidence")
        totalSeconds = try reader.member("totalSeconds")
        try reader.endObject()
    }
}

extension AgentWork: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("confidence", confidence)
        writer.member("endTime", endTime)
        writer.member("model", model)
        writer.member("spend", spend)
        writer.member("startTime", startTime)
        writer.member("subtask", subtask)
        writer.member("succeeded", succeeded)
        writer.member("task", task)
        writer.member("title", title)
        writer.endObject()
    }
}

extension AgentWork: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        confidence = try reader.member("confidence")
        endTime = try reader.member("endTime")
        model = try reader.member("model")
        spend = try reader.member("spend")
        startTime = try reader.member("startTime")
        subtask = try reader.member("subtask")
        succeeded = try reader.member("succeeded")
        task = try reader.member("task")
        title = try reader.member("title")
        try reader.endObject()
    }
}

extension AgentStatusChange: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("activeSubtasks", activeSubtasks)
        writer.member("agent", agent)
        writer.member("name", name)
        writer.member("previous", previous)
        writer.member("reason", reason)
        writer.member("status", status)
        writer.optionalMember("task", task)
        writer.endObject()
    }
}

extension AgentStatusChange: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        activeSubtasks = try reader.member("activeSubtasks")
        agent = try reader.member("agent")
        name = try reader.member("name")
        previous = try reader.member("previous")
        reason = try reader.member("reason")
        status = try reader.member("status")
        task = try reader.optionalMember("task")
        try reader.endObject()
    }
}

extension AgentStatus: JSONReadable, JSONWritable {}
