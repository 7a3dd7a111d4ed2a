extension MemoryItem.Facts: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("confidence", confidence)
        writer.member("content", content)
        writer.member("contradicts", contradicts)
        writer.member("createTime", createTime)
        writer.optionalMember("expireTime", expireTime)
        writer.member("id", id)
        writer.optionalMember("lastReadTime", lastReadTime)
        writer.member("metadata", metadata)
        writer.member("network", network)
        writer.member("origin", origin)
        writer.member("readCount", readCount)
        writer.optionalMember("session", session)
        writer.optionalMember("supersededBy", supersededBy)
        writer.optionalMember("supersedes", supersedes)
        writer.member("tags", tags)
        writer.member("tier", tier)
        writer.member("type", type)
        writer.member("validFrom", validFrom)
        writer.optionalMember("validUntil", validUntil)
        writer.endObject()
    }
}

extension MemoryItem.Facts: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        confidence = try reader.member("confidence")
        content = try reader.member("content")
        contradicts = try reader.member("contradicts")
        createTime = try reader.member("createTime")
        expireTime = try reader.optionalMember("expireTime")
        id = try reader.member("id")
        lastReadTime = try reader.optionalMember("lastReadTime")
        metadata = try reader.member("metadata")
        network = try reader.member("network")
        origin = try reader.member("origin")
        readCount = try reader.member("readCount")
        session = try reader.optionalMember("session")
        supersededBy = try reader.optionalMember("supersededBy")
        supersedes = try reader.optionalMember("supersedes")
        tags = try reader.member("tags")
        tier = try reader.member("tier")
        type = try reader.member("type")
        validFrom = try reader.member("validFrom")
        validUntil = try reader.optionalMember("validUntil")
        try reader.endObject()
    }
}

extension MemoryOrigin: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.optionalMember("agent", agent)
        writer.optionalMember("model", model)
        writer.optionalMember("subtask", subtask)
        writer.optionalMember("task", task)
        writer.optionalMember("user", user)
        writer.endObject()
    }
}

extension MemoryOrigin: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        agent = try reader.optionalMember("agent")
        model = try reader.optionalMember("model")
        subtask = try reader.optionalMember("subtask")
        task = try reader.optionalMember("task")
        user = try reader.optionalMember("user")
        try reader.endObject()
    }
}

extension MemoryType: JSONReadable, JSONWritable {}

extension MemoryTier: JSONReadable, JSONWritable {}

extension MemoryRemovalReason: JSONReadable, JSONWritable {}
