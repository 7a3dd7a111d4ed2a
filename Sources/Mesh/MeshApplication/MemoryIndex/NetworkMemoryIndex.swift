package import MeshDomain
private import Synchronization

/// The index over the memory of one network, in this process: what its searches look at instead of the store.
///
/// It hears of every commit from the moment it is made, and is filled from the store once; what it heard of meanwhile is
/// applied to what was read. So nothing is lost, and nothing comes back. A search holds the lock for some microseconds in a
/// network of hundreds of items, and for milliseconds in one of two hundred thousand.
package final class NetworkMemoryIndex: ShelfContent {
    private struct State {
        /// Nil until it is filled.
        var words: WordIndex?
        var hasFailed = false
        var pending: [MemoryEffect] = []
        /// More came than may wait.
        var hasOverflowed = false
        var waiting: [CheckedContinuation<Bool, Never>] = []
        /// Changes of which it was told since it was filled, but for new outputs of work.
        var learned = 0
        /// What was added to the sum of all indexes.
        var bytesCounted = 0

        /// Whether it can be searched; nil while it is filled.
        var known: Bool? { words != nil ? true : hasFailed ? false : nil }
    }

    private let limits: MemoryIndexLimits
    private let total: ByteTotal
    private let number = KnowledgeMark.nextIndex()
    private let state = Mutex(State())

    init(limits: MemoryIndexLimits, total: ByteTotal) {
        self.limits = limits
        self.total = total
    }

    deinit {
        state.withLock { state in
            total.add(-state.bytesCounted)
            // Somebody may still have heads of it.
            state.words?.dropContents()
        }
    }

    /// An empty one takes some room, too.
    static let bytesMin = 4_096

    var bytes: Int { state.withLock { max(Self.bytesMin, $0.words?.bytes ?? 0) } }
    var count: Int { state.withLock { $0.words?.count ?? 0 } }

    // MARK: Filling

    /// False when it could not be filled.
    func isReady() async -> Bool {
        let known = state.withLock { $0.known }
        if let known { return known }
        return await withCheckedContinuation { caller in
            let known = state.withLock { state in
                if state.known == nil { state.waiting.append(caller) }
                return state.known
            }
            if let known { caller.resume(returning: known) }
        }
    }

    /// With what the store has by now; called once, by whoever put it on the shelf.
    ///
    /// - Parameter next: items that are older than a place, newest first; none when that was the last.
    func fill(
        from next: (MemoryPlace?) async throws(StoreFailure) -> [StoredItem]
    ) async throws(StoreFailure) {
        do throws(StoreFailure) {
            try finish(try await read(next))
        } catch {
            end { state in
                state.hasFailed = true
                state.pending = []
            }
            throw error
        }
    }

    private func read(
        _ next: (MemoryPlace?) async throws(StoreFailure) -> [StoredItem]
    ) async throws(StoreFailure) -> WordIndex {
        var newestFirst: [MemoryDocument] = []
        var place: MemoryPlace?
        var bytes = 0
        var contentBytes = 0
        var isFull = false
        while !isFull {
            let items = try await next(place)
            guard let last = items.last else { break }
            place = MemoryPlace(last.item)
            for stored in items {
                var document = MemoryDocument(stored)
                bytes += document.bytes
                contentBytes += stored.item.content.utf8.count
                if contentBytes > limits.contentBytesMax { document.whole = nil }
                isFull = newestFirst.count >= limits.itemsMax || bytes > limits.bytesMax
                if isFull { break }
                newestFirst.append(document)
            }
        }
        var words = WordIndex(limits: limits)
        if isFull { words.leaveOutOlder() }
        while let document = newestFirst.popLast() {
            words.add(document)
            if words.count % Self.addedAtOnce == 0 { await Task.yield() }
        }
        return words
    }

    private static let addedAtOnce = 500

    /// Applies what came meanwhile; the last of it while nobody else can come.
    private func finish(_ read: consuming WordIndex) throws(StoreFailure) {
        // Moved, not copied: a second reference would make the first change copy all of it.
        var words = Optional(read)
        while words != nil {
            let pending = try state.withLock { state throws(StoreFailure) in
                if state.hasOverflowed {
                    throw .unavailable("the memory of a network changes faster than its index is filled")
                }
                let pending = state.pending
                state.pending = []
                if pending.count > Self.addedAtOnce { return pending }
                for effect in pending { words?.apply(PreparedEffect(effect)) }
                swap(&state.words, &words)
                count(&state)
                return []
            }
            for effect in pending { words?.apply(PreparedEffect(effect)) }
        }
        end { _ in }
    }

    private func end(_ change: (inout State) -> Void) {
        let waiting = state.withLock { state in
            change(&state)
            defer { state.waiting = [] }
            return state.waiting
        }
        for caller in waiting { caller.resume(returning: state.withLock { $0.known } ?? false) }
    }

    // MARK: Changes

    /// What was committed, in the order of commits.
    func apply(_ effects: some Sequence<MemoryEffect>) {
        let isFilled = state.withLock { state in
            if state.words != nil { return true }
            if state.pending.count < limits.pendingMax { state.pending += effects } else { state.hasOverflowed = true }
            return false
        }
        guard isFilled else { return }
        // Words are counted before anybody has to wait.
        let prepared = effects.map { PreparedEffect($0) }
        let learned = effects.count { $0.isKnowledge }
        state.withLock { state in
            for effect in prepared { state.words?.apply(effect) }
            state.learned += learned
            count(&state)
        }
    }

    /// Nil until it is filled.
    package var knowledge: KnowledgeMark? {
        state.withLock { $0.words == nil ? nil : KnowledgeMark(index: number, learned: $0.learned) }
    }

    /// A content that was read from the store, for the next one who wants it.
    package func keep(_ items: some Sequence<StoredItem>) {
        state.withLock { state in
            for stored in items { state.words?.keep(stored.item.content, of: stored.item.id) }
            count(&state)
        }
    }

    private func count(_ state: inout State) {
        let bytes = max(Self.bytesMin, state.words?.bytes ?? 0)
        total.add(bytes - state.bytesCounted)
        state.bytesCounted = bytes
    }

    // MARK: Searching

    /// Items that contain words, best first.
    package func search(_ words: [String], _ filter: MemoryFilter, limit: Int) -> [WordMatch] {
        let keys = QueryWords(words.prefix(MemoryFilter.searchWordsMax))
        return state.withLock { $0.words?.search(keys, filter, limit: limit) ?? [] }
    }

    /// Those that are here.
    package func heads(_ ids: [MemoryID]) -> [MemoryID: MemoryHead] {
        state.withLock { state in
            var heads: [MemoryID: MemoryHead] = [:]
            heads.reserveCapacity(ids.count)
            for id in ids { heads[id] = state.words?.head(of: id) }
            return heads
        }
    }

    /// Those that are here with their contents.
    package func items(_ ids: [MemoryID]) -> [MemoryID: StoredItem] {
        state.withLock { state in
            var items: [MemoryID: StoredItem] = [:]
            items.reserveCapacity(ids.count)
            for id in ids { items[id] = state.words?.whole(of: id) }
            return items
        }
    }

    /// See `MemoryReader.facts`.
    package func facts(about subject: String, session: SessionID?, aliveAt: Moment, limit: Int) -> [MemoryHead] {
        let key = MemoryDocument.key(ofSubject: subject)
        return state.withLock { state in
            guard let words = state.words, let slots = words.facts[key] else { return [] }
            let heads = slots.compactMap { words.heads[Int($0)] }
                .filter { head in
                    head.type == .fact && head.isCurrent && head.session == session
                        && head.expireTime.map { $0 > aliveAt } ?? true
                }
            return heads.suffix(max(0, limit))
        }
    }

    /// The first page of the items of a task; nil when the store has to be asked.
    package func page(_ query: MemoryQuery) -> Page<StoredItem>? {
        guard let task = query.filter.task, query.page.token == nil else { return nil }
        return state.withLock { state in
            guard let words = state.words, words.isComplete else { return nil }
            let found = (words.tasks[task] ?? []).compactMap { words.entries[Int($0)] }
                .filter { query.filter.acceptsInNetwork($0.head) }
            guard found.count <= query.page.boundedSize,
                found.reduce(0, { $0 + $1.head.contentBytes }) <= PageRequest.bytesMax
            else { return nil }
            let items = found.compactMap(\.head.whole)
            guard items.count == found.count else { return nil }
            return Page(items.sorted { $0.item.place > $1.item.place })
        }
    }
}

extension WordIndex {
    fileprivate mutating func apply(_ effect: PreparedEffect) {
        switch effect {
        case .add(let document): add(document)
        case .update(let item): update(item)
        case .remove(let id): remove(id)
        case .nothing: break
        }
    }
}

private enum PreparedEffect {
    case add(MemoryDocument)
    case update(MemoryItem)
    case remove(MemoryID)
    case nothing

    init(_ effect: MemoryEffect) {
        switch effect {
        case .added(let stored): self = .add(MemoryDocument(stored))
        case .updated(let item), .wasRead(let item): self = .update(item)
        case .removed(let id, _): self = .remove(id)
        // The shelf forgets it as a whole.
        case .forgotten: self = .nothing
        }
    }
}

/// Where an item stands among those of its network, newest first.
package struct MemoryPlace: Sendable {
    package let createTime: Moment
    package let id: MemoryID

    package init(_ item: MemoryItem) {
        createTime = item.createTime
        id = item.id
    }
}
