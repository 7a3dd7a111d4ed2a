package import MeshDomain

/// What is given to a model as a whole.
package protocol ModelForm: JSONWritable {}

extension ModelForm {
    /// The form as models get it: what their standing instruction explains, in a fenced block.
    package var prompt: String { indentedJSON(from: "```json\n", to: "\n```") }
}

extension PlanForm: ModelForm {
    package var jsonSizeExpected: Int { 4_096 + brief.utf8.count + MemoryLine.promptSize(of: memory) }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("agents", agents)
        writer.member("brief", brief)
        writer.member("context", context)
        writer.member("faults", faults)
        writer.member("form", form)
        writer.member("limits", limits)
        writer.member("memory", memory)
        writer.member("network", network)
        writer.member("rejected", rejected)
        writer.endObject()
    }
}

extension PlanForm.NetworkNote: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("description", description)
        writer.member("name", name)
        writer.endObject()
    }
}

extension PlanForm.AgentNote: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("capabilities", capabilities)
        writer.member("description", description)
        writer.member("name", name)
        writer.member("type", type)
        writer.endObject()
    }
}

extension PlanForm.LimitNote: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("maxSubtasks", maxSubtasks)
        writer.member("timeoutSeconds", timeoutSeconds)
        writer.endObject()
    }
}

extension PlanForm.RejectedPlan: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("comment", comment)
        writer.member("titles", titles)
        writer.endObject()
    }
}

extension WorkForm: ModelForm {
    package var jsonSizeExpected: Int {
        2_048 + brief.utf8.count + previousOutput.utf8.count + Part.promptSize(of: inputs)
            + MemoryLine.promptSize(of: memory)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("answers", answers)
        writer.member("brief", brief)
        writer.member("context", context)
        writer.member("form", form)
        writer.member("inputs", inputs)
        writer.member("memory", memory)
        writer.member("previousOutput", previousOutput)
        writer.member("revisionNotes", revisionNotes)
        writer.member("subtask", subtask)
        writer.endObject()
    }
}

extension WorkForm.SubtaskNote: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("agentType", agentType)
        writer.member("id", id)
        writer.member("instruction", instruction)
        writer.member("title", title)
        writer.endObject()
    }
}

extension WorkForm.Answer: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("answer", answer)
        writer.member("question", question)
        writer.endObject()
    }
}

extension ReviewForm: ModelForm {
    package var jsonSizeExpected: Int {
        2_048 + brief.utf8.count + Part.promptSize(of: parts) + MemoryLine.promptSize(of: memory)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("brief", brief)
        writer.member("context", context)
        writer.member("form", form)
        writer.member("iteration", iteration)
        writer.member("memory", memory)
        writer.member("parts", parts)
        writer.member("threshold", threshold)
        writer.endObject()
    }
}

extension SynthesisForm: ModelForm {
    package var jsonSizeExpected: Int { 2_048 + brief.utf8.count + Part.promptSize(of: parts) }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("brief", brief)
        writer.member("comments", comments)
        writer.member("context", context)
        writer.member("form", form)
        writer.member("missing", missing)
        writer.member("parts", parts)
        writer.endObject()
    }
}

extension SynthesisForm.MissingPart: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("reason", reason)
        writer.member("title", title)
        writer.endObject()
    }
}

extension Part: JSONWritable {
    /// With room for escapes, names and spaces.
    fileprivate static func promptSize(of parts: [Part]) -> Int {
        parts.reduce(0) { $0 + 512 + $1.output.utf8.count + $1.output.utf8.count / 8 }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("agent", agent)
        writer.member("agentType", agentType)
        writer.member("confidence", confidence)
        writer.member("output", output)
        writer.member("subtask", subtask)
        writer.member("title", title)
        writer.endObject()
    }
}

extension MemoryLine: JSONWritable {
    /// With room for escapes, names and spaces.
    fileprivate static func promptSize(of lines: [MemoryLine]) -> Int {
        lines.reduce(0) { $0 + 256 + $1.content.utf8.count + $1.content.utf8.count / 8 }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("confidence", confidence)
        writer.member("content", content)
        writer.member("id", id)
        writer.member("type", type)
        writer.endObject()
    }
}
