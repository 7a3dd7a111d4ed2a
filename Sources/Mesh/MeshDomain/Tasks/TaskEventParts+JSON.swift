extension TaskEvent.Submitted: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension TaskEvent.SubtaskStart: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension TaskEvent.ModelFallback: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("from", from)
        writer.member("reason", reason)
        writer.optionalMember("subtask", subtask)
        writer.member("to", to)
        writer.endObject()
    }
}

extension TaskEvent.MemoryNote: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.optionalMember("agent", agent)
        writer.member("memory", memory)
        writer.member("preview", preview)
        writer.optionalMember("subtask", subtask)
        writer.member("type", type)
        writer.endObject()
    }
}

extension TaskEvent.SubtaskCompletion: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension TaskEvent.SubtaskFailure: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension TaskEvent.Review: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension TaskEvent.SafetyNote: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("decision", decision)
        writer.member("isInput", isInput)
        writer.member("reasons", reasons)
        writer.optionalMember("subtask", subtask)
        writer.endObject()
    }
}
