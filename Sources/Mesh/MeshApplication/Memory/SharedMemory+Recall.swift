package import MeshDomain

/// Memory for a piece of work: found as a search finds it, and weighed by what helps agents most.
extension SharedMemory: MemoryRecall {
    /// What all recalled items together, and one of them, may take in a prompt.
    private static let recalledBytesMax = 24_000
    private static let itemBytesMax = 4_000
    /// Texts that are longer are outputs rather than notes.
    private static let noteBytesMax = 2_000
    /// What is found by its nearness alone has to be among so many for each item that is recalled. Of what words find the best
    /// `SharedMemory.candidatesMin` are weighed, or twice as many as these if that is more.
    private static let rankedForOne = 2
    /// Less relevant items distract.
    private static let scoreMin = 0.2
    private static let cutMark = " […]"

    package func recall(for task: MeshTask, subtask: Subtask?, limit: Int) async -> [MemoryItem] {
        guard limit > 0 else { return [] }
        guard let subtask else { return await recall(for: task, limit: limit) }
        let words = [task.submission.brief, subtask.title, subtask.instruction]
        return read(await find(words.joined(separator: "\n"), for: task, limit), of: task.tenant)
    }

    /// For the task as a whole, once as long as the network does not learn anything.
    private func recall(for task: MeshTask, limit: Int) async -> [MemoryItem] {
        let key = Owned(task.tenant, task.id)
        // What is learned while this looks counts as learned afterwards.
        let question = store.knowledge(of: task.network, of: task.tenant).map {
            recalled.question(limit: limit, $0, of: Owned(task.tenant, task.network))
        }
        if let question, let known = recalled.answer(to: question, for: key, at: clock.now) {
            return read(known, of: task.tenant)
        }
        let found = await find(task.submission.brief, for: task, limit)
        if let found, let question { recalled.keep(found, to: question, for: key) }
        return read(found, of: task.tenant)
    }

    private func read(_ answer: RecallMemo.Answer?, of tenant: TenantID) -> [MemoryItem] {
        guard let answer else { return [] }
        wasRead(answer.heads, of: tenant)
        return answer.items
    }

    /// Nil when memory cannot be read.
    private func find(_ query: String, for task: MeshTask, _ limit: Int) async -> RecallMemo.Answer? {
        var filter = MemoryFilter(network: task.network)
        filter.session = task.submission.session
        filter.includesNetworkItems = true
        let search = MemorySearch(
            query: query,
            limit: limit * Self.rankedForOne,
            minScore: Self.scoreMin,
            filter: filter
        )
        // A task does its work without memory rather than not at all; the store's own faults are logged where it writes.
        guard let candidates = try? await candidates(for: search, of: task.tenant) else { return nil }
        let helpful = Self.helpful(candidates, task, limit)
        guard let items = try? await items(of: helpful, in: task.network, of: task.tenant) else { return nil }
        var room = Self.recalledBytesMax
        var recalled: [MemoryItem] = []
        recalled.reserveCapacity(helpful.count)
        var read: [MemoryHead] = []
        for (head, item) in zip(helpful, items) {
            guard let item = item.flatMap({ Self.fitting($0.item, &room) }) else { continue }
            recalled.append(item)
            read.append(head)
        }
        return RecallMemo.Answer(items: recalled, heads: read, isDegraded: candidates.isDegraded)
    }

    /// What helps most, best first.
    private static func helpful(_ candidates: MemoryCandidates, _ task: MeshTask, _ limit: Int) -> [MemoryHead] {
        let id = Optional(task.id)
        let hash = MemoryHead.hash(ofTask: id)
        let session = task.submission.session
        return candidates.ranking.best(limit, of: candidates.heads) { head in
            let isOfTask = head.originTaskHash == hash && head.originTask == id
            return helps(head, isOfTask: isOfTask, session) ? weight(of: head) : 0
        }
    }

    /// Outputs of the same task reach its agents in another way; what belongs to another session is not theirs to know.
    private static func helps(_ head: MemoryHead, isOfTask: Bool, _ session: SessionID?) -> Bool {
        if head.type == .context, isOfTask { return false }
        return !head.hasSession || head.session == session
    }

    private static func weight(of head: MemoryHead) -> Double {
        let kind =
            switch head.type {
            case .feedback: 1.3
            case .decision: 1.25
            case .experience: 1.1
            case .fact: 1.0
            case .context: head.contentBytes > noteBytesMax ? 0.4 : 0.8
            }
        return kind * (0.5 + head.confidence / 2)
    }

    /// A long item is cut, and what no longer fits is left out.
    private static func fitting(_ item: MemoryItem, _ room: inout Int) -> MemoryItem? {
        var item = item
        var bytes = item.contentBytes
        if bytes > itemBytesMax {
            let content = item.content.cut(toBytes: itemBytesMax, mark: cutMark)
            bytes = content.utf8.count
            item.content = content
        }
        guard bytes <= room else { return nil }
        room -= bytes
        return item
    }
}

extension String {
    /// Whole characters of Unicode, at most so many bytes with the mark that says that something is missing.
    func cut(toBytes limit: Int, mark: String) -> String {
        guard utf8.count > limit else { return self }
        var end = utf8.index(utf8.startIndex, offsetBy: max(0, limit - mark.utf8.count))
        while end > utf8.startIndex, end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
        return self[..<end] + mark
    }
}
