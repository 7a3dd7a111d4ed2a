extension MemoryItem: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension MemoryOrigin: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.optionalMember("agent", agent)
        writer.optionalMember("model", model)
        writer.optionalMember("subtask", subtask)
        writer.optionalMember("task", task)
        writer.optionalMember("user", user)
        writer.endObject()
    }
}

extension MemoryType: JSONWritable {}

extension MemoryTier: JSONWritable {}

extension MemoryRemovalReason: JSONWritable {}
