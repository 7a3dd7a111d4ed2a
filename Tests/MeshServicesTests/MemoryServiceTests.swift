internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import MeshTestSupport
internal import Protobuf
internal import Testing

@Suite("Memory service")
struct MemoryServiceTests {
    let world: World

    init() throws { world = try World() }

    private func add(
        to network: ProtoNetwork,
        _ type: ProtoMemoryType,
        _ content: String,
        _ change: (inout ProtoAddMemoryRequest) -> Void = { _ in }
    ) async throws -> ProtoMemoryItem {
        var request = ProtoAddMemoryRequest.with {
            $0.networkID = network.id
            $0.type = type
            $0.content = content
        }
        change(&request)
        return try await world.memory.addMemory(request, options: World.caller())
    }

    private func search(
        _ network: ProtoNetwork,
        _ query: String,
        _ change: (inout ProtoSearchMemoryRequest) -> Void = { _ in }
    ) async throws -> [ProtoMemoryMatch] {
        var request = ProtoSearchMemoryRequest.with {
            $0.networkID = network.id
            $0.query = query
        }
        change(&request)
        return try await world.memory.searchMemory(request, options: World.caller()).matches
    }

    @Test("what was written is read at once, byte for byte, with who wrote it")
    func readsOwnWrite() async throws {
        let network = try await world.network()
        let content = String(repeating: "Länge läuft. 🚀\n", count: 500)
        let item = try await add(to: network, .context, content) {
            $0.tags = ["launch"]
            $0.confidence = 0.5
            $0.idempotencyKey = "m"
        }
        #expect(item.content == content && item.sizeBytes == content.utf8.count && item.userID == "user_a")
        let read = try await world.memory.getMemory(
            .with {
                $0.networkID = network.id
                $0.memoryID = item.id
            },
            options: World.caller()
        )
        #expect(read == item)
        let again = try await add(to: network, .context, content) {
            $0.tags = ["launch"]
            $0.confidence = 0.5
            $0.idempotencyKey = "m"
        }
        #expect(again.id == item.id)
    }

    @Test("a search finds by words, by wording, and says why", arguments: [ProtoSearchMode.hybrid, .lexical, .vector])
    func searches(mode: ProtoSearchMode) async throws {
        let network = try await world.network()
        let wanted = try await add(to: network, .fact, "The product launch takes place on 3 May in Lisbon")
        _ = try await add(to: network, .fact, "Our logo is blue and white")
        let matches = try await search(network, "when does the product launch") { $0.mode = mode }
        let first = try #require(matches.first)
        #expect(first.item?.id == wanted.id && first.score > 0 && first.score <= 1)
        #expect(first.matchedTerms.contains("launch") && first.explanation.contains("launch"))
        #expect((first.lexicalScore == 0) == (mode == .vector))
        #expect((first.vectorScore == 0) == (mode == .lexical))
    }

    @Test("a search holds to types, tags, scores and limits")
    func filters() async throws {
        let network = try await world.network()
        for number in 0..<5 {
            _ = try await add(to: network, number == 0 ? .decision : .fact, "launch note \(number)") {
                $0.tags = number < 3 ? ["early"] : []
            }
        }
        #expect(try await search(network, "launch") { $0.types = [.decision] }.count == 1)
        #expect(try await search(network, "launch") { $0.tags = ["early"] }.count == 3)
        #expect(try await search(network, "launch") { $0.limit = 2 }.count == 2)
        #expect(try await search(network, "launch") { $0.minScore = 1 }.isEmpty)
    }

