/// Whatever takes commands: a pool, a cluster. The typed helpers stand on it.
package protocol RedisCommander: Sendable {
    func send(_ command: RedisCommand) async throws(RedisError) -> RedisReply
}
