internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import RPCTestSupport

/// Names and their addresses as a test says, which may change them.
final class StaticHostResolver: HostResolver {
    private struct State: Sendable {
        var hosts: [String: Result<[SocketAddress], Status>]
        var asked: [String] = []
    }

    private let state: Observed<State>

    init(_ hosts: [String: [SocketAddress]] = [:]) { state = Observed(State(hosts: hosts.mapValues { .success($0) })) }

    var asked: [String] { state.value.asked }

    func set(_ host: String, _ result: Result<[SocketAddress], Status>) { state.change { $0.hosts[host] = result } }

    func waitUntilAsked(times count: Int) async { await state.wait { $0.asked.count >= count } }

    func resolve(host: String, port: UInt16) async throws -> [SocketAddress] {
        let result = state.change { state in
            state.asked.append("\(host):\(port)")
            return state.hosts[host]
        }
        guard let result else { throw Status(.unavailable, "\(host) is not known") }
        return try result.get()
    }
}
