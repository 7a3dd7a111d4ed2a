extension TraceContext {
    /// Reads the values of the headers `traceparent` and `tracestate`, as they are after the transport has taken off
    /// the whitespace around them.
    ///
    /// Nil when `traceparent` is not lawful: ignore both headers then and start a new trace. A header that came more
    /// than once is not lawful either; that is for the caller to see. Several `tracestate` headers are one list in
    /// their order; a list that is not lawful is dropped and takes nothing else with it.
    ///
    /// A version above 00 is read by its first four parts. ``traceparent`` writes version 00 again.
    package init?(traceparent: String, tracestate: [String] = []) {
        let text = traceparent.utf8.span
        guard text.count >= 55, let version = text.hex(0..<2), version != 0xff,
            text.count == 55 || version != 0 && text[55] == UInt8(ascii: "-"),
            text[2] == UInt8(ascii: "-"), text[35] == UInt8(ascii: "-"), text[52] == UInt8(ascii: "-"),
            let high = text.hex(3..<19), let low = text.hex(19..<35), let traceID = TraceID(high: high, low: low),
            let parent = text.hex(36..<52), let spanID = SpanID(parent),
            let flags = text.hex(53..<55)
        else { return nil }
        self.init(
            traceID: traceID,
            spanID: spanID,
            flags: TraceFlags(rawValue: UInt8(flags)),
            state: tracestate.isEmpty ? .empty : TraceState(headers: tracestate) ?? .empty,
            isRemote: true
        )
    }

    /// The value of the header `traceparent`.
    package var traceparent: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(55)
        bytes.append("00-")
        traceID.append(to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(hex: spanID.value)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(hexPair: flags.rawValue)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The value of the header `tracestate`; nil when there is nothing to send.
    package var tracestate: String? { state.header() }
}

extension Swift.Span<UInt8> {
    /// The number that up to 16 lower-case digits stand for. Upper case is refused: the standard wants it so.
    fileprivate func hex(_ range: Range<Int>) -> UInt64? {
        var value: UInt64 = 0
        for index in range {
            let byte = self[index]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            default: return nil
            }
            value = value << 4 | UInt64(digit)
        }
        return value
    }
}
