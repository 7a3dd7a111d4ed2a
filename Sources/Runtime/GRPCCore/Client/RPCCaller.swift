package import Protobuf
private import Synchronization

/// What generated clients share: from typed messages to serialized ones and back.
package struct RPCCaller: Sendable {
    private let transport: any RPCClientTransport

    package init(_ transport: any RPCClientTransport) { self.transport = transport }

    package func unary<Request: Message, Response: Message>(
        _ method: MethodDescriptor,
        _ request: Request,
        _ options: CallOptions
    ) async throws -> Response {
        try await Response(receiving: transport.unary(method, request.wireBytes(), options))
    }

    package func serverStreaming<Request: Message, Response: Message>(
        _ method: MethodDescriptor,
        _ request: Request,
        _ options: CallOptions
    ) -> ResponseStream<Response> {
        bidirectionalStreaming(method, options) { (requests: RequestWriter<Request>) in
            try await requests.send(request)
        }
    }

    package func clientStreaming<Request: Message, Response: Message>(
        _ method: MethodDescriptor,
        _ options: CallOptions,
        _ requests: @escaping @Sendable (RequestWriter<Request>) async throws -> Void
    ) async throws -> Response {
        let responses: ResponseStream<Response> = bidirectionalStreaming(method, options, requests)
        var iterator = responses.makeAsyncIterator()
        guard let response = try await iterator.next() else {
            throw Status(.unimplemented, "the call ended without a response message")
        }
        guard try await iterator.next() == nil else {
            throw Status(.unimplemented, "the call has more than one response message")
        }
        return response
    }

    package func bidirectionalStreaming<Request: Message, Response: Message>(
        _ method: MethodDescriptor,
        _ options: CallOptions,
        _ requests: @escaping @Sendable (RequestWriter<Request>) async throws -> Void
    ) -> ResponseStream<Response> {
        ResponseStream { [transport] in
            let stream = try await transport.open(method, options)
            return SendingStream(stream) {
                try await requests(RequestWriter(stream))
                try await stream.finishRequests()
            }
        }
    }
}

/// The responses of a call whose requests are sent beside it.
private final class SendingStream: InboundMessages {
    private let stream: any RPCClientStream
    private let sending: Task<Void, Never>
    private let failure: RequestFailure

    init(_ stream: any RPCClientStream, sending body: @escaping @Sendable () async throws -> Void) {
        let failure = RequestFailure()
        self.stream = stream
        self.failure = failure
        // Unstructured because the call lives as long as its reader, not as long as the function that started it; the
        // deinit below is its parent's end.
        sending = Task {
            do {
                try await body()
            } catch {
                failure.note(error)
                // A call that has ended may have answers that were not read yet.
                if stream.end == nil { stream.cancel() }
            }
        }
    }

    deinit {
        sending.cancel()
        stream.cancel()
    }

    func next() async throws -> InboundMessage? {
        do {
            return try await stream.next()
        } catch let status as Status where status.code == .cancelled {
            throw failure.reason ?? status
        }
    }
}

/// Why a request could not be made. It is what the reader of the responses is told instead of CANCELLED.
private final class RequestFailure: Sendable {
    private let noted = Mutex<(any Error)?>(nil)

    var reason: (any Error)? { noted.withLock { $0 } }

    func note(_ error: any Error) {
        // A status or a cancellation is the end of the call as the stream itself reports it.
        if error is Status || error is CancellationError { return }
        noted.withLock { $0 = error }
    }
}
