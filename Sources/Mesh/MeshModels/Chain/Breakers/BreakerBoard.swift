internal import MeshApplication
internal import MeshDomain
private import Synchronization

/// The breakers of all models, and of vendors as a whole. They remember between calls. Any thread may ask.
///
/// Only these are asked. What happens to them is told to other replicas, and what happens to those of others is heard.
final class BreakerBoard: Sendable {
    /// Given to a call that may begin; it hands it back with its end, once.
    struct Pass: Sendable {
        fileprivate let name: BreakerName
        fileprivate let isModelProbe: Bool
        fileprivate let isVendorProbe: Bool

        var isProbe: Bool { isModelProbe || isVendorProbe }
    }

    fileprivate struct State {
        var breakers: [BreakerName: ModelBreaker] = [:]
        /// In the order in which they came, for what to forget first.
        var order: [BreakerName] = []
        /// What others have to be told of the change under way.
        var news: [BreakerNews] = []
    }

    /// The month that bills are made for. A vendor that says more is not believed.
    private static let restUntilResetMax: Duration = .seconds(31 * 86_400)

    private let options: BreakerOptions
    private let others: (any SharedBreakers)?
    private let state = Mutex(State())

    init(_ options: BreakerOptions, sharedWith others: (any SharedBreakers)? = nil) {
        self.options = options
        self.others = others
        others?.hear { [weak self] in self?.heard($0) }
    }

    /// Nil while the model, or its vendor, rests.
    func admit(_ model: String, of vendor: String, at now: Moment) -> Pass? {
        state.withLock { state in
            let one = BreakerName(vendor: vendor, model: model)
            let whole = state.breakers[one.ofVendor]?.admit(at: now) ?? .free
            if whole == .refused { return nil }
            let own = state.breakers[one]?.admit(at: now) ?? .free
            if own == .refused {
                state.breakers[one.ofVendor]?.abandon(asProbe: whole == .probe)
                return nil
            }
            return Pass(name: one, isModelProbe: own == .probe, isVendorProbe: whole == .probe)
        }
    }

    /// Whether a probe is this replica's to make. When it is not, the pass is over, and the model rests as long as the others say.
    func mayUse(_ pass: Pass) async -> Bool {
        guard let others, pass.isProbe else { return true }
        for name in pass.probes {
            guard case .wait(let moment) = await others.mayProbe(name) else { continue }
            change { state in
                for probe in pass.probes where probe != name {
                    state.change(probe, options) { $0.abandon(asProbe: true) }
                }
                // What others said is no news to them.
                state.breakers[name]?.leaveProbe(until: moment)
            }
            return false
        }
        return true
    }

    func succeeded(_ pass: Pass) {
        change { state in
            state.change(pass.name.ofVendor, options) { $0.succeed(asProbe: pass.isVendorProbe) }
            state.change(pass.name, options) { $0.succeed(asProbe: pass.isModelProbe) }
        }
    }

    func failed(_ pass: Pass, _ mark: FaultRule.Mark, retryAfter: Duration?, at now: Moment) {
        let until = now + min(Self.restUntilResetMax, max(.zero, retryAfter ?? options.longRest))
        change { state in
            let (model, vendor) = (pass.name, pass.name.ofVendor)
            // A fault of the model alone shows that the vendor lets us in.
            func vendorAnswers() { state.change(vendor, options) { $0.succeed(asProbe: pass.isVendorProbe) } }
            switch mark {
            case .none:
                vendorAnswers()
                state.change(model, options) { $0.abandon(asProbe: pass.isModelProbe) }
            case .half, .full:
                vendorAnswers()
                state.change(model, options) {
                    $0.fail(halves: mark == .half ? 1 : 2, asProbe: pass.isModelProbe, at: now, options)
                }
            case .restsLong(wholeVendor: false):
                vendorAnswers()
                state.change(model, options) { $0.open(until: now + options.longRest, asProbe: pass.isModelProbe) }
            case .restsLong(wholeVendor: true):
                state.change(model, options) { $0.abandon(asProbe: pass.isModelProbe) }
                state.change(vendor, options) { $0.open(until: now + options.longRest, asProbe: pass.isVendorProbe) }
            case .restsUntilReset:
                state.change(model, options) { $0.abandon(asProbe: pass.isModelProbe) }
                state.change(vendor, options) { $0.open(until: until, asProbe: pass.isVendorProbe) }
            }
        }
    }

    /// The call ended without saying anything about model or vendor.
    func abandoned(_ pass: Pass) {
        change { state in
            state.change(pass.name.ofVendor, options) { $0.abandon(asProbe: pass.isVendorProbe) }
            state.change(pass.name, options) { $0.abandon(asProbe: pass.isModelProbe) }
        }
    }

    /// Changes, and tells others afterwards.
    private func change(_ edit: (inout State) -> Void) {
        let news = state.withLock { state in
            edit(&state)
            defer { state.news = [] }
            return state.news
        }
        guard let others else { return }
        for one in news { others.tell(one) }
    }

    private func heard(_ news: BreakerNews) {
        state.withLock { state in
            state.change(news.name, options) { $0.heard(news.change) }
            state.news = []
        }
    }

    func state(of model: String, of vendor: String, at now: Moment) -> BreakerState {
        state.withLock { state in
            let one = BreakerName(vendor: vendor, model: model)
            let whole = state.breakers[one.ofVendor]?.state(at: now) ?? .closed
            if whole != .closed { return whole }
            return state.breakers[one]?.state(at: now) ?? .closed
        }
    }

    func openCount(at now: Moment) -> Int {
        state.withLock { $0.breakers.values.count { $0.state(at: now) == .open } }
    }

    /// After a change of the configuration: a new key deserves a new try.
    func forgetAll() { state.withLock { $0 = State() } }

    var count: Int { state.withLock { $0.breakers.count } }
}

extension BreakerName {
    fileprivate var ofVendor: BreakerName { BreakerName(vendor: vendor, model: nil) }
}

extension BreakerBoard.Pass {
    /// What the call tries out, the vendor first: others may be at any of its models.
    fileprivate var probes: [BreakerName] {
        (isVendorProbe ? [name.ofVendor] : []) + (isModelProbe ? [name] : [])
    }
}

extension BreakerBoard.State {
    fileprivate mutating func change(
        _ name: BreakerName,
        _ options: BreakerOptions,
        _ edit: (inout ModelBreaker) -> Void
    ) {
        let known = breakers[name]
        var breaker = known ?? ModelBreaker()
        edit(&breaker)
        if let change = breaker.change(since: known ?? ModelBreaker()) { news.append(BreakerNews(name, change)) }
        if breaker.isBlank {
            if known != nil {
                breakers[name] = nil
                order.removeAll { $0 == name }
            }
            return
        }
        if known == nil {
            if breakers.count >= max(1, options.entriesMax) { breakers[order.removeFirst()] = nil }
            order.append(name)
        }
        breakers[name] = breaker
    }
}
