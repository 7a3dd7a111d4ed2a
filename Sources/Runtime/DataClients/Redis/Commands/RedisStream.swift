/// An entry of a stream.
package struct RedisStreamEntry: Sendable, Hashable {
    /// As in `1526919030474-55`; sorts by time.
    package let id: String
    package let fields: [String: [UInt8]]

    /// Nil for one that was pending and has been trimmed away.
    init?(_ reply: RedisReply) throws(RedisError) {
        let parts = try reply.array()
        guard parts.count == 2 else { throw .unexpectedReply }
        id = try parts[0].requiredText()
        guard let values = try parts[1].optionalArray() else { return nil }
        fields = try RedisFields.read(values)
    }

    static func entries(_ reply: RedisReply) throws(RedisError) -> [RedisStreamEntry] {
        var entries: [RedisStreamEntry] = []
        for part in try reply.array() {
            if let entry = try RedisStreamEntry(part) { entries.append(entry) }
        }
        return entries
    }

    /// The answer to a read of one stream: nil when nothing came.
    static func read(_ reply: RedisReply) throws(RedisError) -> [RedisStreamEntry] {
        guard let streams = try reply.optionalArray() else { return [] }
        guard streams.count == 1, case .array(let stream) = streams[0], stream.count == 2 else {
            throw .unexpectedReply
        }
        return try entries(stream[1])
    }
}

/// A member of a consumer group.
package struct RedisConsumer: Sendable, Hashable {
    package let group: String
    package let name: String

    package init(group: String, name: String) {
        self.group = group
        self.name = name
    }
}
