/// The name of a field. Each target declares its own in `LogKeys.swift`:
///
///     extension LogKey {
///         static let method = LogKey("rpc.method")
///     }
package struct LogKey: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let name: String

    package init(_ name: StaticString) { self.name = name.description }

    package init(stringLiteral name: StaticString) { self.name = name.description }

    package var description: String { name }
}

/// What a field says: the types that OTLP knows, and a length of time.
package enum LogValue: Hashable, Sendable {
    case string(String)
    case integer(Int64)
    case double(Double)
    case bool(Bool)
    case duration(Duration)
}

/// One piece of data of a log line, a span or an event of a span.
@usableFromInline
package struct LogField: Hashable, Sendable {
    package let key: LogKey
    package let value: LogValue

    package init(_ key: LogKey, _ value: some LogValueConvertible) {
        self.key = key
        self.value = value.logValue
    }
}

/// What can be the value of a field.
package protocol LogValueConvertible {
    var logValue: LogValue { get }
}

extension LogValue: LogValueConvertible {
    package var logValue: LogValue { self }
}

extension String: LogValueConvertible {
    package var logValue: LogValue { .string(self) }
}

extension Substring: LogValueConvertible {
    package var logValue: LogValue { .string(String(self)) }
}

extension Double: LogValueConvertible {
    package var logValue: LogValue { .double(self) }
}

extension Bool: LogValueConvertible {
    package var logValue: LogValue { .bool(self) }
}

extension Duration: LogValueConvertible {
    package var logValue: LogValue { .duration(self) }
}

extension Secret: LogValueConvertible {
    package var logValue: LogValue { .string(Redaction.text) }
}

extension FixedWidthInteger where Self: LogValueConvertible {
    /// A number that has no room in OTLP's 64 bits with a sign is shown by its digits.
    package var logValue: LogValue { Int64(exactly: self).map { .integer($0) } ?? .string(String(self)) }
}

extension Int: LogValueConvertible {}
extension Int32: LogValueConvertible {}
extension Int64: LogValueConvertible {}
extension UInt: LogValueConvertible {}
extension UInt8: LogValueConvertible {}
extension UInt16: LogValueConvertible {}
extension UInt32: LogValueConvertible {}
extension UInt64: LogValueConvertible {}

extension [LogField] {
    /// Sets a field; one with the same key loses its value.
    mutating func set(_ field: LogField) {
        if let index = firstIndex(where: { $0.key == field.key }) {
            self[index] = field
        } else {
            append(field)
        }
    }
}
