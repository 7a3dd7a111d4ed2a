private import Synchronization

/// What callers on any thread leave for a connection's loop. One wake-up for all that comes before the loop looks.
final class RedisInbox: Sendable {
    enum Item: Sendable {
        case submit(RedisCall)
        case cancel(RedisCall)
    }

    private let items = Mutex<[Item]>([])
    private let callsMax: Int

    init(callsMax: Int) { self.callsMax = callsMax }

    /// - Returns: whether the loop has to be told; nil when too much waits already.
    func submit(_ call: RedisCall) -> Bool? {
        items.withLock { items in
            guard items.count < callsMax else { return nil }
            items.append(.submit(call))
            return items.count == 1
        }
    }

    /// - Returns: whether the loop has to be told.
    func cancel(_ call: RedisCall) -> Bool {
        items.withLock { items in
            items.append(.cancel(call))
            return items.count == 1
        }
    }

    func take() -> [Item] {
        items.withLock { items in
            defer { items = [] }
            return items
        }
    }
}
