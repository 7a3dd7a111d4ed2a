/// The growing pause between attempts to connect.
struct ReconnectPause {
    private let first: Swift.Duration
    private let longest: Swift.Duration
    private let random: @Sendable () -> Double
    private var length: Swift.Duration

    /// - Parameter random: from 0 to 1.
    init(first: Swift.Duration, longest: Swift.Duration, random: @escaping @Sendable () -> Double) {
        self.first = first
        self.longest = longest
        self.random = random
        length = first
    }

    /// The pause before one more attempt: between half and all of its length, so that many clients do not come back together.
    mutating func next() -> Swift.Duration {
        let pause = length
        length = min(length * 2, longest)
        return pause * (0.5 + random() / 2)
    }

    mutating func succeeded() { length = first }
}
