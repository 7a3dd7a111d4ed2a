package import MeshDomain

/// Where a replay went another way than the run that was recorded.
package enum ReplayFinding: Sendable, Hashable {
    /// An event that the run would write now is not the one in the journal. Each line is a field: what the journal has,
    /// and what the replay made.
    case event(sequence: Int, kind: String, [FieldDifference])
    /// The run asks for something else, in another order, or stops asking: at that line of the record.
    case course(line: Int, after: Int, String)
    /// A model is asked otherwise; the recorded answer was used all the same.
    case request(call: Int, after: Int, subtask: SubtaskID?, parts: [String])
}

/// A value that is not the same twice.
package struct FieldDifference: Sendable, Hashable {
    package let path: String
    /// As JSON; nil where there is none.
    package let recorded: String?
    package let replayed: String?

    init(_ path: String, _ recorded: JSONValue?, _ replayed: JSONValue?) {
        self.path = path
        self.recorded = recorded?.text
        self.replayed = replayed?.text
    }

    /// All differences between two trees, at most so many.
    static func between(_ recorded: JSONValue, _ replayed: JSONValue, limit: Int = 16) -> [FieldDifference] {
        var found: [FieldDifference] = []
        collect("", recorded, replayed, limit, &found)
        return found
    }

    private static func collect(
        _ path: String,
        _ recorded: JSONValue?,
        _ replayed: JSONValue?,
        _ limit: Int,
        _ found: inout [FieldDifference]
    ) {
        guard found.count < limit, recorded != replayed else { return }
        switch (recorded, replayed) {
        case (.object(let left)?, .object(let right)?):
            for key in Set(left.keys).union(right.keys).sorted() {
                collect(path.isEmpty ? key : "\(path).\(key)", left[key], right[key], limit, &found)
            }
        case (.array(let left)?, .array(let right)?) where left.count == right.count:
            for (number, pair) in zip(left, right).enumerated() {
                collect("\(path)[\(number)]", pair.0, pair.1, limit, &found)
            }
        default: found.append(FieldDifference(path, recorded, replayed))
        }
    }
}

/// What became of the replay of one run.
package struct RunReplayReport: Sendable, Hashable {
    /// The fence of the lease.
    package let run: Int64
    package let worker: WorkerID
    /// The events that were compared with the journal and are the same.
    package let events: [Int]
    /// How the recorded run came back; nil when its record is cut off.
    package let end: String?
    /// The run went on after its record was full.
    package let isFull: Bool
    package let findings: [ReplayFinding]

    package var isIdentical: Bool { findings.isEmpty }
}
