internal import EventIO
internal import OutboundHTTP
internal import Telemetry
internal import Testing

@testable internal import MeshVectors

@Suite("The check of a Qdrant server before it is used")
struct QdrantCheckTests {
    private static let key = QdrantHouse.key

    private static func with(
        key: String? = key,
        _ body: (FakeQdrant, QdrantCheck) async throws -> Void
    ) async throws {
        let loops = try LoopGroup(count: 1)
        let fake = FakeQdrant(key: Self.key, loops: loops)
        try await fake.start()
        let client = HTTPClient(loops: loops.loops)
        do {
            try await body(
                fake,
                QdrantCheck(QdrantAddress(url: fake.url, key: key.map { Secret($0) }), client: client)
            )
        } catch {
            await client.shutDown()
            await fake.stop()
            loops.shutDown()
            throw error
        }
        await client.shutDown()
        await fake.stop()
        loops.shutDown()
    }

    private static func words(_ check: QdrantCheck) async -> String {
        do throws(QdrantCheck.Fault) {
            return "\(try await check.report())"
        } catch {
            return "\(error)"
        }
    }

    @Test("a server that can be used tells its version and its collections, and is not changed")
    func right() async throws {
        try await Self.with { fake, check in
            #expect(try await check.report() == QdrantCheck.Report(version: "1.16.2", collections: 0, own: []))
            fake.edit {
                $0["other"] = FakeCollection(size: 2, distance: "Dot")
                $0["aimesh-hashing-256-12345678"] = FakeCollection(size: 256, distance: "Cosine")
            }
            let report = try await check.report()
            #expect(report.collections == 2)
            #expect(report.own == ["aimesh-hashing-256-12345678"])
            #expect(fake.calls.allSatisfy { $0.method == "GET" })
        }
    }

    @Test("a wrong key, and none, are named, and the key is not repeated", arguments: ["a-wrong-key", nil])
    func key(key: String?) async throws {
        try await Self.with(key: key) { _, check in
            let words = await Self.words(check)
            #expect(words.contains("set memory.qdrant_key"), "\(words)")
            #expect(!words.contains("a-wrong-key"), "\(words)")
        }
    }

    @Test("a server that is not there, or in trouble, is told from one that is none of Qdrant's")
    func trouble() async throws {
        try await Self.with { fake, check in
            fake.setTrouble(.status(503))
            #expect(await Self.words(check).contains("503"))
            fake.setTrouble(.noise)
            #expect(await Self.words(check).contains("set memory.qdrant_url"))
            fake.setTrouble(.status(404))
            #expect(await Self.words(check).contains("not as Qdrant does"))
            fake.setTrouble(nil)
            await fake.stop()
            let words = await Self.words(check)
            #expect(words.contains("start the server"), "\(words)")
        }
    }

    @Test("a server that knows no points/query is told to be updated")
    func old() async throws {
        try await Self.with { fake, check in
            fake.setVersion("1.9.7")
            #expect(await Self.words(check).contains("1.10 or later"))
        }
        for (version, isTooOld) in [
            ("1.10.0", false), ("1.9", true), ("0.11.1", true), ("2.0.0", false), ("dev", false), ("1", false),
        ] {
            #expect(QdrantCheck.isTooOld(version) == isTooOld, "\(version)")
        }
    }
}
