internal import MeshDomain

/// A stream over server-sent events: what is common to the dialects that use them.
struct SSEReading {
    private var parser = SSEParser()
    private var filter = NoiseFilter()
    private var complete: [SSEParser.Event] = []

    /// The events that these bytes complete go through `take`, one by one, until one is a flaw.
    mutating func receive<Value>(
        _ bytes: [UInt8],
        into events: inout [AnswerEvent],
        as read: (SSEParser.Event, inout JSONCursor) throws(JSONError) -> Value,
        then take: (Value, inout [AnswerEvent]) -> Void
    ) {
        guard !filter.isBroken else { return }
        let flaw = parse(bytes)
        for event in complete where !filter.isBroken {
            let value = filter.read(event.data, into: &events) { cursor throws(JSONError) in try read(event, &cursor) }
            if let value { take(value, &events) }
        }
        complete.removeAll(keepingCapacity: true)
        if let flaw, !filter.isBroken { filter.fail(flaw, into: &events) }
    }

    private mutating func parse(_ bytes: [UInt8]) -> StreamFlaw? {
        do throws(StreamFlaw) {
            try parser.receive(bytes, into: &complete)
            return nil
        } catch {
            return error
        }
    }
}
