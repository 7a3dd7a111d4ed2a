internal import CLinux

@testable internal import EventIO

/// Runs a loop on the calling thread, with one connection on it and its peer in our hand: plays the pieces of an input to
/// it, one in a tick, hangs up, and waits until nothing moves any more.
///
/// A loop of its own for each input, so that no input sees another's remains, and everything that is still held after it
/// is a leak. The sockets are real and all is on one thread: an input gives the same steps each time, but for deadlines.
final class LoopExercise: ReadinessHandler {
    private enum Phase {
        case playing
        case settling(ticksLeft: Int)
        case ending(ticks: Int)
    }

    let loop: Loop
    /// The end of the connection under test.
    let descriptor: Int32
    private let peer: Int32
    private let pieces: [ArraySlice<UInt8>]
    private var position = 0
    /// Bytes of the current piece that were sent.
    private var offset = 0
    private var phase = Phase.playing
    private let readsOutput: Bool
    private let left: () -> String?
    private let midway: () -> Void
    private let hungUp: () -> Void
    private(set) var output = 0
    private(set) var broken: BrokenProperty?

    /// - Parameters:
    ///   - readsOutput: whether the peer reads what it is sent.
    ///   - midway: called once half of the pieces are on their way.
    ///   - hungUp: called when the peer has gone.
    ///   - left: what is left of the connection; nil when it is over.
    init(
        _ pieces: [ArraySlice<UInt8>],
        readsOutput: Bool,
        midway: @escaping () -> Void,
        hungUp: @escaping () -> Void,
        left: @escaping () -> String?
    ) throws {
        self.pieces = pieces
        self.readsOutput = readsOutput
        self.midway = midway
        self.hungUp = hungUp
        self.left = left
        loop = try Loop(index: 0)
        var ends: [Int32] = [-1, -1]
        let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        _ = try Syscalls.check(unsafe socketpair(AF_UNIX, type, 0, &ends), "socketpair")
        descriptor = ends[0]
        peer = ends[1]
    }

    /// - Parameter start: called on the loop, before the first piece; puts the connection on it.
    func run(_ start: @escaping (LoopExercise) throws -> Void) throws {
        var failure: (any Error)?
        // Nothing of this is Sendable, and nothing leaves the thread.
        nonisolated(unsafe) let begin = {
            do {
                _ = try self.loop.core.watch(Self.pacemaker, for: .readable, self)
                try start(self)
            } catch {
                failure = error
                self.loop.stop()
            }
        }
        loop.execute { unsafe begin() }
        loop.runUntilStopped()
        if let failure { throw failure }
        if let broken { throw broken }
    }

    /// Always readable, so that each tick calls `ready`.
    private static let pacemaker = eventfd(1, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))

    func ready(_ readiness: Readiness) {
        switch phase {
        case .playing:
            if readsOutput { readOutput() }
            play()
        case .settling(let ticksLeft):
            if readsOutput { readOutput() }
            if ticksLeft > 0 {
                phase = .settling(ticksLeft: ticksLeft - 1)
                return
            }
            readOutput()
            Syscalls.close(peer)
            hungUp()
            phase = .ending(ticks: 0)
        case .ending(let ticks):
            phase = .ending(ticks: ticks + 1)
            let left = left()
            if left == nil, ticks > Self.lastTicks { return end() }
            guard ticks < Self.ticksMax else {
                broken = BrokenProperty("the peer is gone, and there is left: \(left ?? "")")
                return loop.stop()
            }
        }
    }

    private func end() {
        let timers = loop.core.timerCount
        if timers > 0 { broken = BrokenProperty("\(timers) timers are set after everything has ended") }
        loop.stop()
    }

    private static let settlingTicks = 4
    private static let lastTicks = 2
    private static let ticksMax = 200

    private func play() {
        guard position < pieces.count else {
            phase = .settling(ticksLeft: Self.settlingTicks)
            return
        }
        if position == pieces.count / 2, offset == 0 { midway() }
        let piece = pieces[position].dropFirst(offset)
        let sent = unsafe piece.withUnsafeBytes { unsafe Syscalls.send(peer, $0) }
        switch sent {
        case .bytes(let count) where count == piece.count:
            position += 1
            offset = 0
        case .bytes(let count): offset += count
        // The connection does not read any more.
        case .wouldBlock, .failed: phase = .settling(ticksLeft: Self.settlingTicks)
        }
    }

    private func readOutput() {
        while true {
            switch unsafe Syscalls.receive(peer, into: Self.buffer) {
            case .bytes(let count) where count > 0: output += count
            default: return
            }
        }
    }

    // Used within `readOutput` only, on the fuzzer's one thread.
    nonisolated(unsafe) private static let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: 64 * 1024,
        alignment: 16
    )
}
