/// A command as bytes, ready to be sent.
///
///     RedisCommand("SET", .key("greeting"), "hello", "PX", .milliseconds(.seconds(60)))
package struct RedisCommand: Sendable {
    package let name: String
    /// Nil when it is bigger than any connection takes.
    package let wire: [UInt8]?
    /// The first key, which names the cluster slot.
    package let key: String?
    /// It may be sent again when nobody knows whether it ran: it only reads, or running twice does no harm.
    package var isRepeatable = false

    package init(_ name: String, _ arguments: RedisArgument...) { self.init(name, arguments) }

    package init(_ name: String, _ arguments: [RedisArgument]) {
        self.name = name
        wire = RedisCommandFormatter.format(name, arguments)
        var key: String?
        for argument in arguments {
            guard case .key(let text) = argument else { continue }
            key = text
            break
        }
        self.key = key
    }

    /// The same, marked as safe to send twice.
    package func repeatable() -> RedisCommand {
        var command = self
        command.isRepeatable = true
        return command
    }
}
