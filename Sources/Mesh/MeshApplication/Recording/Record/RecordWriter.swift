internal import MeshDomain

/// Writes the record of one run, part by part.
///
/// A part is a head (the format, in the first part what the run began with), the texts that its entries name, the entries.
/// A text that begins with one of the run's own outputs is written as the number of that event and the rest, so that
/// nothing lies in the store twice. Networks, agents and memory items are written once and named by their place.
struct RecordWriter {
    private let header: RunHeader
    private let cache: PartCache
    private var entries = RecordBytes()
    /// Texts that the next part brings.
    private var texts: [String] = []
    private var textPlaces: [String: Int] = [:]
    private var values: [String: [RecordedValue]] = [:]
    private var valueCount = 0
    private var lastTime: Int64
    /// What the journal has by now of this run's long texts, and of people's: by the sequence of the event.
    private var outputs: [(sequence: Int, text: String)] = []
    private(set) var partNumber = 0
    private var bytesBefore = 0
    private(set) var isFull = false
    /// The last part is written; nothing more is wanted.
    private(set) var isClosed = false

    init(_ header: RunHeader, _ cache: PartCache) {
        self.header = header
        self.cache = cache
        lastTime = header.begin.nanoseconds
    }

    /// About how much the next part has.
    private(set) var pendingBytes = 0

    mutating func add(_ entry: RecordEntry) {
        guard !isFull, !isClosed else { return }
        let before = entries.bytes.count
        write(entry)
        pendingBytes += entries.bytes.count - before
        if bytesBefore + pendingBytes > RunRecord.bytesMax {
            isFull = true
            write(.full)
        }
    }

    /// These events are in the journal, or will be with the part that is made next.
    mutating func note(_ events: [TaskEvent]) {
        for event in events {
            if let text = event.body.longText { outputs.append((event.sequence, text)) }
        }
    }

    /// A part, and how much of what is pending it took.
    struct Draft {
        let bytes: [UInt8]
        let isLast: Bool
        fileprivate let entryBytes: Int
        fileprivate let texts: Int
    }

    /// The part as it is now, for a commit that may yet be refused. The last one says of what commit it is.
    func draft(lastCommit call: Int? = nil, with events: [TaskEvent] = []) -> Draft {
        var writer = self
        writer.note(events)
        if let call, !isFull { writer.write(.lastCommit(call: call)) }
        var bytes = RecordBytes()
        bytes.byte(UInt8(RunRecord.format))
        if partNumber == 0 { header.write(to: &bytes) }
        bytes.count(texts.count)
        for text in texts { writer.write(text, to: &bytes) }
        bytes.raw(writer.entries.bytes)
        // In front of all stands what a reader holds the rest against.
        var whole = RecordBytes()
        whole.fixed(ContentHash.of(bytes.bytes.span))
        whole.raw(bytes.bytes)
        return Draft(bytes: whole.bytes, isLast: call != nil, entryBytes: entries.bytes.count, texts: texts.count)
    }

    /// The draft is in the store: what came since begins the next part.
    mutating func wrote(_ draft: Draft) {
        bytesBefore += draft.bytes.count
        partNumber += 1
        entries.removeFirst(draft.entryBytes)
        texts.removeFirst(draft.texts)
        pendingBytes = texts.reduce(entries.bytes.count) { $0 + $1.utf8.count }
        isClosed = draft.isLast
    }

    private func write(_ text: String, to bytes: inout RecordBytes) {
        // The latest first: work that is revised begins like its new version.
        if let output = outputs.last(where: { text.beginsExactly(with: $0.text) }) {
            bytes.count(output.sequence)
            bytes.text(text.utf8.dropFirst(output.text.utf8.count))
        } else {
            bytes.count(0)
            bytes.text(text)
        }
    }

    // MARK: Entries

