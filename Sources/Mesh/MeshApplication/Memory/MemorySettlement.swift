internal import MeshDomain

/// What a new fact does to those that speak of the same subject.
///
/// The same value confirms: both become surer. Another value contradicts: both become less sure, and each names the other.
/// When the new one is at least as sure as the old one was, it takes its place, and the old one stays as history with the
/// end of its validity.
enum MemorySettlement {
    /// Changes the new item and answers the older ones that change.
    static func settle(
        _ item: inout MemoryItem,
        _ statement: FactStatement,
        among older: [MemoryItem]
    ) -> [MemoryItem] {
        var changed: [MemoryItem] = []
        let stated = item.confidence
        for var old in older where old.isCurrent && old.session == item.session {
            guard let other = FactStatement(old.content), other.subject == statement.subject else { continue }
            let before = old.confidence
            if other.value == statement.value {
                // Somebody who says it twice does not make it truer.
                guard old.origin != item.origin else { continue }
                old.confidence = MemoryConfidence.corroborated(before, by: stated)
                item.confidence = MemoryConfidence.corroborated(item.confidence, by: before)
            } else {
                old.confidence = MemoryConfidence.contradicted(before, by: stated)
                if !old.contradicts.contains(item.id) { old.contradicts.append(item.id) }
                item.contradicts.append(old.id)
                if stated >= before, item.supersedes == nil {
                    item.supersedes = old.id
                    old.supersededBy = item.id
                    old.validUntil = item.validFrom
                } else {
                    item.confidence = MemoryConfidence.contradicted(item.confidence, by: before)
                }
            }
            changed.append(old)
        }
        return changed
    }
}
