package import GRPCCore
package import MeshApplication
internal import MeshDomain
package import MeshProto
internal import Protobuf

/// Makes, shows, changes and deletes networks.
package struct NetworkService: ProtoNetworkService {
    private let mesh: Mesh

    package init(_ mesh: Mesh) { self.mesh = mesh }

    package func createNetwork(
        _ request: ProtoCreateNetworkRequest,
        _ context: ServerContext
    ) async throws -> ProtoNetwork {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.createNetwork(NewNetwork(request), as: caller).proto
        }
    }

    package func listNetworks(
        _ request: ProtoListNetworksRequest,
        _ context: ServerContext
    ) async throws -> ProtoListNetworksResponse {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            let page = try await mesh.listNetworks(NetworkQuery(request), as: caller)
            return .with {
                $0.networks = page.elements.map(\.proto)
                $0.nextPageToken = page.nextToken ?? ""
            }
        }
    }

    package func getNetwork(_ request: ProtoGetNetworkRequest, _ context: ServerContext) async throws -> ProtoNetwork {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.getNetwork(NetworkID(request.networkID), as: caller).proto
        }
    }

    package func updateNetwork(
        _ request: ProtoUpdateNetworkRequest,
        _ context: ServerContext
    ) async throws -> ProtoNetwork {
        let caller = try context.principal()
        let new = request.network ?? ProtoNetwork()
        let mask = try FieldMaskPaths(
            request.updateMask,
            changeable: ["name", "description", "max_iterations", "timeout_seconds", "labels"]
        )
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.updateNetwork(
                NetworkID(request.networkID),
                expecting: ETag.revision(new.etag),
                as: caller
            ) { (network) throws(ApplicationFailure) in
                if mask.takes("name", isSet: !new.name.isEmpty) {
                    guard !new.name.isEmpty else { throw .invalid([FieldFault("network.name", "cannot be cleared")]) }
                    network.name = new.name
                }
                if mask.takes("description", isSet: !new.description.isEmpty) { network.description = new.description }
                if mask.takes("max_iterations", isSet: new.maxIterations != nil) {
                    network.maxIterations = new.maxIterations.map { Int($0) } ?? mesh.defaults.maxIterations
                }
                if mask.takes("timeout_seconds", isSet: new.timeoutSeconds != nil) {
                    network.timeoutSeconds = new.timeoutSeconds.map { Int($0) } ?? mesh.defaults.timeoutSeconds
                }
                if mask.takes("labels", isSet: !new.labels.isEmpty) { network.labels = new.labels }
            }.proto
        }
    }

    package func deleteNetwork(
        _ request: ProtoDeleteNetworkRequest,
        _ context: ServerContext
    ) async throws -> ProtoDeleteNetworkResponse {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.deleteNetwork(
                NetworkID(request.networkID),
                expecting: ETag.revision(request.etag),
                as: caller
            ).proto
        }
    }
}
