internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization

@testable internal import MeshModels

/// A vendor that does what a test says, and keeps what it was asked.
final class ScriptedVendor: ModelVendor {
    struct Play: Sendable {
        enum End: Sendable {
            case answer(VendorAnswer.Stop)
            case fault(VendorFault)
            /// Until it is cancelled.
            case hang
        }

        var pieces: [String] = []
        /// Before the first piece.
        var delay: Duration = .zero
        var end = End.answer(.end)
        var usage: TokenUsage?
        var limits = VendorLimits()
        var toolCalls: [ModelToolCall] = []
        /// The answer comes whole, with no piece before.
        var isStreamed = true

        static func says(_ pieces: [String]) -> Play { Play(pieces: pieces) }

        static func fails(_ kind: FaultKind, after pieces: [String] = [], retryAfter: Duration? = nil) -> Play {
            var fault = VendorFault(kind, "A fault of the kind \(kind.rawValue).")
            fault.retryAfter = retryAfter
            return Play(pieces: pieces, end: .fault(fault))
        }

        static let hangs = Play(end: .hang)
    }

    let name: String
    let clock: any WallClock
    private let script: @Sendable (VendorCall, Int) -> Play
    private let state = Mutex(State())

    private struct State {
        var calls: [VendorCall] = []
        var times: [Moment] = []
        var running = 0
        var mostRunning = 0
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    /// - Parameter script: gets the call and its number, from 0.
    init(_ name: String, _ clock: any WallClock, _ script: @escaping @Sendable (VendorCall, Int) -> Play) {
        self.name = name
        self.clock = clock
        self.script = script
    }

    var calls: [VendorCall] { state.withLock { $0.calls } }
    var times: [Moment] { state.withLock { $0.times } }
    var running: Int { state.withLock { $0.running } }
    var mostRunning: Int { state.withLock { $0.mostRunning } }

    /// Returns when it has been asked so often.
    func waitForCalls(_ count: Int) async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let isThere = state.withLock { state in
                if state.calls.count >= count { return true }
                state.watchers.append((count, continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    func generate(
        _ call: VendorCall,
        observe: @Sendable (VendorProgress) async -> Void
    ) async throws(VendorFault) -> VendorAnswer {
        let (number, content) = state.withLock { state in
            state.calls.append(call)
            state.times.append(clock.now)
            state.running += 1
            state.mostRunning = max(state.mostRunning, state.running)
            let count = state.calls.count
            let content = state.watchers.filter { $0.count <= count }.map(\.continuation)
            state.watchers.removeAll { $0.count <= count }
            return (count - 1, content)
        }
        for watcher in content { watcher.resume() }
        defer { state.withLock { $0.running -= 1 } }
        let play = script(call, number)
        if play.delay > .zero { try await sleep(until: clock.now + play.delay) }
        if play.isStreamed {
            for piece in play.pieces { await observe(.text(piece)) }
        }
        switch play.end {
        case .hang:
            try await sleep(until: Moment(nanoseconds: .max))
            throw VendorFault(.streamStall, "It hung to the end of time.")
        case .fault(var fault):
            fault.usage = fault.usage ?? play.usage
            fault.limits = play.limits
            throw fault
        case .answer(let stop):
            let text = play.pieces.joined()
            let usage = play.usage ?? .of(input: 10, output: Int64(play.pieces.count))
            var answer = VendorAnswer(text: text, stop: stop, usage: usage, model: call.model)
            answer.limits = play.limits
            answer.toolCalls = play.toolCalls
            return answer
        }
    }

    private func sleep(until moment: Moment) async throws(VendorFault) {
        do throws(CancellationError) {
            try await clock.sleep(until: moment)
        } catch {
            throw VendorFault(.cancelled, "The call was cancelled.")
        }
    }

    func embed(_ call: EmbeddingCall) async throws(VendorFault) -> EmbeddingAnswer {
        throw VendorFault(.callerFault, "It makes no vectors.")
    }
}

/// What a caller of the chain sees: the text that holds after every fallback.
final class Caller: Sendable {
    private let state = Mutex((text: "", fallbacks: [String](), pieces: 0))

    var text: String { state.withLock { $0.text } }
    /// As in `a>b`.
    var fallbacks: [String] { state.withLock { $0.fallbacks } }

    func hear(_ progress: ModelProgress) {
        state.withLock { state in
            switch progress {
            case .text(let piece):
                state.text += piece
                state.pieces += 1
            case .fallback(let from, let to, _):
                state.text = ""
                state.fallbacks.append("\(from)>\(to)")
            }
        }
    }
}

/// A clock that goes to the next moment at once when somebody waits; only the deadline that it knows is not run to.
final class EagerClock: WallClock {
    private let manual: ManualWallClock
    private let limit = Mutex<Moment?>(nil)

    init(now: Moment = ManualWallClock.start) { manual = ManualWallClock(now: now) }

    var now: Moment { manual.now }

    var deadline: Moment? {
        get { limit.withLock { $0 } }
        set { limit.withLock { $0 = newValue } }
    }

    func advance(by duration: Duration) { manual.advance(by: duration) }

    func sleep(until moment: Moment) async throws(CancellationError) {
        let deadline = deadline
        if moment != deadline { manual.advance(to: deadline.map { min($0, moment) } ?? moment) }
        try await manual.sleep(until: moment)
    }
}
