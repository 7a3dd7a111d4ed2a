internal import GRPCCore
internal import MeshProto
internal import Protobuf

/// Which network a command is about.
extension Invocation {
    /// The one that is named, else the only one of the server.
    func network(_ connection: MeshConnection) async throws -> String {
        if let named = text(ConnectionOptions.network) { return named }
        let request = ProtoListNetworksRequest.with { $0.pageSize = 20 }
        let page = try await connection.networks.listNetworks(request, options: connection.call)
        if page.networks.count == 1, page.nextPageToken.isEmpty { return page.networks[0].id }
        guard !page.networks.isEmpty else {
            throw CommandFailure.wrongCall("the server has no network yet", hint: "make one: mesh network create NAME")
        }
        var lines = ["there are several networks; name one with --network or AIMESH_NETWORK:"]
        lines += page.networks.map { "  \(TerminalText.line($0.id))  \(TerminalText.line($0.name))" }
        if !page.nextPageToken.isEmpty { lines.append("  and more: mesh network list") }
        throw CommandFailure(.wronglyCalled, lines)
    }

    /// The network of a task: the one of `--network`, else what the first event of the task says. An environment
    /// variable does not count, because a task has its network and no other.
    func network(ofTask task: String, _ connection: MeshConnection) async throws -> String {
        if let named = arguments.text(ConnectionOptions.network.name) { return named }
        let request = ProtoWatchTaskRequest.with {
            $0.taskID = task
            $0.omitText = true
        }
        for try await event in connection.tasks.watchTask(request, options: connection.call) {
            if !event.networkID.isEmpty { return event.networkID }
        }
        return try await network(connection)
    }
}
