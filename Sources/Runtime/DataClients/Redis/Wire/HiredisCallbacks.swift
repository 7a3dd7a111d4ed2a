internal import CHiredis

/// What hiredis calls for each item that it has read. Each makes a Swift value and gives it to the builder in the task's
/// `privdata`, which the reader keeps alive; all run inside `redisReaderGetReply`, on its caller's thread.
enum HiredisCallbacks {
    /// hiredis wants an object for each item and only compares it with nil; the replies are the builder's. Never written.
    nonisolated(unsafe) private static let item = UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 1)

    /// Lives as long as the program: readers point to it. Never written after it was made.
    nonisolated(unsafe) static let functions: UnsafeMutablePointer<redisReplyObjectFunctions> = {
        let functions = UnsafeMutablePointer<redisReplyObjectFunctions>.allocate(capacity: 1)
        unsafe functions.initialize(
            to: redisReplyObjectFunctions(
                createString: { unsafe HiredisCallbacks.string($0, $1, $2) },
                createArray: { unsafe HiredisCallbacks.array($0, $1) },
                createInteger: { task, value in unsafe HiredisCallbacks.add(task, .integer(value)) },
                createNil: { unsafe HiredisCallbacks.add($0, .null) },
                freeObject: { _ in }
            )
        )
        return unsafe functions
    }()

    private static func withBuilder<Value>(
        _ task: UnsafePointer<redisReadTask>?,
        _ body: (RedisReplyBuilder) -> Value
    ) -> Value {
        guard let context = unsafe task?.pointee.privdata else { preconditionFailure("a Redis reader has no builder") }
        return unsafe Unmanaged<RedisReplyBuilder>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
    }

    private static func add(_ task: UnsafePointer<redisReadTask>?, _ reply: RedisReply) -> UnsafeMutableRawPointer? {
        unsafe withBuilder(task) { $0.add(reply) }
        return unsafe item
    }

    private static func string(
        _ task: UnsafePointer<redisReadTask>?,
        _ bytes: UnsafeMutablePointer<CChar>?,
        _ count: Int
    ) -> UnsafeMutableRawPointer? {
        // Good only during the call, so all branches copy.
        let bytes = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
        switch unsafe task?.pointee.type {
        case REDIS_REPLY_STATUS: return unsafe add(task, .status(String(decoding: bytes, as: UTF8.self)))
        case REDIS_REPLY_ERROR:
            let text = unsafe String(decoding: bytes.prefix(512), as: UTF8.self)
            return unsafe add(task, .error(RedisError(serverText: text)))
        default: return unsafe add(task, .bytes(Array(bytes)))
        }
    }

    private static func array(_ task: UnsafePointer<redisReadTask>?, _ count: Int32) -> UnsafeMutableRawPointer? {
        guard let task = unsafe task else { return nil }
        let depth = unsafe Int(chiredis_depth(task))
        let isTaken = unsafe withBuilder(task) { $0.beginArray(Int(count), depth: depth) }
        return isTaken ? unsafe item : nil
    }
}
