internal import MeshDomain

/// Reads pieces of a stream as JSON and bears a little noise. A piece that begins like JSON and is none was a piece of the
/// answer: to skip it would leave a hole in the text that nobody sees, so it ends the reading.
struct NoiseFilter {
    /// So many pieces that are no JSON at all are passed over.
    static let noiseMax = 3

    private var noise = 0
    private(set) var isBroken = false

    /// Nil when the piece is passed over, or is a flaw, which is then among the events.
    mutating func read<Value>(
        _ data: [UInt8],
        into events: inout [AnswerEvent],
        as read: (inout JSONCursor) throws(JSONError) -> Value
    ) -> Value? {
        do throws(JSONError) {
            var cursor = JSONCursor(data)
            return try read(&cursor)
        } catch {
            pass(data, into: &events)
            return nil
        }
    }

    /// Nothing is read after it.
    mutating func fail(_ flaw: StreamFlaw, into events: inout [AnswerEvent]) {
        isBroken = true
        events.append(.flaw(flaw))
    }

    private mutating func pass(_ data: [UInt8], into events: inout [AnswerEvent]) {
        if data.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") { return fail(.unreadablePiece, into: &events) }
        noise += 1
        if noise > Self.noiseMax { fail(.tooMuchNoise, into: &events) }
    }
}
