internal import EventIO

/// One connection to Redis, shared by all who hold it: their commands go out together and are answered in order. Letting go
/// of it closes it. Any thread.
///
/// Commands that block on the server (`XREAD BLOCK`, `BLPOP`) hold up all that come after them: give them a connection of
/// their own.
package final class RedisConnection: Sendable {
    private let core: LoopBound<RedisConnectionCore>
    private let inbox: RedisInbox
    private let commandTimeout: Duration
    let load: RedisConnectionLoad

    init(
        _ core: LoopBound<RedisConnectionCore>,
        _ inbox: RedisInbox,
        _ load: RedisConnectionLoad,
        commandTimeout: Duration
    ) {
        self.core = core
        self.inbox = inbox
        self.load = load
        self.commandTimeout = commandTimeout
    }

    deinit { core.execute { $0.close("closed here", .closed) } }

    package var isClosed: Bool { load.isClosed }
    /// Commands that wait for an answer.
    package var commandCount: Int { load.commands }

    package func close() { core.execute { $0.close("closed here", .closed) } }

    /// Returns when the connection is over, with why.
    package func untilClosed() async -> RedisError { await load.untilClosed() }

    /// Sends a command and waits for its answer. A refusal of the server is thrown. When the caller is cancelled, a command
    /// that was not sent is taken back; one that was may run.
    package func send(_ command: RedisCommand, timeout: Duration? = nil) async throws(RedisError) -> RedisReply {
        try await send(command, asking: nil, timeout: timeout)
    }

    /// - Parameter asking: goes before the command, in one piece with it; its answer is dropped.
    func send(
        _ command: RedisCommand,
        asking: RedisCommand?,
        timeout: Duration? = nil
    ) async throws(RedisError) -> RedisReply {
        guard var wire = command.wire else { throw .commandTooBig }
        if let prefix = asking?.wire { wire.insert(contentsOf: prefix, at: 0) }
        let bytes = wire
        let token = RedisCallToken()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let call = RedisCall(
                    bytes,
                    skipping: asking == nil ? 0 : 1,
                    timeout: timeout ?? commandTimeout,
                    token: token,
                    .caller(continuation)
                )
                if inbox.append(.submit(call)) { wake() }
            }
        } onCancel: {
            cancel(token)
        }
        let reply = try result.get()
        if case .error(let error) = reply { throw error }
        return reply
    }

    /// Sends commands in one piece and waits for all answers. Others' commands do not come between them, as a transaction
    /// on a shared connection needs.
    package func pipeline(
        _ commands: [RedisCommand],
        timeout: Duration? = nil
    ) async -> [Result<RedisReply, RedisError>] {
        guard !commands.isEmpty else { return [] }
        let token = RedisCallToken()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let batch = RedisBatch(commands.count, continuation)
                guard commands.allSatisfy({ $0.wire != nil }) else {
                    for index in commands.indices { batch.finish(index, .failure(.commandTooBig)) }
                    return
                }
                let items = commands.enumerated().map { index, command in
                    RedisInbox.Item.submit(
                        RedisCall(
                            command.wire ?? [],
                            timeout: timeout ?? commandTimeout,
                            // Cancelling in the middle would tear a transaction apart; one whose caller is gone runs whole.
                            token: RedisCallToken(),
                            .part(batch, index)
                        )
                    )
                }
                if token.isCancelled {
                    for index in commands.indices { batch.finish(index, .failure(.cancelled)) }
                } else if inbox.append(contentsOf: items) {
                    wake()
                }
            }
        } onCancel: {
            token.cancel()
        }.map { $0.flatMap(Self.refusal) }
    }

    private static func refusal(_ reply: RedisReply) -> Result<RedisReply, RedisError> {
        if case .error(let error) = reply { .failure(error) } else { .success(reply) }
    }

    private func cancel(_ token: RedisCallToken) {
        token.cancel()
        if inbox.append(.cancel(token)) { wake() }
    }

    private func wake() { core.loop.execute { [core] in core.value.drainInbox() } }

    // MARK: Subscriptions

    /// From now on the server pushes; called on the loop, where it must only hand over.
    func subscribe(_ pushed: @escaping @Sendable ([RedisReply]) -> Void) { core.execute { $0.subscribe(pushed) } }

    /// Sends a command that is answered by pushes; waits until it is written, or the connection is over.
    func push(_ command: RedisCommand) {
        guard let wire = command.wire else { return }
        let call = RedisCall(wire, expectsReply: false, timeout: commandTimeout, .call { _ in })
        if inbox.append(.submit(call)) { wake() }
    }
}
