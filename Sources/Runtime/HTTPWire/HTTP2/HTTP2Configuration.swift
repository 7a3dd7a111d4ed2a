/// What a session announces to its peer, and the bounds that it holds.
package struct HTTP2Configuration: Sendable {
    /// Streams that the peer may have open.
    package var streamsMax: UInt32 = 256
    /// Bytes of body that the peer may send on a stream before some of them are consumed.
    package var streamWindow: Int32 = 65_535
    /// The same for all streams of the connection together.
    package var connectionWindow: Int32 = 1024 * 1024
    /// Bytes of one head: names, values and 32 for each field.
    package var headBytesMax = 16 * 1024
    /// Bytes that may wait on a stream before `enqueue` says to stop, and at which `drained` follows.
    package var outboxHighMark = 64 * 1024
    package var outboxLowMark = 16 * 1024
    package var flood = FloodLimits()

    package init() {}
}

/// How many frames of each kind that cost the peer little a session takes: at once, and each second.
package struct FloodLimits: Sendable {
    package struct Rate: Sendable {
        package var burst: Int
        package var perSecond: Int

        package init(burst: Int, perSecond: Int) {
            self.burst = burst
            self.perSecond = perSecond
        }
    }

    /// RST_STREAM: opening and resetting streams makes work at no cost (CVE-2023-44487).
    package var resets = Rate(burst: 500, perSecond: 100)
    /// PING. Keepalive and bandwidth probes send a few in each round trip.
    package var pings = Rate(burst: 1000, perSecond: 200)
    package var settings = Rate(burst: 50, perSecond: 5)
    /// DATA without bytes and without the end of the stream.
    package var emptyData = Rate(burst: 200, perSecond: 20)
    /// WINDOW_UPDATE. Each DATA frame that this side sends allows for two more.
    package var windowUpdates = Rate(burst: 5000, perSecond: 5000)
    package var priorities = Rate(burst: 1000, perSecond: 100)
    /// Frames of types that this side does not know.
    package var unknown = Rate(burst: 1000, perSecond: 100)

    package init() {}
}
