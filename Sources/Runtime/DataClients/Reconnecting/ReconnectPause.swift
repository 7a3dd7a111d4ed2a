/// The growing pause between attempts to connect.
struct ReconnectPause {
    private let first: Swift.Duration
    private let longest: Swift.Duration
    private var next: Swift.Duration

    init(_ configuration: PostgresPoolConfiguration) {
        first = configuration.reconnectPause
        longest = configuration.reconnectPauseMax
        next = first
    }

    /// After one more failure.
    /// - Parameter random: from 0 to 1; the pause is between one and a half and one of its length.
    mutating func failed(random: Double) -> Swift.Duration {
        let pause = next
        next = min(next * 2, longest)
        return pause * (0.5 + random / 2)
    }

    mutating func succeeded() { next = first }
}
