internal import MeshDomain
private import Synchronization

/// Something that is read again and again: by one run, and by one task after the other.
struct RecordedValue: Sendable {
    enum Kind: Sendable, Hashable {
        case network(Network)
        case agent(Agent)
        /// Without its content, which is a text of its own.
        case item(MemoryItem)
    }

    let kind: Kind
    let content: String?
    let id: String
    /// Among the values of a run.
    var place = 0

    private init(_ kind: Kind, content: String? = nil, id: String) {
        self.kind = kind
        self.content = content
        self.id = id
    }

    static func network(_ network: Network) -> RecordedValue {
        RecordedValue(.network(network), id: network.id.text)
    }

    /// What an agent did so far grows all the time and decides nothing.
    static func agent(_ agent: Agent) -> RecordedValue {
        var agent = agent
        agent.metrics = AgentMetrics()
        return RecordedValue(.agent(agent), id: agent.id.text)
    }

    /// Nor do the reads of an item.
    static func item(_ item: MemoryItem) -> RecordedValue {
        var item = item
        let content = item.content
        item.content = ""
        item.readCount = 0
        item.lastReadTime = nil
        return RecordedValue(.item(item), content: content, id: item.id.text)
    }

    func isSame(as other: RecordedValue) -> Bool { kind == other.kind && content == other.content }
}

/// The JSON of values, kept from task to task: to write it costs more than all the rest of a record.
final class PartCache: Sendable {
    private struct Entry {
        let kind: RecordedValue.Kind
        /// With its length before it.
        let json: [UInt8]
    }

    private let entries = Mutex<[String: Entry]>([:])
    /// Beyond it everything is forgotten; a value is about half a kilobyte.
    private let entriesMax: Int

    init(entriesMax: Int = 8_192) { self.entriesMax = entriesMax }

    func json(of value: RecordedValue) -> [UInt8] {
        if let known = entries.withLock({ $0[value.id] }), known.kind == value.kind { return known.json }
        var bytes = RecordBytes()
        let json = Self.encoded(value.kind)
        bytes.count(json.count)
        bytes.raw(json)
        let entry = Entry(kind: value.kind, json: bytes.bytes)
        entries.withLock { entries in
            if entries.count >= entriesMax { entries.removeAll() }
            entries[value.id] = entry
        }
        return entry.json
    }

    private static func encoded(_ kind: RecordedValue.Kind) -> [UInt8] {
        switch kind {
        case .network(let network): JSONCoding.encode(network)
        case .agent(let agent): JSONCoding.encode(agent)
        case .item(let item): JSONCoding.encode(item)
        }
    }
}
