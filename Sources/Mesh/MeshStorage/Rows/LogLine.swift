internal import MeshApplication
internal import MeshDomain

/// What one commit adds to a network's log, as it lies in a row: several lines, each with a position of its own, the last of
/// which is the row's. A row costs two indices and a page or two, whatever it holds, and a commit writes some seven lines.
enum LogLine: Hashable, Codable {
    /// So many events of a task's journal, which are not kept twice.
    case journal(TaskID, first: Int, count: Int)
    case body(FeedEvent.Body)

    var count: Int {
        switch self {
        case .journal(_, _, let count): count
        case .body: 1
        }
    }

    /// The lines one by one.
    var bodies: [FeedEvent.Body] {
        switch self {
        case .journal(let task, let first, let count):
            (first..<first + max(0, count)).map { .task(task, sequence: $0) }
        case .body(let body): [body]
        }
    }
}

extension LogLine: JSONReadable, JSONWritable {
    func write(to writer: inout JSONWriter) {
        switch self {
        case .journal(let task, let first, let count):
            writer.beginCase("journal")
            writer.member("_0", task)
            writer.member("count", count)
            writer.member("first", first)
            writer.endCase()
        case .body(let body): writer.singleCase("body", "_0", body)
        }
    }

    init(from reader: inout JSONReader) throws(JSONMismatch) {
        switch try reader.beginCase() {
        case "journal":
            let task: TaskID = try reader.member("_0")
            let count: Int = try reader.member("count")
            self = .journal(task, first: try reader.member("first"), count: count)
        case "body": self = .body(try reader.member("_0"))
        default: throw JSONMismatch()
        }
        try reader.endCase()
    }
}

/// The lines of one set in their order, those of one network and one time together.
struct LogLines {
    private struct Group {
        let network: NetworkID
        let time: Moment
        var lines: [LogLine] = []
    }

    /// So many lines of a group as a row has.
    struct Row {
        let network: NetworkID
        let time: Moment
        let lines: [LogLine]

        /// How many positions it takes, the last of which is the row's.
        var count: Int { lines.reduce(0) { $0 + $1.count } }
    }

    private var groups: [Group] = []

    /// A row stays small, however large the set is.
    private static let perRowMax = 256

    var rows: [Row] {
        groups.flatMap { group in
            stride(from: 0, to: group.lines.count, by: Self.perRowMax).map { start in
                let end = min(start + Self.perRowMax, group.lines.count)
                return Row(network: group.network, time: group.time, lines: Array(group.lines[start..<end]))
            }
        }
    }

    /// What a change adds to the logs of networks, if anything.
    mutating func add(_ change: Change, at time: Moment) {
        switch change {
        case .insertTask(let change), .appendTask(let change, _): add(change)
        case .note(let body, let network): add(.body(body), to: network, at: time)
        case .deleteNetwork(let id, _): forget(id)
        case .insertNetwork, .updateNetwork, .insertAgent, .updateAgent, .deleteAgent, .recordWork, .appendRecord,
            .insertMemory, .updateMemory, .countReads, .setVector, .deleteMemory, .insertSession, .updateSession,
            .creditSession:
            break
        }
    }

    /// One line for all events of a step, which may have been taken at different moments.
    private mutating func add(_ change: TaskChange) {
        guard let first = change.events.first, let last = change.events.last else { return }
        let line = LogLine.journal(change.task.id, first: first.sequence, count: change.events.count)
        add(line, to: change.task.network, at: last.time)
    }

    private mutating func add(_ line: LogLine, to network: NetworkID, at time: Moment) {
        // Nearly always there is one.
        let place = groups.lastIndex { $0.network == network && $0.time == time } ?? groups.endIndex
        if place == groups.endIndex { groups.append(Group(network: network, time: time)) }
        if let last = groups[place].lines.last, let joined = last.followed(by: line) {
            groups[place].lines[groups[place].lines.count - 1] = joined
        } else {
            groups[place].lines.append(line)
        }
    }

    private mutating func forget(_ network: NetworkID) { groups.removeAll { $0.network == network } }
}

extension LogLine {
    /// Both as one, when the second goes on where the first ends.
    fileprivate func followed(by line: LogLine) -> LogLine? {
        guard case .journal(let task, let first, let count) = self, case .journal(task, let next, let more) = line,
            next == first + count
        else { return nil }
        return .journal(task, first: first, count: count + more)
    }
}
