internal import MeshProto

/// Live texts as a watcher splices them: by subtask, attempt and offset.
struct SplicedTexts {
    private struct Spliced {
        var attempt: Int32
        /// The stream that it was last told on.
        var stream: Int
        var text: [UInt8] = []
    }

    enum Verdict {
        case fine
        /// It does not fit to what came before.
        case different
    }

    enum Comparison {
        case unseen
        case whole
        /// It is how the output begins, and the stream did not tell the rest.
        case cut
        /// The same, but it was finished while the watcher was away.
        case away
        case different
    }

    private var texts: [String: Spliced] = [:]
    private var stream = 0
    /// The attempts whose output the journal has told on this stream.
    private var finished: [String: Int32] = [:]

    /// The text goes on exactly where it was.
    mutating func append(_ delta: ProtoTextDelta) -> Verdict {
        if isFinished(delta.subtaskID, delta.attempt) { return .different }
        let known = texts[delta.subtaskID]
        if let known, known.attempt == delta.attempt {
            guard Int(delta.offset) == known.text.count else { return .different }
            texts[delta.subtaskID]?.text += Array(delta.text.utf8)
            texts[delta.subtaskID]?.stream = stream
            return .fine
        }
        guard delta.offset == 0, known.map({ $0.attempt < delta.attempt }) ?? true else { return .different }
        texts[delta.subtaskID] = Spliced(attempt: delta.attempt, stream: stream, text: Array(delta.text.utf8))
        return .fine
    }

    /// All of it so far: what was seen of the attempt before is how it begins.
    mutating func replace(_ snapshot: ProtoTextSnapshot) -> Verdict {
        if isFinished(snapshot.subtaskID, snapshot.attempt) { return .different }
        let text = Array(snapshot.text.utf8)
        defer { texts[snapshot.subtaskID] = Spliced(attempt: snapshot.attempt, stream: stream, text: text) }
        guard text.count == Int(snapshot.endOffset) else { return .different }
        guard let known = texts[snapshot.subtaskID], known.attempt == snapshot.attempt else { return .fine }
        return text.starts(with: known.text) ? .fine : .different
    }

    mutating func reset(_ reset: ProtoTextReset) {
        texts[reset.subtaskID] = Spliced(attempt: reset.attempt, stream: stream)
    }

    /// The journal has the output. `attempt` nil for the result, whose events do not say it.
    mutating func finish(_ subtask: String, attempt: Int32?, output: String) -> Comparison {
        if let attempt { finished[subtask] = attempt }
        guard let seen = texts.removeValue(forKey: subtask), attempt.map({ $0 == seen.attempt }) ?? true else {
            return .unseen
        }
        // White space at the ends is not stored.
        let stored = Array(output.utf8)
        let live = seen.text.drop(while: Self.isSpace)
        if live.starts(with: stored), live.dropFirst(stored.count).allSatisfy(Self.isSpace) { return .whole }
        guard stored.starts(with: live) else { return .different }
        return seen.stream == stream ? .cut : .away
    }

    /// What was seen before stays, to be compared with what comes.
    mutating func streamBegins() {
        stream += 1
        finished = [:]
    }

    /// The watcher goes back in the journal, and is told again of what it has seen the end of.
    mutating func forget() { self = SplicedTexts() }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func isFinished(_ subtask: String, _ attempt: Int32) -> Bool {
        finished[subtask].map { attempt <= $0 } ?? false
    }
}
