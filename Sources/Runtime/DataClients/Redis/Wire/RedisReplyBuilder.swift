/// Puts a reply together from what hiredis finds, item by item.
final class RedisReplyBuilder {
    private struct Frame {
        var elements: [RedisReply] = []
        var missing: Int
    }

    private let limits: RedisReplyLimits
    private var frames: [Frame] = []
    private var elementCount = 0
    private var finished: RedisReply?
    /// Why an item was refused; hiredis itself would call it a lack of memory.
    private(set) var refusal: String?

    init(_ limits: RedisReplyLimits) { self.limits = limits }

    func takeFinished() -> RedisReply? {
        elementCount = 0
        return finished.take()
    }

    func add(_ reply: RedisReply) {
        var reply = reply
        while !frames.isEmpty {
            let last = frames.count - 1
            frames[last].elements.append(reply)
            frames[last].missing -= 1
            if frames[last].missing > 0 { return }
            reply = .array(frames.removeLast().elements)
        }
        finished = reply
    }

    /// - Returns: false when the array passes a limit.
    func beginArray(_ count: Int, depth: Int) -> Bool {
        elementCount += count
        if depth >= limits.depthMax { refusal = "a reply nests too deep" }
        if elementCount > limits.elementsMax { refusal = "a reply has too many elements" }
        if refusal != nil { return false }
        guard count > 0 else {
            add(.array([]))
            return true
        }
        var frame = Frame(missing: count)
        // The count is only what the server says will come.
        frame.elements.reserveCapacity(min(count, 64))
        frames.append(frame)
        return true
    }
}
