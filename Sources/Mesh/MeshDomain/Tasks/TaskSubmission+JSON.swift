extension TaskSubmission: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("approvalPoints", approvalPoints)
        writer.member("brief", brief)
        writer.member("context", context)
        writer.optionalMember("idempotencyKey", idempotencyKey)
        writer.member("images", images)
        writer.member("isHeld", isHeld)
        writer.optionalMember("keptPlan", keptPlan)
        writer.member("labels", labels)
        writer.member("modelSelection", modelSelection)
        writer.optionalMember("parent", parent)
        writer.member("priority", priority)
        writer.optionalMember("responseSchema", responseSchema)
        writer.optionalMember("retryOf", retryOf)
        writer.optionalMember("session", session)
        writer.endObject()
    }
}

extension TaskSubmission: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        approvalPoints = try reader.member("approvalPoints")
        brief = try reader.member("brief")
        context = try reader.member("context")
        idempotencyKey = try reader.optionalMember("idempotencyKey")
        images = try reader.member("images")
        isHeld = try reader.member("isHeld")
        keptPlan = try reader.optionalMember("keptPlan")
        labels = try reader.member("labels")
        modelSelection = try reader.member("modelSelection")
        parent = try reader.optionalMember("parent")
        priority = try reader.member("priority")
        responseSchema = try reader.optionalMember("responseSchema")
        retryOf = try reader.optionalMember("retryOf")
        session = try reader.optionalMember("session")
        try reader.endObject()
    }
}

extension TaskImage: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("mediaType", mediaType)
        writer.member("source", source)
        writer.endObject()
    }
}

extension TaskImage: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        mediaType = try reader.member("mediaType")
        source = try reader.member("source")
        try reader.endObject()
    }
}

extension ModelSelection: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.optionalMember("complexity", complexity)
        writer.member("disablesFallback", disablesFallback)
        writer.member("excludedModels", excludedModels)
        writer.member("isCostSensitive", isCostSensitive)
        writer.optionalMember("preferredModel", preferredModel)
        writer.member("requiresFunctionCalling", requiresFunctionCalling)
        writer.member("requiresVision", requiresVision)
        writer.endObject()
    }
}

extension ModelSelection: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        complexity = try reader.optionalMember("complexity")
        disablesFallback = try reader.member("disablesFallback")
        excludedModels = try reader.member("excludedModels")
        isCostSensitive = try reader.member("isCostSensitive")
        preferredModel = try reader.optionalMember("preferredModel")
        requiresFunctionCalling = try reader.member("requiresFunctionCalling")
        requiresVision = try reader.member("requiresVision")
        try reader.endObject()
    }
}

extension TaskLimits: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.optionalMember("budgetNanoUSD", budgetNanoUSD)
        writer.member("confidenceThreshold", confidenceThreshold)
        writer.member("maxIterations", maxIterations)
        writer.member("maxSubtasks", maxSubtasks)
        writer.member("timeoutSeconds", timeoutSeconds)
        writer.endObject()
    }
}

extension TaskLimits: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        budgetNanoUSD = try reader.optionalMember("budgetNanoUSD")
        confidenceThreshold = try reader.member("confidenceThreshold")
        maxIterations = try reader.member("maxIterations")
        maxSubtasks = try reader.member("maxSubtasks")
        timeoutSeconds = try reader.member("timeoutSeconds")
        try reader.endObject()
    }
}

extension TaskImage.Source: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .base64(let text): writer.singleCase("base64", "_0", text)
        case .url(let text): writer.singleCase("url", "_0", text)
        }
    }
}

extension TaskImage.Source: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        switch try reader.beginCase() {
        case "base64":
            self = .base64(try reader.member("_0"))
        case "url":
            self = .url(try reader.member("_0"))
        default: throw JSONMismatch()
        }
        try reader.endCase()
    }
}

extension ApprovalPoint: JSONReadable, JSONWritable {}

extension ModelSelection.Complexity: JSONReadable, JSONWritable {}
