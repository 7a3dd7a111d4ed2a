/// Says where the server is that takes writes.
package protocol RedisMasterSource: Sendable {
    func master() async throws(RedisError) -> RedisAddress
    /// The answer may be another one later.
    var mayChange: Bool { get }
}

/// An address that does not change.
package struct RedisFixedAddress: RedisMasterSource {
    private let address: RedisAddress

    package init(_ address: RedisAddress) { self.address = address }

    package var mayChange: Bool { false }

    package func master() async throws(RedisError) -> RedisAddress { address }
}
