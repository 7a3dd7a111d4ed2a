extension Agent: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension AgentConfiguration: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension ModelParameters: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension ModelParameters.Formality: JSONWritable {}
