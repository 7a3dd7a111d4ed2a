/// What a subscription says.
package enum RedisMessage: Sendable, Hashable {
    case published(channel: String, payload: [UInt8])
    /// The server has confirmed the channels: what is published from now on comes. Also after a lost connection; what was
    /// published in between is lost, and nobody knows how much.
    case listening
    /// The reader was too slow for its buffer: so many messages are lost here, of whatever kind.
    case lost(Int)
}