    @Test("an item takes another one's place; the old one stays as history and leaves the searches")
    func supersedes() async throws {
        let network = try await world.network()
        let old = try await add(to: network, .decision, "We launch in May")
        let new = try await add(to: network, .decision, "We launch in June") { $0.supersedesMemoryID = old.id }
        #expect(new.supersedesMemoryID == old.id)
        #expect(try await search(network, "launch").map { $0.item?.id } == [new.id])
        let history = try await search(network, "launch") { $0.includeSuperseded = true }
        #expect(history.count == 2)
        let ended = try #require(history.compactMap(\.item).first { $0.id == old.id })
        #expect(ended.supersededByMemoryID == new.id && ended.validUntilTime == new.validFromTime)
        await #expect(throws: Status.self) {
            _ = try await add(to: network, .decision, "Again") { $0.supersedesMemoryID = old.id }
        }
    }

    @Test("a fact that says otherwise takes away confidence, and names what it contradicts")
    func contradicts() async throws {
        let network = try await world.network()
        let first = try await add(to: network, .fact, "launch date: 3 May") { $0.confidence = 0.9 }
        let second = try await add(to: network, .fact, "launch date: 5 May") { $0.confidence = 0.4 }
        #expect(second.contradictsMemoryIds == [first.id] && second.confidence < 0.4)
        let shaken = try await world.memory.getMemory(
            .with {
                $0.networkID = network.id
                $0.memoryID = first.id
            },
            options: World.caller()
        )
        #expect(
            shaken.contradictsMemoryIds == [second.id] && shaken.confidence < 0.9 && shaken.supersededByMemoryID == ""
        )
    }

    @Test("an item ends with its TTL")
    func expires() async throws {
        let network = try await world.network()
        let item = try await add(to: network, .fact, "short-lived") { $0.ttl = .with { $0.seconds = 10 } }
        #expect(item.expireTime != nil)
        world.clock.advance(by: .seconds(11))
        await #expect(throws: Status.self) {
            _ = try await world.memory.getMemory(
                .with {
                    $0.networkID = network.id
                    $0.memoryID = item.id
                },
                options: World.caller()
            )
        }
        #expect(try await search(network, "short-lived").isEmpty)
    }

    @Test("a list comes in pages, newest first")
    func lists() async throws {
        let network = try await world.network()
        for number in 0..<5 {
            _ = try await add(to: network, .fact, "note \(number)")
            world.clock.advance(by: .seconds(1))
        }
        var seen: [String] = []
        var token = ""
        repeat {
            let page = try await world.memory.listMemory(
                .with {
                    $0.networkID = network.id
                    $0.pageSize = 2
                    $0.pageToken = token
                },
                options: World.caller()
            )
            seen += page.items.map(\.content)
            token = page.nextPageToken
        } while !token.isEmpty
        #expect(seen == (0..<5).reversed().map { "note \($0)" })
    }

    @Test("a session is touched, keeps its context, ends, and expires by itself")
    func sessions() async throws {
        let network = try await world.network()
        func text(_ text: String) -> GoogleValue { .with { $0.kind = .stringValue(text) } }
        let session = try await world.memory.createSession(
            .with {
                $0.networkID = network.id
                $0.ttl = .with { $0.seconds = 60 }
                $0.context = .with { $0.fields = ["voice": text("friendly"), "market": text("EU")] }
            },
            options: World.caller()
        )
        #expect(session.status == .active && session.userID == "user_a")
        world.clock.advance(by: .seconds(50))
        let touched = try await world.memory.touchSession(
            .with {
                $0.networkID = network.id
                $0.sessionID = session.id
                $0.context = .with {
                    $0.fields = ["voice": text("formal"), "market": .with { $0.kind = .nullValue(GoogleNullValue()) }]
                }
            },
            options: World.caller()
        )
        #expect(touched.context?.fields == ["voice": text("formal")] && touched.metrics?.touchCount == 1)
        world.clock.advance(by: .seconds(59))
        let request = ProtoGetSessionRequest.with {
            $0.networkID = network.id
            $0.sessionID = session.id
        }
        #expect(try await world.memory.getSession(request, options: World.caller()).status == .active)
        world.clock.advance(by: .seconds(2))
        #expect(try await world.memory.getSession(request, options: World.caller()).status == .expired)
        let status = await #expect(throws: Status.self) {
            _ = try await world.memory.touchSession(
                .with {
                    $0.networkID = network.id
                    $0.sessionID = session.id
                },
                options: World.caller()
            )
        }
        #expect(status?.code == .failedPrecondition)
        let other = try await world.memory.createSession(.with { $0.networkID = network.id }, options: World.caller())
        let ended = try await world.memory.endSession(
            .with {
                $0.networkID = network.id
                $0.sessionID = other.id
            },
            options: World.caller()
        )
        #expect(ended.status == .ended && ended.endTime != nil)
    }
}
