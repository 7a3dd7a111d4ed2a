/// The names with their statuses, and who waits for a change of them. `HealthService` holds it behind its lock and
/// resumes waiters after it let go of the lock.
///
/// Changes are not queued: a watcher remembers the status that it saw last and waits for another one, so that a slow
/// client gets the latest status and costs no more memory than a fast one.
///
///     seen == now --set--> seen != now --wait (or was waiting)--> the watcher gets it, seen == now
struct HealthBoard {
    typealias ServingStatus = HealthCheckResponse.ServingStatus
    typealias Waiter = CheckedContinuation<ServingStatus, any Error>
    typealias WatcherID = UInt64

    private struct Watcher {
        let name: String
        var seen: ServingStatus?
        var waiter: Waiter?
        var isCancelled = false
    }

    private let watchersMax: Int
    private(set) var statuses: [String: ServingStatus] = ["": .serving]
    private var watchers: [WatcherID: Watcher] = [:]
    private var nextID: WatcherID = 0
    private var isShutDown = false

    init(watchersMax: Int) { self.watchersMax = watchersMax }

    var watcherCount: Int { watchers.count }

    func status(of name: String) -> ServingStatus { statuses[name] ?? .serviceUnknown }

    /// Returns what wakes the watchers that have to hear of it.
    mutating func set(_ name: String, _ status: ServingStatus) -> [@Sendable () -> Void] {
        if isShutDown { return [] }
        statuses[name] = status == .serviceUnknown ? nil : status
        return wakeWatchers()
    }

    mutating func shutdown() -> [@Sendable () -> Void] {
        isShutDown = true
        statuses = statuses.mapValues { _ in .notServing }
        return wakeWatchers()
    }

    /// Few names change and seldom, so all watchers are looked at.
    private mutating func wakeWatchers() -> [@Sendable () -> Void] {
        var woken: [@Sendable () -> Void] = []
        for (id, watcher) in watchers {
            guard let waiter = watcher.waiter else { continue }
            let status = status(of: watcher.name)
            guard status != watcher.seen else { continue }
            watchers[id]?.waiter = nil
            watchers[id]?.seen = status
            woken.append { waiter.resume(returning: status) }
        }
        return woken
    }

    /// Nil when there are too many.
    mutating func addWatcher(of name: String) -> WatcherID? {
        guard watchers.count < watchersMax else { return nil }
        nextID += 1
        watchers[nextID] = Watcher(name: name)
        return nextID
    }

    mutating func removeWatcher(_ id: WatcherID) { watchers[id] = nil }

    /// Returns what the waiter is resumed with at once, or nil when it has to wait.
    mutating func wait(_ id: WatcherID, _ waiter: Waiter) -> Result<ServingStatus, any Error>? {
        guard let watcher = watchers[id] else { preconditionFailure("a watcher waits while it is on the board") }
        precondition(watcher.waiter == nil, "a watcher waits once at a time")
        if watcher.isCancelled { return .failure(CancellationError()) }
        let status = status(of: watcher.name)
        if status == watcher.seen {
            watchers[id]?.waiter = waiter
            return nil
        }
        watchers[id]?.seen = status
        return .success(status)
    }

    /// Returns the waiter to resume, if the watcher waits. One that comes later is cancelled too.
    mutating func cancel(_ id: WatcherID) -> Waiter? {
        defer {
            watchers[id]?.waiter = nil
            watchers[id]?.isCancelled = true
        }
        return watchers[id]?.waiter
    }
}
