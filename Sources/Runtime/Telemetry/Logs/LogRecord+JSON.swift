extension LogRecord {
    /// The record as one line of JSON with its newline.
    ///
    ///     {"time":"2026-08-22T09:30:00.250000Z","level":"info","message":"call ended","fields":{"rpc.method":"Get"}}
    ///
    /// The span stands as `trace_id` and `span_id` before the fields. A length of time is a number of seconds. NaN and
    /// the infinities, for which JSON has no number, are strings.
    package func jsonLine() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(128)
        bytes.append("{\"time\":\"")
        time.append(to: &bytes)
        bytes.append("\",\"level\":\"\(level.name)\",\"message\":")
        bytes.append(jsonString: message)
        if let trace {
            bytes.append(",\"trace_id\":\"\(trace.traceID)\",\"span_id\":\"\(trace.spanID)\"")
        }
        if !fields.isEmpty { bytes.append(",\"fields\":") }
        var separator = UInt8(ascii: "{")
        for field in fields {
            bytes.append(separator)
            bytes.append(jsonString: field.key.name)
            bytes.append(UInt8(ascii: ":"))
            field.value.appendJSON(to: &bytes)
            separator = UInt8(ascii: ",")
        }
        bytes.append(fields.isEmpty ? "}\n" : "}}\n")
        return bytes
    }
}

extension LogValue {
    fileprivate func appendJSON(to bytes: inout [UInt8]) {
        switch self {
        case .string(let text): bytes.append(jsonString: text)
        case .integer(let number): bytes.append(String(number))
        case .double(let number) where number.isFinite: bytes.append(shortest: number)
        case .double(let number):
            bytes.append(number.isNaN ? "\"NaN\"" : number < 0 ? "\"-Infinity\"" : "\"Infinity\"")
        case .bool(let value): bytes.append(value ? "true" : "false")
        case .duration(let duration): duration.appendSeconds(to: &bytes)
        }
    }
}

extension Duration {
    /// Seconds with as many decimal places as it takes, nine at most; the rest is cut off.
    func appendSeconds(to bytes: inout [UInt8]) {
        let (seconds, attoseconds) = components
        let nanoseconds = Int(attoseconds / 1_000_000_000)
        if seconds < 0 || nanoseconds < 0 { bytes.append(UInt8(ascii: "-")) }
        bytes.append(String(seconds.magnitude))
        if nanoseconds == 0 { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(abs(nanoseconds), digits: 9)
        while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
    }
}

extension [UInt8] {
    /// A string in quotes. What RFC 8259 forbids inside is escaped: the quote, the backslash, control characters.
    mutating func append(jsonString text: String) {
        append(UInt8(ascii: "\""))
        for byte in text.utf8 { append(escapedInJSON: byte) }
        append(UInt8(ascii: "\""))
    }

    mutating func append(escapedInJSON byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case UInt8(ascii: "\n"): append("\\n")
        case UInt8(ascii: "\r"): append("\\r")
        case UInt8(ascii: "\t"): append("\\t")
        case 0..<0x20:
            append("\\u00")
            append(hexPair: byte)
        default: append(byte)
        }
    }
}
