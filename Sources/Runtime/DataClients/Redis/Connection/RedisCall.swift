internal import Synchronization

/// A command on its way, or several in one piece, and who waits for the answers.
// Unchecked: `replyList` is used on the connection's loop only; all else is a constant or Sendable.
final class RedisCall: @unchecked Sendable {
    enum Sink: Sendable {
        /// Gets the last reply; earlier ones were only to prepare for it.
        case caller(CheckedContinuation<Result<RedisReply, RedisError>, Never>)
        /// Gets all replies, or those before the connection was lost and then the error.
        case pipeline(CheckedContinuation<[Result<RedisReply, RedisError>], Never>)
        case nobody
    }

    let wire: [UInt8]
    /// Commands in the bytes; a subscriber's have no replies.
    let replies: Int
    let timeout: Duration
    let token: RedisCallToken
    private let sink: Sink
    private var replyList: [Result<RedisReply, RedisError>] = []

    init(
        _ wire: [UInt8],
        replies: Int = 1,
        timeout: Duration,
        token: RedisCallToken = RedisCallToken(),
        _ sink: Sink
    ) {
        self.wire = wire
        self.replies = replies
        self.timeout = timeout
        self.token = token
        self.sink = sink
    }

    /// On the loop.
    func answer(_ reply: RedisReply, isLast: Bool) {
        switch sink {
        case .caller(let continuation): if isLast { continuation.resume(returning: .success(reply)) }
        case .pipeline(let continuation):
            if case .error(let error) = reply {
                replyList.append(.failure(error))
            } else {
                replyList.append(.success(reply))
            }
            if isLast { continuation.resume(returning: replyList) }
        case .nobody: break
        }
    }

    /// On the loop. Instead of the last reply.
    func fail(_ error: RedisError) {
        switch sink {
        case .caller(let continuation): continuation.resume(returning: .failure(error))
        case .pipeline(let continuation):
            let missing = replies - replyList.count
            continuation.resume(returning: replyList + Array(repeating: .failure(error), count: missing))
        case .nobody: break
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
