internal import MeshDomain

/// Reads the parts of one run.
struct RecordReader {
    private var cursor: RecordCursor
    private var texts: [String] = []
    private var values: [RecordedValue.Kind] = []
    private var lastTime: Int64 = 0
    private let outputs: [Int: String]

    private init(_ outputs: [Int: String]) {
        cursor = RecordCursor([])
        self.outputs = outputs
    }

    /// - Parameter journal: of the task; texts of the record may be written as parts of it.
    static func read(_ parts: [TaskRecordPart], journal: [TaskEvent]) throws(RecordFault) -> RunRecord {
        var outputs: [Int: String] = [:]
        for event in journal { outputs[event.sequence] = event.body.longText }
        var reader = RecordReader(outputs)
        var header: RunHeader?
        var entries: [RecordEntry] = []
        for (number, part) in parts.enumerated() {
            guard part.number == number else { throw .missingPart(number) }
            reader.cursor = RecordCursor(part.bytes)
            let checksum = try reader.cursor.fixed()
            guard checksum == ContentHash.of(part.bytes.span.extracting(droppingFirst: 8)) else {
                throw .damaged("part \(number) of run \(part.run) is not what was written")
            }
            let format = try reader.cursor.byte()
            guard format == UInt8(RunRecord.format) else { throw .unknownFormat(Int(format)) }
            if number == 0 {
                let first = try RunHeader(&reader.cursor)
                reader.lastTime = first.begin.nanoseconds
                header = first
            }
            for _ in 0..<(try reader.cursor.count()) { reader.texts.append(try reader.longText()) }
            while !reader.cursor.isAtEnd { entries.append(try reader.entry()) }
        }
        guard let header else { throw .missingPart(0) }
        return RunRecord(header: header, entries: entries)
    }

    private mutating func longText() throws(RecordFault) -> String {
        let sequence = try cursor.int()
        let rest = try cursor.text()
        if sequence == 0 { return rest }
        guard let output = outputs[sequence] else { throw .damaged("event \(sequence) has no text to go on from") }
        return output + rest
    }

    // MARK: Entries

    private mutating func entry() throws(RecordFault) -> RecordEntry {
        let tag = try cursor.byte()
        switch tag {
        case RecordWriter.Tag.now: return .now(try time())
        case RecordWriter.Tag.id: return .id(try cursor.text())
        case RecordWriter.Tag.firstModel: return .firstModel(try text())
        case RecordWriter.Tag.taken: return .offer(.taken(AgentID(try text())))
        case RecordWriter.Tag.busy: return .offer(.busy(since: try cursor.int()))
        case RecordWriter.Tag.resting: return .offer(.resting(until: try time()))
        case RecordWriter.Tag.nobody: return .offer(.nobody)
        case RecordWriter.Tag.finished: return .finished
        case RecordWriter.Tag.asked:
            let call = try cursor.int()
            let digest = RequestDigest(
                system: try cursor.fixed(),
                prompt: try cursor.fixed(),
                rest: try cursor.fixed()
            )
            return .asked(call: call, digest)
        case RecordWriter.Tag.cancelled: return .cancelled
        case RecordWriter.Tag.lastCommit: return .lastCommit(call: try cursor.int())
        case RecordWriter.Tag.full: return .full
        case RecordWriter.Tag.end: return .end(try cursor.text())
        default: return .answer(call: try cursor.int(), try answer(tag))
        }
    }

    private mutating func answer(_ tag: UInt8) throws(RecordFault) -> RecordedAnswer {
        switch tag {
        case RecordWriter.Tag.task:
            let number = try cursor.int()
            return .task(version: number == 0 ? nil : number - 1)
        case RecordWriter.Tag.network: return .network(try cursor.flag() ? try network() : nil)
        case RecordWriter.Tag.agents:
            var agents: [Agent] = []
            for _ in 0..<(try cursor.count()) { agents.append(try agent()) }
            return .agents(agents)
        case RecordWriter.Tag.events: return .events(try cursor.int())
        case RecordWriter.Tag.items: return .items(try items())
        case RecordWriter.Tag.preparedAsAsked: return .preparedAsAsked
        case RecordWriter.Tag.prepared: return .prepared(try items(), changed: try items())
        case RecordWriter.Tag.committed: return .committed
        case RecordWriter.Tag.lease: return .lease(try cursor.flag() ? try time() : nil)
        case RecordWriter.Tag.done: return .done
        case RecordWriter.Tag.stopped: return .stopped
        case RecordWriter.Tag.fallback: return .fallback(from: try text(), to: try text(), try reason())
        case RecordWriter.Tag.reply: return .reply(try reply())
        case RecordWriter.Tag.modelFailure:
            let reason = try reason()
            let isTransient = try cursor.flag()
            return .modelFailure(ModelFailure(reason, isTransient: isTransient, spend: try spend()))
        case RecordWriter.Tag.storeFailure:
            let kind = try cursor.byte()
            let subject = try cursor.text()
            return .storeFailure(try StoreFailure(tag: kind, subject: subject, words: try text()))
        default: throw .damaged("an entry of kind \(tag)")
        }
    }

