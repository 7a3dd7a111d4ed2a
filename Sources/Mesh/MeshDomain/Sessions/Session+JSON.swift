extension Session: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("context", context)
        writer.member("createTime", createTime)
        writer.optionalMember("endTime", endTime)
        writer.member("id", id)
        writer.member("labels", labels)
        writer.member("metrics", metrics)
        writer.member("network", network)
        writer.member("revision", revision)
        writer.member("status", status)
        writer.member("touchTime", touchTime)
        writer.member("ttlSeconds", ttlSeconds)
        writer.member("user", user)
        writer.endObject()
    }
}

extension SessionMetrics: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("memoryItems", memoryItems)
        writer.member("spend", spend)
        writer.member("tasks", tasks)
        writer.member("touches", touches)
        writer.endObject()
    }
}

extension Session.Status: JSONWritable {}

extension SessionChange: JSONWritable {}