    private mutating func write(_ entry: RecordEntry) {
        switch entry {
        case .now(let moment):
            entries.byte(Tag.now)
            time(moment)
        case .id(let id):
            entries.byte(Tag.id)
            entries.text(id)
        case .firstModel(let model):
            entries.byte(Tag.firstModel)
            text(model)
        case .offer(let offer): write(offer)
        case .finished: entries.byte(Tag.finished)
        case .asked(let call, let digest):
            entries.byte(Tag.asked)
            entries.count(call)
            entries.fixed(digest.system)
            entries.fixed(digest.prompt)
            entries.fixed(digest.rest)
        case .answer(let call, let answer): write(answer, to: call)
        case .cancelled: entries.byte(Tag.cancelled)
        case .lastCommit(let call):
            entries.byte(Tag.lastCommit)
            entries.count(call)
        case .full: entries.byte(Tag.full)
        case .end(let outcome):
            entries.byte(Tag.end)
            entries.text(outcome)
        }
    }

    private mutating func write(_ offer: RecordedOffer) {
        switch offer {
        case .taken(let agent):
            entries.byte(Tag.taken)
            text(agent.text)
        case .busy(let since):
            entries.byte(Tag.busy)
            entries.count(since)
        case .resting(let moment):
            entries.byte(Tag.resting)
            time(moment)
        case .nobody: entries.byte(Tag.nobody)
        }
    }

    private mutating func begin(_ tag: UInt8, _ call: Int) {
        entries.byte(tag)
        entries.count(call)
    }

    private mutating func write(_ answer: RecordedAnswer, to call: Int) {
        switch answer {
        case .task(let version):
            begin(Tag.task, call)
            entries.count(version.map { $0 + 1 } ?? 0)
        case .network(let network):
            begin(Tag.network, call)
            entries.flag(network != nil)
            if let network { value(.network(network)) }
        case .agents(let agents):
            begin(Tag.agents, call)
            entries.count(agents.count)
            for agent in agents { value(.agent(agent)) }
        case .events(let count):
            begin(Tag.events, call)
            entries.count(count)
        case .items(let items):
            begin(Tag.items, call)
            write(items)
        case .preparedAsAsked: begin(Tag.preparedAsAsked, call)
        case .prepared(let items, let changed):
            begin(Tag.prepared, call)
            write(items)
            write(changed)
        case .committed: begin(Tag.committed, call)
        case .lease(let end):
            begin(Tag.lease, call)
            entries.flag(end != nil)
            if let end { time(end) }
        case .done: begin(Tag.done, call)
        case .stopped: begin(Tag.stopped, call)
        case .fallback(let from, let to, let reason):
            begin(Tag.fallback, call)
            text(from)
            text(to)
            write(reason)
        case .reply(let reply):
            begin(Tag.reply, call)
            write(reply)
        case .modelFailure(let failure):
            begin(Tag.modelFailure, call)
            write(failure.reason)
            entries.flag(failure.isTransient)
            write(failure.spend)
        case .storeFailure(let failure):
            begin(Tag.storeFailure, call)
            let (tag, subject, words) = failure.coded
            entries.byte(tag)
            entries.text(subject)
            text(words)
        }
    }

    private mutating func write(_ reply: ModelReply) {
        text(reply.text)
        text(reply.model)
        text(reply.provider)
        entries.double(reply.temperature)
        write(reply.spend)
        entries.byte((reply.isTruncated ? 1 : 0) | (reply.isOffline ? 2 : 0) | (reply.isCached ? 4 : 0))
        entries.count(reply.failedModels.count)
        for model in reply.failedModels { text(model) }
    }

    private mutating func write(_ spend: Spend) {
        entries.signed(Int64(spend.calls))
        for number in [
            spend.inputTokens, spend.cachedInputTokens, spend.cacheWriteTokens, spend.outputTokens,
            spend.reasoningTokens, spend.costNanoUSD,
        ] {
            entries.signed(number)
        }
    }

    private mutating func write(_ reason: FailureReason) {
        entries.count(reason.code.rawValue)
        text(reason.sentence)
    }

    private mutating func write(_ items: [MemoryItem]) {
        entries.count(items.count)
        for item in items { value(.item(item)) }
    }

    private mutating func time(_ moment: Moment) {
        entries.signed(moment.nanoseconds &- lastTime)
        lastTime = moment.nanoseconds
    }

