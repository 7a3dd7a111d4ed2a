extension AgentMetrics: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension AgentWork: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension AgentStatusChange: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension AgentStatus: JSONWritable {}
