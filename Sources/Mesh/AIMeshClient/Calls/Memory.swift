internal import MeshProto
internal import Protobuf

extension MeshClient {
    /// Writes, finds and removes what a network remembers: `mesh.memory`.
    public struct Memory: Sendable {
        let calls: Calls

        /// Adds an item: `mesh.memory.add(NewMemory("The logo is blue."), to: network.id)`.
        public func add(
            _ memory: NewMemory,
            to networkID: String,
            idempotencyKey: String? = nil
        ) async throws(MeshError) -> MemoryItem {
            let request = ProtoAddMemoryRequest.with {
                $0.networkID = networkID
                $0.type = memory.type.proto
                $0.content = memory.content
                $0.confidence = memory.confidence
                $0.metadata = .unlessEmpty(memory.metadata)
                $0.tags = memory.tags
                $0.ttl = memory.timeToLive?.proto
                $0.important = memory.isImportant
                $0.sessionID = memory.sessionID ?? ""
                $0.idempotencyKey = calls.idempotencyKey(idempotencyKey)
            }
            return try await calls.call { MemoryItem(try await calls.memory.addMemory(request, options: $0)) }
        }

        /// The items of a network, the newest first.
        public func list(
            in networkID: String,
            _ filter: MemoryFilter = MemoryFilter(),
            taskID: String? = nil,
            pageSize: Int? = nil
        ) -> Pages<MemoryItem> {
            let calls = calls
            return Pages { (token) async throws(MeshError) in
                let request = ProtoListMemoryRequest.with {
                    $0.networkID = networkID
                    $0.pageSize = Int32(clamping: pageSize ?? 0)
                    $0.pageToken = token
                    $0.types = filter.types.map(\.proto)
                    $0.tags = filter.tags
                    $0.startTime = filter.from?.proto
                    $0.endTime = filter.until?.proto
                    $0.sessionID = filter.sessionID ?? ""
                    $0.taskID = taskID ?? ""
                }
                let page = try await calls.call { try await calls.memory.listMemory(request, options: $0) }
                return (page.items.map { MemoryItem($0) }, page.nextPageToken)
            }
        }

        public func get(_ id: String, in networkID: String) async throws(MeshError) -> MemoryItem {
            let request = ProtoGetMemoryRequest.with {
                $0.networkID = networkID
                $0.memoryID = id
            }
            return try await calls.call { MemoryItem(try await calls.memory.getMemory(request, options: $0)) }
        }

        public func delete(_ id: String, in networkID: String) async throws(MeshError) {
            let request = ProtoDeleteMemoryRequest.with {
                $0.networkID = networkID
                $0.memoryID = id
            }
            try await calls.call { _ = try await calls.memory.deleteMemory(request, options: $0) }
        }

        /// Finds items by relevance.
        ///
        /// - Parameters:
        ///   - limit: nil for the server's default.
        ///   - minScore: items below it are left out; nil for the server's default.
        public func search(
            _ query: String,
            in networkID: String,
            mode: MemorySearchMode? = nil,
            _ filter: MemoryFilter = MemoryFilter(),
            limit: Int? = nil,
            minScore: Double? = nil
        ) async throws(MeshError) -> MemorySearchResult {
            let request = ProtoSearchMemoryRequest.with {
                $0.networkID = networkID
                $0.query = query
                $0.mode = mode?.proto ?? .unspecified
                $0.limit = Int32(clamping: limit ?? 0)
                $0.minScore = minScore ?? 0
                $0.types = filter.types.map(\.proto)
                $0.tags = filter.tags
                $0.startTime = filter.from?.proto
                $0.endTime = filter.until?.proto
                $0.sessionID = filter.sessionID ?? ""
            }
            return try await calls.call {
                let answer = try await calls.memory.searchMemory(request, options: $0)
                return MemorySearchResult(
                    matches: answer.matches.map { MemoryMatch($0) },
                    isDegraded: answer.degraded
                )
            }
        }

        /// Each change of a network's memory, until you leave the loop. A broken connection is resumed where it was.
        ///
        /// - Parameter cursor: of the last change that is known; nil for what happens from now on.
        public func watch(
            in networkID: String,
            types: [MemoryType] = [],
            after cursor: String? = nil
        ) -> MemoryUpdates {
            MemoryUpdates(calls: calls, networkID: networkID, types: types, cursor: cursor)
        }
    }
}
