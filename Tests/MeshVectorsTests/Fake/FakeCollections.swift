internal import MeshDomain

/// One collection of the fake.
struct FakeCollection: Sendable {
    struct Point: Sendable {
        var vector: [Float]
        var payload: [String: JSONValue]
    }

    let size: Int
    let distance: String
    var indexed: Set<String> = []
    var points: [String: Point] = [:]
    /// What was acknowledged and cannot be seen yet.
    var unseen: [String: Point] = [:]
}

/// The collections of the fake, and what each call does with them.
struct FakeCollections: Sendable {
    private(set) var collections: [String: FakeCollection] = [:]

    subscript(_ name: String) -> FakeCollection? {
        get { collections[name] }
        set { collections[name] = newValue }
    }

    var list: JSONValue {
        ["collections": .array(collections.keys.sorted().map { ["name": .string($0)] })]
    }

    mutating func answer(
        _ method: String,
        _ place: FakePlace,
        _ waits: Bool,
        _ body: JSONValue
    ) throws(FakeRefusal) -> JSONValue {
        switch (method, place.rest) {
        case ("PUT", ""): return try create(place.name, body)
        case ("DELETE", ""): return .bool(collections.removeValue(forKey: place.name) != nil)
        default: break
        }
        guard var collection = collections[place.name] else {
            throw FakeRefusal(404, "Not found: Collection `\(place.name)` doesn't exist!")
        }
        defer { collections[place.name] = collection }
        switch (method, place.rest) {
        case ("GET", ""): return collection.info
        case ("PUT", "/index"): return try collection.index(body, waits)
        case ("PUT", "/points"): return try collection.upsert(body, waits)
        case ("POST", "/points"): return try collection.fetch(body)
        case ("POST", "/points/query"): return try collection.query(body)
        case ("POST", "/points/scroll"): return try collection.scroll(body)
        case ("POST", "/points/delete"): return try collection.delete(body, waits)
        default: throw FakeRefusal(404, "there is no \(method) \(place.rest)")
        }
    }

    private mutating func create(_ name: String, _ body: JSONValue) throws(FakeRefusal) -> JSONValue {
        let body = try StrictObject(
            body,
            knows: ["vectors", "on_disk_payload", "hnsw_config", "quantization_config"]
        )
        let vectors = try StrictObject(body["vectors"], knows: ["size", "distance", "on_disk"])
        let distances = ["Cosine", "Dot", "Euclid", "Manhattan"]
        guard let size = vectors.count("size"), (1...65_536).contains(size),
            let distance = vectors["distance"]?.string, distances.contains(distance)
        else { throw FakeRefusal(400, "Format error in JSON body: vectors want a size and a distance") }
        if collections[name] != nil { throw FakeRefusal(409, "Wrong input: Collection `\(name)` already exists!") }
        collections[name] = FakeCollection(size: size, distance: distance)
        return true
    }
}

extension FakeCollection {
    var info: JSONValue {
        let vectors: JSONValue = ["size": .number(Double(size)), "distance": .string(distance)]
        return [
            "status": "green", "points_count": .number(Double(points.count)),
            "config": ["params": ["vectors": vectors, "shard_number": 1]],
            "payload_schema": .object(
                Dictionary(uniqueKeysWithValues: indexed.map { ($0, JSONValue.object(["data_type": "keyword"])) })
            ),
        ]
    }

    mutating func index(_ body: JSONValue, _ waits: Bool) throws(FakeRefusal) -> JSONValue {
        let body = try StrictObject(body, knows: ["field_name", "field_schema"])
        let kinds = ["keyword", "integer", "float", "bool", "datetime", "uuid", "text", "geo"]
        guard let name = body["field_name"]?.string, let kind = body["field_schema"]?.string, kinds.contains(kind)
        else { throw FakeRefusal(400, "Format error in JSON body: an index wants a field and its schema") }
        indexed.insert(name)
        return Self.update(waits)
    }

    // MARK: Points

    mutating func upsert(_ body: JSONValue, _ waits: Bool) throws(FakeRefusal) -> JSONValue {
        let list = try StrictObject(body, knows: ["points"])["points"]?.array ?? []
        if list.isEmpty { throw FakeRefusal(422, "Validation error in JSON body: points: empty") }
        var added: [String: FakeCollection.Point] = [:]
        for json in list {
            let point = try StrictObject(json, knows: ["id", "vector", "payload"])
            let id = try Self.id(point["id"])
            let numbers = try vector(point["vector"])
            added[id] = FakeCollection.Point(vector: normal(numbers), payload: point["payload"]?.object ?? [:])
        }
        if waits {
            points.merge(added) { _, new in new }
        } else {
            unseen.merge(added) { _, new in new }
        }
        return Self.update(waits)
    }

