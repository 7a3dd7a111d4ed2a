package import MeshDomain

/// Memory for a piece of work: found as a search finds it, and weighed by what helps agents most.
extension SharedMemory: MemoryRecall {
    /// What all recalled items together, and one of them, may take in a prompt.
    private static let recalledBytesMax = 24_000
    private static let itemBytesMax = 4_000
    /// Texts that are longer are outputs rather than notes.
    private static let noteBytesMax = 2_000
    /// Candidates for one item.
    private static let candidatesForOne = 4
    /// Less relevant items distract.
    private static let scoreMin = 0.2
    private static let cutMark = " […]"

    package func recall(for task: MeshTask, subtask: Subtask?, limit: Int) async -> [MemoryItem] {
        guard limit > 0 else { return [] }
        let words = [task.submission.brief, subtask?.title ?? "", subtask?.instruction ?? ""]
        var filter = MemoryFilter(network: task.network)
        filter.session = task.submission.session
        filter.includesNetworkItems = true
        let search = MemorySearch(
            query: words.joined(separator: "\n"),
            limit: limit * Self.candidatesForOne,
            minScore: Self.scoreMin,
            filter: filter
        )
        // A task does its work without memory rather than not at all; the store's own faults are logged where it writes.
        guard let ranked = try? await ranked(search, of: task.tenant) else { return [] }
        let helpful = ranked.heads.filter { Self.helps($0.head.item, task) }
            .map { (head: $0.head, weight: $0.score * Self.weight(of: $0.head)) }
            .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.head.id > $1.head.id }
            .prefix(limit).map(\.head.id)
        guard let items = try? await store.memory(helpful, in: task.network, of: task.tenant) else { return [] }
        let recalled = Self.fitting(helpful.compactMap { items[$0]?.item })
        wasRead(recalled, of: task.tenant)
        return recalled
    }

    /// Outputs of the same task reach its agents in another way; what belongs to another session is not theirs to know.
    private static func helps(_ item: MemoryItem, _ task: MeshTask) -> Bool {
        if item.origin.task == task.id, item.type == .context { return false }
        return item.session == nil || item.session == task.submission.session
    }

    private static func weight(of head: MemoryHead) -> Double {
        let kind =
            switch head.item.type {
            case .feedback: 1.3
            case .decision: 1.25
            case .experience: 1.1
            case .fact: 1.0
            case .context: head.contentBytes > noteBytesMax ? 0.4 : 0.8
            }
        return kind * (0.5 + head.item.confidence / 2)
    }

    /// Long items are cut, and what no longer fits is left out.
    private static func fitting(_ items: [MemoryItem]) -> [MemoryItem] {
        var room = recalledBytesMax
        return items.compactMap { item in
            var item = item
            item.content = item.content.cut(toBytes: itemBytesMax, mark: cutMark)
            guard item.content.utf8.count <= room else { return nil }
            room -= item.content.utf8.count
            return item
        }
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
