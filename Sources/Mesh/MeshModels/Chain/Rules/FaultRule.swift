internal import MeshDomain

/// What follows from a class of faults. The table is the whole policy of the chain: nothing else decides by a kind.
struct FaultRule: Sendable, Hashable {
    enum Next: Sendable, Hashable {
        case never
        case always
        /// Only to a model that reads more.
        case toLargerContext
        /// Only if the request says so.
        case ifAllowed
    }

    enum Mark: Sendable, Hashable {
        case none
        case half
        case full
        /// The model, or everything of its vendor, rests long: nobody mends it in a moment.
        case restsLong(wholeVendor: Bool)
        /// Until the vendor's word, or long when there is none.
        case restsUntilReset
    }

    enum Bill: Sendable, Hashable {
        /// What the vendor says that it counted, if it says anything.
        case said
        /// Without a word of the vendor, what was sent and seen is counted by estimate.
        case estimated
    }

    /// How often the same model is tried again in one call.
    var retriesMax: Int
    var next: Next
    var mark: Mark
    var bill: Bill
    /// Another call at another time may go well.
    var isTransient: Bool
    var code: FailureReason.Code

    private init(
        _ retriesMax: Int,
        _ next: Next,
        _ mark: Mark,
        _ bill: Bill,
        _ isTransient: Bool,
        _ code: FailureReason.Code
    ) {
        self.retriesMax = retriesMax
        self.next = next
        self.mark = mark
        self.bill = bill
        self.isTransient = isTransient
        self.code = code
    }

    /// Nothing gets better by waiting a moment.
    var needsOperator: Bool {
        switch mark {
        case .restsLong, .restsUntilReset: true
        case .none, .half, .full: false
        }
    }

    static func of(_ kind: FaultKind) -> FaultRule {
        switch kind {
        //                                       retries, next, mark, bill, transient, code
        case .callerFault: FaultRule(0, .never, .none, .said, false, .invalidArgument)
        case .contextTooLong: FaultRule(0, .toLargerContext, .none, .said, false, .invalidArgument)
        case .authConfig: FaultRule(0, .always, .restsLong(wholeVendor: true), .said, false, .failedPrecondition)
        case .modelGone: FaultRule(0, .always, .restsLong(wholeVendor: false), .said, false, .notFound)
        case .spendStop: FaultRule(0, .always, .restsUntilReset, .said, false, .resourceExhausted)
        case .throttled: FaultRule(3, .always, .half, .said, true, .resourceExhausted)
        case .overloaded: FaultRule(2, .always, .full, .said, true, .unavailable)
        case .serverError: FaultRule(1, .always, .full, .said, true, .unavailable)
        case .transportBeforeSend: FaultRule(2, .always, .full, .said, true, .unavailable)
        // A second try may pay twice for one answer.
        case .transportAfterSend: FaultRule(0, .always, .full, .said, true, .unavailable)
        case .streamCut: FaultRule(0, .always, .full, .estimated, true, .unavailable)
        case .streamStall: FaultRule(0, .always, .full, .estimated, true, .unavailable)
        case .streamGarbage: FaultRule(0, .always, .full, .estimated, true, .unavailable)
        case .policyBlock: FaultRule(0, .ifAllowed, .none, .estimated, false, .failedPrecondition)
        case .emptyAnswer: FaultRule(1, .always, .none, .estimated, true, .unavailable)
        case .cancelled: FaultRule(0, .never, .none, .estimated, false, .cancelled)
        case .deadline: FaultRule(0, .always, .none, .estimated, true, .deadlineExceeded)
        }
    }
}
