/// Reads a stream over a connection of its own, because waiting on the server holds up whatever comes after it. One caller
/// at a time; it connects when it is asked, and again after a failure.
package actor RedisStreamReader {
    private let dialer: RedisDialer
    private let source: any RedisMasterSource
    private let stream: String
    private var connection: RedisConnection?

    package init(_ stream: String, dialer: RedisDialer, source: any RedisMasterSource) {
        self.stream = stream
        self.dialer = dialer
        self.source = source
    }

    /// Entries after an id; waits for them for up to `time`, and returns none when none came.
    package func next(
        after id: String,
        countMax: Int,
        waitingFor time: Duration
    ) async throws(RedisError) -> [RedisStreamEntry] {
        try await read(["XREAD"], id, countMax, time)
    }

    /// New entries of a consumer group.
    package func next(
        as consumer: RedisConsumer,
        countMax: Int,
        waitingFor time: Duration
    ) async throws(RedisError) -> [RedisStreamEntry] {
        try await read(["XREADGROUP", "GROUP", .text(consumer.group), .text(consumer.name)], ">", countMax, time)
    }

    private func read(
        _ beginning: [RedisArgument],
        _ id: String,
        _ countMax: Int,
        _ time: Duration
    ) async throws(RedisError) -> [RedisStreamEntry] {
        let rest: [RedisArgument] = [
            "COUNT", .integer(countMax), "BLOCK", .milliseconds(time), "STREAMS", .key(stream), .text(id),
        ]
        guard case .text(let name)? = beginning.first else { preconditionFailure("a read has a name") }
        let command = RedisCommand(name, beginning.dropFirst() + rest)
        let connection = try await open()
        // One that was cancelled would go on waiting on the server, and take the next entries away.
        let reply = await withTaskCancellationHandler {
            await Result { () async throws(RedisError) in
                try await connection.send(command, timeout: time + dialer.configuration.commandTimeout)
            }
        } onCancel: {
            connection.close()
        }
        return try RedisStreamEntry.read(try reply.get())
    }

    private func open() async throws(RedisError) -> RedisConnection {
        if let connection, !connection.isClosed { return connection }
        let made = try await dialer.dial(try await source.master())
        connection = made
        return made
    }
}

extension Result {
    /// What an asynchronous body returned or threw.
    init(_ body: () async throws(Failure) -> Success) async {
        do throws(Failure) {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}
