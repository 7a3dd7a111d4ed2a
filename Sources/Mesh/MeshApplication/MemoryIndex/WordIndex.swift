internal import MeshDomain

/// The items of one network by their words, by subject, by task and by id. A value that nobody shares.
///
/// Each item has a slot; later ones have higher slots. What goes leaves its slot empty until half of them are.
struct WordIndex {
    struct Entry {
        /// With the content, if that is held.
        let head: MemoryHead
        /// The numbers of its words, those of the content first.
        let words: [UInt32]
        let tagStart: Int
        let subject: UInt64?
        let bytes: Int

        var content: String? { head.whole?.item.content }
    }

    let limits: MemoryIndexLimits
    var entries: [Entry?] = []
    /// By slot, those of the entries: a search looks at hundreds, and a look at an entry counts all that it holds.
    private(set) var heads: [MemoryHead?] = []
    /// By slot, in words; negative for an empty slot.
    private(set) var lengths: [Float] = []
    private(set) var terms = TermTable()
    private(set) var slots: [MemoryID: UInt32] = [:]
    private(set) var facts: [UInt64: [UInt32]] = [:]
    private(set) var tasks: [TaskID: [UInt32]] = [:]
    private(set) var wordCount = 0
    private(set) var entryBytes = 0
    private(set) var contentBytes = 0
    /// Slots in the order in which their contents came, from `contentStart` on.
    private var contentQueue: [UInt32] = []
    private var contentStart = 0
    private var oldest = 0
    /// Whether the network has no items but these.
    private(set) var isComplete = true
    /// Zero between searches.
    var scores: [Float] = []

    private static let compactedMin = 1_024

    init(limits: MemoryIndexLimits) { self.limits = limits }

    var count: Int { slots.count }
    var bytes: Int { entryBytes + contentBytes + terms.count * TermTable.bytesOfWord }

    func head(of id: MemoryID) -> MemoryHead? { slots[id].flatMap { heads[Int($0)] } }
    func entry(of id: MemoryID) -> Entry? { slots[id].flatMap { entries[Int($0)] } }
    func whole(of id: MemoryID) -> StoredItem? { slots[id].flatMap { heads[Int($0)]?.whole } }

    mutating func leaveOutOlder() { isComplete = false }

    /// In the place of what has its id.
    mutating func add(_ document: MemoryDocument) {
        let id = document.head.id
        remove(id)
        let slot = UInt32(entries.count)
        var words: [UInt32] = []
        words.reserveCapacity(document.contentKeys.count + document.tagKeys.count)
        terms.add(document.contentKeys, in: slot, to: &words)
        terms.add(document.tagKeys, in: slot, to: &words)
        let entry = Entry(
            head: document.head,
            words: words,
            tagStart: document.contentKeys.count,
            subject: document.subject,
            bytes: document.bytes
        )
        entries.append(entry)
        heads.append(document.head)
        lengths.append(Float(words.count))
        scores.append(0)
        slots[id] = slot
        if let subject = document.subject { facts[subject, default: []].append(slot) }
        if let task = document.head.item.origin.task { tasks[task, default: []].append(slot) }
        wordCount += words.count
        entryBytes += entry.bytes
        if let whole = document.whole { keep(whole, at: slot) }
        while count > 1, count > limits.itemsMax || bytes - contentBytes > limits.bytesMax { removeOldest() }
    }

    /// What is not here is older than what is.
    mutating func update(_ item: MemoryItem) {
        guard let slot = slots[item.id], let entry = entries[Int(slot)] else { return }
        let head = entry.head.updated(to: item)
        guard item.tags == entry.head.item.tags, item.origin.task == entry.head.item.origin.task else {
            let keys = entry.words[..<entry.tagStart].map(terms.key)
            return add(MemoryDocument(head, entry.content.map(head.stored(with:)), keys, entry.subject))
        }
        let bytes = MemoryDocument.bytes(of: head.item, words: entry.words.count)
        entryBytes += bytes - entry.bytes
        head.hold(entry.content.map(head.stored(with:)))
        entry.head.hold(nil)
        heads[Int(slot)] = head
        entries[Int(slot)] = Entry(
            head: head,
            words: entry.words,
            tagStart: entry.tagStart,
            subject: entry.subject,
            bytes: bytes
        )
    }

