internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import MeshProto
internal import Protobuf
internal import Synchronization

@testable internal import AIMeshClient

/// A server whose methods a test answers itself, in the same process or on a free port.
final class FakeMesh: RPCService {
    let handlers: [RPCHandler]

    init(_ handlers: [RPCHandler]) { self.handlers = handlers }

    /// A client in the same process, whose pauses take no time.
    func client(
        clock: InstantClock = InstantClock(),
        _ change: (inout MeshClientOptions) -> Void = { _ in }
    ) -> MeshClient {
        var options = MeshClientOptions()
        change(&options)
        return MeshClient(over: InProcessTransport(RPCRouter([self])), options: options, clock: clock)
    }

    /// Runs a body beside the server and a client that came over the network.
    func served(
        _ change: (inout MeshClientOptions) -> Void = { _ in },
        _ body: (MeshClient) async throws -> Void
    ) async throws {
        let loops = try LoopGroup(count: 1)
        let server = GRPCServer(GRPCServerConfiguration(), router: RPCRouter([self]), loops: loops)
        let address = try await server.start()[0]
        var options = MeshClientOptions()
        change(&options)
        var failure: (any Error)?
        do {
            let mesh = try await MeshClient.connect(to: "\(address)", options: options)
            do { try await body(mesh) } catch { failure = error }
            await mesh.close()
        } catch {
            failure = error
        }
        await server.stop(within: .zero)
        loops.shutDown()
        if let failure { throw failure }
    }
}

/// What was seen, for a test to look at afterwards.
final class Seen<Value: Sendable>: Sendable {
    private let content = Mutex<[Value]>([])

    var values: [Value] { content.withLock { $0 } }
    var last: Value? { values.last }

    /// Returns how many there are with it.
    @discardableResult
    func add(_ value: Value) -> Int {
        content.withLock {
            $0.append(value)
            return $0.count
        }
    }
}

/// A method that answers each request with the same, and the requests that it was sent.
func method<Request: Message, Response: Message>(
    _ descriptor: MethodDescriptor,
    _ seen: Seen<Request>,
    _ answer: Response
) -> RPCHandler {
    .unary(descriptor) { (request: Request, _) in
        seen.add(request)
        return answer
    }
}

/// Time passes only by sleeping, and sleeping takes none.
final class InstantClock: Clock, Sendable {
    struct Instant: InstantProtocol {
        var offset: Duration

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private let state = Mutex<(now: Duration, sleeps: [Duration])>((.zero, []))

    var now: Instant { Instant(offset: state.withLock { $0.now }) }
    var minimumResolution: Duration { .nanoseconds(1) }
    var sleeps: [Duration] { state.withLock { $0.sleeps } }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        state.withLock { state in
            state.sleeps.append(deadline.offset - state.now)
            state.now = max(state.now, deadline.offset)
        }
        await Task.yield()
    }
}
