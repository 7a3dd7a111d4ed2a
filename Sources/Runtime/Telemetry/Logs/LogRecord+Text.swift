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
    /// Whether it can be told from what stands around it without quotes.
    fileprivate var isPlainWord: Bool {
        !isEmpty
            && unicodeScalars.allSatisfy {
                $0.value > 0x20 && !$0.isControl && $0 != "\"" && $0 != "\\" && $0 != "="
                    && !$0.properties.isWhitespace
            }
    }
}

extension Unicode.Scalar {
    /// C0, DEL and C1: terminals obey them.
    fileprivate var isControl: Bool { value < 0x20 || (0x7f...0x9f).contains(value) }
}

extension [UInt8] {
    /// As inside a JSON string, with DEL and the control characters after it escaped, too.
    fileprivate mutating func append(visible text: String) {
        for scalar in text.unicodeScalars {
            if scalar.isControl, scalar.value >= 0x7f {
                append("\\u00")
                append(hexPair: UInt8(scalar.value))
            } else {
                for byte in String(scalar).utf8 { append(escapedInJSON: byte) }
            }
        }
    }
}
