internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// What replicas share, within one process: who tells something is heard at once by the others.
final class ScriptedReplicas: Sendable {
    private struct State {
        var listeners: [@Sendable (BreakerNews) -> Void] = []
        var told: [BreakerNews] = []
        var asked: [BreakerName] = []
        var taken: Set<BreakerName> = []
    }

    private let state = Mutex(State())
    private let clock: any WallClock

    init(_ clock: any WallClock) { self.clock = clock }

    var told: [BreakerNews] { state.withLock { $0.told } }
    var asked: [BreakerName] { state.withLock { $0.asked } }

    func breakers() -> any SharedBreakers { One(all: self) }

    private final class One: SharedBreakers {
        let all: ScriptedReplicas
        private let number = Mutex(-1)

        init(all: ScriptedReplicas) { self.all = all }

        func hear(_ heard: @escaping @Sendable (BreakerNews) -> Void) {
            let place = all.state.withLock { state in
                state.listeners.append(heard)
                return state.listeners.count - 1
            }
            number.withLock { $0 = place }
        }

        func tell(_ news: BreakerNews) {
            let own = number.withLock { $0 }
            let others = all.state.withLock { state in
                state.told.append(news)
                state.taken.remove(news.name)
                return state.listeners.enumerated().filter { $0.offset != own }.map(\.element)
            }
            if news.change != .unprobed { for other in others { other(news) } }
        }

        func mayProbe(_ name: BreakerName) async -> ProbeAnswer {
            let isFree = all.state.withLock { state in
                state.asked.append(name)
                return state.taken.insert(name).inserted
            }
            return isFree ? .go : .wait(until: all.clock.now + .seconds(15))
        }
    }
}

/// A bucket that replicas share, within one process, by the test's clock; it can go away.
final class ScriptedRates: SharedRates {
    private struct State {
        var spent: [SharedRate: Moment] = [:]
        var orders: [RateOrder] = []
        var isAway = false
    }

    private let state = Mutex(State())
    private let clock: any WallClock

    init(_ clock: any WallClock) { self.clock = clock }

    var orders: [RateOrder] { state.withLock { $0.orders } }
    var isAway: Bool {
        get { state.withLock { $0.isAway } }
        set { state.withLock { $0.isAway = newValue } }
    }

    func take(_ order: RateOrder, from rate: SharedRate) async -> RateGrant? {
        let now = clock.now
        return state.withLock { state in
            state.orders.append(order)
            if state.isAway { return nil }
            func time(_ units: Int64) -> Duration { rate.unitTime * Int(units) }
            var spent = max(now, (state.spent[rate] ?? now) + time(-order.back))
            var start = now
            if order.units > 0 {
                start = max(now, spent + time(min(order.units, rate.burst) - rate.burst))
                spent = max(spent, start) + time(order.units)
            }
            let left = Int64((now + time(rate.burst) - spent) / rate.unitTime)
            let extra = max(0, min(order.extra, left / 2))
            state.spent[rate] = spent + time(extra)
            return RateGrant(wait: start - now, extra: extra)
        }
    }
}
