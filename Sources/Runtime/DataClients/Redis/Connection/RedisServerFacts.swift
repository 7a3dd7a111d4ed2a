/// What a server says of itself in its greeting.
package struct RedisServerFacts: Sendable, Hashable {
    package var version = ""
    package var isCluster = false
    package var isReplica = false

    package init() {}

    /// The answer to HELLO: names and values in turn.
    init(greeting: RedisReply) throws(RedisError) {
        let parts = try greeting.array()
        var position = 0
        while position + 1 < parts.count {
            switch try parts[position].text() {
            case "version": version = try parts[position + 1].requiredText()
            case "mode": isCluster = try parts[position + 1].text() == "cluster"
            case "role": isReplica = try parts[position + 1].text() != "master"
            default: break
            }
            position += 2
        }
    }
}
