internal import GRPCCore
internal import Protobuf

/// The messages of a call that is made again when it breaks. Its owner says from where, and when there was progress.
struct ResumingStream<Event: Message> {
    private let calls: Calls
    private var reconnection: Reconnection
    private var stream: ResponseStream<Event>.Iterator?

    init(_ calls: Calls) {
        self.calls = calls
        reconnection = Reconnection(failuresMax: calls.reconnectsMax)
    }

    /// The next message; nil when the server has ended the call well.
    ///
    /// - Parameter open: makes the call anew, after what is known by then.
    mutating func next(
        isolation actor: isolated (any Actor)?,
        _ open: (CallOptions) -> ResponseStream<Event>
    ) async throws(MeshError) -> Event? {
        while true {
            var stream = self.stream ?? open(calls.watching).makeAsyncIterator()
            // A stream that throws is not used again, nor is one whose reader was cancelled: dropping it ends the call.
            self.stream = nil
            do {
                let event = try await stream.next(isolation: actor)
                self.stream = event == nil ? nil : stream
                return event
            } catch {
                try await wait(after: MeshError(error))
            }
        }
    }

    mutating func progressed() { reconnection.progressed() }

    /// Gives the call up, and opens another one at the next message.
    mutating func reopen(because failure: MeshError) async throws(MeshError) {
        stream = nil
        try await wait(after: failure)
    }

    /// Gives the call up.
    mutating func close() { stream = nil }

    private mutating func wait(after failure: MeshError) async throws(MeshError) {
        if Task.isCancelled { throw MeshError(CancellationError()) }
        guard let pause = reconnection.pause(after: failure, fraction: calls.randomFraction()) else { throw failure }
        do {
            try await calls.clock.sleep(for: pause)
        } catch {
            throw MeshError(error)
        }
    }
}
