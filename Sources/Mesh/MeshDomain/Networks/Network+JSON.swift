extension Network: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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
