extension Session: JSONWritable {
    public func write(to writer: inout JSONWriter) {
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

extension Session: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        context = try reader.member("context")
        createTime = try reader.member("createTime")
        endTime = try reader.optionalMember("endTime")
        id = try reader.member("id")
        labels = try reader.member("labels")
        metrics = try reader.member("metrics")
        network = try reader.member("network")
        revision = try reader.member("revision")
        status = try reader.member("status")
        touchTime = try reader.member("touchTime")
        ttlSeconds = try reader.member("ttlSeconds")
        user = try reader.member("user")
        try reader.endObject()
    }
}

extension SessionMetrics: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("memoryItems", memoryItems)
        writer.member("spend", spend)
        writer.member("tasks", tasks)
        writer.member("touches", touches)
        writer.endObject()
    }
}

extension SessionMetrics: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        memoryItems = try reader.member("memoryItems")
        spend = try reader.member("spend")
        tasks = try reader.member("tasks")
        touches = try reader.member("touches")
        try reader.endObject()
    }
}

extension Session.Status: JSONReadable, JSONWritable {}

extension SessionChange: JSONReadable, JSONWritable {}
