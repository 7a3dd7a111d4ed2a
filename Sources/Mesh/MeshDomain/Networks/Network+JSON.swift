extension Network: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("createTime", createTime)
        writer.member("description", description)
        writer.member("id", id)
        writer.member("labels", labels)
        writer.member("maxIterations", maxIterations)
        writer.member("name", name)
        writer.member("owner", owner)
        writer.member("revision", revision)
        writer.member("tenant", tenant)
        writer.member("timeoutSeconds", timeoutSeconds)
        writer.member("updateTime", updateTime)
        writer.endObject()
    }
}

extension Network: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        createTime = try reader.member("createTime")
        description = try reader.member("description")
        id = try reader.member("id")
        labels = try reader.member("labels")
        maxIterations = try reader.member("maxIterations")
        name = try reader.member("name")
        owner = try reader.member("owner")
        revision = try reader.member("revision")
        tenant = try reader.member("tenant")
        timeoutSeconds = try reader.member("timeoutSeconds")
        updateTime = try reader.member("updateTime")
        try reader.endObject()
    }
}
