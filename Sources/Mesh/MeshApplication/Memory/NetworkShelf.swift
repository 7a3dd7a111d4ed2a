internal import MeshDomain
private import Synchronization

/// What a shelf holds for one network.
protocol ShelfContent: AnyObject, Sendable {
    /// What it takes.
    var bytes: Int { get }
}

/// What the process holds for the networks that are in use, within a bound for all of them together: those that were used
/// longest ago go first.
final class NetworkShelf<Content: ShelfContent>: Sendable {
    private struct Entry {
        let content: Content
        var lastUse: Int
    }

    private struct State {
        var entries: [Owned<NetworkID>: Entry] = [:]
        var uses = 0
    }

    /// Of all contents, also of those that are off the shelf and still in somebody's hands. They count themselves.
    let total = ByteTotal()
    private let bytesMax: Int
    private let state = Mutex(State())

    init(bytesMax: Int) { self.bytesMax = bytesMax }

    /// What is there, without counting as a use.
    func existing(_ network: Owned<NetworkID>) -> Content? { state.withLock { $0.entries[network]?.content } }

    /// What is there, or what is made now.
    func use(_ network: Owned<NetworkID>, orMake make: () -> Content) -> (content: Content, isNew: Bool) {
        state.withLock { state in
            state.uses += 1
            if let content = state.entries[network]?.content {
                state.entries[network]?.lastUse = state.uses
                return (content, false)
            }
            let content = make()
            state.entries[network] = Entry(content: content, lastUse: state.uses)
            return (content, true)
        }
    }

    // Whatever leaves the shelf is let go of after the lock: the last reference to a content frees all of it.

    func remove(_ network: Owned<NetworkID>) {
        let gone = state.withLock { $0.entries.removeValue(forKey: network) }
        _ = consume gone
    }

    /// Unless another content has its place by now.
    func remove(_ content: Content, of network: Owned<NetworkID>) {
        let gone = state.withLock { state in
            state.entries[network]?.content === content ? state.entries.removeValue(forKey: network) : nil
        }
        _ = consume gone
    }

    /// Lets go of what was used longest ago until the rest is within the bound. What was used last stays.
    func trim() {
        guard total.value > bytesMax else { return }
        let gone = state.withLock { state in
            var gone: [Content] = []
            guard state.entries.count > 1 else { return gone }
            // What is off the shelf takes nobody's place on it.
            var left = state.entries.values.reduce(0) { $0 + $1.content.bytes }
            guard left > bytesMax else { return gone }
            for (network, entry) in state.entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }).dropLast() {
                left -= entry.content.bytes
                gone.append(entry.content)
                state.entries[network] = nil
                if left <= bytesMax { break }
            }
            return gone
        }
        _ = consume gone
    }
}
