internal import GRPCCore
internal import HTTPWire
internal import Synchronization

@testable internal import EventIO
@testable internal import GRPCTransport

/// Makes calls on a client's connection and plays an input to it as the server; checks that all calls end and nothing is
/// left.
enum ClientExercise {
    /// The bits of the mode: 1 small bounds, 2 the server reads nothing, 4 the client drains midway, 8 it closes midway,
    /// 16 calls are given up midway, 32 many calls, 64 more of them midway, when the server has said how many it allows.
    static func run(_ input: FuzzInput) throws {
        let state = State()
        weak var weakClient: HTTP2ClientConnection?
        do {
            let exercise = try LoopExercise(
                input.pieces,
                readsOutput: input.mode & 2 == 0,
                midway: {
                    if input.mode & 64 != 0 { beginCalls(input, state) }
                    state.midway(input.mode)
                },
                hungUp: {},
                left: { state.left }
            )
            try exercise.run { exercise in weakClient = try start(exercise, input, state) }
            try check(exercise, input, state)
            state.release()
        }
        try hold(weakClient == nil, "something holds the connection after its loop has gone")
    }

    /// What the checks look at; on the loop's thread.
    private final class State: @unchecked Sendable {
        // Everything in an exercise is on one thread.
        let running = Atomic<Int>(0)
        let counts = ConnectionCounts()
        var isClosed = false
        var closedCount = 0
        var readyCount = 0
        var sent = 0
        var calls: [Task<Void, Never>] = []
        var handle: HTTP2ClientConnectionHandle?
        var loop: Loop?

        var left: String? {
            let running = running.load(ordering: .relaxed)
            return isClosed && running == 0
                ? nil : "\(running) calls of \(isClosed ? "a closed" : "an open") connection"
        }

        func midway(_ mode: UInt8) {
            if mode & 4 != 0 { handle?.drain() }
            if mode & 8 != 0 { handle?.close() }
            if mode & 16 != 0 { for call in calls { call.cancel() } }
        }

        func release() {
            calls = []
            handle = nil
            loop = nil
        }
    }

    private static func start(
        _ exercise: LoopExercise,
        _ input: FuzzInput,
        _ state: State
    ) throws -> HTTP2ClientConnection {
        var configuration = ClientConnectionConfiguration()
        if input.mode & 1 != 0 {
            configuration.responseBytesMax = 100
            configuration.http2.headBytesMax = 400
            configuration.http2.streamWindow = 1000
            configuration.http2.outboxHighMark = 2000
            configuration.http2.outboxLowMark = 500
        }
        let connection = Connection(
            loop: exercise.loop,
            descriptor: exercise.descriptor,
            peerAddress: .unix(path: ""),
            limits: configuration.socket
        )
        let client = try HTTP2ClientConnection(
            connection,
            isSecure: false,
            configuration,
            state.counts,
            onEvent: { event in
                if case .closed = event {
                    state.isClosed = true
                    state.closedCount += 1
                }
            },
            ready: { result in
                state.readyCount += 1
                if case .failure = result { state.isClosed = true }
            }
        )
        connection.start(client)
        let handle = HTTP2ClientConnectionHandle(LoopBound(client, on: exercise.loop), state.counts)
        state.handle = handle
        state.loop = exercise.loop
        beginCalls(input, state)
        return client
    }

    private static func beginCalls(_ input: FuzzInput, _ state: State) {
        guard let handle = state.handle, let loop = state.loop else { return }
        let rounds = input.mode & 32 != 0 ? 8 : 1
        for _ in 0..<rounds {
            for index in methods.indices { begin(index, handle, loop, state) }
        }
    }

    private static let methods = [
        FuzzService.method("UnaryCall", .unary), FuzzService.method("StreamingOutputCall", .serverStreaming),
        FuzzService.method("FullDuplexCall", .bidirectionalStreaming),
    ]

    private static func begin(_ index: Int, _ handle: HTTP2ClientConnectionHandle, _ loop: Loop, _ state: State) {
        state.running.wrappingAdd(1, ordering: .relaxed)
        let task = Task.immediate(executorPreference: loop.taskExecutor) {
            // How a call ends is the server's choice; that it ends is what is checked.
            try? await call(index, handle, state)
            state.running.wrappingSubtract(1, ordering: .relaxed)
        }
        state.calls.append(task)
    }

    private static func call(_ index: Int, _ handle: HTTP2ClientConnectionHandle, _ state: State) async throws {
        var options = CallOptions()
        if index == 1 { options.metadata.add("x-first", "1") }
        if index == 2 { options.compression = .gzip }
        let call = try await handle.open(methods[index], options)
        let messages = index == 2 ? 4 : 1
        for _ in 0..<messages {
            state.sent += 3000
            try await call.send([UInt8](repeating: 9, count: 3000))
        }
        if index != 2 { try await call.finishRequests() }
        var count = 0
        while let message = try await call.next() {
            count += message.bytes.count
            if index == 2, count > 1000 { try await call.finishRequests() }
        }
        precondition(call.end != nil, "a call that has ended does not say how")
    }

    private static func check(_ exercise: LoopExercise, _ input: FuzzInput, _ state: State) throws(BrokenProperty) {
        let open = state.counts.calls.load(ordering: .relaxed)
        try hold(open == 0, "the connection counts \(open) calls at the end")
        try hold(state.closedCount <= 1, "the end of the connection was told \(state.closedCount) times")
        try hold(state.readyCount == 1, "whether the connection is ready was told \(state.readyCount) times")
        try hold(
            exercise.loop.connectionCount.load(ordering: .relaxed) == 0,
            "the loop counts connections at the end"
        )
        let bound = 16_384 + input.traffic.count * 10 + state.sent * 10
        try hold(exercise.output <= bound, "\(input.traffic.count) bytes made \(exercise.output) bytes of output")
    }
}
