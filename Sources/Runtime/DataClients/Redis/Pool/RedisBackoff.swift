/// The growing pause between attempts to connect.
package struct RedisBackoff: Sendable {
    package struct Configuration: Sendable, Hashable {
        /// The pause after the first failure; greater than zero.
        package var initial = Duration.milliseconds(50)
        /// By how much each pause is longer than the one before; at least 1.
        package var multiplier = 2.0
        /// The share by which a pause is randomly longer or shorter; 0 to below 1.
        package var jitter = 0.2
        /// No pause is longer, jitter apart; at least `initial`.
        package var max = Duration.seconds(5)

        package init() {}
    }

    private let configuration: Configuration
    private var base: Duration

    package init(_ configuration: Configuration) {
        self.configuration = configuration
        base = configuration.initial
    }

    /// The pause after one more failure.
    package mutating func next(_ random: inout some RandomNumberGenerator) -> Duration {
        let pause = base
        base = min(base * configuration.multiplier, configuration.max)
        return pause * Double.random(in: (1 - configuration.jitter)...(1 + configuration.jitter), using: &random)
    }

    package mutating func reset() { base = configuration.initial }
}
