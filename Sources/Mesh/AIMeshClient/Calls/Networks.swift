internal import MeshProto
internal import Protobuf

extension MeshClient {
    /// Creates, finds, changes and deletes networks: `mesh.networks`.
    public struct Networks: Sendable {
        let calls: Calls

        /// Creates a network. Without agents it gets the default team.
        ///
        ///     let network = try await mesh.networks.create("Marketing", agents: [NewAgent("Writer", type: "copywriter")])
        public func create(
            _ name: String,
            description: String = "",
            agents: [NewAgent] = [],
            maxIterations: Int? = nil,
            timeout: Duration? = nil,
            labels: [String: String] = [:],
            idempotencyKey: String? = nil
        ) async throws(MeshError) -> Network {
            let request = ProtoCreateNetworkRequest.with {
                $0.name = name
                $0.description = description
                $0.agents = agents.map(\.proto)
                $0.maxIterations = maxIterations.map { Int32(clamping: $0) }
                $0.timeoutSeconds = timeout?.wholeSeconds
                $0.labels = labels
                $0.idempotencyKey = calls.idempotencyKey(idempotencyKey)
            }
            return try await calls.call { Network(try await calls.networks.createNetwork(request, options: $0)) }
        }

        /// The networks that this caller may see, the newest first.
        ///
        /// - Parameter labels: each as `key=value`; a network has all of them.
        public func list(
            nameContains: String = "",
            ownerID: String = "",
            labels: [String] = [],
            pageSize: Int? = nil
        ) -> Pages<Network> {
            let calls = calls
            return Pages { (token) async throws(MeshError) in
                let request = ProtoListNetworksRequest.with {
                    $0.nameContains = nameContains
                    $0.ownerID = ownerID
                    $0.labelSelectors = labels
                    $0.pageSize = Int32(clamping: pageSize ?? 0)
                    $0.pageToken = token
                }
                let page = try await calls.call { try await calls.networks.listNetworks(request, options: $0) }
                return (page.networks.map { Network($0) }, page.nextPageToken)
            }
        }

        public func get(_ id: String) async throws(MeshError) -> Network {
            let request = ProtoGetNetworkRequest.with { $0.networkID = id }
            return try await calls.call { Network(try await calls.networks.getNetwork(request, options: $0)) }
        }

        /// Changes what is named and leaves the rest: `update(id, .name("Growth"), .timeout(nil))`.
        ///
        /// - Parameter etag: the revision that is changed; `aborted` when there is a newer one. Nil changes any.
        public func update(
            _ id: String,
            _ changes: NetworkChange...,
            etag: String? = nil
        ) async throws(MeshError) -> Network {
            let request = ProtoUpdateNetworkRequest.with {
                $0.networkID = id
                $0.network = .with { network in
                    for change in changes { change.apply(to: &network) }
                    network.etag = etag ?? ""
                }
                $0.updateMask = .with { $0.paths = changes.map(\.path) }
            }
            return try await calls.call { Network(try await calls.networks.updateNetwork(request, options: $0)) }
        }

        /// Deletes a network with all that is in it.
        @discardableResult
        public func delete(_ id: String, etag: String? = nil) async throws(MeshError) -> DeletedNetwork {
            let request = ProtoDeleteNetworkRequest.with {
                $0.networkID = id
                $0.etag = etag ?? ""
            }
            return try await calls.call { DeletedNetwork(try await calls.networks.deleteNetwork(request, options: $0)) }
        }
    }
}
