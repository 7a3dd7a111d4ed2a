internal import EventIO
internal import GRPCCore
internal import HTTPWire
internal import Synchronization
internal import Telemetry

@testable internal import GRPCTransport

/// Plays an input to a gRPC server as the client of one connection, and checks that nothing is left of it afterwards.
enum ServerExercise {
    /// The bits of the mode: 1 small bounds, 2 the client reads nothing, 4 the server drains midway, 8 few calls, 16 all
    /// is closed midway.
    static func run(_ input: FuzzInput) throws {
        let tally = FuzzService.Tally()
        let registry = MetricRegistry()
        weak var weakPart: ServerLoop?
        do {
            var part: ServerLoop?
            let exercise = try LoopExercise(
                input.pieces,
                readsOutput: input.mode & 2 == 0,
                midway: {
                    if input.mode & 4 != 0 { part?.connections.drain() }
                    if input.mode & 16 != 0 { part?.connections.close() }
                },
                hungUp: {},
                left: {
                    let connections = part?.connections.counters.open.value ?? 0
                    let handlers = tally.running.load(ordering: .relaxed)
                    return connections == 0 && handlers == 0 ? nil : "\(connections) connections, \(handlers) handlers"
                }
            )
            try exercise.run { exercise in
                let made = ServerLoop(
                    loop: exercise.loop,
                    loopCount: 1,
                    configuration: configuration(input.mode),
                    router: RPCRouter([FuzzService(tally: tally)]),
                    tls: nil,
                    registry: registry,
                    logger: .off
                )
                part = made
                weakPart = made
                made.add(AcceptedSocket(descriptor: exercise.descriptor, peer: .unix(path: "")))
            }
            if let part { try check(part, exercise, input, tally) }
            part = nil
        }
        try hold(tally.running.load(ordering: .relaxed) == 0, "a handler runs after its connection has gone")
        try hold(weakPart == nil, "something holds the server after its loop has gone")
    }

    private static func configuration(_ mode: UInt8) -> GRPCServerConfiguration {
        var configuration = GRPCServerConfiguration()
        configuration.compression = .gzip
        if mode & 1 != 0 {
            configuration.requestBytesMax = 100
            configuration.connectionInboundBytesMax = 200
            configuration.connectionOutboundBytesMax = 5000
            configuration.http2.headBytesMax = 400
            // Less than a request may have, so that some wait for room.
            configuration.http2.streamWindow = 60
            configuration.http2.outboxHighMark = 2000
            configuration.http2.outboxLowMark = 500
        }
        if mode & 8 != 0 { configuration.callsMax = 2 }
        return configuration
    }

    private static func check(
        _ part: ServerLoop,
        _ exercise: LoopExercise,
        _ input: FuzzInput,
        _ tally: FuzzService.Tally
    ) throws(BrokenProperty) {
        try hold(
            part.connections.counters.open.value == 0,
            "\(part.connections.counters.open.value) connections are open at the end"
        )
        try hold(part.metrics.calls.value == 0, "\(part.metrics.calls.value) calls are open at the end")
        try hold(part.callCount == 0, "the server counts \(part.callCount) calls at the end")
        try hold(
            exercise.loop.connectionCount.load(ordering: .relaxed) == 0,
            "the loop counts connections at the end"
        )
        // A head of a few bytes can repeat, by HPACK's table, a path that comes back in the refusal.
        let sent = tally.sentBytes.load(ordering: .relaxed)
        let bound = 8192 + input.traffic.count * 100 + sent * 10
        try hold(exercise.output <= bound, "\(input.traffic.count) bytes made \(exercise.output) bytes of output")
    }
}
