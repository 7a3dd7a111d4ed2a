internal import MeshDomain

/// What is known here of the texts of a task that another process writes. Pure: tells what the board has to be told.
struct RedisTextMirror {
    enum Action: Sendable, Hashable {
        case begin(RedisTextMessage, attempt: Int, afterSequence: Int, reason: String)
        case append(RedisTextMessage, attempt: Int, text: String)
        case forget
        /// Something is missing: all is to be read again.
        case reload
    }

    private struct Known {
        let beginning: String
        let attempt: Int
        var byteCount = 0
    }

    /// This process, whose own messages come back.
    let process: String
    private var texts: [String: Known] = [:]

    init(process: String) { self.process = process }

    mutating func take(_ message: RedisTextMessage) -> [Action] {
        guard message.process != process else { return [] }
        switch message.change {
        case .whole(let attempt, let afterSequence, let reason):
            if let known = texts[message.field], known.beginning == message.beginning {
                return append(message, known, from: known.byteCount)
            }
            let known = Known(beginning: message.beginning, attempt: attempt)
            texts[message.field] = known
            let begin = Action.begin(message, attempt: attempt, afterSequence: afterSequence, reason: reason)
            return [begin] + append(message, known, from: 0)
        case .more(let offset):
            guard let known = texts[message.field], known.beginning == message.beginning, offset <= known.byteCount
            else { return [.reload] }
            return append(message, known, from: known.byteCount - offset)
        case .over:
            texts = [:]
            return [.forget]
        }
    }

    /// What of the message lies behind its first `start` bytes is new.
    private mutating func append(_ message: RedisTextMessage, _ known: Known, from start: Int) -> [Action] {
        let bytes = message.text.utf8
        guard start < bytes.count else { return [] }
        texts[message.field]?.byteCount += bytes.count - start
        let text = String(message.text[bytes.index(bytes.startIndex, offsetBy: start)...])
        return [.append(message, attempt: known.attempt, text: text)]
    }
}
