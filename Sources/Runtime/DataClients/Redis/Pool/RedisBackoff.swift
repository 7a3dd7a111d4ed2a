/// The growing pause between attempts to connect.
struct RedisBackoff {
    private let configuration: RedisConfiguration
    private var next: Duration

    init(_ configuration: RedisConfiguration) {
        self.configuration = configuration
        next = configuration.reconnectPause
    }

    /// The pause after one more failure: between half and all of its length, so that many clients do not come back together.
    mutating func pause() -> Duration {
        let pause = next
        next = min(next * 2, configuration.reconnectPauseMax)
        return pause * (0.5 + configuration.random() / 2)
    }

    mutating func succeeded() { next = configuration.reconnectPause }
}
