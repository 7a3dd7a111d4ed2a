internal import EventIO
internal import GRPCCore

/// The requests of a call, as its handler reads them. On the loop, where handlers usually are, a message that has come
/// costs a call; elsewhere the handler goes to the loop.
struct ServerInbound: InboundMessages {
    let bound: LoopBound<ServerStream>

    func next() async throws -> InboundMessage? {
        if bound.loop.isCurrent, let result = bound.value.poll() { return try result.get() }
        // On the loop the wait begins in place, so that no cancellation can overtake it.
        let cancellation = bound.loop.isCurrent ? nil : WaitCancellation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { reader in bound.execute { $0.wait(reader, cancellation) } }
        } onCancel: {
            cancellation?.note()
            // Never in place: the loop's thread may be within the stream just now.
            bound.loop.execute { bound.value.cancelReader() }
        }
    }
}

/// The responses of a call, as its handler writes them. Waiting here is what a client that does not read comes to.
struct ServerOutbound: OutboundMessages {
    let bound: LoopBound<ServerStream>

    func send(_ message: [UInt8], compressed: Bool?) async throws {
        if bound.loop.isCurrent {
            if try bound.value.write(message, compressed: compressed) { return }
            try await wait(nil) { writer in bound.execute { $0.wait(writer) } }
        } else {
            let cancellation = WaitCancellation()
            try await wait(cancellation) { writer in
                bound.execute { $0.write(message, compressed: compressed, writer, cancellation) }
            }
        }
    }

    private func wait(_ cancellation: WaitCancellation?, _ begin: (ServerStream.Writer) -> Void) async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { writer in begin(writer) }
        } onCancel: {
            cancellation?.note()
            bound.loop.execute { bound.value.cancelWriter() }
        }
    }
}
