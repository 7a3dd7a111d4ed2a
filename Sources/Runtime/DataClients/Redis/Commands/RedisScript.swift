private import Synchronization

/// A Lua script, which the server knows by its digest after the first use. Make one and keep it, as a static constant.
package final class RedisScript: Sendable {
    package let source: String
    private let known = Mutex<String?>(nil)

    package init(_ source: String) { self.source = source }

    /// As the server computed it.
    var digest: String? {
        get { known.withLock { $0 } }
    }

    func note(_ digest: String) { known.withLock { $0 = digest } }
}

extension RedisCommander {
    /// Runs a script as one atomic step.
    ///
    /// - Parameter keys: all that it touches; in a cluster they need one hash tag.
    package func run(
        _ script: RedisScript,
        keys: [String],
        _ arguments: RedisArgument...
    ) async throws(RedisError) -> RedisReply {
        try await run(script, keys: keys, arguments)
    }

    package func run(
        _ script: RedisScript,
        keys: [String],
        _ arguments: [RedisArgument],
        isRepeatable: Bool = false
    ) async throws(RedisError) -> RedisReply {
        let rest = [.integer(keys.count)] + keys.map { .key($0) } + arguments
        if let digest = script.digest {
            do throws(RedisError) {
                return try await send(command("EVALSHA", [.text(digest)] + rest, isRepeatable))
            } catch {
                // The server has restarted, or is another node. It did not run.
                guard error == .noScript else { throw error }
            }
        } else {
            // By this the digest becomes known without computing it here.
            let reply = try await send(RedisCommand("SCRIPT", "LOAD", .text(script.source)).repeatable())
            script.note(try reply.requiredText())
        }
        return try await send(command("EVAL", [.text(script.source)] + rest, isRepeatable))
    }

    private func command(_ name: String, _ arguments: [RedisArgument], _ isRepeatable: Bool) -> RedisCommand {
        var command = RedisCommand(name, arguments)
        command.isRepeatable = isRepeatable
        return command
    }
}
