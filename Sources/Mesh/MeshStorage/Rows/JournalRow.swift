internal import MeshApplication
internal import MeshDomain

/// A row of the table of journals. A commit has twenty events and more; each in a row of its own is a statement and a place in
/// a tree for each, and pages that are half empty, so in a file those that are written together lie in one.
///
/// A row of one event has its kind and its body. One of several has `steps` for a kind, and the list of them for a body.
/// The row's sequence is that of its last event: what comes after an event begins in the first row behind it.
///
/// In PostgreSQL each event has a row, which is one statement for all of them there, and which replicas of a program before
/// can read; what was moved out of a file lies as it lay there.
struct JournalRow {
    let sequence: Int
    let time: Moment
    let kind: String
    let body: [UInt8]

    private static let kindOfSeveral = "steps"
    /// A row that has so many takes no further event: whoever reads one event reads the row that it lies in.
    private static let bytesMax = 64 << 10

    /// Those of a commit, together.
    static func rows(of events: [TaskEvent]) -> [JournalRow] {
        var rows: [JournalRow] = []
        var rest = events[...]
        while let first = rest.first {
            if rest.count == 1 {
                rows.append(JournalRow(of: first))
                break
            }
            rows.append(JournalRow(takingFrom: &rest))
        }
        return rows
    }

    /// One by itself.
    init(of event: TaskEvent) {
        sequence = event.sequence
        time = event.time
        kind = event.body.kind
        body = event.body.jsonBytes
    }

    /// As many of the first as go into a row.
    private init(takingFrom events: inout ArraySlice<TaskEvent>) {
        let expected = events.reduce(0) { $0 + $1.jsonSizeExpected }
        var writer = JSONWriter(capacity: min(expected, 2 * Self.bytesMax))
        var last = events[events.startIndex]
        writer.beginArray()
        while writer.count < Self.bytesMax, let event = events.popFirst() {
            writer.beginElement()
            event.write(to: &writer)
            last = event
        }
        writer.endArray()
        sequence = last.sequence
        time = last.time
        kind = Self.kindOfSeveral
        body = writer.bytes
    }

    /// Adds the events that come after one, as many as are wanted, out of a row: its sequence, time, kind and body.
    static func add(
        _ row: some StoredRow,
        after sequence: Int,
        limit: Int,
        to events: inout [TaskEvent]
    ) throws(StoreFailure) {
        guard events.count < limit else { return }
        guard try row.text(2) == kindOfSeveral else {
            events.append(TaskEvent(sequence: try row.int(0), time: try row.moment(1), body: try row.json(3)))
            return
        }
        let several: [TaskEvent] = try row.json(3)
        events += several.drop { $0.sequence <= sequence }.prefix(limit - events.count)
    }
}
