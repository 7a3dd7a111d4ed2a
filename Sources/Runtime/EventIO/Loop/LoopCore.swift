internal import CLinux

/// Something that has output to write at the end of the tick.
package protocol FlushTarget: AnyObject {
    /// Writes; returns false when it wants to be called again in the next tick.
    func flush() -> Bool
}

/// Names a descriptor that a loop watches.
package struct WatchToken: Hashable, Sendable {
    let slot: Int32
    let generation: UInt32

    var number: UInt64 { UInt64(generation) << 32 | UInt64(UInt32(bitPattern: slot)) }
}

/// The part of a loop that only its own thread touches: descriptors, timers, and shared buffers.
@safe
package final class LoopCore {
    private struct Watch {
        var generation: UInt32 = 0
        var descriptor: Int32 = -1
        var handler: (any ReadinessHandler)?
    }

    /// Tasks for the operations of this loop.
    package let workers: LoopWorkers
    private let epoll: Int32
    private var watches: [Watch] = []
    private var freeWatches: [Int32] = []
    private var timers = TimerQueue()
    private var dirty: [any FlushTarget] = []
    private var readyTokens = [UInt64](repeating: 0, count: 256)
    private var readyEvents = [UInt32](repeating: 0, count: 256)
    private var isTornDown = false

    /// Where connections read into; its content is good until the next read on this loop.
    let inputBuffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 64)
    /// Scratch memory that connections borrow one after the other: `take` it, use it, `giveBack` it.
    private var outputBuffer: [UInt8] = []
    private var cipherBuffer: [UInt8] = []

    /// The time of this tick: nanoseconds of the monotonic clock.
    package private(set) var now: Int64
    /// The same moment for APIs that speak in instants.
    package var instant: ContinuousClock.Instant { anchorInstant + .nanoseconds(now - anchorNow) }
    private var anchorNow: Int64
    private var anchorInstant: ContinuousClock.Instant

    private static let wakeUpToken = UInt64.max

    init(wakeUp: Int32, workers: LoopWorkers) throws(SystemError) {
        self.workers = workers
        epoll = try Syscalls.makeEpoll()
        now = clinux_nanoseconds()
        anchorNow = now
        anchorInstant = .now
        try Syscalls.watch(epoll, wakeUp, .readable, token: Self.wakeUpToken)
    }

    deinit {
        if !isTornDown { Syscalls.close(epoll) }
        unsafe inputBuffer.deallocate()
    }

    func tearDown() {
        isTornDown = true
        Syscalls.close(epoll)
        watches = []
        dirty = []
        timers = TimerQueue()
    }

    // MARK: Descriptors

    package func watch(
        _ descriptor: Int32,
        for interest: Readiness,
        _ handler: any ReadinessHandler
    ) throws(SystemError) -> WatchToken {
        let slot: Int32
        if let free = freeWatches.popLast() {
            slot = free
        } else {
            slot = Int32(watches.count)
            watches.append(Watch())
        }
        let token = WatchToken(slot: slot, generation: watches[Int(slot)].generation)
        do throws(SystemError) {
            try Syscalls.watch(epoll, descriptor, interest, token: token.number)
        } catch {
            freeWatches.append(slot)
            throw error
        }
        watches[Int(slot)].descriptor = descriptor
        watches[Int(slot)].handler = handler
        return token
    }

    package func change(_ token: WatchToken, to interest: Readiness) throws(SystemError) {
        guard !isTornDown else { return }
        let watch = watches[Int(token.slot)]
        guard watch.generation == token.generation else { return }
        try Syscalls.change(epoll, watch.descriptor, interest, token: token.number)
    }

    /// Before the descriptor is closed. Events that are on their way are dropped.
    package func unwatch(_ token: WatchToken) {
        guard !isTornDown, watches[Int(token.slot)].generation == token.generation else { return }
        Syscalls.unwatch(epoll, watches[Int(token.slot)].descriptor)
        watches[Int(token.slot)].generation &+= 1
        watches[Int(token.slot)].handler = nil
        watches[Int(token.slot)].descriptor = -1
        freeWatches.append(token.slot)
    }

    /// Waits and calls handlers. Returns whether other threads have left jobs.
    func poll(mayWait: Bool) -> Bool {
        var timeout: Int32 = 0
        if mayWait, dirty.isEmpty {
            timeout = -1
            if let due = timers.nextDue() {
                // Up to the millisecond that epoll knows, never before the time.
                timeout = Int32(clamping: max(0, (due - clinux_nanoseconds() + 999_999) / 1_000_000))
            }
        }
        let count: Int
        do throws(SystemError) {
            count = try Syscalls.wait(epoll, &readyTokens, &readyEvents, timeoutMilliseconds: timeout)
        } catch {
            preconditionFailure("the loop's own descriptor is broken: \(error)")
        }
        now = clinux_nanoseconds()
        var hasInbox = false
        for position in 0..<count {
            let token = readyTokens[position]
            if token == Self.wakeUpToken {
                hasInbox = true
                continue
            }
            let slot = Int(UInt32(truncatingIfNeeded: token))
            guard watches[slot].generation == UInt32(token >> 32) else { continue }
            watches[slot].handler?.ready(Readiness(rawValue: readyEvents[position]))
        }
        return hasInbox
    }

    // MARK: Timers

    package func schedule(after delay: Duration, _ target: any TimerTarget) -> TimerToken {
        timers.set(due: now + delay.nanoseconds, target)
    }

    /// - Parameter due: in the loop's own time, see `now`.
    package func schedule(at due: Int64, _ target: any TimerTarget) -> TimerToken { timers.set(due: due, target) }

    @discardableResult
    package func cancel(_ timer: TimerToken) -> Bool { timers.cancel(timer) }

    package var timerCount: Int { timers.count }

    func fireTimers() {
        while let (token, target) = timers.popDue(now) { target.timerFired(token) }
    }

    // MARK: Output

    /// Has `flush` called at the end of this tick. Call it once for a tick: the target keeps the flag.
    package func needsFlush(_ target: any FlushTarget) { dirty.append(target) }

    func flush() {
        guard !dirty.isEmpty else { return }
        let targets = dirty
        dirty.removeAll(keepingCapacity: true)
        for target in targets where !target.flush() { dirty.append(target) }
    }

    func takeOutputBuffer() -> [UInt8] {
        defer { outputBuffer = [] }
        return outputBuffer
    }

    func giveBackOutputBuffer(_ buffer: consuming [UInt8]) {
        guard buffer.capacity <= Self.keptBufferMax else { return }
        buffer.removeAll(keepingCapacity: true)
        outputBuffer = buffer
    }

    func takeCipherBuffer() -> [UInt8] {
        defer { cipherBuffer = [] }
        return cipherBuffer
    }

    func giveBackCipherBuffer(_ buffer: consuming [UInt8]) {
        guard buffer.capacity <= Self.keptBufferMax else { return }
        buffer.removeAll(keepingCapacity: true)
        cipherBuffer = buffer
    }

    private static let keptBufferMax = 1024 * 1024
}

extension Duration {
    /// Whole nanoseconds, held at the ends of what 64 bits can say.
    package var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        if overflow { return seconds < 0 ? .min / 4 : .max / 4 }
        return max(.min / 4, min(.max / 4, product)) + attoseconds / 1_000_000_000
    }
}
