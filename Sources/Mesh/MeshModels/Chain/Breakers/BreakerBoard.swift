internal import MeshApplication
internal import MeshDomain
private import Synchronization

/// The breakers of all models, and of vendors as a whole. They remember between calls. Any thread may ask.
final class BreakerBoard: Sendable {
    struct Key: Hashable, Sendable {
        var vendor: String
        /// Nil for everything of the vendor.
        var model: String?
    }

    /// Given to a call that may begin; it hands it back with its end, once.
    struct Pass: Sendable {
        fileprivate let key: Key
        fileprivate let isModelProbe: Bool
        fileprivate let isVendorProbe: Bool

        var isProbe: Bool { isModelProbe || isVendorProbe }
    }

    fileprivate struct State {
        var breakers: [Key: ModelBreaker] = [:]
        /// In the order in which they came, for what to forget first.
        var order: [Key] = []
    }

    /// The month that bills are made for. A vendor that says more is not believed.
    private static let restUntilResetMax: Duration = .seconds(31 * 86_400)

    private let options: BreakerOptions
    private let state = Mutex(State())

    init(_ options: BreakerOptions) { self.options = options }

    /// Nil while the model, or its vendor, rests.
    func admit(_ model: String, of vendor: String, at now: Moment) -> Pass? {
        state.withLock { state in
            let (one, all) = (Key(vendor: vendor, model: model), Key(vendor: vendor, model: nil))
            let whole = state.breakers[all]?.admit(at: now) ?? .free
            if whole == .refused { return nil }
            let own = state.breakers[one]?.admit(at: now) ?? .free
            if own == .refused {
                state.breakers[all]?.abandon(asProbe: whole == .probe)
                return nil
            }
            return Pass(key: one, isModelProbe: own == .probe, isVendorProbe: whole == .probe)
        }
    }

    func succeeded(_ pass: Pass) {
        state.withLock { state in
            state.change(pass.vendorKey, options) { $0.succeed(asProbe: pass.isVendorProbe) }
            state.change(pass.key, options) { $0.succeed(asProbe: pass.isModelProbe) }
        }
    }

    func failed(_ pass: Pass, _ mark: FaultRule.Mark, retryAfter: Duration?, at now: Moment) {
        let until = now + min(Self.restUntilResetMax, max(.zero, retryAfter ?? options.longRest))
        state.withLock { state in
            // A fault of the model alone shows that the vendor lets us in.
            func vendorAnswers() { state.change(pass.vendorKey, options) { $0.succeed(asProbe: pass.isVendorProbe) } }
            switch mark {
            case .none:
                vendorAnswers()
                state.change(pass.key, options) { $0.abandon(asProbe: pass.isModelProbe) }
            case .half, .full:
                vendorAnswers()
                state.change(pass.key, options) {
                    $0.fail(halves: mark == .half ? 1 : 2, asProbe: pass.isModelProbe, at: now, options)
                }
            case .restsLong(wholeVendor: false):
                vendorAnswers()
                state.change(pass.key, options) {
                    $0.open(until: now + options.longRest, asProbe: pass.isModelProbe)
                }
            case .restsLong(wholeVendor: true):
                state.change(pass.key, options) { $0.abandon(asProbe: pass.isModelProbe) }
                state.change(pass.vendorKey, options) {
                    $0.open(until: now + options.longRest, asProbe: pass.isVendorProbe)
                }
            case .restsUntilReset:
                state.change(pass.key, options) { $0.abandon(asProbe: pass.isModelProbe) }
                state.change(pass.vendorKey, options) { $0.open(until: until, asProbe: pass.isVendorProbe) }
            }
        }
    }

    /// The call ended without saying anything about model or vendor.
    func abandoned(_ pass: Pass) {
        state.withLock { state in
            state.change(pass.vendorKey, options) { $0.abandon(asProbe: pass.isVendorProbe) }
            state.change(pass.key, options) { $0.abandon(asProbe: pass.isModelProbe) }
        }
    }

    func state(of model: String, of vendor: String, at now: Moment) -> BreakerState {
        state.withLock { state in
            let whole = state.breakers[Key(vendor: vendor, model: nil)]?.state(at: now) ?? .closed
            if whole != .closed { return whole }
            return state.breakers[Key(vendor: vendor, model: model)]?.state(at: now) ?? .closed
        }
    }

    func openCount(at now: Moment) -> Int {
        state.withLock { $0.breakers.values.count { $0.state(at: now) == .open } }
    }

    /// After a change of the configuration: a new key deserves a new try.
    func forgetAll() { state.withLock { $0 = State() } }

    var count: Int { state.withLock { $0.breakers.count } }
}

extension BreakerBoard.Pass {
    fileprivate var vendorKey: BreakerBoard.Key { BreakerBoard.Key(vendor: key.vendor, model: nil) }
}

extension BreakerBoard.State {
    fileprivate mutating func change(
        _ key: BreakerBoard.Key,
        _ options: BreakerOptions,
        _ edit: (inout ModelBreaker) -> Void
    ) {
        let known = breakers[key]
        var breaker = known ?? ModelBreaker()
        edit(&breaker)
        if breaker.isBlank {
            if known != nil {
                breakers[key] = nil
                order.removeAll { $0 == key }
            }
            return
        }
        if known == nil {
            if breakers.count >= max(1, options.entriesMax) { breakers[order.removeFirst()] = nil }
            order.append(key)
        }
        breakers[key] = breaker
    }
}
