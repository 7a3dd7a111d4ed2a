/// What Redis answers, in the second version of its protocol.
package enum RedisReply: Hashable, Sendable {
    case null
    case integer(Int64)
    /// A short word of the server's own, as `OK`.
    case status(String)
    case bytes([UInt8])
    case array([RedisReply])
    /// Within arrays, as of transactions; as a whole reply it is thrown.
    case error(RedisError)
}

/// Each accessor throws what the server refused, or `unexpectedReply`.
extension RedisReply {
    package func integer() throws(RedisError) -> Int64 {
        switch self {
        case .integer(let value): return value
        case .error(let error): throw error
        default: throw .unexpectedReply
        }
    }

    /// Nil where there is nothing.
    package func bytes() throws(RedisError) -> [UInt8]? {
        switch self {
        case .null: return nil
        case .bytes(let bytes): return bytes
        case .status(let text): return Array(text.utf8)
        case .error(let error): throw error
        default: throw .unexpectedReply
        }
    }

    /// Nil where there is nothing; bytes that are no UTF-8 are an unexpected reply.
    package func text() throws(RedisError) -> String? {
        if case .status(let text) = self { return text }
        guard let bytes = try bytes() else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .unexpectedReply }
        return text
    }

    package func requiredText() throws(RedisError) -> String {
        guard let text = try text() else { throw .unexpectedReply }
        return text
    }

    /// Nil where there is nothing.
    package func optionalArray() throws(RedisError) -> [RedisReply]? {
        switch self {
        case .null: return nil
        case .array(let elements): return elements
        case .error(let error): throw error
        default: throw .unexpectedReply
        }
    }

    package func array() throws(RedisError) -> [RedisReply] {
        guard let elements = try optionalArray() else { throw .unexpectedReply }
        return elements
    }

    /// Fails unless it is the word OK.
    package func ok() throws(RedisError) {
        switch self {
        case .status("OK"): return
        case .error(let error): throw error
        default: throw .unexpectedReply
        }
    }
}