    mutating func delete(_ body: JSONValue, _ waits: Bool) throws(FakeRefusal) -> JSONValue {
        let body = try StrictObject(body, knows: ["points", "filter"])
        if let ids = body["points"]?.array {
            for id in ids { points[try Self.id(id)] = nil }
        } else {
            let filter = try FakeFilter(body["filter"], indexed)
            points = points.filter { !filter.takes($0.key, $0.value) }
        }
        return Self.update(waits)
    }

    func fetch(_ body: JSONValue) throws(FakeRefusal) -> JSONValue {
        let body = try StrictObject(body, knows: ["ids", "with_payload", "with_vector"])
        var found: [JSONValue] = []
        for id in body["ids"]?.array ?? [] {
            let id = try Self.id(id)
            if let point = points[id] { found.append(record(id, point, body)) }
        }
        return .array(found)
    }

    func query(_ body: JSONValue) throws(FakeRefusal) -> JSONValue {
        let body = try StrictObject(
            body,
            knows: ["query", "filter", "limit", "offset", "with_payload", "with_vector", "score_threshold", "params"]
        )
        let query = normal(try vector(body["query"]))
        let filter = try FakeFilter(body["filter"], indexed)
        let limit = try body.positive("limit", or: 10)
        let scored = points.filter { filter.takes($0.key, $0.value) }
            .map { id, point in (id: id, point: point, score: zip(query, point.vector).reduce(0) { $0 + $1.0 * $1.1 }) }
            .sorted { ($0.score, $0.id) > ($1.score, $1.id) }
            .filter { Double($0.score) >= body["score_threshold"]?.number ?? -.infinity }
            .dropFirst(body.count("offset") ?? 0).prefix(limit)
        let found = scored.map { id, point, score -> JSONValue in
            guard case .object(var members) = record(id, point, body) else { return .null }
            members["score"] = .number(Double(score))
            members["version"] = 0
            return .object(members)
        }
        return ["points": .array(found)]
    }

    func scroll(_ body: JSONValue) throws(FakeRefusal) -> JSONValue {
        let body = try StrictObject(body, knows: ["filter", "limit", "offset", "with_payload", "with_vector"])
        let filter = try FakeFilter(body["filter"], indexed)
        let limit = try body.positive("limit", or: 10)
        let from = try body["offset"].map { (json) throws(FakeRefusal) in try Self.id(json) } ?? ""
        let rest = points.filter { $0.key >= from && filter.takes($0.key, $0.value) }.sorted { $0.key < $1.key }
        let page = rest.prefix(limit).map { record($0.key, $0.value, body) }
        let next = rest.count > limit ? JSONValue.string(rest[limit].key) : .null
        return ["points": .array(page), "next_page_offset": next]
    }

    // MARK: Pieces

    private static func update(_ waits: Bool) -> JSONValue {
        ["operation_id": 1, "status": waits ? "completed" : "acknowledged"]
    }

    private func record(_ id: String, _ point: FakeCollection.Point, _ body: StrictObject) -> JSONValue {
        var record: [String: JSONValue] = ["id": .string(id)]
        switch body["with_payload"] {
        case .bool(true)?: record["payload"] = .object(point.payload)
        case .array(let names)?:
            record["payload"] = .object(point.payload.filter { names.contains(.string($0.key)) })
        default: break
        }
        if body["with_vector"]?.bool == true {
            record["vector"] = .array(point.vector.map { .number(Double($0)) })
        }
        return .object(record)
    }

    /// A UUID; numbers are allowed, too, and nobody here writes them.
    static func id(_ json: JSONValue?) throws(FakeRefusal) -> String {
        guard let text = json?.string, text.wholeMatch(of: /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil else {
            throw FakeRefusal(400, "Format error in JSON body: \(json?.text ?? "nothing") is not a valid point ID")
        }
        return text
    }

    private func vector(_ json: JSONValue?) throws(FakeRefusal) -> [Float] {
        let numbers = json?.array?.compactMap(\.number).map { Float($0) } ?? []
        guard numbers.count == json?.array?.count, numbers.count == size else {
            let words = "expected dim: \(size), got \(numbers.count)"
            throw FakeRefusal(400, "Wrong input: Vector dimension error: \(words)")
        }
        return numbers
    }

    /// For Cosine vectors are made unit vectors when they are written.
    private func normal(_ vector: [Float]) -> [Float] {
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return distance == "Cosine" && length > .ulpOfOne ? vector.map { $0 / length } : vector
    }
}
