package import MeshApplication

/// How the chain goes about a call. Every bound of it is here.
package struct ChainOptions: Sendable, Hashable {
    package enum Retries: Sendable, Hashable {
        /// A model that failed is asked again only when no other is left: the shortest way to an answer.
        case afterOtherModels
        /// The first choice is asked again, after a wait, before another model is: the best way to that model's answer.
        case beforeOtherModels
    }

    package var brokenText = BrokenTextPolicy.restart
    package var retries = Retries.afterOtherModels
    /// Tries in one call, all models together.
    package var attemptsMax = 16
    /// Models that one call may go through.
    package var candidatesMax = 8
    /// The longest first wait before a model is tried again; doubles with each further one. The wait is drawn between nothing
    /// and that.
    package var retryDelay: Duration = .milliseconds(250)
    package var retryDelayMax: Duration = .seconds(8)
    /// A longer wait for a limit or a vendor sends the call to another model, as long as there is one.
    package var patience: Duration = .milliseconds(50)
    /// When a model has sent nothing after that time, the next one is asked as well; whichever begins first goes on. Nil for
    /// never, since both are paid.
    package var hedgeAfter: Duration?
    package var breaker = BreakerOptions()
    /// For vendors that are not named.
    package var vendorDefault = VendorBounds()
    package var vendors: [String: VendorBounds] = [:]

    package init() {}
}

package struct BreakerOptions: Sendable, Hashable {
    /// Failures in a row, of which those by a limit count half.
    package var failuresMax = 5
    /// The rest after them; doubles while probes fail.
    package var rest: Duration = .seconds(15)
    package var restMax: Duration = .seconds(300)
    /// For keys that are refused, models that are gone and accounts that are empty.
    package var longRest: Duration = .seconds(900)
    /// Models and vendors that are remembered at once.
    package var entriesMax = 1_024

    package init() {}
}

/// What one vendor is asked at most. Nil for no bound of our own; what its answers say of its limits is kept besides.
package struct VendorBounds: Sendable, Hashable {
    package var requestsPerMinute: Int64?
    package var tokensPerMinute: Int64?
    package var callsMax = 256
    /// Calls that wait for one of these to end; further ones go to another model.
    package var waitingMax = 1_024

    package init() {}
}
