internal import EventIO
internal import MeshDomain
internal import OutboundHTTP
internal import Testing

@Suite("The fake of Qdrant keeps the contract")
struct FakeQdrantTests {
    private static let id = "0f8b1f1e-0000-8000-8000-000000000001"

    private struct Answer {
        let status: Int
        let body: JSONValue
        var error: String { body["status"]?["error"]?.string ?? "" }
    }

    private static func with(
        _ body: (_ call: (String, String, JSONValue?) async throws -> Answer) async throws -> Void
    ) async throws {
        let loops = try LoopGroup(count: 1)
        let fake = FakeQdrant(loops: loops)
        try await fake.start()
        let client = HTTPClient(loops: loops.loops)
        try await body { method, path, json in
            var request = HTTPRequest(method, fake.url + "/collections/" + path)
            request.body = json?.bytes ?? []
            let answer = try await client.send(request)
            return Answer(status: answer.status, body: try JSONValue(parsing: try await answer.collect()))
        }
        await client.shutDown()
        await fake.stop()
        loops.shutDown()
    }

    @Test("collections are made once, described and deleted")
    func collections() async throws {
        try await Self.with { call in
            #expect(try await call("GET", "c", nil).status == 404)
            let form: JSONValue = ["vectors": ["size": 2, "distance": "Cosine"]]
            let made = try await call("PUT", "c", form)
            #expect(made.status == 200 && made.body["status"] == "ok" && made.body["result"] == true)
            let again = try await call("PUT", "c", form)
            #expect(again.status == 409 && again.error.contains("already exists") && again.body["result"] == .null)
            let vectors = try await call("GET", "c", nil).body["result"]?["config"]?["params"]?["vectors"]
            #expect(vectors == ["size": 2, "distance": "Cosine"])
            #expect(try await call("PUT", "d", ["vectors": ["size": 2, "distance": "Cosinus"]]).status == 400)
            #expect(try await call("PUT", "d", ["vektors": ["size": 2]]).error.contains("unknown field `vektors`"))
            #expect(try await call("DELETE", "c", nil).body["result"] == true)
            #expect(try await call("POST", "c/points/query", ["query": [1, 0]]).status == 404)
        }
    }

    @Test("points are seen when the answer waited for them, compared by their cosine, and filtered by indexed fields")
    func points() async throws {
        try await Self.with { call in
            _ = try await call("PUT", "c", ["vectors": ["size": 2, "distance": "Cosine"]])
            func upsert(_ path: String, _ id: String, _ vector: JSONValue) async throws -> Answer {
                let point: JSONValue = ["id": .string(id), "vector": vector, "payload": ["tenant": "a"]]
                return try await call("PUT", path, ["points": [point]])
            }
            let unwaited = try await upsert("c/points", Self.id, [3, 4])
            #expect(unwaited.body["result"]?["status"] == "acknowledged")
            #expect(try await call("POST", "c/points/query", ["query": [3, 4]]).body["result"]?["points"] == [])
            let waited = try await upsert("c/points?wait=true", Self.id, [3, 4])
            #expect(waited.body["result"]?["status"] == "completed")
            let found = try await call("POST", "c/points/query", ["query": [30, 40], "with_payload": true])
            let point = found.body["result"]?["points"]?.array?.first
            #expect(abs((point?["score"]?.number ?? 0) - 1) < 1e-6 && point?["payload"] == ["tenant": "a"])
            #expect(try await upsert("c/points", Self.id, [1]).error.contains("expected dim: 2, got 1"))
            #expect(try await upsert("c/points", "mem_1", [1, 0]).error.contains("not a valid point ID"))
            let filter: JSONValue = ["must": [["key": "tenant", "match": ["value": "b"]]]]
            let query: JSONValue = ["query": [3, 4], "filter": filter]
            #expect(try await call("POST", "c/points/query", query).error.contains("Index required"))
            _ = try await call("PUT", "c/index", ["field_name": "tenant", "field_schema": "keyword"])
            #expect(try await call("POST", "c/points/query", query).body["result"]?["points"] == [])
            let scrolled = try await call("POST", "c/points/scroll", ["limit": 1]).body["result"]
            #expect(scrolled?["next_page_offset"] == .null && scrolled?["points"]?.array?.count == 1)
            _ = try await call("POST", "c/points/delete?wait=true", ["points": [.string(Self.id)]])
            #expect(try await call("POST", "c/points", ["ids": [.string(Self.id)]]).body["result"] == [])
        }
    }
}
