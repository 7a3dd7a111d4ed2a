internal import MeshProto

/// Splices the live text of a task's subtasks: deltas by their offsets, snapshots, and resets (task_event.proto).
///
/// Text that came before is taken out, so that a connection which was made again adds nothing twice. A delta after a
/// hole is dropped: the next snapshot or the finished output has what it would say.
struct LiveTexts {
    /// The most bytes that are kept of one text, and the most texts.
    static let bytesMax = 4 * 1024 * 1024
    static let textsMax = 1024

    private struct LiveText {
        var attempt: Int32
        var text = ""
        var byteCount = 0
        /// Another text was shown before and no longer counts.
        var replacesText = false
        /// Its output is in the journal; what still comes of it is late.
        var isFinished = false
    }

    private var texts: [String: LiveText] = [:]

    mutating func append(_ delta: ProtoTextDelta) -> TextUpdate? {
        guard var live = text(of: delta.subtaskID, attempt: delta.attempt) else { return nil }
        let offset = Int(delta.offset)
        let known = live.byteCount - offset
        guard known >= 0, let added = delta.text.droppingBytes(known), !added.isEmpty else { return nil }
        return extend(&live, by: added, of: delta.subtaskID)
    }

    /// A snapshot says all: what was known is replaced when the snapshot does not begin with it.
    mutating func replace(_ snapshot: ProtoTextSnapshot) -> TextUpdate? {
        guard var live = text(of: snapshot.subtaskID, attempt: snapshot.attempt) else { return nil }
        if snapshot.text.utf8.starts(with: live.text.utf8) {
            guard let added = snapshot.text.droppingBytes(live.byteCount), !added.isEmpty else { return nil }
            return extend(&live, by: added, of: snapshot.subtaskID)
        }
        live = LiveText(attempt: snapshot.attempt, replacesText: true)
        return extend(&live, by: snapshot.text, of: snapshot.subtaskID)
    }

    mutating func reset(_ reset: ProtoTextReset) -> TextUpdate? {
        guard text(of: reset.subtaskID, attempt: reset.attempt) != nil else { return nil }
        let hadText = begin(reset.subtaskID, reset.attempt)
        guard hadText else { return nil }
        texts[reset.subtaskID]?.replacesText = false
        return update(reset.subtaskID, added: "", startsAgain: true)
    }

    /// The journal says that an attempt begins.
    mutating func started(_ subtaskID: String, attempt: Int32) { _ = begin(subtaskID, attempt) }

    /// The journal has the whole output; the text is not kept any longer.
    mutating func finished(_ subtaskID: String, attempt: Int32) {
        guard texts[subtaskID] != nil || texts.count < Self.textsMax else { return }
        texts[subtaskID] = LiveText(attempt: attempt, replacesText: true, isFinished: true)
    }

    /// The text that an attempt goes on with. Nil for an attempt that is over, and beyond the limit.
    private func text(of subtaskID: String, attempt: Int32) -> LiveText? {
        guard let live = texts[subtaskID] else {
            return texts.count < Self.textsMax ? LiveText(attempt: attempt) : nil
        }
        if attempt < live.attempt || (attempt == live.attempt && live.isFinished) { return nil }
        if attempt == live.attempt { return live }
        return LiveText(attempt: attempt, replacesText: live.replacesText || live.byteCount > 0)
    }

    /// Returns whether text was shown that no longer counts.
    private mutating func begin(_ subtaskID: String, _ attempt: Int32) -> Bool {
        guard texts[subtaskID] != nil || texts.count < Self.textsMax else { return false }
        let hadText = texts[subtaskID].map { $0.replacesText || $0.byteCount > 0 } ?? false
        texts[subtaskID] = LiveText(attempt: attempt, replacesText: hadText)
        return hadText
    }

    private mutating func extend(_ live: inout LiveText, by added: String, of subtaskID: String) -> TextUpdate? {
        guard live.byteCount + added.utf8.count <= Self.bytesMax else { return nil }
        let startsAgain = live.replacesText
        live.replacesText = false
        live.text += added
        live.byteCount += added.utf8.count
        texts[subtaskID] = live
        return update(subtaskID, added: added, startsAgain: startsAgain)
    }

    private func update(_ subtaskID: String, added: String, startsAgain: Bool) -> TextUpdate? {
        texts[subtaskID].map {
            TextUpdate(
                subtaskID: subtaskID.nonEmpty,
                attempt: Int($0.attempt),
                added: added,
                text: $0.text,
                startsAgain: startsAgain
            )
        }
    }
}

extension String {
    /// The text after so many bytes of UTF-8. Nil when it is shorter, or when that is inside of a character.
    fileprivate func droppingBytes(_ count: Int) -> String? {
        guard let start = utf8.index(utf8.startIndex, offsetBy: count, limitedBy: utf8.endIndex) else { return nil }
        return String(utf8[start...])
    }
}
