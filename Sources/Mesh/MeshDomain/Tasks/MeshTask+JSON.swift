extension MeshTask {
    /// Without the submission, which never changes, so that a store can keep it apart and write it once.
    public var stateBytes: [UInt8] {
        var writer = JSONWriter(capacity: 1_024 + 1_536 * (plan?.subtasks.count ?? 0))
        own.write(to: &writer, includesSubmission: false)
        return writer.bytes
    }
}

extension MeshTask {
    /// From `stateBytes` and the submission that was kept apart.
    public init(state: [UInt8], submission: TaskSubmission) throws {
        do {
            var reader = JSONReader(state)
            self.init(try Facts(from: &reader, submission: submission))
            try reader.finish()
        } catch {
            // What the program did not write itself goes the long way, as in `JSONCoding.decode`.
            guard case .object(var members) = try JSONValue(parsing: state) else {
                throw JSONError(place: "the value", reason: "an object is wanted")
            }
            members["submission"] = try JSONCoding.tree(submission)
            self = try JSONCoding.decode(MeshTask.self, from: .object(members))
        }
    }
}

extension MeshTask.Facts: JSONReadable, JSONWritable {
    public func write(to writer: inout JSONWriter) { write(to: &writer, includesSubmission: true) }

    public init(from reader: inout JSONReader) throws(JSONMismatch) { try self.init(from: &reader, submission: nil) }

    fileprivate func write(to writer: inout JSONWriter, includesSubmission: Bool) {
        writer.beginObject()
        writer.optionalMember("confidence", confidence)
        writer.member("counters", counters)
        writer.member("createTime", createTime)
        writer.optionalMember("deadline", deadline)
        writer.member("decisions", decisions)
        writer.optionalMember("endTime", endTime)
        writer.optionalMember("error", error)
        writer.optionalMember("explanation", explanation)
        writer.member("id", id)
        writer.member("limits", limits)
        writer.member("network", network)
        writer.member("owner", owner)
        writer.optionalMember("plan", plan)
        writer.member("planIsApproved", planIsApproved)
        writer.optionalMember("result", result)
        writer.member("resultIsApproved", resultIsApproved)
        writer.member("reviews", reviews)
        writer.member("runs", runs)
        writer.member("spend", spend)
        writer.optionalMember("startTime", startTime)
        writer.member("status", status)
        writer.optionalMember("statusAfterWaiting", statusAfterWaiting)
        if includesSubmission { writer.member("submission", submission) }
        writer.member("tenant", tenant)
        writer.member("updateTime", updateTime)
        writer.member("version", version)
        writer.optionalMember("waiting", waiting)
        writer.optionalMember("worker", worker)
        writer.endObject()
    }

    fileprivate init(from reader: inout JSONReader, submission: TaskSubmission?) throws(JSONMismatch) {
        try reader.beginObject()
        confidence = try reader.optionalMember("confidence")
        counters = try reader.member("counters")
        createTime = try reader.member("createTime")
        deadline = try reader.optionalMember("deadline")
        decisions = try reader.member("decisions")
        endTime = try reader.optionalMember("endTime")
        error = try reader.optionalMember("error")
        explanation = try reader.optionalMember("explanation")
        id = try reader.member("id")
        limits = try reader.member("limits")
        network = try reader.member("network")
        owner = try reader.member("owner")
        plan = try reader.optionalMember("plan")
        planIsApproved = try reader.member("planIsApproved")
        result = try reader.optionalMember("result")
        resultIsApproved = try reader.member("resultIsApproved")
        reviews = try reader.member("reviews")
        runs = try reader.member("runs")
        spend = try reader.member("spend")
        startTime = try reader.optionalMember("startTime")
        status = try reader.member("status")
        statusAfterWaiting = try reader.optionalMember("statusAfterWaiting")
        if let submission { self.submission = submission } else { self.submission = try reader.member("submission") }
        tenant = try reader.member("tenant")
        updateTime = try reader.member("updateTime")
        version = try reader.member("version")
        waiting = try reader.optionalMember("waiting")
        worker = try reader.optionalMember("worker")
        try reader.endObject()
    }
}

extension MeshTask.DecisionRecord: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("decision", decision)
        writer.member("user", user)
        writer.member("waiting", waiting)
        writer.endObject()
    }
}

extension MeshTask.DecisionRecord: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        decision = try reader.member("decision")
        user = try reader.member("user")
        waiting = try reader.member("waiting")
        try reader.endObject()
    }
}

extension MeshTask.Status: JSONReadable, JSONWritable {}
