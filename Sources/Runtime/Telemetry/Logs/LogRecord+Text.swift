extension LogRecord {
    /// The record as one line for people with its newline.
    ///
    ///     2026-08-22T09:30:00.250000Z INFO    call ended rpc.method=Get elapsed=0.0015s note="two words"
    ///
    /// Whatever a field holds, it stays one line and sends no command to a terminal: control characters are escaped.
    package func textLine() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(128)
        time.append(to: &bytes)
        bytes.append(" ")
        let name = level.name.uppercased()
        bytes.append(name)
        // As wide as the longest name, "warning", and a space.
        bytes.append(String(repeating: " ", count: 8 - name.utf8.count))
        bytes.append(visible: message)
        for field in fields {
            bytes.append(" ")
            bytes.append(visible: field.key.name)
            bytes.append("=")
            field.value.appendText(to: &bytes)
        }
        if let trace { bytes.append(" trace_id=\(trace.traceID) span_id=\(trace.spanID)") }
        bytes.append("\n")
        return bytes
    }
}

extension LogValue {
    fileprivate func appendText(to bytes: inout [UInt8]) {
        switch self {
        case .string(let text) where text.isPlainWord: bytes.append(text)
        case .string(let text):
            bytes.append("\"")
            bytes.append(visible: text)
            bytes.append("\"")
        case .integer(let number): bytes.append(String(number))
        case .double(let number): bytes.append(shortest: number)
        case .bool(let value): bytes.append(value ? "true" : "false")
        case .duration(let duration):
            duration.appendSeconds(to: &bytes)
            bytes.append("s")
        }
    }
}

extension String {
    /// Whether it can be told from what stands around it without quotes. Text outside ASCII gets them, too: some of
    /// its characters are blanks.
    fileprivate var isPlainWord: Bool {
        !isEmpty
            && utf8.allSatisfy {
                (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
                    && $0 != UInt8(ascii: "=")
            }
    }
}

extension [UInt8] {
    /// As inside a JSON string, with the control characters that JSON allows escaped as well: DEL, and U+0080 to
    /// U+009F, which are the bytes C2 80 to C2 9F and which some terminals obey.
    fileprivate mutating func append(visible text: String) {
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x7f || last == 0xc2 && byte < 0xa0 {
                if last == 0xc2 { removeLast() }
                append("\\u00")
                append(hexPair: byte)
            } else {
                append(escapedInJSON: byte)
            }
            last = byte
        }
    }
}
