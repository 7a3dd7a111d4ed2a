internal import MeshDomain

/// An object whose members are all known: a misspelt one is no wish that is silently left out.
struct StrictObject {
    private let members: [String: JSONValue]

    init(_ json: JSONValue?, knows names: Set<String>) throws(FakeRefusal) {
        guard let members = json?.object else {
            throw FakeRefusal(400, "Format error in JSON body: expected an object")
        }
        if let unknown = members.keys.first(where: { !names.contains($0) }) {
            throw FakeRefusal(400, "Format error in JSON body: unknown field `\(unknown)`")
        }
        self.members = members
    }

    subscript(_ name: String) -> JSONValue? { members[name].flatMap { $0 == .null ? nil : $0 } }

    func count(_ name: String) -> Int? { self[name]?.number.flatMap { Int(exactly: $0) } }

    func positive(_ name: String, or standard: Int) throws(FakeRefusal) -> Int {
        guard self[name] != nil else { return standard }
        guard let count = count(name), count >= 1 else {
            throw FakeRefusal(422, "Validation error in JSON body: \(name): value is below the minimum of 1")
        }
        return count
    }
}

/// `must`, `should` and `must_not` over values of fields and ids.
struct FakeFilter {
    private enum Condition {
        case equal(String, JSONValue)
        case ids(Set<String>)
    }

    private let must: [Condition]
    private let should: [Condition]
    private let mustNot: [Condition]

    init(_ json: JSONValue?, _ indexed: Set<String>) throws(FakeRefusal) {
        guard let json else {
            (must, should, mustNot) = ([], [], [])
            return
        }
        let filter = try StrictObject(json, knows: ["must", "should", "must_not"])
        must = try Self.conditions(filter["must"], indexed)
        should = try Self.conditions(filter["should"], indexed)
        mustNot = try Self.conditions(filter["must_not"], indexed)
    }

    func takes(_ id: String, _ point: FakeCollection.Point) -> Bool {
        func holds(_ condition: Condition) -> Bool {
            switch condition {
            case .equal(let key, let value): point.payload[key] == value
            case .ids(let ids): ids.contains(id)
            }
        }
        return must.allSatisfy(holds) && !mustNot.contains(where: holds)
            && (should.isEmpty || should.contains(where: holds))
    }

    private static func conditions(_ json: JSONValue?, _ indexed: Set<String>) throws(FakeRefusal) -> [Condition] {
        var conditions: [Condition] = []
        for json in json?.array ?? [] {
            if json["has_id"] != nil {
                let list = try StrictObject(json, knows: ["has_id"])["has_id"]?.array ?? []
                var ids: Set<String> = []
                for id in list { ids.insert(try FakeCollection.id(id)) }
                conditions.append(.ids(ids))
                continue
            }
            let condition = try StrictObject(json, knows: ["key", "match"])
            let match = try StrictObject(condition["match"], knows: ["value"])
            guard let key = condition["key"]?.string, let value = match["value"] else {
                throw FakeRefusal(400, "Format error in JSON body: a condition wants a key and a match")
            }
            guard indexed.contains(key) else {
                throw FakeRefusal(400, "Bad request: Index required but not found for \"\(key)\"")
            }
            conditions.append(.equal(key, value))
        }
        return conditions
    }
}
