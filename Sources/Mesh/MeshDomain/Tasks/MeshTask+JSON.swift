extension MeshTask: JSONWritable {
    package func write(to writer: inout JSONWriter) { write(to: &writer, includesSubmission: true) }

    /// Without the submission, which never changes, so that a store can keep it apart and write it once.
    package var stateBytes: [UInt8] {
        var writer = JSONWriter(capacity: 1_024)
        write(to: &writer, includesSubmission: false)
        return writer.bytes
    }

    private func write(to writer: inout JSONWriter, includesSubmission: Bool) {
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
}

extension MeshTask.DecisionRecord: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("decision", decision)
        writer.member("user", user)
        writer.member("waiting", waiting)
        writer.endObject()
    }
}

extension MeshTask.Status: JSONWritable {}
