package import GRPCCore

/// The growing pause between attempts to connect: gRPC's connection backoff.
package struct ConnectionBackoff: Sendable, Hashable {
    package struct Configuration: Sendable, Hashable {
        /// The pause after the first failure; greater than zero.
        package var initial: Duration
        /// By how much each pause is longer than the one before; at least 1.
        package var multiplier: Double
        /// The share by which a pause is randomly longer or shorter; 0 to below 1.
        package var jitter: Double
        /// No pause is longer, jitter apart; at least `initial`.
        package var max: Duration

        package init(
            initial: Duration = .seconds(1),
            multiplier: Double = 1.6,
            jitter: Double = 0.2,
            max: Duration = .seconds(120)
        ) {
            self.initial = initial
            self.multiplier = multiplier
            self.jitter = jitter
            self.max = max
        }
    }

    private let configuration: Configuration
    /// The next pause without jitter.
    private var base: Duration

    package init(_ configuration: Configuration = Configuration()) {
        self.configuration = configuration
        base = configuration.initial
    }

    /// The pause after one more failure.
    package mutating func next(_ random: inout SeededRandom) -> Duration {
        let pause = base
        base = min(base * configuration.multiplier, configuration.max)
        return pause * Double.random(in: (1 - configuration.jitter)...(1 + configuration.jitter), using: &random)
    }

    /// Begins anew, after a success.
    package mutating func reset() { base = configuration.initial }
}
