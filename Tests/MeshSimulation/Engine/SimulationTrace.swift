internal import MeshDomain
private import Synchronization

/// All that happened in a world, in its order: as text when it is wanted, as a hash always.
final class SimulationTrace: Sendable {
    private struct State {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var count = 0
        var lines: [String] = []
    }

    private let clock: SimulationClock
    private let keepsLines: Bool
    private let state = Mutex(State())

    init(clock: SimulationClock, keepsLines: Bool) {
        self.clock = clock
        self.keepsLines = keepsLines
    }

    var hash: UInt64 { state.withLock { $0.hash } }
    var count: Int { state.withLock { $0.count } }
    var lines: [String] { state.withLock { $0.lines } }

    func note(_ who: String, _ what: String) {
        let now = clock.now - SimulationClock.start
        state.withLock { state in
            state.count += 1
            Self.mix(UInt64(bitPattern: now.wholeNanoseconds), into: &state.hash)
            Self.mix(who, into: &state.hash)
            Self.mix(what, into: &state.hash)
            if keepsLines { state.lines.append("\(Self.text(now)) \(who) \(what)") }
        }
    }

    /// FNV-1a over words of eight bytes, so that the trace costs little beside what it follows.
    private static func mix(_ word: UInt64, into hash: inout UInt64) { hash = (hash ^ word) &* 0x100_0000_01B3 }

    private static func mix(_ text: String, into hash: inout UInt64) {
        let bytes = text.utf8.span
        var word: UInt64 = 0
        for place in bytes.indices {
            word = word << 8 | UInt64(bytes[place])
            if place & 7 == 7 {
                mix(word, into: &hash)
                word = 0
            }
        }
        mix(word ^ UInt64(bytes.count) << 56, into: &hash)
    }

    private static func text(_ time: Duration) -> String {
        let milliseconds = time.wholeNanoseconds / 1_000_000
        let rest = String(milliseconds % 1_000)
        return "\(milliseconds / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}
