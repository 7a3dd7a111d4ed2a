internal import MeshDomain
private import Synchronization

/// Keeps the calls to one vendor under its limits before the vendor has to refuse them: those that are configured, and those
/// that its answers tell. Each call takes its place in turn and gets the moment from which it may be made.
final class VendorGate: Sendable {
    struct Place: Sendable {
        let start: Moment
        let tokens: Int64
        fileprivate let model: String
    }

    private struct Windows {
        var requests: AnsweredWindow?
        var tokens: AnsweredWindow?
        /// The vendor asked to wait.
        var blockedUntil: Moment = .zero

        func isBlank(at now: Moment) -> Bool {
            blockedUntil <= now && requests?.isOver(at: now) ?? true && tokens?.isOver(at: now) ?? true
        }
    }

    private struct State {
        var requests: RateBucket?
        var tokens: RateBucket?
        var windows: [String: Windows] = [:]
    }

    let slots: VendorSlots
    private let state: Mutex<State>

    static let modelsMax = 256
    /// Longer waits are the breaker's.
    static let waitMax: Duration = .seconds(3_600)

    init(_ bounds: VendorBounds) {
        slots = VendorSlots(callsMax: bounds.callsMax, waitingMax: bounds.waitingMax)
        state = Mutex(
            State(
                requests: bounds.requestsPerMinute.map { RateBucket(perMinute: $0, countsOrders: true) },
                tokens: bounds.tokensPerMinute.map { RateBucket(perMinute: $0, countsOrders: false) }
            )
        )
    }

    /// Takes a place. Whoever does not want to wait for it gives it back.
    func take(_ model: String, tokens: Int64, at now: Moment) -> Place {
        state.withLock { state in
            var start = now
            if let moment = state.requests?.take(1, at: now) { start = max(start, moment) }
            if let moment = state.tokens?.take(tokens, at: now) { start = max(start, moment) }
            if var windows = state.windows[model] {
                start = max(start, windows.blockedUntil)
                if windows.requests?.isOver(at: now) ?? false { windows.requests = nil }
                if windows.tokens?.isOver(at: now) ?? false { windows.tokens = nil }
                if let moment = windows.requests?.take(1, at: now) { start = max(start, moment) }
                if let moment = windows.tokens?.take(tokens, at: now) { start = max(start, moment) }
                state.windows[model] = windows.isBlank(at: now) ? nil : windows
            }
            return Place(start: start, tokens: tokens, model: model)
        }
    }

    func giveBack(_ place: Place) {
        state.withLock { state in
            state.requests?.giveBack(1)
            state.tokens?.giveBack(place.tokens)
            state.windows[place.model]?.requests?.giveBack(1)
            state.windows[place.model]?.tokens?.giveBack(place.tokens)
        }
    }

    /// The call is over.
    /// - Parameter tokens: what it really took; nil when nobody knows.
    func settle(_ place: Place, tokens: Int64?, _ limits: VendorLimits, blockedFor wait: Duration?, at now: Moment) {
        state.withLock { state in
            // An answer that is far longer than was thought is charged twice that at most, whatever the vendor counts.
            if let tokens { state.tokens?.giveBack(max(place.tokens - tokens, -place.tokens)) }
            var windows = state.windows[place.model] ?? Windows()
            if let said = limits.requests { windows.requests = AnsweredWindow(said, at: now) }
            if let said = limits.tokens { windows.tokens = AnsweredWindow(said, at: now) }
            if let wait { windows.blockedUntil = max(windows.blockedUntil, now + min(Self.waitMax, wait)) }
            if windows.isBlank(at: now) {
                state.windows[place.model] = nil
            } else if state.windows[place.model] != nil || state.windows.count < Self.modelsMax {
                state.windows[place.model] = windows
            }
        }
    }
}
