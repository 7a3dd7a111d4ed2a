internal import Synchronization

/// One command on its way, and who waits for it.
final class RedisCall: Sendable {
    enum Sink: Sendable {
        case caller(CheckedContinuation<Result<RedisReply, RedisError>, Never>)
        case part(RedisBatch, Int)
        case call(@Sendable (Result<RedisReply, RedisError>) -> Void)
    }

    let wire: [UInt8]
    /// Replies before the one that counts.
    let skipping: Int
    let expectsReply: Bool
    let timeout: Duration
    private let sink: Sink
    let token: RedisCallToken

    init(
        _ wire: [UInt8],
        skipping: Int = 0,
        expectsReply: Bool = true,
        timeout: Duration,
        token: RedisCallToken = RedisCallToken(),
        _ sink: Sink
    ) {
        self.wire = wire
        self.skipping = skipping
        self.expectsReply = expectsReply
        self.timeout = timeout
        self.token = token
        self.sink = sink
    }

    func finish(_ result: Result<RedisReply, RedisError>) {
        switch sink {
        case .caller(let continuation): continuation.resume(returning: result)
        case .part(let batch, let index): batch.finish(index, result)
        case .call(let body): body(result)
        }
    }
}

/// Carries a cancellation to the loop. It notes itself before it goes, and a command that comes after it looks: the two may
/// go there from different threads.
// Unchecked: `number` is used on the connection's loop only.
final class RedisCallToken: @unchecked Sendable {
    private let noted = Atomic<Bool>(false)
    /// Names the command in the protocol object.
    var number: Int?

    var isCancelled: Bool { noted.load(ordering: .acquiring) }

    func cancel() { noted.store(true, ordering: .releasing) }
}

/// Collects the replies of commands that were submitted together.
final class RedisBatch: Sendable {
    private struct State {
        var results: [Result<RedisReply, RedisError>]
        var missing: Int
        var continuation: CheckedContinuation<[Result<RedisReply, RedisError>], Never>?
    }

    private let state: Mutex<State>

    init(_ count: Int, _ continuation: CheckedContinuation<[Result<RedisReply, RedisError>], Never>) {
        state = Mutex(
            State(
                results: Array(repeating: .failure(.closed), count: count),
                missing: count,
                continuation: continuation
            )
        )
    }

    func finish(_ index: Int, _ result: Result<RedisReply, RedisError>) {
        let done = state.withLock { state -> CheckedContinuation<[Result<RedisReply, RedisError>], Never>? in
            state.results[index] = result
            state.missing -= 1
            return state.missing == 0 ? state.continuation.take() : nil
        }
        done?.resume(returning: state.withLock { $0.results })
    }
}
