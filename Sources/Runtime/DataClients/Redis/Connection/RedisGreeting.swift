internal import Telemetry

/// The first commands of a connection: who we are, which database.
struct RedisGreeting {
    let configuration: RedisConfiguration

    func run(on connection: RedisConnection) async throws(RedisError) {
        do throws(RedisError) {
            _ = try await send(hello, on: connection)
        } catch {
            // Before Redis 6, and where an ACL forbids HELLO.
            guard error == .unknownCommand || error == .notPermitted else { throw error }
            try await greetPlainly(connection)
        }
        if configuration.database != 0 {
            try await send(RedisCommand("SELECT", .integer(configuration.database)), on: connection).ok()
        }
    }

    private var hello: RedisCommand {
        var arguments: [RedisArgument] = ["2"]
        if let password = configuration.password {
            arguments += ["AUTH", .text(configuration.username ?? "default"), .text(password.reveal())]
        }
        return RedisCommand("HELLO", arguments + ["SETNAME", .text(configuration.clientName)])
    }

    private func greetPlainly(_ connection: RedisConnection) async throws(RedisError) {
        if let password = configuration.password {
            var arguments: [RedisArgument] = configuration.username.map { [.text($0)] } ?? []
            arguments.append(.text(password.reveal()))
            try await send(RedisCommand("AUTH", arguments), on: connection).ok()
        }
        do throws(RedisError) {
            _ = try await send(RedisCommand("CLIENT", "SETNAME", .text(configuration.clientName)), on: connection)
        } catch {
            // The name is for people who look at the server; an ACL may forbid it.
            guard error == .notPermitted || error == .unknownCommand else { throw error }
        }
    }

    private func send(_ command: RedisCommand, on connection: RedisConnection) async throws(RedisError) -> RedisReply {
        try await connection.send(command, timeout: configuration.connectTimeout)
    }
}
