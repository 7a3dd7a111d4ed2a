extension RedisCommander {
    /// - Returns: how many heard it on that server.
    @discardableResult
    package func publish(_ payload: [UInt8], to channel: String) async throws(RedisError) -> Int {
        Int(try await send(RedisCommand("PUBLISH", .text(channel), .bytes(payload))).integer())
    }
}
