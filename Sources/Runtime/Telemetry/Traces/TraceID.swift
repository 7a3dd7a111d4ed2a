/// The 16 bytes that name a trace; never all zero. Its description is 32 lower-case hexadecimal digits.
package struct TraceID: Hashable, Sendable, CustomStringConvertible {
    package let high: UInt64
    package let low: UInt64

    /// Nil when all bytes are zero, which the standard forbids.
    package init?(high: UInt64, low: UInt64) {
        if high | low == 0 { return nil }
        self.high = high
        self.low = low
    }

    package var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    func append(to bytes: inout [UInt8]) {
        bytes.append(hex: high)
        bytes.append(hex: low)
    }
}

/// The 8 bytes that name a span within its trace; never all zero. Its description is 16 lower-case hexadecimal digits.
package struct SpanID: Hashable, Sendable, CustomStringConvertible {
    package let value: UInt64

    /// Nil for zero, which the standard forbids.
    package init?(_ value: UInt64) {
        if value == 0 { return nil }
        self.value = value
    }

    package var description: String {
        var bytes: [UInt8] = []
        bytes.append(hex: value)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The flags of a trace that the standard defines.
package struct TraceFlags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The caller may have recorded the span.
    package static let sampled = TraceFlags(rawValue: 1)
    /// The right-most seven bytes of the trace id are random. Set by who made the id, copied by everybody after.
    package static let randomTraceID = TraceFlags(rawValue: 2)

    /// Without the bits that have no meaning yet: the standard wants them sent as zero.
    var known: TraceFlags { intersection([.sampled, .randomTraceID]) }
}
