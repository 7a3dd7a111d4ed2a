internal import EventIO
internal import RedisTestSupport
internal import Synchronization
internal import Telemetry
internal import Testing

@testable internal import DataClients

@Suite("A real Redis", .timeLimit(.minutes(2)))
struct RedisServerTests {
    private func withPool(
        _ server: RedisServer,
        _ configuration: RedisConfiguration = RedisWorld.configuration,
        _ body: (RedisPool) async throws -> Void
    ) async throws {
        try await RedisWorld.with { world in
            let pool = try world.pool(server.address, configuration)
            try await body(pool)
            await pool.close()
        }
    }

    @Test("values, counters, hashes and scripts come back as they went, and end by themselves")
    func typedHelpersWork() async throws {
        try await withPool(try await RedisServer.start()) { pool in
            let binary: [UInt8] = Array(0...255)
            try await pool.set("a", to: binary, expiresAfter: .seconds(60))
            #expect(try await pool.get("a") == binary)
            #expect(try await pool.get(["a", "none"]) == [binary, nil])
            #expect(try await pool.timeToLive("a") ?? .seconds(61) <= .seconds(60))
            #expect(try await pool.setIfAbsent("a", to: [1], expiresAfter: .seconds(1)) == false)
            #expect(try await pool.setIfAbsent("b", to: [1], expiresAfter: .seconds(60)))
            #expect(try await pool.delete("a", "b", "none") == 2)

            #expect(try await pool.increment("n", by: 5, expiresAfter: .seconds(60)) == 5)
            #expect(try await pool.increment("n", expiresAfter: .seconds(60)) == 6)
            #expect(try await pool.count("n") == 6)
            #expect(try await pool.timeToLive("n") != nil)

            try await pool.setFields(of: "h", ["x": [1], "y": []], expiresAfter: .seconds(60))
            #expect(try await pool.fields(of: "h") == ["x": [1], "y": []])
            #expect(try await pool.field("x", of: "h") == [1])
            #expect(try await pool.deleteFields(["x", "z"], of: "h") == 1)

            let script = RedisScript("return {KEYS[1], ARGV[1], 7}")
            let expected = RedisReply.array([.bytes(Array("k".utf8)), .bytes(Array("v".utf8)), .integer(7)])
            #expect(try await pool.run(script, keys: ["k"], "v") == expected)
            try await pool.send(RedisCommand("SCRIPT", "FLUSH")).ok()
            #expect(try await pool.run(script, keys: ["k"], "v") == expected, "the server had forgotten it")
            await #expect(throws: RedisError.wrongType) { try await pool.increment("h", expiresAfter: .seconds(1)) }
        }
    }