    /// Written once, and named by its place.
    private mutating func text(_ text: String) {
        if let place = textPlaces[text] { return entries.count(place + 1) }
        let place = textPlaces.count
        textPlaces[text] = place
        texts.append(text)
        pendingBytes += text.utf8.count
        entries.count(place + 1)
    }

    // MARK: Values that come again and again

    private mutating func value(_ value: RecordedValue) {
        let known = values[value.id] ?? []
        if let place = known.first(where: { $0.isSame(as: value) })?.place { return entries.count(place + 1) }
        entries.count(0)
        entries.raw(cache.json(of: value))
        if let content = value.content { text(content) }
        var value = value
        value.place = valueCount
        valueCount += 1
        values[value.id, default: []].append(value)
    }
}

extension RecordWriter {
    /// What an entry begins with. A number is never used again for something else.
    enum Tag {
        static let now: UInt8 = 1
        static let id: UInt8 = 2
        static let firstModel: UInt8 = 3
        static let taken: UInt8 = 4
        static let busy: UInt8 = 5
        static let resting: UInt8 = 6
        static let nobody: UInt8 = 7
        static let finished: UInt8 = 8
        static let asked: UInt8 = 9
        static let cancelled: UInt8 = 10
        static let lastCommit: UInt8 = 11
        static let full: UInt8 = 12
        static let end: UInt8 = 13
        static let task: UInt8 = 20
        static let network: UInt8 = 21
        static let agents: UInt8 = 22
        static let events: UInt8 = 23
        static let items: UInt8 = 24
        static let preparedAsAsked: UInt8 = 25
        static let prepared: UInt8 = 26
        static let committed: UInt8 = 27
        static let lease: UInt8 = 28
        static let done: UInt8 = 29
        static let stopped: UInt8 = 30
        static let fallback: UInt8 = 31
        static let reply: UInt8 = 32
        static let modelFailure: UInt8 = 33
        static let storeFailure: UInt8 = 34
    }
}

extension String {
    /// Byte by byte: texts that only look alike do not count.
    fileprivate func beginsExactly(with start: String) -> Bool {
        let (all, first) = (utf8Span.span, start.utf8Span.span)
        guard first.count <= all.count else { return false }
        for place in first.indices where first[place] != all[place] { return false }
        return true
    }
}

extension TaskEvent.Body {
    /// What models' answers and memory items hold too.
    var longText: String? {
        switch self {
        case .subtaskCompleted(let completion): completion.output.isEmpty ? nil : completion.output
        case .result(let result, _, _, _): result.text.isEmpty ? nil : result.text
        default: nil
        }
    }
}

extension StoreFailure {
    /// A number, a subject where there is one, words where there are some.
    var coded: (tag: UInt8, subject: String, words: String) {
        switch self {
        case .notFound(let subject, let words): (1, subject.rawValue, words)
        case .conflict(let subject, let words): (2, subject.rawValue, words)
        case .nameTaken(let words): (3, "", words)
        case .limitReached(let words): (4, "", words)
        case .keyReused(let words): (5, "", words)
        case .badPageToken: (6, "", "")
        case .fenced: (7, "", "")
        case .diskFull: (8, "", "")
        case .overloaded: (9, "", "")
        case .unavailable(let words): (10, "", words)
        case .corrupt(let words): (11, "", words)
        }
    }

    init(tag: UInt8, subject: String, words: String) throws(RecordFault) {
        switch tag {
        case 1, 2:
            guard let subject = Subject(rawValue: subject) else { throw .damaged("a failure is about \(subject)") }
            self = tag == 1 ? .notFound(subject, words) : .conflict(subject, words)
        case 3: self = .nameTaken(words)
        case 4: self = .limitReached(words)
        case 5: self = .keyReused(words)
        case 6: self = .badPageToken
        case 7: self = .fenced
        case 8: self = .diskFull
        case 9: self = .overloaded
        case 10: self = .unavailable(words)
        case 11: self = .corrupt(words)
        default: throw .damaged("a failure of kind \(tag)")
        }
    }
}
