package import EventIO
package import HTTPWire

/// Where a handler answers: with `send`, or with `begin`, any number of `write`, and `finish`. Everything after the end of the
/// response, or of the client, does nothing; only `write` says so.
package struct HTTPResponseWriter: Sendable {
    let bound: LoopBound<HTTPExchange>

    package var loop: Loop { bound.loop }

    /// The whole response.
    package func send(_ response: HTTPResponse) { bound.execute { $0.send(response) } }

    /// The head of a response whose body follows.
    ///
    /// - Parameter bodyCount: when it is known; then exactly so many bytes are to follow.
    package func begin(_ status: Int, _ fields: HTTP1FieldBlock, bodyCount: Int? = nil) {
        bound.execute { $0.begin(status, fields, bodyCount: bodyCount) }
    }

    /// Some of the body, in a chunk of its own when the body has chunks. Waits while too much waits for the client.
    package func write(_ bytes: ArraySlice<UInt8>) async throws {
        if bound.loop.isCurrent {
            if try bound.value.write(bytes) { return }
            try await wait(nil) { writer in bound.execute { $0.wait(writer, nil) } }
        } else {
            let cancellation = WaitCancellation()
            try await wait(cancellation) { writer in
                bound.execute { exchange in
                    do {
                        _ = try exchange.write(bytes)
                        exchange.wait(writer, cancellation)
                    } catch {
                        writer.resume(throwing: error)
                    }
                }
            }
        }
    }

    package func write(_ bytes: [UInt8]) async throws { try await write(bytes[...]) }

    private func wait(_ cancellation: WaitCancellation?, _ begin: (HTTPExchange.Writer) -> Void) async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { writer in begin(writer) }
        } onCancel: {
            cancellation?.note()
            bound.loop.execute { bound.value.cancelWriter() }
        }
    }

    package func finish() { bound.execute { $0.finish() } }

    /// Closes the connection after what was written, without the response's end.
    package func cut() { bound.execute { $0.abort(withReset: false) } }

    /// The same with a reset.
    package func reset() { bound.execute { $0.abort(withReset: true) } }
}
