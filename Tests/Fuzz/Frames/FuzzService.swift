internal import Protobuf
internal import Synchronization

@testable internal import GRPCCore

/// Methods of every kind at the paths that the recorded traffic calls. They take any bytes and never leave the loop.
struct FuzzService: RPCService {
    /// What handlers did, for the checks.
    final class Tally: Sendable {
        let running = Atomic<Int>(0)
        let sentBytes = Atomic<Int>(0)

        func noteSent(_ count: Int) { sentBytes.wrappingAdd(count + 64, ordering: .relaxed) }
    }

    private struct Running: ~Copyable {
        let tally: Tally

        init(_ tally: Tally) {
            self.tally = tally
            tally.running.wrappingAdd(1, ordering: .relaxed)
        }

        deinit { tally.running.wrappingSubtract(1, ordering: .relaxed) }
    }

    let tally: Tally

    var handlers: [RPCHandler] {
        [
            unary("EmptyCall") { _, _ in [] },
            unary("UnaryCall") { request, context in
                context.addTrailingMetadata(context.metadata)
                if request.first == 0xff { throw Status(.invalidArgument, "broken \u{e9}\n") }
                return Array(request.prefix(1000))
            },
            // Waits for what does not come before the call is cancelled.
            unary("CacheableUnaryCall") { _, _ in
                await withCancellation()
                throw CancellationError()
            },
            streaming("StreamingInputCall", .clientStreaming) { inbound, outbound, _ in
                var count = 0
                while let message = try await inbound.next() { count &+= message.bytes.count }
                try await outbound.send([UInt8](repeating: UInt8(truncatingIfNeeded: count), count: 10))
            },
            streaming("StreamingOutputCall", .serverStreaming) { inbound, outbound, context in
                _ = try await inbound.next()
                context.addInitialMetadata(context.metadata)
                for _ in 0..<12 { try await outbound.send([UInt8](repeating: 1, count: 9000)) }
            },
            streaming("FullDuplexCall", .bidirectionalStreaming) { inbound, outbound, context in
                context.setCompression(true)
                while let message = try await inbound.next() {
                    try await outbound.send(Array(message.bytes.prefix(3000)), compressed: message.wasCompressed)
                }
            },
            // A reader and a writer that are tasks of their own.
            streaming("HalfDuplexCall", .bidirectionalStreaming) { inbound, outbound, _ in
                async let reading: Void = { while try await inbound.next() != nil {} }()
                async let writing: Void = outbound.send([1, 2, 3])
                _ = try await (reading, writing)
            },
        ]
    }

    private func unary(
        _ name: String,
        _ answer: @escaping @Sendable ([UInt8], ServerContext) async throws -> [UInt8]
    ) -> RPCHandler {
        let prepare: RPCHandler.Unary = { [tally] span throws(Status) in
            let request = unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
            return { context in
                let running = Running(tally)
                defer { _ = running.tally }
                let response = try await answer(request, context)
                tally.noteSent(response.count)
                return response
            }
        }
        return RPCHandler(method: Self.method(name, .unary), body: .unary(prepare, gates: .none))
    }

    private func streaming(
        _ name: String,
        _ kind: MethodDescriptor.Kind,
        _ answer: @escaping RPCHandler.Streaming
    ) -> RPCHandler {
        RPCHandler(
            method: Self.method(name, kind),
            body: .streaming { [tally] inbound, outbound, context in
                let running = Running(tally)
                defer { _ = running.tally }
                try await answer(inbound, CountingOutbound(outbound: outbound, tally: tally), context)
            }
        )
    }

    static func method(_ name: String, _ kind: MethodDescriptor.Kind) -> MethodDescriptor {
        MethodDescriptor(
            service: "grpc.testing.TestService",
            name: name,
            kind: kind,
            request: GoogleEmpty.self,
            response: GoogleEmpty.self
        )
    }
}

private struct CountingOutbound: OutboundMessages {
    let outbound: any OutboundMessages
    let tally: FuzzService.Tally

    func send(_ message: [UInt8], compressed: Bool?) async throws {
        tally.noteSent(message.count)
        try await outbound.send(message, compressed: compressed)
    }
}

/// Returns when the task is cancelled.
private func withCancellation() async {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    await withTaskCancellationHandler {
        for await _ in stream {}
    } onCancel: {
        continuation.finish()
    }
}
