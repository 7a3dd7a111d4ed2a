package import GRPCCore
package import MeshApplication
internal import MeshDomain
package import MeshProto
package import Protobuf

/// Writes, finds and removes shared memory. Its sessions are in `MemoryService+Sessions.swift`.
package struct MemoryService: ProtoMemoryService {
    let mesh: Mesh

    package init(_ mesh: Mesh) { self.mesh = mesh }

    package func addMemory(_ request: ProtoAddMemoryRequest, _ context: ServerContext) async throws -> ProtoMemoryItem {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.addMemory(NewMemory(request), as: caller).proto
        }
    }

    package func listMemory(
        _ request: ProtoListMemoryRequest,
        _ context: ServerContext
    ) async throws -> ProtoListMemoryResponse {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            let page = try await mesh.listMemory(MemoryQuery(request), as: caller)
            return .with {
                $0.items = page.elements.map(\.proto)
                $0.nextPageToken = page.nextToken ?? ""
            }
        }
    }

    package func getMemory(_ request: ProtoGetMemoryRequest, _ context: ServerContext) async throws -> ProtoMemoryItem {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.getMemory(MemoryID(request.memoryID), in: NetworkID(request.networkID), as: caller).proto
        }
    }

    package func deleteMemory(
        _ request: ProtoDeleteMemoryRequest,
        _ context: ServerContext
    ) async throws -> GoogleEmpty {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.deleteMemory(
                MemoryID(request.memoryID),
                from: NetworkID(request.networkID),
                as: caller
            )
            return GoogleEmpty()
        }
    }

    package func searchMemory(
        _ request: ProtoSearchMemoryRequest,
        _ context: ServerContext
    ) async throws -> ProtoSearchMemoryResponse {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            let found = try await mesh.searchMemory(MemorySearch(request), as: caller)
            return .with {
                $0.matches = found.matches.map(\.proto)
                $0.degraded = found.isDegraded
            }
        }
    }

    package func watchMemory(
        _ request: ProtoWatchMemoryRequest,
        _ responses: ResponseWriter<ProtoMemoryEvent>,
        _ context: ServerContext
    ) async throws {
        let caller = try context.principal()
        let cursor = try request.cursor.ifNotEmpty.map(feedPosition)
        let watch = try await answering { () throws(ApplicationFailure) in
            try await mesh.watchMemory(
                of: NetworkID(request.networkID),
                after: cursor,
                types: Set(request.types.compactMap { MemoryType($0) }),
                heartbeat: HeartbeatInterval.of(request.heartbeatInterval),
                as: caller
            )
        }
        let writer = NetworkEventWriter(network: watch.networkID)
        while let items = try await answering({ () throws(ApplicationFailure) in try await watch.next() }) {
            for item in items {
                guard let event = writer.memoryProto(item, now: mesh.clock.now) else { continue }
                try await responses.send(event)
            }
        }
    }
}

/// The place that a cursor names, or a refusal that names the field.
func feedPosition(_ cursor: String) throws(Status) -> Int64 {
    guard let position = FeedCursor.position(cursor) else {
        throw Status(
            .invalid([FieldFault("cursor", "is not a cursor of this stream; send one that came with an event")])
        )
    }
    return position
}
