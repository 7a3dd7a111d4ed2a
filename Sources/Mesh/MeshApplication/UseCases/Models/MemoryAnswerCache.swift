package import MeshDomain
private import Synchronization

/// Answers in the memory of this process, within a bound for all of them.
package final class MemoryAnswerCache: AnswerCache {
    private struct Name: Hashable {
        let tenant: TenantID
        let text: String
    }

    private struct Entry {
        let value: [UInt8]
        let expireTime: Moment
        var lastUse: UInt64
    }

    private struct State {
        var entries: [Name: Entry] = [:]
        var bytes = 0
        var uses: UInt64 = 0
    }

    /// What an entry takes beside its value.
    private static let bytesBeside = 256

    private let clock: any WallClock
    private let bytesMax: Int
    private let state = Mutex(State())

    package init(clock: any WallClock, bytesMax: Int = 64 << 20) {
        self.clock = clock
        self.bytesMax = bytesMax
    }

    package func value(_ name: String, of tenant: TenantID) async -> [UInt8]? {
        let name = Name(tenant: tenant, text: name)
        let now = clock.now
        return state.withLock { state in
            guard let entry = state.entries[name] else { return nil }
            guard now < entry.expireTime else {
                Self.remove(name, from: &state)
                return nil
            }
            state.uses += 1
            state.entries[name]?.lastUse = state.uses
            return entry.value
        }
    }

    /// An answer that would take an eighth of the room is not kept.
    package func keep(_ value: [UInt8], as name: String, of tenant: TenantID, for time: Duration) async {
        guard value.count <= bytesMax / 8 else { return }
        let name = Name(tenant: tenant, text: name)
        let now = clock.now
        state.withLock { state in
            Self.remove(name, from: &state)
            state.uses += 1
            state.entries[name] = Entry(value: value, expireTime: now + time, lastUse: state.uses)
            state.bytes += value.count + Self.bytesBeside
            if state.bytes > bytesMax { Self.makeRoom(in: &state, at: now) }
        }
    }

    package var bytes: Int { state.withLock { $0.bytes } }

    private static func remove(_ name: Name, from state: inout State) {
        guard let entry = state.entries.removeValue(forKey: name) else { return }
        state.bytes -= entry.value.count + bytesBeside
    }

    /// What has expired goes, and of the rest the half that was not used for longest: finding the oldest each time would
    /// cost a walk each time.
    private static func makeRoom(in state: inout State, at now: Moment) {
        let uses = state.entries.values.map(\.lastUse).sorted()
        let median = uses[uses.count / 2]
        for (name, entry) in state.entries where entry.expireTime <= now || entry.lastUse < median {
            remove(name, from: &state)
        }
    }
}
