internal import RedisTestSupport
internal import Synchronization
internal import Telemetry
internal import Testing

@testable internal import DataClients

@Suite("A Redis cluster", .timeLimit(.minutes(2)))
struct RedisClusterTests {
    private struct Node {
        let server: RedisServer
        let connection: RedisConnection
        var id = ""

        func send(_ words: String) async throws -> RedisReply { try await connection.send(RedisCommand(words: words)) }
    }

    /// Three nodes that share the slots.
    private func makeCluster(_ world: RedisWorld) async throws -> [Node] {
        var nodes: [Node] = []
        for index in 0..<3 {
            let server = try await RedisServer.startClusterNode()
            var node = Node(server: server, connection: try await world.connect(to: server.address))
            node.id = try await node.send("CLUSTER MYID").requiredText()
            let first = index * 5462
            try await node.send("CLUSTER ADDSLOTSRANGE \(first) \(min(first + 5461, 16383))").ok()
            nodes.append(node)
        }
        for node in nodes.dropFirst() {
            let bus = try await node.send("CONFIG GET cluster-port").array()[1].requiredText()
            try await nodes[0].send("CLUSTER MEET 127.0.0.1 \(node.server.port) \(bus)").ok()
        }
        for node in nodes {
            try await wait {
                let info = try await node.send("CLUSTER INFO").requiredText()
                return info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:3")
            }
        }
        return nodes
    }

    @Test("commands find the node of their key, and follow slots that move or are moving")
    func redirectsAreFollowed() async throws {
        try await RedisWorld.with { world in
            let nodes = try await makeCluster(world)
            let cluster = RedisCluster(
                seeds: [nodes[0].server.address],
                dialer: try world.dialer(),
                metrics: RedisMetrics(world.registry, name: "main")
            )
            for index in 0..<60 { try await cluster.set("k\(index)", to: [UInt8(index)], expiresAfter: .seconds(60)) }
            for index in 0..<60 { #expect(try await cluster.get("k\(index)") == [UInt8(index)]) }
            #expect(try await cluster.increment("counter", by: 2, expiresAfter: .seconds(60)) == 2)
            await #expect(throws: RedisError.crossSlot) { try await cluster.get(["a", "b"]) }

            // A key that is not there yet, in a slot on its way from its owner to another node.
            let slot = RedisClusterSlot.slot(of: "wanderer")
            let from = nodes[slot / 5462]
            let to = nodes[(slot / 5462 + 1) % 3]
            try await to.send("CLUSTER SETSLOT \(slot) IMPORTING \(from.id)").ok()
            try await from.send("CLUSTER SETSLOT \(slot) MIGRATING \(to.id)").ok()
            try await cluster.set("wanderer", to: [7], expiresAfter: .seconds(60))
            #expect(try await cluster.get("wanderer") == [7])

            for node in nodes { try await node.send("CLUSTER SETSLOT \(slot) NODE \(to.id)").ok() }
            #expect(try await cluster.get("wanderer") == [7])
            await cluster.close()
        }
    }

    /// Sends each command back to where it came from: once as if the slot were about to move, and once as if it had.
    private final class Circle: Sendable {
        private let state = Mutex((port: UInt16(0), count: 0))

        var count: Int { state.withLock { $0.count } }

        func begin(at port: UInt16) { state.withLock { $0.port = port } }

        func next() -> String {
            state.withLock { state in
                state.count += 1
                return "-\(state.count.isMultiple(of: 2) ? "MOVED" : "ASK") 1 :\(state.port)\r\n"
            }
        }
    }

    @Test("nodes that send a command round and round are found out")
    func redirectLoopsEnd() async throws {
        try await RedisWorld.with { world in
            let circle = Circle()
            let server = try await world.scriptedServer(
                ScriptedRedis.each { command in
                    switch command[0] {
                    case "CLUSTER": return "*0\r\n"
                    case "ASKING": return "+OK\r\n"
                    default:
                        return circle.next()
                    }
                }
            )
            guard case .host(_, let itsPort) = server.address else { return }
            circle.begin(at: itsPort)
            let cluster = RedisCluster(
                seeds: [server.address],
                dialer: try world.dialer(),
                metrics: RedisMetrics(world.registry, name: "main")
            )
            await #expect(throws: RedisError.tooManyRedirects) { try await cluster.get("a") }
            #expect(circle.count == RedisWorld.configuration.redirectsMax + 1)
            await cluster.close()
        }
    }

    @Test("a map with slots out of range or too many nodes is refused")
    func mapsAreChecked() throws {
        let asked = RedisAddress.host("10.0.0.1", port: 7000)
        func range(_ first: Int64, _ last: Int64, _ host: String, _ port: Int64) -> RedisReply {
            .array([.integer(first), .integer(last), .array([.bytes(Array(host.utf8)), .integer(port)])])
        }
        let good = RedisReply.array([range(0, 100, "", 7000), range(101, 16383, "10.0.0.2", 7001)])
        let map = try RedisSlotMap(slots: good, asked: asked, nodesMax: 2)
        #expect(map.node(of: 100) == asked)
        #expect(map.node(of: 101) == .host("10.0.0.2", port: 7001))
        #expect(throws: RedisError.self) { _ = try RedisSlotMap(slots: good, asked: asked, nodesMax: 1) }
        for bad in [range(-1, 1, "a", 1), range(2, 1, "a", 1), range(0, 16384, "a", 1), range(0, 1, "a", 70000), .null]
        {
            #expect(throws: RedisError.self) { _ = try RedisSlotMap(slots: .array([bad]), asked: asked, nodesMax: 9) }
        }
    }
}
