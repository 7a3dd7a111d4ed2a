// Made by protoc-gen-mesh from aimesh/v1/network.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore

/// The methods of `aimesh.v1.NetworkService`: kind, scope and HTTP paths, as the schema says.
package enum ProtoNetworkServiceMethods {
    package static let createNetwork = MethodDescriptor(
        service: "aimesh.v1.NetworkService",
        name: "CreateNetwork",
        kind: .unary,
        scope: "create",
        request: ProtoCreateNetworkRequest.self,
        response: ProtoNetwork.self,
        http: [
            HTTPBinding("POST", "/api/mesh/networks", body: "*"),
        ]
    )
    package static let listNetworks = MethodDescriptor(
        service: "aimesh.v1.NetworkService",
        name: "ListNetworks",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoListNetworksRequest.self,
        response: ProtoListNetworksResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/networks"),
        ]
    )
    package static let getNetwork = MethodDescriptor(
        service: "aimesh.v1.NetworkService",
        name: "GetNetwork",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoGetNetworkRequest.self,
        response: ProtoNetwork.self,
        http: [
            HTTPBinding("GET", "/api/mesh/networks/{network_id}"),
        ]
    )
    package static let updateNetwork = MethodDescriptor(
        service: "aimesh.v1.NetworkService",
        name: "UpdateNetwork",
        kind: .unary,
        scope: "write",
        request: ProtoUpdateNetworkRequest.self,
        response: ProtoNetwork.self,
        http: [
            HTTPBinding("PATCH", "/api/mesh/networks/{network_id}", body: "network"),
        ]
    )
    package static let deleteNetwork = MethodDescriptor(
        service: "aimesh.v1.NetworkService",
        name: "DeleteNetwork",
        kind: .unary,
        isIdempotent: true,
        scope: "delete",
        request: ProtoDeleteNetworkRequest.self,
        response: ProtoDeleteNetworkResponse.self,
        http: [
            HTTPBinding("DELETE", "/api/mesh/networks/{network_id}"),
        ]
    )

    package static let all: [MethodDescriptor] = [
        createNetwork,
        listNetworks,
        getNetwork,
        updateNetwork,
        deleteNetwork,
    ]
}

/// Makes, shows, changes and deletes networks.
package protocol ProtoNetworkService: RPCService {
    /// Makes a network. Without agents it gets five: coordinator, content, design, analytics, personalization.
    func createNetwork(
        _ request: ProtoCreateNetworkRequest,
        _ context: ServerContext
    ) async throws -> ProtoNetwork

    /// Lists the networks of the caller, newest first.
    func listNetworks(
        _ request: ProtoListNetworksRequest,
        _ context: ServerContext
    ) async throws -> ProtoListNetworksResponse

    /// Shows one network.
    func getNetwork(
        _ request: ProtoGetNetworkRequest,
        _ context: ServerContext
    ) async throws -> ProtoNetwork

    /// Changes a network. Tasks under way keep the limits with which they began.
    func updateNetwork(
        _ request: ProtoUpdateNetworkRequest,
        _ context: ServerContext
    ) async throws -> ProtoNetwork

    /// Deletes a network and all that belongs to it: agents, tasks, memory, sessions, cached state. Running tasks are
    /// cancelled first.
    func deleteNetwork(
        _ request: ProtoDeleteNetworkRequest,
        _ context: ServerContext
    ) async throws -> ProtoDeleteNetworkResponse
}

extension ProtoNetworkService {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .unary(ProtoNetworkServiceMethods.createNetwork, createNetwork),
            .unary(ProtoNetworkServiceMethods.listNetworks, listNetworks),
            .unary(ProtoNetworkServiceMethods.getNetwork, getNetwork),
            .unary(ProtoNetworkServiceMethods.updateNetwork, updateNetwork),
            .unary(ProtoNetworkServiceMethods.deleteNetwork, deleteNetwork),
        ]
    }
}

/// Calls `aimesh.v1.NetworkService` through any transport.
package struct ProtoNetworkServiceClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// Makes a network. Without agents it gets five: coordinator, content, design, analytics, personalization.
    package func createNetwork(_ request: ProtoCreateNetworkRequest, options: CallOptions = .standard) async throws -> ProtoNetwork {
        try await caller.unary(ProtoNetworkServiceMethods.createNetwork, request, options)
    }

    /// Lists the networks of the caller, newest first.
    package func listNetworks(_ request: ProtoListNetworksRequest, options: CallOptions = .standard) async throws -> ProtoListNetworksResponse {
        try await caller.unary(ProtoNetworkServiceMethods.listNetworks, request, options)
    }

    /// Shows one network.
    package func getNetwork(_ request: ProtoGetNetworkRequest, options: CallOptions = .standard) async throws -> ProtoNetwork {
        try await caller.unary(ProtoNetworkServiceMethods.getNetwork, request, options)
    }

    /// Changes a network. Tasks under way keep the limits with which they began.
    package func updateNetwork(_ request: ProtoUpdateNetworkRequest, options: CallOptions = .standard) async throws -> ProtoNetwork {
        try await caller.unary(ProtoNetworkServiceMethods.updateNetwork, request, options)
    }

    /// Deletes a network and all that belongs to it: agents, tasks, memory, sessions, cached state. Running tasks are
    /// cancelled first.
    package func deleteNetwork(_ request: ProtoDeleteNetworkRequest, options: CallOptions = .standard) async throws -> ProtoDeleteNetworkResponse {
        try await caller.unary(ProtoNetworkServiceMethods.deleteNetwork, request, options)
    }
}
