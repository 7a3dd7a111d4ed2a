extension TaskEvent.Submitted: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("limits", limits)
        writer.member("network", network)
        writer.member("owner", owner)
        writer.member("submission", submission)
        writer.member("task", task)
        writer.member("tenant", tenant)
        writer.endObject()
    }
}

extension TaskEvent.Submitted: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        limits = try reader.member("limits")
        network = try reader.member("network")
        owner = try reader.member("owner")
        submission = try reader.member("submission")
        task = try reader.member("task")
        tenant = try reader.member("tenant")
        try reader.endObject()
    }
}

extension TaskEvent.SubtaskStart: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("agent", agent)
        writer.member("agentName", agentName)
        writer.member("agentType", agentType)
        writer.member("attempt", attempt)
        writer.member("model", model)
        writer.member("subtask", subtask)
        writer.endObject()
    }
}

extension TaskEvent.SubtaskStart: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        agent = try reader.member("agent")
        agentName = try reader.member("agentName")
        agentType = try reader.member("agentType")
        attempt = try reader.member("attempt")
        model = try reader.member("model")
        subtask = try reader.member("subtask")
        try reader.endObject()
    }
}

extension TaskEvent.ModelFallback: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("from", from)
        writer.member("reason", reason)
        writer.optionalMember("subtask", subtask)
        writer.member("to", to)
        writer.endObject()
    }
}

extension TaskEvent.ModelFallback: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        from = try reader.member("from")
        reason = try reader.member("reason")
        subtask = try reader.optionalMember("subtask")
        to = try reader.member("to")
        try reader.endObject()
    }
}

extension TaskEvent.MemoryNote: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.optionalMember("agent", agent)
        writer.member("memory", memory)
        writer.member("preview", preview)
        writer.optionalMember("subtask", subtask)
        writer.member("type", type)
        writer.endObject()
    }
}

extension TaskEvent.MemoryNote: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        agent = try reader.optionalMember("agent")
        memory = try reader.member("memory")
        preview = try reader.member("preview")
        subtask = try reader.optionalMember("subtask")
        type = try reader.member("type")
        try reader.endObject()
    }
}

extension TaskEvent.SubtaskCompletion: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("attempt", attempt)
        writer.member("confidence", confidence)
        writer.member("output", output)
        writer.optionalMember("outputData", outputData)
        writer.member("provenance", provenance)
        writer.member("spend", spend)
        writer.member("subtask", subtask)
        writer.endObject()
    }
}

extension TaskEvent.SubtaskCompletion: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        attempt = try reader.member("attempt")
        confidence = try reader.member("confidence")
        output = try reader.member("output")
        outputData = try reader.optionalMember("outputData")
        provenance = try reader.member("provenance")
        spend = try reader.member("spend")
        subtask = try reader.member("subtask")
        try reader.endObject()
    }
}

extension TaskEvent.SubtaskFailure: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.optionalMember("agent", agent)
        writer.member("attempt", attempt)
        writer.member("reason", reason)
        writer.member("spend", spend)
        writer.member("subtask", subtask)
        writer.member("willRetry", willRetry)
        writer.endObject()
    }
}

extension TaskEvent.SubtaskFailure: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        agent = try reader.optionalMember("agent")
        attempt = try reader.member("attempt")
        reason = try reader.member("reason")
        spend = try reader.member("spend")
        subtask = try reader.member("subtask")
        willRetry = try reader.member("willRetry")
        try reader.endObject()
    }
}

extension TaskEvent.Review: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.optionalMember("agent", agent)
        writer.member("confidence", confidence)
        writer.member("iteration", iteration)
        writer.member("notes", notes)
        writer.member("spend", spend)
        writer.member("subtasks", subtasks)
        writer.member("verdict", verdict)
        writer.endObject()
    }
}

extension TaskEvent.Review: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        agent = try reader.optionalMember("agent")
        confidence = try reader.member("confidence")
        iteration = try reader.member("iteration")
        notes = try reader.member("notes")
        spend = try reader.member("spend")
        subtasks = try reader.member("subtasks")
        verdict = try reader.member("verdict")
        try reader.endObject()
    }
}

extension TaskEvent.SafetyNote: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("decision", decision)
        writer.member("isInput", isInput)
        writer.member("reasons", reasons)
        writer.optionalMember("subtask", subtask)
        writer.endObject()
    }
}

extension TaskEvent.SafetyNote: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        decision = try reader.member("decision")
        isInput = try reader.member("isInput")
        reasons = try reader.member("reasons")
        subtask = try reader.optionalMember("subtask")
        try reader.endObject()
    }
}