    @Test("a stream keeps its entries for a group until they are acknowledged")
    func streamsWork() async throws {
        let server = try await RedisServer.start()
        try await RedisWorld.with { world in
            let pool = try world.pool(server.address)
            let consumer = RedisConsumer(group: "g", name: "c")
            #expect(try await pool.makeGroup("g", of: "s"))
            #expect(try await pool.makeGroup("g", of: "s") == false)
            let first = try await pool.append(to: "s", [("k", [1])], lengthMax: 100, expiresAfter: .seconds(60))
            let second = try await pool.append(to: "s", [("k", [2])], lengthMax: 100, expiresAfter: .seconds(60))
            #expect(try await pool.read("s", after: first, countMax: 10).map(\.id) == [second])
            #expect(try await pool.readNew("s", as: consumer, countMax: 10).map(\.fields) == [["k": [1]], ["k": [2]]])
            #expect(try await pool.readNew("s", as: consumer, countMax: 10).isEmpty)
            #expect(try await pool.acknowledge([first], of: "s", group: "g") == 1)
            #expect(try await pool.readPending("s", as: consumer, countMax: 10).map(\.id) == [second])
            #expect(try await pool.trim("s", toLength: 0) == 2)
            #expect(try await pool.readPending("s", as: consumer, countMax: 10).isEmpty)
            await #expect(throws: RedisError.noGroup) {
                try await pool.readNew("s", as: RedisConsumer(group: "none", name: "c"), countMax: 1)
            }

            let reader = RedisStreamReader("s", dialer: try world.dialer(), source: RedisFixedAddress(server.address))
            async let waiting = reader.next(after: "$", countMax: 1, waitingFor: .seconds(30))
            try await wait {
                try await pool.send(RedisCommand("CLIENT", "LIST")).requiredText().contains("cmd=xread")
            }
            let third = try await pool.append(to: "s", [("k", [3])], lengthMax: 100, expiresAfter: .seconds(60))
            #expect(try await waiting.map(\.id) == [third])
            #expect(try await reader.next(as: consumer, countMax: 9, waitingFor: .seconds(1)).map(\.id) == [third])
            #expect(try await reader.next(after: "$", countMax: 1, waitingFor: .milliseconds(5)).isEmpty)
            let cancelled = Task { try await reader.next(after: "$", countMax: 1, waitingFor: .seconds(60)) }
            cancelled.cancel()
            await #expect(throws: RedisError.self) { try await cancelled.value }
            await pool.close()
            // Its connection goes with it; the loop must still run.
            _ = reader
        }
    }

    @Test("a killed server: calls fail clearly, and go on by themselves when it is back")
    func killedServerComesBack() async throws {
        let server = try await RedisServer.start()
        try await RedisWorld.with { world in
            let pool = try world.pool(server.address)
            try await pool.ping()
            try await server.kill()
            try await wait { pool.isBreakerOpen }
            let error = await #expect(throws: RedisError.self) { try await pool.ping() }
            guard case .unavailable? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(world.registry.total("redis_breakers_open") == 1)
            try await server.start()
            try await wait { pool.readyConnections == 1 }
            try await pool.ping()
            #expect(world.registry.total("redis_breakers_open") == 0)
            await pool.close()
        }
    }

    @Test("a server that hangs is given up; one that goes on is used again")
    func hangingServerIsGivenUp() async throws {
        let server = try await RedisServer.start()
        var configuration = RedisWorld.configuration
        configuration.commandTimeout = .milliseconds(500)
        configuration.connectTimeout = .milliseconds(500)
        try await withPool(server, configuration) { pool in
            try await wait { (try? await pool.ping()) != nil }
            try await server.pause()
            await #expect(throws: RedisError.self) { try await pool.ping() }
            try await wait { pool.isBreakerOpen }
            try await server.resume()
            try await wait { (try? await pool.ping()) != nil }
        }
    }

    @Test("callers under load are all answered rightly, and those who are cancelled disturb nobody")
    func cancelledCallersShiftNothing() async throws {
        try await withPool(try await RedisServer.start()) { pool in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for caller in 0..<50 {
                    group.addTask {
                        for round in 0..<100 {
                            let text = "\(caller)-\(round)"
                            let call = Task { try await pool.send(RedisCommand("ECHO", .text(text))) }
                            if (caller + round).isMultiple(of: 3) { call.cancel() }
                            do {
                                #expect(try await call.value == .bytes(Array(text.utf8)))
                            } catch {
                                #expect(error as? RedisError == .cancelled)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await pool.ping()
        }
    }

    @Test("at maxmemory without eviction writes say so, and reads go on")
    func fullServerSaysSo() async throws {
        try await withPool(try await RedisServer.start("--maxmemory", "2mb", "--maxmemory-policy", "noeviction")) {
            pool in
            try await pool.set("small", to: [1], expiresAfter: .seconds(60))
            let value = [UInt8](repeating: 1, count: 100_000)
            await #expect(throws: RedisError.outOfMemory) {
                for index in 0..<100 { try await pool.set("k\(index)", to: value, expiresAfter: .seconds(60)) }
            }
            #expect(try await pool.get("small") == [1])
        }
    }

    @Test("passwords and users: right ones work, wrong ones are named at once")
    func passwordsAreChecked() async throws {
        let server = try await RedisServer.start("--requirepass", "open sesame")
        try await RedisWorld.with { admin in
            var configuration = RedisWorld.configuration
            configuration.password = Secret("open sesame")
            configuration.database = 3
            let pool = try admin.pool(server.address, configuration)
            try await pool.set("a", to: [1], expiresAfter: .seconds(60))
            let clients = try await pool.send(RedisCommand("CLIENT", "LIST")).requiredText()
            #expect(clients.contains("name=ai-mesh") && clients.contains("db=3"))
            try await pool.send(
                RedisCommand(words: "ACL SETUSER reader on >secret ~open:* +get +ping")
            ).ok()

            await #expect(throws: RedisError.noAuthentication) { try await admin.connect(to: server.address) }
            configuration.password = Secret("wrong")
            let wrong = configuration
            await #expect(throws: RedisError.wrongPassword) { try await admin.connect(to: server.address, wrong) }
            let failing = try admin.pool(server.address, configuration)
            try await wait { failing.isBreakerOpen }
            await #expect(throws: RedisError.wrongPassword) { try await failing.ping() }
            await failing.close()

            // A user who may not even say HELLO's SETNAME.
            configuration.username = "reader"
            configuration.password = Secret("secret")
            configuration.database = 0
            let reader = try await admin.connect(to: server.address, configuration)
            #expect(try await reader.send(RedisCommand("GET", "open:a")) == .null)
            await #expect(throws: RedisError.notPermitted) { try await reader.send(RedisCommand("GET", "shut:a")) }
            await #expect(throws: RedisError.notPermitted) { try await reader.send(RedisCommand("SET", "open:a", "1")) }
            await pool.close()
            reader.close()
            _ = await reader.untilClosed()
        }
    }

    @Test("a transaction on a shared connection runs in one piece")
    func transactionsArePieces() async throws {
        try await withPool(try await RedisServer.start()) { pool in
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        let results = try? await pool.pipeline([
                            RedisCommand("MULTI"), RedisCommand("INCR", .key("a")), RedisCommand("INCR", .key("b")),
                            RedisCommand("EXEC"),
                        ])
                        guard case .success(.array(let sums))? = results?.last else {
                            Issue.record("\(String(describing: results))")
                            return
                        }
                        #expect(sums.count == 2 && sums[0] == sums[1])
                    }
                }
            }
            let sum = try await pool.count("a")
            #expect(sum == 20)
        }
    }

    @Test("a replica refuses writes by name")
    func replicaIsReadOnly() async throws {
        let master = try await RedisServer.startAtPort()
        let replica = try await RedisServer.startAtPort("--replicaof", "127.0.0.1", "\(master.port)")
        try await RedisWorld.with { world in
            let connection = try await world.connect(to: replica.address)
            await #expect(throws: RedisError.readOnly) { try await connection.send(RedisCommand("SET", "a", "1")) }
            connection.close()
            _ = await connection.untilClosed()
        }
    }

    @Test("a server with all the clients that it may have says so")
    func fullHouseIsNamed() async throws {
        let server = try await RedisServer.start("--maxclients", "2")
        try await RedisWorld.with { world in
            let guests = [try await world.connect(to: server.address), try await world.connect(to: server.address)]
            await #expect(throws: RedisError.tooManyClients) { try await world.connect(to: server.address) }
            guests[0].close()
            _ = await guests[0].untilClosed()
            try await wait { (try? await world.connect(to: server.address)) != nil }
            guests[1].close()
            try await wait { world.openConnections == 0 }
        }
    }

    @Test("a script that runs too long is named, and stopping it frees the server")
    func busyServerIsNamed() async throws {
        let server = try await RedisServer.start("--busy-reply-threshold", "10")
        try await RedisWorld.with { world in
            let victim = try await world.connect(to: server.address)
            let other = try await world.connect(to: server.address)
            let endless = Task { try await victim.send(RedisCommand("EVAL", "while true do end", "0")) }
            try await wait {
                do throws(RedisError) {
                    _ = try await other.send(RedisCommand("GET", "a"))
                    return false
                } catch {
                    return error == .busy
                }
            }
            try await other.send(RedisCommand("SCRIPT", "KILL")).ok()
            await #expect(throws: RedisError.self) { try await endless.value }
            let reply = try await other.send(RedisCommand("GET", "a"))
            #expect(reply == .null)
            for connection in [victim, other] {
                connection.close()
                _ = await connection.untilClosed()
            }
        }
    }

    @Test("connections that come and go leave no descriptor behind")
    func noDescriptorLeaks() async throws {
        let server = try await RedisServer.start()
        try await RedisWorld.with { world in
            let dialer = try world.dialer()
            for _ in 0..<50 {
                let connection = try await dialer.dial(server.address)
                connection.close()
                _ = await connection.untilClosed()
            }
            // Dropped without being closed.
            for _ in 0..<50 { _ = try await dialer.dial(server.address) }
            for _ in 0..<50 {
                let attempt = Task { try await dialer.dial(server.address) }
                attempt.cancel()
                _ = try? await attempt.value
            }
            try await wait { world.loops.loops[0].connectionCount.load(ordering: .relaxed) == 0 }
            let connection = try await dialer.dial(server.address)
            try await wait {
                let clients = try await connection.send(RedisCommand("CLIENT", "LIST")).requiredText()
                return clients.split(separator: "\n").count == 1
            }
            connection.close()
            _ = await connection.untilClosed()
        }
    }
}
