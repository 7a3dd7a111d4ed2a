internal import MeshApplication
internal import MeshDomain

/// Topics that wait for the next notification, and how a notification says them: a line for who sends it, then a line for
/// each topic: `t` or `n` for task or network, the id, a blank, the tenant. One without topics says that everybody has to look.
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
        return lines.compactMap(topic)
    }

    private static func topic(_ line: Substring) -> BellTopic? {
        let words = line.dropFirst().split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard let kind = line.first, words.count == 2 else { return nil }
        let (id, tenant) = (String(words[0]), TenantID(String(words[1])))
        switch kind {
        case "t": return .task(TaskID(id), of: tenant)
        case "n": return .network(NetworkID(id), of: tenant)
        default: return nil
        }
    }

    private static func line(_ topic: BellTopic) -> String? {
        let (kind, id, owner): (String, String, TenantID)
        switch topic {
        case .task(let task, of: let tenant): (kind, id, owner) = ("t", task.text, tenant)
        case .network(let network, of: let tenant): (kind, id, owner) = ("n", network.text, tenant)
        case .text, .networkText: return nil
        }
        let line = "\(kind)\(id) \(owner.text)"
        // Names are short and of one line, ids of one word; whatever is not would break the form.
        let breaksForm =
            line.utf8.contains { $0 == UInt8(ascii: "\n") || $0 == 0 } || id.utf8.contains(UInt8(ascii: " "))
        return line.utf8.count < 500 && !breaksForm ? line : nil
    }
}
