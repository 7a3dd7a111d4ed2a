internal import GRPCCore
internal import Protobuf
private import Synchronization

/// Lets several tasks write the responses of one call: they take turns, in the order of their coming.
///
/// A transport lets one task wait for the reader at a time. Whoever is in line goes on when the one before has written, or
/// was cancelled; there are never more in it than the call has tasks.
final class SharedWriter<Response: Message>: Sendable {
    private struct State {
        var isWriting = false
        var line: [CheckedContinuation<Void, Never>] = []
    }

    private let writer: ResponseWriter<Response>
    private let state = Mutex(State())

    init(_ writer: ResponseWriter<Response>) { self.writer = writer }

    func send(_ response: Response) async throws {
        await takeTurn()
        defer { giveTurn() }
        try Task.checkCancellation()
        try await writer.send(response)
    }

    private func takeTurn() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                if state.isWriting {
                    state.line.append(continuation)
                    return false
                }
                state.isWriting = true
                return true
            }
            if isFree { continuation.resume() }
        }
    }

    private func giveTurn() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            if state.line.isEmpty {
                state.isWriting = false
                return nil
            }
            return state.line.removeFirst()
        }
        next?.resume()
    }
}
