extension RPCClientStream {
    /// One message out, one back, over a stream that was just opened.
    package func exchange(_ request: [UInt8]) async throws -> [UInt8] {
        do {
            try await send(request)
            try await finishRequests()
        } catch {
            // The reason why the call ended is what `next` throws; the failed write only noticed it.
            if error is CancellationError { cancel() }
        }
        guard let response = try await next() else {
            throw Status(.unimplemented, "the call ended without a response message")
        }
        guard try await next() == nil else {
            cancel()
            throw Status(.unimplemented, "the call has more than one response message")
        }
        return response.bytes
    }
}
