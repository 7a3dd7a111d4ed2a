internal import MeshDomain

/// What a new fact does to those that speak of the same subject.
///
/// The same value said by somebody else confirms: both become surer. Another value contradicts: the older one becomes less
/// sure, and each names the other. When the new one is at least as sure as the old one was, it takes its place, and the old
/// one stays as history with the end of its validity; otherwise both stay, and the new one becomes less sure too.
enum MemorySettlement {
    /// The most items that one names as contradicting it; the newest stay.
    static let contradictionsMax = 64

    /// Changes the new item and answers the older ones that change.
    static func settle(
        _ item: inout MemoryItem,
        _ statement: FactStatement,
        among older: [MemoryItem]
    ) -> [MemoryItem] {
        let stated = item.confidence
        var changed: [MemoryItem] = []
        for var old in older where old.isCurrent && old.session == item.session && old.id != item.id {
            guard let other = FactStatement(old.content), other.subject == statement.subject else { continue }
            let before = old.confidence
            if other.value == statement.value {
                // Somebody who says it twice does not make it truer.
                guard !old.origin.isSameVoice(as: item.origin) else { continue }
                old.confidence = MemoryConfidence.corroborated(before, by: stated)
                item.confidence = MemoryConfidence.corroborated(item.confidence, by: before)
            } else {
                old.confidence = MemoryConfidence.contradicted(before, by: stated)
                name(item.id, in: &old)
                name(old.id, in: &item)
                if stated >= before {
                    replace(&old, by: &item)
                } else {
                    item.confidence = MemoryConfidence.contradicted(item.confidence, by: before)
                }
            }
            changed.append(old)
        }
        return changed
    }

    /// The new one takes the place of the old one, and is kept as long unless it has a time of its own.
    static func replace(_ old: inout MemoryItem, by item: inout MemoryItem) {
        if item.supersedes == nil { item.supersedes = old.id }
        if old.tier == .longTerm, item.expireTime == nil { item.tier = .longTerm }
        old.supersededBy = item.id
        old.validUntil = item.validFrom
    }

    private static func name(_ id: MemoryID, in item: inout MemoryItem) {
        guard !item.contradicts.contains(id) else { return }
        item.contradicts = item.contradicts.suffix(contradictionsMax - 1) + [id]
    }
}

extension MemoryOrigin {
    /// The same agent, or the same person where no agent wrote.
    fileprivate func isSameVoice(as other: MemoryOrigin) -> Bool {
        agent == nil && other.agent == nil ? user == other.user : agent == other.agent
    }
}
