extension TaskSubmission: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension TaskImage: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("mediaType", mediaType)
        writer.member("source", source)
        writer.endObject()
    }
}

extension ModelSelection: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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

extension TaskLimits: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.optionalMember("budgetNanoUSD", budgetNanoUSD)
        writer.member("confidenceThreshold", confidenceThreshold)
        writer.member("maxIterations", maxIterations)
        writer.member("maxSubtasks", maxSubtasks)
        writer.member("timeoutSeconds", timeoutSeconds)
        writer.endObject()
    }
}

extension TaskImage.Source: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        switch self {
        case .base64(let text): writer.singleCase("base64", "_0", text)
        case .url(let text): writer.singleCase("url", "_0", text)
        }
    }
}

extension ApprovalPoint: JSONWritable {}

extension ModelSelection.Complexity: JSONWritable {}
