extension Plan: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("rationale", rationale)
        writer.member("repairs", repairs)
        writer.member("revision", revision)
        writer.member("source", source)
        writer.member("subtasks", subtasks)
        writer.endObject()
    }
}

extension Plan: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        rationale = try reader.member("rationale")
        repairs = try reader.member("repairs")
        revision = try reader.member("revision")
        source = try reader.member("source")
        subtasks = try reader.member("subtasks")
        try reader.endObject()
    }
}

extension Subtask.Facts: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.optionalMember("agent", agent)
        writer.member("agentType", agentType)
        writer.member("attempts", attempts)
        writer.member("capabilities", capabilities)
        writer.optionalMember("confidence", confidence)
        writer.member("createTime", createTime)
        writer.member("dependsOn", dependsOn)
        writer.optionalMember("endTime", endTime)
        writer.optionalMember("error", error)
        writer.member("failures", failures)
        writer.member("id", id)
        writer.member("instruction", instruction)
        writer.member("output", output)
        writer.optionalMember("outputData", outputData)
        writer.optionalMember("provenance", provenance)
        writer.optionalMember("readyTime", readyTime)
        writer.member("revisionNotes", revisionNotes)
        writer.member("revisions", revisions)
        writer.member("spend", spend)
        writer.optionalMember("startTime", startTime)
        writer.member("status", status)
        writer.member("title", title)
        writer.endObject()
    }
}

extension Subtask.Facts: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        agent = try reader.optionalMember("agent")
        agentType = try reader.member("agentType")
        attempts = try reader.member("attempts")
        capabilities = try reader.member("capabilities")
        confidence = try reader.optionalMember("confidence")
        createTime = try reader.member("createTime")
        dependsOn = try reader.member("dependsOn")
        endTime = try reader.optionalMember("endTime")
        error = try reader.optionalMember("error")
        failures = try reader.member("failures")
        id = try reader.member("id")
        instruction = try reader.member("instruction")
        output = try reader.member("output")
        outputData = try reader.optionalMember("outputData")
        provenance = try reader.optionalMember("provenance")
        readyTime = try reader.optionalMember("readyTime")
        revisionNotes = try reader.member("revisionNotes")
        revisions = try reader.member("revisions")
        spend = try reader.member("spend")
        startTime = try reader.optionalMember("startTime")
        status = try reader.member("status")
        title = try reader.member("title")
        try reader.endObject()
    }
}

extension Provenance: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("agent", agent)
        writer.member("agentName", agentName)
        writer.member("agentType", agentType)
        writer.member("failedModels", failedModels)
        writer.member("inputSubtasks", inputSubtasks)
        writer.member("isCached", isCached)
        writer.member("isOffline", isOffline)
        writer.member("memoryItems", memoryItems)
        writer.member("model", model)
        writer.member("promptRevision", promptRevision)
        writer.member("provider", provider)
        writer.member("temperature", temperature)
        writer.endObject()
    }
}

extension Provenance: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        agent = try reader.member("agent")
        agentName = try reader.member("agentName")
        agentType = try reader.member("agentType")
        failedModels = try reader.member("failedModels")
        inputSubtasks = try reader.member("inputSubtasks")
        isCached = try reader.member("isCached")
        isOffline = try reader.member("isOffline")
        memoryItems = try reader.member("memoryItems")
        model = try reader.member("model")
        promptRevision = try reader.member("promptRevision")
        provider = try reader.member("provider")
        temperature = try reader.member("temperature")
        try reader.endObject()
    }
}

extension Plan.Source: JSONReadable, JSONWritable {}

extension Subtask.Status: JSONReadable, JSONWritable {}
