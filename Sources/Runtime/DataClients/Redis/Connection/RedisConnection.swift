internal import EventIO

/// One connection to Redis, shared by all who hold it: their commands go out together and are answered in order. Letting go
/// of it closes it. Any thread.
///
/// Commands that block on the server (`XREAD BLOCK`, `BLPOP`) hold up all that come after them: give them a connection of
/// their own.
package final class RedisConnection: Sendable {
    private let core: LoopBound<RedisConnectionCore>
    private let inbox: RedisInbox
    private let end: RedisConnectionEnd
    private let commandTimeout: Duration

    init(
        _ core: LoopBound<RedisConnectionCore>,
        _ inbox: RedisInbox,
        _ end: RedisConnectionEnd,
        commandTimeout: Duration
    ) {
        self.core = core
        self.inbox = inbox
        self.end = end
        self.commandTimeout = commandTimeout
    }

    deinit { close() }

    package var isClosed: Bool { end.isOver }

    package func close() { later { $0.close("closed here", .closed) } }

    /// Closes so that commands under way may be sent again elsewhere, as far as that is safe.
    func leave(_ reason: String) { later { $0.close(reason) } }

    /// Returns when the connection is over, with why.
    package func untilClosed() async -> RedisError { await end.wait() }

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
        let call = RedisCall(wire, replies: asking == nil ? 1 : 2, timeout: timeout ?? commandTimeout)
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                call.setSink(.caller(continuation))
                submit(call)
            }
        } onCancel: {
            cancel(call)
        }
        let reply = try result.get()
        if case .error(let error) = reply { throw error }
        return reply
    }

    /// Sends commands in one piece and waits for all answers. Others' commands do not come between them, as a transaction
    /// on a shared connection needs. A cancelled caller takes back all of them, or none when they were sent.
    package func pipeline(
        _ commands: [RedisCommand],
        timeout: Duration? = nil
    ) async -> [Result<RedisReply, RedisError>] {
        var wire: [UInt8] = []
        wire.reserveCapacity(commands.reduce(0) { $0 + ($1.wire?.count ?? 0) })
        for command in commands {
            guard let part = command.wire else {
                return Array(repeating: .failure(.commandTooBig), count: commands.count)
            }
            wire.append(contentsOf: part)
        }
        if commands.isEmpty { return [] }
        let call = RedisCall(wire, replies: commands.count, timeout: timeout ?? commandTimeout)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                call.setSink(.pipeline(continuation))
                submit(call)
            }
        } onCancel: {
            cancel(call)
        }
    }

    private func submit(_ call: RedisCall) {
        guard let mustWake = inbox.submit(call) else { return call.fail(.tooManyWaiting) }
        if mustWake { wake() }
    }

    private func cancel(_ call: RedisCall) {
        call.cancel()
        if inbox.cancel(call) { wake() }
    }

    /// After the greeting.
    func watchLife() { later { $0.watchLife() } }

    private func wake() { later { $0.drainInbox() } }

    /// Not at once on the loop either: who calls may have been called by the connection, in the middle of its work.
    private func later(_ body: @escaping @Sendable (RedisConnectionCore) -> Void) {
        core.loop.execute { [core] in body(core.value) }
    }

    // MARK: Subscriptions

    /// From now on the server pushes; called on the loop, where it must only hand over.
    func subscribe(_ pushed: @escaping @Sendable ([RedisReply]) -> Void) { later { $0.subscribe(pushed) } }

    /// Sends a command that is answered by pushes. When it cannot be sent the connection ends, and the next one begins anew.
    func push(_ command: RedisCommand) {
        guard let wire = command.wire else { return }
        let call = RedisCall(wire, replies: 0, timeout: commandTimeout)
        guard let mustWake = inbox.submit(call) else { return leave("a subscription could not be sent") }
        if mustWake { wake() }
    }
}
