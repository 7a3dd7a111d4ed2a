/// Why one attempt failed, in the words that the chain decides by.
package struct VendorFault: Error, Sendable, Hashable {
    package var kind: FaultKind
    /// For people: what happened and what they can do. Never a key, a prompt or an answer.
    package var sentence: String
    /// The status of HTTP, when there was one.
    package var status: Int?
    /// How long the vendor asks to wait.
    package var retryAfter: Duration?
    package var requestID: String?
    /// What was spent as far as the vendor said it, and what of a broken answer was counted.
    package var usage: TokenUsage?
    package var limits = VendorLimits()

    package init(_ kind: FaultKind, _ sentence: String) {
        self.kind = kind
        self.sentence = sentence
    }
}

/// The classes of faults over all vendors. What follows from each is in the chain's table.
package enum FaultKind: String, Sendable, Hashable, CaseIterable {
    case callerFault = "caller_fault"
    case contextTooLong = "context_too_long"
    case authConfig = "auth_config"
    case modelGone = "model_gone"
    case spendStop = "spend_stop"
    case throttled
    case overloaded
    case serverError = "server_error"
    /// Nothing of the request was sent, or the vendor said that it did nothing with it.
    case transportBeforeSend = "transport_before_send"
    /// No byte of an answer came back.
    case transportAfterSend = "transport_after_send"
    case streamCut = "stream_cut"
    case streamStall = "stream_stall"
    case streamGarbage = "stream_garbage"
    case policyBlock = "policy_block"
    /// A complete answer with nothing in it.
    case emptyAnswer = "empty_ok"
    case cancelled
    case deadline
}

/// What a vendor says of its limits in its headers. Nil where it says nothing.
package struct VendorLimits: Sendable, Hashable {
    package struct Window: Sendable, Hashable {
        package var limit: Int64?
        package var remaining: Int64
        /// From the moment of the answer on.
        package var resetAfter: Duration?

        package init(limit: Int64?, remaining: Int64, resetAfter: Duration?) {
            self.limit = limit
            self.remaining = remaining
            self.resetAfter = resetAfter
        }
    }

    package var requests: Window?
    package var tokens: Window?

    package init() {}
}
