internal import Synchronization

/// A command on its way, or several in one piece, and who waits for the answers.
// Unchecked: until the inbox takes it, it is its maker's alone; then `sink`, `number` and `replyList` are used on the
// connection's loop only. The flag is atomic.
final class RedisCall: @unchecked Sendable {
    enum Sink {
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
    /// Names it in the protocol object.
    var number: Int?
    private var sink = Sink.nobody
    private var keepsReplies = false
    private var replyList: [Result<RedisReply, RedisError>] = []
    private let noted = Atomic<Bool>(false)

    init(_ wire: [UInt8], replies: Int = 1, timeout: Duration) {
        self.wire = wire
        self.replies = replies
        self.timeout = timeout
    }

    /// Before the inbox gets it.
    func setSink(_ sink: Sink) {
        self.sink = sink
        guard case .pipeline = sink else { return }
        keepsReplies = true
        replyList.reserveCapacity(replies)
    }

    /// A cancellation notes itself before it goes to the loop, and a command that comes there after it looks: the two may come
    /// from different threads.
    var isCancelled: Bool { noted.load(ordering: .acquiring) }

    func cancel() { noted.store(true, ordering: .releasing) }

    /// On the loop.
    func answer(_ reply: RedisReply, isLast: Bool) {
        if keepsReplies {
            if case .error(let error) = reply {
                replyList.append(.failure(error))
            } else {
                replyList.append(.success(reply))
            }
        }
        guard isLast else { return }
        switch sink {
        case .caller(let continuation): continuation.resume(returning: .success(reply))
        case .pipeline(let continuation): continuation.resume(returning: replyList)
        case .nobody: break
        }
    }

    /// On the loop, or where it was made when the inbox does not take it. Instead of the last reply.
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
