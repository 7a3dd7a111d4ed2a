internal import MeshApplication
internal import MeshDomain

/// The collection that one embedder's vectors lie in, of all tenants: another embedder's cannot be compared with them.
///
/// Whatever reads or picks points says whose network it is, and `filter` is the one place where that becomes a filter.
struct QdrantCollection: Sendable {
    let name: String
    private let dimensions: Int
    private let server: QdrantServer

    struct Times {
        /// A search that takes longer is done in the process.
        var search: Duration = .seconds(2)
        var call: Duration = .seconds(30)
    }

    private let times: Times

    private static let pageMax = 1_000
    /// Points of one network that are looked at; beyond, the comparison is given up.
    private static let pointsMax = 1_000_000
    private static let nameBytesMax = 80
    /// Of all that the mesh makes.
    static let namePrefix = "aimesh-"

    init(of embedder: String, dimensions: Int, on server: QdrantServer, times: Times = Times()) {
        name = Self.name(of: embedder, dimensions: dimensions)
        self.dimensions = dimensions
        self.server = server
        self.times = times
    }

    /// Of letters, digits and hyphens; with a piece of a digest, because many names may read alike then.
    static func name(of embedder: String, dimensions: Int) -> String {
        let readable = embedder.lowercased().unicodeScalars.prefix(nameBytesMax).map { scalar -> Character in
            let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
            return isPlain ? Character(scalar) : "-"
        }
        return "\(namePrefix)\(String(readable))-\(dimensions)-\(PointID.mark(of: embedder))"
    }

    private var path: String { "/collections/\(name)" }

    // MARK: The collection

    /// Makes it unless it is there. Several processes may do so at once.
    func prepare() async throws(QdrantFailure) {
        if let config = try await config() {
            try check(config)
        } else {
            let vectors: JSONValue = ["size": .number(Double(dimensions)), "distance": "Cosine"]
            let body: JSONValue = ["vectors": vectors, "on_disk_payload": true]
            do throws(QdrantFailure) {
                _ = try await server.call("PUT", path, body: body.bytes, within: times.call)
            } catch {
                // Somebody else may have made it meanwhile.
                guard case .refused = error, let config = try await config() else { throw error }
                try check(config)
            }
        }
        for field in ["tenant", "network"] {
            let body: JSONValue = ["field_name": .string(field), "field_schema": "keyword"]
            _ = try await server.call("PUT", path + "/index?wait=true", body: body.bytes, within: times.call)
        }
    }

    private func config() async throws(QdrantFailure) -> JSONValue? {
        do throws(QdrantFailure) {
            return try await server.call("GET", path, within: times.call)
        } catch {
            if case .missing = error { return nil }
            throw error
        }
    }

    private func check(_ collection: JSONValue) throws(QdrantFailure) {
        let vectors = collection["config"]?["params"]?["vectors"]
        let size = vectors?["size"]?.number.map { Int($0) }
        let distance = vectors?["distance"]?.string
        if size == dimensions, distance == "Cosine" { return }
        let found = size.map { "vectors of \($0) numbers compared by \(distance ?? "nothing")" } ?? "other vectors"
        throw .misfit(
            "The collection \(name) in Qdrant is for \(found), not for vectors of \(dimensions) numbers compared by "
                + "Cosine. Delete it (DELETE \(path)): it is made anew and filled from the store."
        )
    }

    // MARK: Points

    /// So many are sent at once that a request has about two megabytes.
    var batchMax: Int { max(1, min(256, 160_000 / max(1, dimensions))) }

    /// What has another length, or is no number, is near to nothing and cannot be written.
    func takes(_ vector: MemoryVector) -> Bool {
        vector.vector.count == dimensions && vector.vector.allSatisfy(\.isFinite)
    }

    /// - Parameter vectors: those that the collection takes.
    func upsert(_ vectors: [MemoryVector], into network: Owned<NetworkID>) async throws(QdrantFailure) {
        for start in stride(from: 0, to: vectors.count, by: batchMax) {
            let body = QdrantBody.points(Array(vectors[start..<min(vectors.count, start + batchMax)]), of: network)
            _ = try await server.call("PUT", path + "/points?wait=true", body: body, within: times.call)
        }
    }

    func delete(_ points: [String]) async throws(QdrantFailure) {
        for start in stride(from: 0, to: points.count, by: Self.pageMax) {
            let some = points[start..<min(points.count, start + Self.pageMax)]
            let body: JSONValue = ["points": .array(some.map { .string($0) })]
            _ = try await server.call(
                "POST",
                path + "/points/delete?wait=true",
                body: body.bytes,
                within: times.call
            )
        }
    }

    /// The ids of all points of a network.
    func points(of network: Owned<NetworkID>) async throws(QdrantFailure) -> Set<String> {
        var found: Set<String> = []
        var offset: JSONValue?
        while found.count < Self.pointsMax {
            var body: [String: JSONValue] = [
                "filter": filter(network), "limit": .number(Double(Self.pageMax)), "with_payload": false,
                "with_vector": false,
            ]
            body["offset"] = offset
            let page = try await server.call(
                "POST",
                path + "/points/scroll",
                body: JSONValue.object(body).bytes,
                within: times.call
            )
            found.formUnion((page["points"]?.array ?? []).compactMap { $0["id"]?.string })
            guard let next = page["next_page_offset"], next != .null else { return found }
            offset = next
        }
        throw .unreachable("a network has more than \(Self.pointsMax) points in Qdrant")
    }

    /// The nearest ones, best first.
    func nearest(
        to query: [Float],
        limit: Int,
        among ids: [MemoryID]? = nil,
        without others: [MemoryID] = [],
        in network: Owned<NetworkID>
    ) async throws(QdrantFailure) -> [VectorMatches.Near] {
        if limit <= 0 { return [] }
        let rest: JSONValue = [
            "filter": filter(network, among: ids, without: others), "limit": .number(Double(limit)),
            "with_payload": ["item"], "with_vector": false,
        ]
        let result = try await server.call(
            "POST",
            path + "/points/query",
            body: QdrantBody.query(query, rest),
            within: times.search
        )
        guard let points = result["points"]?.array else {
            throw .unreachable("the answer of Qdrant to a query has no points")
        }
        return points.compactMap { point in
            guard let item = point["payload"]?["item"]?.string.map({ MemoryID($0) }),
                let score = point["score"]?.number,
                // A point that somebody else wrote names items that are not of this network.
                point["id"]?.string == PointID.of(item, in: network)
            else { return nil }
            return VectorMatches.Near(id: item, similarity: score)
        }
    }

    /// Every filter is made here, and there is none without a tenant and a network.
    private func filter(
        _ network: Owned<NetworkID>,
        among ids: [MemoryID]? = nil,
        without others: [MemoryID] = []
    ) -> JSONValue {
        func isEqual(_ key: String, _ value: String) -> JSONValue {
            ["key": .string(key), "match": ["value": .string(value)]]
        }
        func hasID(_ ids: [MemoryID]) -> JSONValue {
            ["has_id": .array(ids.map { .string(PointID.of($0, in: network)) })]
        }
        var must = [isEqual("tenant", network.tenant.text), isEqual("network", network.id.text)]
        if let ids { must.append(hasID(ids)) }
        var filter: [String: JSONValue] = ["must": .array(must)]
        if !others.isEmpty { filter["must_not"] = [hasID(others)] }
        return .object(filter)
    }
}
