internal import HTTPServer
internal import HTTPWire

/// Writes an answer at its pace, and breaks it where a fault says so.
struct Delivery {
    let form: any DialectForm.Type
    let label: CallLabel
    let fields: HTTP1FieldBlock
    let fault: FakeFault?
    let tokensPerSecond: Int
    let sleep: @Sendable (Duration) async throws -> Void
    let writer: HTTPResponseWriter

    struct Outcome {
        var ending: Meter.Ending
        /// Tokens that went out.
        var tokens: Int?
    }

    // MARK: Whole answers

    func whole(_ body: [UInt8]) async throws -> Outcome {
        let half = body.count / 2
        switch fault?.kind {
        case .garbage:
            writer.send(HTTPResponse(200, fields, body: Array(body[..<half])))
            return Outcome(ending: .cut)
        case .cut, .reset, .stall:
            writer.begin(200, fields, bodyCount: body.count)
            try await writer.write(body[..<half])
            if fault?.kind == .stall { try await stall() }
            if fault?.kind == .reset { writer.reset() } else { writer.cut() }
            return Outcome(ending: .cut)
        default:
            writer.send(HTTPResponse(200, fields, body: body))
            return Outcome(ending: .answered)
        }
    }

    // MARK: Streams

    func stream(_ script: StreamScript) async throws -> Outcome {
        writer.begin(200, fields)
        guard let fault, Self.breaksStreams.contains(fault.kind) else {
            try await write(script, tokens: 0..<script.tokenCount, andTheEnd: true)
            writer.finish()
            return Outcome(ending: .answered)
        }
        let count = min(fault.after ?? 0, script.tokenCount)
        // So that nothing at all comes before a fault that is at once, not even the event that begins a stream.
        if fault.after != nil { try await write(script, tokens: 0..<count, andTheEnd: false) }
        let begin = fault.after == nil ? 0 : script.end(afterTokens: count)
        switch fault.kind {
        case .garbage:
            try await writer.write(form.garbage)
            try await writer.write(script.bytes[begin...])
            writer.finish()
            return Outcome(ending: .answered)
        case .error:
            try await writer.write(form.errorEvent(label))
            writer.finish()
        case .stall:
            try await stall()
            writer.cut()
        case .reset: writer.reset()
        default: if fault.isClean { writer.finish() } else { writer.cut() }
        }
        return Outcome(ending: .cut, tokens: count)
    }

    private static let breaksStreams: Set<FakeFault.Kind> = [.cut, .garbage, .error, .stall, .reset]

    private func write(_ script: StreamScript, tokens: Range<Int>, andTheEnd: Bool) async throws {
        let end = andTheEnd ? script.bytes.count : script.end(afterTokens: tokens.upperBound)
        guard tokensPerSecond > 0 else { return try await writer.write(script.bytes[..<end]) }
        var position = script.end(afterTokens: 0)
        try await writer.write(script.bytes[..<position])
        for token in tokens {
            try await sleep(.nanoseconds(1_000_000_000 / tokensPerSecond))
            let next = script.end(afterTokens: token + 1)
            try await writer.write(script.bytes[position..<next])
            position = next
        }
        if position < end { try await writer.write(script.bytes[position..<end]) }
    }

    /// As long as it is said, or as any client waits.
    private func stall() async throws { try await sleep(.milliseconds(fault?.milliseconds ?? 3_600_000)) }
}
