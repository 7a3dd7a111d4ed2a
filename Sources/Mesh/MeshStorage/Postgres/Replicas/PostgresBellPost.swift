internal import MeshApplication
internal import MeshDomain

/// Topics that wait for the next notification, and how a notification says them: a line for who sends it, then a line for
/// each topic. One without topics says that everybody has to look.
struct PostgresBellPost {
    /// PostgreSQL takes less than 8000 bytes.
    static let payloadBytesMax = 7_500
    /// Beyond, all of them are one: look at everything.
    static let topicsMax = 10_000

    private var topics: Set<BellTopic> = []
    private var isEverything = false

    /// False for what others are not told.
    mutating func add(_ topic: BellTopic) -> Bool {
        guard Self.line(topic) != nil else { return false }
        if topics.count >= Self.topicsMax {
            topics = []
            isEverything = true
        }
        if !isEverything { topics.insert(topic) }
        return true
    }

    /// The next notification; nil when nothing waits.
    mutating func take(from origin: String) -> String? {
        if isEverything {
            isEverything = false
            return origin
        }
        if topics.isEmpty { return nil }
        var payload = origin
        while let topic = topics.first, let line = Self.line(topic) {
            if payload.utf8.count + 1 + line.utf8.count > Self.payloadBytesMax { break }
            topics.remove(topic)
            payload += "\n" + line
        }
        return payload
    }

    /// Nil for a notification of one's own.
    static func topics(in payload: String, unlessFrom origin: String) -> [BellTopic]? {
        var lines = payload.split(separator: "\n", omittingEmptySubsequences: false)
        guard !lines.isEmpty, lines.removeFirst() != origin else { return nil }
        return lines.compactMap { line in
            switch line.first {
            case "t": .task(TaskID(String(line.dropFirst())))
            case "n": .network(NetworkID(String(line.dropFirst())))
            default: nil
            }
        }
    }

    private static func line(_ topic: BellTopic) -> String? {
        let line: String
        switch topic {
        case .task(let id): line = "t" + id.text
        case .network(let id): line = "n" + id.text
        case .text, .networkText: return nil
        }
        // Ids are short and of one line; whatever is not would break the form.
        return line.utf8.count < 500 && !line.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == 0 }) ? line : nil
    }
}
