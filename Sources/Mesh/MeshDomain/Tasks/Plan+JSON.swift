extension Plan: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("rationale", rationale)
        writer.member("repairs", repairs)
        writer.member("revision", revision)
        writer.member("source", source)
        writer.member("subtasks", subtasks)
        writer.endObject()
    }
}

extension Subtask: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension Provenance: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension Plan.Source: JSONWritable {}

extension Subtask.Status: JSONWritable {}
