package import EventIO
internal import GRPCCore

/// Asks the system's resolver, on a thread of its own because that blocks.
package final class DNSHostResolver: HostResolver {
    private let thread: BlockingExecutor

    package init() throws(SystemError) { thread = try BlockingExecutor(name: "resolver") }

    package func resolve(host: String, port: UInt16) async throws -> [SocketAddress] {
        let found = await Task(executorPreference: thread.taskExecutor) {
            Result { () throws(NameResolutionError) in try NameResolution.addresses(host: host, port: port) }
        }.value
        do throws(NameResolutionError) {
            return try found.get()
        } catch {
            throw Status(.unavailable, error.description)
        }
    }
}
