internal import MeshDomain
internal import Synchronization

/// Ids that sort by the time at which they were made, also within a millisecond of one process: 48 bits of milliseconds and
/// 80 random ones, in Crockford's base 32 without capitals, as in `net_01jd2r9w5c6q0k3v9y8w5r2c1h`.
package final class SortableIDs: IDSource {
    private struct State {
        var generator: any RandomNumberGenerator & Sendable
        var last: UInt128 = 0
        /// Of a random number that is used in two halves.
        var half: UInt32?

        mutating func nextHalf() -> UInt32 {
            if let half = half.take() { return half }
            let number = generator.next()
            half = UInt32(truncatingIfNeeded: number)
            return UInt32(number >> 32)
        }
    }

    private let clock: any WallClock
    private let state: Mutex<State>

    package init(clock: any WallClock, generator: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator())
    {
        self.clock = clock
        self.state = Mutex(State(generator: generator))
    }

    package func next(_ prefix: String) -> String {
        let milliseconds = UInt64(max(0, clock.now.nanoseconds) / 1_000_000)
        let number = state.withLock { state in
            // Within a millisecond, or when the clock goes back, the order is kept by counting on from the last one. The system
            // is asked for each random number: half of one is enough then.
            if state.last > 0, UInt64(state.last >> 80) >= milliseconds {
                state.last += 1 + UInt128(state.nextHalf())
                return state.last
            }
            let randomHigh = state.nextHalf() & 0xFFFF
            state.last = UInt128(milliseconds) << 80 | UInt128(randomHigh) << 64 | UInt128(state.generator.next())
            return state.last
        }
        return Self.text(number, after: prefix)
    }

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    private static func text(_ number: UInt128, after prefix: String) -> String {
        let alphabet = alphabet
        var bytes: [UInt8] = []
        bytes.reserveCapacity(prefix.utf8.count + 27)
        bytes.append(contentsOf: prefix.utf8)
        bytes.append(UInt8(ascii: "_"))
        for shift in stride(from: 125, through: 0, by: -5) {
            bytes.append(alphabet[Int(truncatingIfNeeded: number >> shift & 31)])
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