    private mutating func reply() throws(RecordFault) -> ModelReply {
        let written = try text()
        let model = try text()
        let provider = try text()
        let temperature = try cursor.double()
        var reply = ModelReply(
            text: written,
            model: model,
            provider: provider,
            temperature: temperature,
            spend: try spend()
        )
        let flags = try cursor.byte()
        reply.isTruncated = flags & 1 != 0
        reply.isOffline = flags & 2 != 0
        reply.isCached = flags & 4 != 0
        for _ in 0..<(try cursor.count()) { reply.failedModels.append(try text()) }
        return reply
    }

    private mutating func spend() throws(RecordFault) -> Spend {
        var spend = Spend()
        spend.calls = Int(try cursor.signed())
        spend.inputTokens = try cursor.signed()
        spend.cachedInputTokens = try cursor.signed()
        spend.cacheWriteTokens = try cursor.signed()
        spend.outputTokens = try cursor.signed()
        spend.reasoningTokens = try cursor.signed()
        spend.costNanoUSD = try cursor.signed()
        return spend
    }

    private mutating func reason() throws(RecordFault) -> FailureReason {
        let number = try cursor.int()
        guard let code = FailureReason.Code(rawValue: number) else { throw .damaged("a reason with code \(number)") }
        return FailureReason(code, try text())
    }

    private mutating func time() throws(RecordFault) -> Moment {
        lastTime = lastTime &+ (try cursor.signed())
        return Moment(nanoseconds: lastTime)
    }

    private mutating func text() throws(RecordFault) -> String {
        let number = try cursor.int()
        guard number > 0, number <= texts.count else { throw .damaged("there is no text \(number)") }
        return texts[number - 1]
    }

    // MARK: Values

    private mutating func network() throws(RecordFault) -> Network {
        guard case .network(let network) = try value({ (json) throws(RecordFault) in .network(try Self.decode(json)) })
        else {
            throw .damaged("a value is no network")
        }
        return network
    }

    private mutating func agent() throws(RecordFault) -> Agent {
        guard case .agent(let agent) = try value({ (json) throws(RecordFault) in .agent(try Self.decode(json)) }) else {
            throw .damaged("a value is no agent")
        }
        return agent
    }

    private mutating func items() throws(RecordFault) -> [MemoryItem] {
        var items: [MemoryItem] = []
        for _ in 0..<(try cursor.count()) {
            let isNew = try nextIsNew()
            guard case .item(var item) = try value({ (json) throws(RecordFault) in .item(try Self.decode(json)) })
            else {
                throw .damaged("a value is no memory item")
            }
            if isNew {
                item.content = try text()
                values[values.count - 1] = .item(item)
            }
            items.append(item)
        }
        return items
    }

    private func nextIsNew() throws(RecordFault) -> Bool {
        var ahead = cursor
        return try ahead.int() == 0
    }

    /// One that was there before, by its place, or a new one as JSON.
    private mutating func value(
        _ make: ([UInt8]) throws(RecordFault) -> RecordedValue.Kind
    ) throws(RecordFault) -> RecordedValue.Kind {
        let number = try cursor.int()
        guard number == 0 else {
            guard number <= values.count else { throw .damaged("there is no value \(number)") }
            return values[number - 1]
        }
        let value = try make(try cursor.raw())
        values.append(value)
        return value
    }

    private static func decode<Value: Decodable>(_ json: [UInt8]) throws(RecordFault) -> Value {
        do {
            return try JSONCoding.decode(Value.self, from: json)
        } catch {
            throw .damaged("a value cannot be read: \(error)")
        }
    }
}
