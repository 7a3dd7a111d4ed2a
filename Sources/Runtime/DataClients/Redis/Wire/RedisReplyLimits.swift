/// Bounds of one reply. A server that passes one loses the connection.
package struct RedisReplyLimits: Sendable {
    /// The most that hiredis reads.
    package static let depthLimit = 7

    /// Arrays in arrays, 1 to ``depthLimit``.
    package var depthMax = depthLimit
    /// Elements of all its arrays together.
    package var elementsMax = 1 << 20
    package var bytesMax = 64 << 20
    /// A status, an error or a number.
    package var lineBytesMax = 64 << 10

    package init() {}
}
