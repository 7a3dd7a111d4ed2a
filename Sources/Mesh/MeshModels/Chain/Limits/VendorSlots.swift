private import Synchronization

/// How many calls to a vendor are under way at once; others wait in turn, and not too many.
final class VendorSlots: Sendable {
    enum Refusal: Error, Sendable, Hashable {
        case tooManyWait
        case cancelled
    }

    private struct Waiter {
        let number: Int
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct State {
        var free: Int
        var lastNumber = 0
        var waiting: [Waiter] = []
        /// On their way into the line. Whoever is cancelled there is taken out.
        var coming: Set<Int> = []
    }

    private let waitingMax: Int
    private let state: Mutex<State>

    init(callsMax: Int, waitingMax: Int) {
        self.waitingMax = waitingMax
        state = Mutex(State(free: max(1, callsMax)))
    }

    /// Whoever gets one calls `release` once.
    func acquire() async throws(Refusal) {
        let (number, isHere, isFull) = state.withLock { state in
            state.lastNumber += 1
            let isHere = state.free > 0
            let isFull = state.waiting.count + state.coming.count >= waitingMax
            if isHere { state.free -= 1 } else if !isFull { state.coming.insert(state.lastNumber) }
            return (state.lastNumber, isHere, isFull)
        }
        if isHere { return }
        if isFull { throw .tooManyWait }
        let isGranted = await withTaskCancellationHandler {
            await withCheckedContinuation { stand(Waiter(number: number, continuation: $0)) }
        } onCancel: {
            cancel(number)
        }
        if !isGranted { throw .cancelled }
    }

    /// Whether there is one without standing in line.
    func acquireAtOnce() -> Bool {
        state.withLock { state in
            guard state.free > 0 else { return false }
            state.free -= 1
            return true
        }
    }

    func release() {
        let next = state.withLock { state -> Waiter? in
            guard !state.waiting.isEmpty else {
                state.free += 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.continuation.resume(returning: true)
    }

    private func stand(_ waiter: Waiter) {
        let answer = state.withLock { state -> Bool? in
            if state.coming.remove(waiter.number) == nil { return false }
            // Somebody may have left since the first look.
            if state.free > 0 {
                state.free -= 1
                return true
            }
            state.waiting.append(waiter)
            return nil
        }
        if let answer { waiter.continuation.resume(returning: answer) }
    }

    private func cancel(_ number: Int) {
        let waiter = state.withLock { state -> Waiter? in
            guard let place = state.waiting.firstIndex(where: { $0.number == number }) else {
                state.coming.remove(number)
                return nil
            }
            return state.waiting.remove(at: place)
        }
        waiter?.continuation.resume(returning: false)
    }

    var waitingCount: Int { state.withLock { $0.waiting.count } }
}
