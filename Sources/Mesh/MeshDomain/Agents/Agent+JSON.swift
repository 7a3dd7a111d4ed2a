extension Agent.Facts: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("configuration", configuration)
        writer.member("createTime", createTime)
        writer.member("id", id)
        writer.member("metrics", metrics)
        writer.member("network", network)
        writer.member("revision", revision)
        writer.member("updateTime", updateTime)
        writer.endObject()
    }
}

extension Agent.Facts: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        configuration = try reader.member("configuration")
        createTime = try reader.member("createTime")
        id = try reader.member("id")
        metrics = try reader.member("metrics")
        network = try reader.member("network")
        revision = try reader.member("revision")
        updateTime = try reader.member("updateTime")
        try reader.endObject()
    }
}

extension AgentConfiguration: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("capabilities", capabilities)
        writer.member("description", description)
        writer.member("fallbackModels", fallbackModels)
        writer.member("labels", labels)
        writer.member("maxConcurrentSubtasks", maxConcurrentSubtasks)
        writer.optionalMember("model", model)
        writer.member("name", name)
        writer.member("parameters", parameters)
        writer.optionalMember("prompt", prompt)
        writer.member("type", type)
        writer.endObject()
    }
}

extension AgentConfiguration: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        capabilities = try reader.member("capabilities")
        description = try reader.member("description")
        fallbackModels = try reader.member("fallbackModels")
        labels = try reader.member("labels")
        maxConcurrentSubtasks = try reader.member("maxConcurrentSubtasks")
        model = try reader.optionalMember("model")
        name = try reader.member("name")
        parameters = try reader.member("parameters")
        prompt = try reader.optionalMember("prompt")
        type = try reader.member("type")
        try reader.endObject()
    }
}

extension ModelParameters: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.optionalMember("extra", extra)
        writer.optionalMember("formality", formality)
        writer.optionalMember("maxTokens", maxTokens)
        writer.member("stopSequences", stopSequences)
        writer.optionalMember("temperature", temperature)
        writer.optionalMember("topP", topP)
        writer.endObject()
    }
}

extension ModelParameters: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        extra = try reader.optionalMember("extra")
        formality = try reader.optionalMember("formality")
        maxTokens = try reader.optionalMember("maxTokens")
        stopSequences = try reader.member("stopSequences")
        temperature = try reader.optionalMember("temperature")
        topP = try reader.optionalMember("topP")
        try reader.endObject()
    }
}

extension ModelParameters.Formality: JSONReadable, JSONWritable {}
