private import Synchronization

/// The newest session of each server, for resumption. Any thread.
final class ClientSessionCache: Sendable {
    private struct Entries {
        var sessions: [String: ClientSession] = [:]
        /// Oldest first.
        var order: [String] = []
    }

    private let entries = Mutex(Entries())
    private let countMax: Int

    init(countMax: Int) { self.countMax = countMax }

    func store(_ session: ClientSession, for serverName: String) {
        entries.withLock { entries in
            if entries.sessions.updateValue(session, forKey: serverName) != nil {
                entries.order.removeAll { $0 == serverName }
            }
            entries.order.append(serverName)
            if entries.order.count > countMax { entries.sessions[entries.order.removeFirst()] = nil }
        }
    }

    /// A session to offer, or nil. What is stale or for one use is forgotten.
    func session(for serverName: String) -> ClientSession? {
        entries.withLock { entries in
            guard let session = entries.sessions[serverName] else { return nil }
            let isFresh = session.isFresh
            if !isFresh || session.isForOneUse {
                entries.sessions[serverName] = nil
                entries.order.removeAll { $0 == serverName }
            }
            return isFresh ? session : nil
        }
    }
}