    mutating func remove(_ id: MemoryID) {
        guard let slot = slots.removeValue(forKey: id), let entry = entries[Int(slot)] else { return }
        dropContent(at: slot)
        entries[Int(slot)] = nil
        heads[Int(slot)] = nil
        lengths[Int(slot)] = -1
        terms.release(entry.words)
        wordCount -= entry.words.count
        entryBytes -= entry.bytes
        if let subject = entry.subject { Self.remove(slot, at: subject, from: &facts) }
        if let task = entry.head.item.origin.task { Self.remove(slot, at: task, from: &tasks) }
        if entries.count - count > max(Self.compactedMin, count) { compact() }
    }

    private static func remove<Key: Hashable>(_ slot: UInt32, at key: Key, from table: inout [Key: [UInt32]]) {
        table[key]?.removeAll { $0 == slot }
        if table[key]?.isEmpty == true { table[key] = nil }
    }

    private mutating func removeOldest() {
        while oldest < entries.count, entries[oldest] == nil { oldest += 1 }
        guard oldest < entries.count, let entry = entries[oldest] else { return }
        isComplete = false
        remove(entry.head.id)
    }

    // MARK: Contents

    /// A content that was read from the store.
    mutating func keep(_ content: String, of id: MemoryID) {
        if let slot = slots[id], let head = heads[Int(slot)] { keep(head.stored(with: content), at: slot) }
    }

    private mutating func keep(_ whole: StoredItem, at slot: UInt32) {
        let size = whole.item.content.utf8.count
        guard size <= limits.contentMax, size <= limits.contentBytesMax, let head = heads[Int(slot)], head.whole == nil
        else { return }
        head.hold(whole)
        contentBytes += size
        contentQueue.append(slot)
        while contentBytes > limits.contentBytesMax, contentStart < contentQueue.count {
            dropContent(at: contentQueue[contentStart])
            contentStart += 1
        }
        if contentStart > contentQueue.count / 2 {
            contentQueue.removeFirst(contentStart)
            contentStart = 0
        }
    }

    private mutating func dropContent(at slot: UInt32) {
        guard let content = entries[Int(slot)]?.content else { return }
        contentBytes -= content.utf8.count
        heads[Int(slot)]?.hold(nil)
    }

    /// Before the index goes.
    mutating func dropContents() {
        for position in contentStart..<contentQueue.count { dropContent(at: contentQueue[position]) }
    }

    // MARK: Empty slots

    private mutating func compact() {
        var places: [UInt32?] = []
        places.reserveCapacity(entries.count)
        var next: UInt32 = 0
        for entry in entries {
            places.append(entry == nil ? nil : next)
            if entry != nil { next += 1 }
        }
        entries.removeAll { $0 == nil }
        heads.removeAll { $0 == nil }
        lengths.removeAll { $0 < 0 }
        scores = [Float](repeating: 0, count: entries.count)
        terms.renumber(places)
        slots = slots.compactMapValues { places[Int($0)] }
        facts = facts.mapValues { $0.compactMap { places[Int($0)] } }
        tasks = tasks.mapValues { $0.compactMap { places[Int($0)] } }
        contentQueue = contentQueue[contentStart...].compactMap { places[Int($0)] }
        contentStart = 0
        oldest = 0
    }
}

extension MemoryDocument {
    /// The same item with other tags.
    fileprivate init(_ head: MemoryHead, _ whole: StoredItem?, _ contentKeys: [UInt64], _ subject: UInt64?) {
        self.head = head
        self.whole = whole
        self.contentKeys = contentKeys
        tagKeys = Self.keys(ofTags: head.item.tags)
        self.subject = subject
    }
}
