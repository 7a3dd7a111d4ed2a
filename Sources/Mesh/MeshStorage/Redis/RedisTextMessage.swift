internal import MeshApplication
internal import MeshDomain

/// What one process tells the others about a text that it writes.
struct RedisTextMessage: Sendable, Hashable {
    enum Change: Sendable, Hashable {
        /// The text begins, or is told again from its beginning.
        case whole(attempt: Int, afterSequence: Int, reason: String)
        /// What follows at an offset in bytes of UTF-8.
        case more(offset: Int)
        /// The task is over here.
        case over
    }

    /// Who writes.
    let process: String
    let network: NetworkID
    /// Names this beginning of this text.
    let beginning: String
    let subtask: SubtaskID?
    let change: Change
    let text: String

    init(
        process: String,
        network: NetworkID,
        beginning: String,
        subtask: SubtaskID?,
        change: Change,
        text: String
    ) {
        self.process = process
        self.network = network
        self.beginning = beginning
        self.subtask = subtask
        self.change = change
        self.text = text
    }

    var bytes: [UInt8] {
        var members: [String: JSONValue] = [
            "process": .string(process), "network": .string(network.text), "beginning": .string(beginning),
            "text": .string(text),
        ]
        if let subtask { members["subtask"] = .string(subtask.text) }
        switch change {
        case .whole(let attempt, let afterSequence, let reason):
            members["attempt"] = .number(Double(attempt))
            members["after"] = .number(Double(afterSequence))
            members["reason"] = .string(reason)
        case .more(let offset): members["offset"] = .number(Double(offset))
        case .over: members["over"] = .bool(true)
        }
        return JSONValue.object(members).bytes
    }

    /// Nil for what no process of ours wrote.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONValue(parsing: bytes), let process = value["process"]?.string,
            let network = value["network"]?.string, let beginning = value["beginning"]?.string,
            let text = value["text"]?.string
        else { return nil }
        self.process = process
        self.network = NetworkID(network)
        self.beginning = beginning
        self.text = text
        subtask = value["subtask"]?.string.map { SubtaskID($0) }
        if value["over"]?.bool == true {
            change = .over
        } else if let offset = value["offset"]?.number.flatMap({ Int(exactly: $0) }), offset >= 0 {
            change = .more(offset: offset)
        } else if let attempt = value["attempt"]?.number.flatMap({ Int(exactly: $0) }),
            let after = value["after"]?.number.flatMap({ Int(exactly: $0) }), let reason = value["reason"]?.string
        {
            change = .whole(attempt: attempt, afterSequence: after, reason: reason)
        } else {
            return nil
        }
    }

    /// The name of the text within its task.
    var field: String { Self.field(subtask) }

    static func field(_ subtask: SubtaskID?) -> String { subtask.map { "s\($0.text)" } ?? "result" }

    /// The same with the whole text, as it was kept beside its head.
    func withText(_ text: String) -> RedisTextMessage {
        RedisTextMessage(
            process: process,
            network: network,
            beginning: beginning,
            subtask: subtask,
            change: change,
            text: text
        )
    }
}
