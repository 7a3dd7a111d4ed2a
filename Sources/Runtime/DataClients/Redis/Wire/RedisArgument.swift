/// A part of a command behind its name. Literals of text and integers can stand for it.
package enum RedisArgument: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// Says where in a cluster the command goes; the first one counts.
    case key(String)
    case text(String)
    case bytes([UInt8])
    case integer(Int64)

    package init(stringLiteral text: String) { self = .text(text) }
    package init(integerLiteral value: Int64) { self = .integer(value) }

    package static func integer(_ value: Int) -> RedisArgument { .integer(Int64(value)) }

    /// Whole milliseconds, at least one: zero would be refused.
    package static func milliseconds(_ duration: Duration) -> RedisArgument {
        let (seconds, attoseconds) = duration.components
        return .integer(max(1, seconds * 1000 + attoseconds / 1_000_000_000_000_000))
    }

    var byteCount: Int {
        switch self {
        case .key(let text), .text(let text): text.utf8.count
        case .bytes(let bytes): bytes.count
        case .integer(let value): String(value).utf8.count
        }
    }
}
