internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import RedisTestSupport
internal import SeedTestSupport
internal import Testing

@testable internal import MeshStorage

@Suite("Live texts on Redis", .timeLimit(.minutes(2)))
struct RedisLiveTextsTests {
    /// A process of the service, as far as texts go.
    private struct House {
        let texts: RedisLiveTexts
        let bell: RedisBell
        let board: LiveTextBoard

        init(_ server: RedisTestServer, _ process: String) throws {
            let pool = try server.pool()
            let subscriber = try server.subscriber()
            texts = RedisLiveTexts(.init(process: process), commander: pool, subscriber: subscriber)
            bell = RedisBell(
                .init(process: process),
                commander: pool,
                subscriber: subscriber,
                texts: texts,
                clock: ManualWallClock()
            )
            board = LiveTextBoard(bell: bell)
            texts.show(on: board)
        }
    }

    /// Reads along until the text is as expected, and returns it; what comes twice or is missing would show.
    private func text(
        of task: TaskID,
        on house: House,
        _ listener: any BellListener,
        _ places: inout LiveTextPlaces,
        after known: String = "",
        until isDone: (String) -> Bool
    ) async throws -> String {
        var text = known
        while true {
            for change in house.board.read(task, upTo: .max, from: &places) {
                switch change {
                case .snapshot(_, _, let whole, _): text = whole
                case .reset: text = ""
                case .delta(_, _, let offset, let more, _):
                    #expect(offset == text.utf8.count)
                    text += more
                }
            }
            if isDone(text) { return text }
            _ = try await listener.heard(until: nil)
        }
    }

    private static let id = LiveTextID(task: "t1", network: "n1", subtask: "s1", of: "a")

    @Test("a watcher of another process sees what was written before it came, and what follows, once")
    func textsCrossProcesses() async throws {
        try await RedisTestServer.with { server in
            let (writer, reader) = (try House(server, "a"), try House(server, "b"))
            writer.texts.begin(Self.id, attempt: 1, afterSequence: 2, reason: "")
            writer.texts.append(Self.id, attempt: 1, "Grüße ")
            let listener = reader.bell.listen(to: [.text("t1", of: "a")])
            var places = LiveTextPlaces()
            var text = try await text(of: "t1", on: reader, listener, &places) { $0 == "Grüße " }
            for number in 0..<200 { writer.texts.append(Self.id, attempt: 1, "\(number) ö, ") }
            let expected = "Grüße " + (0..<200).map { "\($0) ö, " }.joined()
            text = try await self.text(of: "t1", on: reader, listener, &places, after: text) {
                $0.count >= expected.count
            }
            #expect(text == expected)

            writer.texts.begin(Self.id, attempt: 2, afterSequence: 5, reason: "the model failed")
            writer.texts.append(Self.id, attempt: 2, "again")
            text = try await self.text(of: "t1", on: reader, listener, &places, after: text) { $0 == "again" }
            writer.texts.forget("t1")
            try await wait { !reader.board.isWriting("t1") }
        }
    }

    @Test("a watcher of a network sees the texts of all its tasks, old and new")
    func networksAreFollowed() async throws {
        try await RedisTestServer.with { server in
            let (writer, reader) = (try House(server, "a"), try House(server, "b"))
            writer.texts.begin(Self.id, attempt: 1, afterSequence: 2, reason: "")
            writer.texts.append(Self.id, attempt: 1, "first")
            let pool = try server.pool()
            try await wait { try await pool.send(RedisCommand("ZCARD", "mesh:a:texts:{n1}")).integer() == 1 }
            let listener = reader.bell.listen(to: [.networkText("n1", of: "a")])
            try await wait { reader.board.tasksWriting(in: "n1") == ["t1"] }
            let second = LiveTextID(task: "t2", network: "n1", subtask: nil, of: "a")
            writer.texts.begin(second, attempt: 1, afterSequence: 1, reason: "")
            writer.texts.append(second, attempt: 1, "second")
            try await wait { reader.board.tasksWriting(in: "n1") == ["t1", "t2"] }
            var places = LiveTextPlaces()
            _ = try await text(of: "t2", on: reader, listener, &places) { $0 == "second" }
            #expect(reader.texts.followedCount == 2)
            writer.texts.forget("t2")
            try await wait { reader.texts.followedCount == 1 }
            withExtendedLifetime(listener) {}
        }
    }

    @Test("who stops listening shows nothing of others any more, and all that is kept ends by itself")
    func nothingIsLeftBehind() async throws {
        try await RedisTestServer.with { server in
            let (writer, reader) = (try House(server, "a"), try House(server, "b"))
            writer.texts.begin(Self.id, attempt: 1, afterSequence: 2, reason: "")
            writer.texts.append(Self.id, attempt: 1, "text")
            do {
                let listener = reader.bell.listen(to: [.text("t1", of: "a"), .networkText("n1", of: "a")])
                var places = LiveTextPlaces()
                _ = try await text(of: "t1", on: reader, listener, &places) { $0 == "text" }
            }
            #expect(reader.texts.followedCount == 0)
            #expect(!reader.board.isWriting("t1"))
            let pool = try server.pool()
            try await wait { try await pool.send(RedisCommand("DBSIZE")).integer() == 3 }
            for key in try await pool.send(RedisCommand("KEYS", "*")).array() {
                let name = try key.requiredText()
                #expect(try await pool.timeToLive(name) != nil, "\(name) would stay for ever")
            }
            writer.texts.forget("t1")
            try await wait { try await pool.send(RedisCommand("DBSIZE")).integer() == 0 }
        }
    }

    @Test("when Redis comes back empty, a text that is still written is told again, whole")
    func restartsLoseNothing() async throws {
        try await RedisTestServer.with { server in
            let (writer, reader) = (try House(server, "a"), try House(server, "b"))
            writer.texts.begin(Self.id, attempt: 1, afterSequence: 2, reason: "")
            writer.texts.append(Self.id, attempt: 1, "before ")
            let listener = reader.bell.listen(to: [.text("t1", of: "a")])
            var places = LiveTextPlaces()
            var text = try await text(of: "t1", on: reader, listener, &places) { $0 == "before " }
            try await server.kill()
            writer.texts.append(Self.id, attempt: 1, "while it was away ")
            #expect(writer.board.isWriting("t1"), "its own process shows it")
            try await server.start()
            let pool = try server.pool()
            try await wait { try await pool.send(RedisCommand("PUBSUB", "CHANNELS")).array().count == 1 }
            // Until the writer's connection is back, what it says is lost, and the next word says it all.
            var count = 0
            try await wait {
                count += 1
                writer.texts.append(Self.id, attempt: 1, "after \(count) ")
                return try await pool.send(RedisCommand("DBSIZE")).integer() > 0
            }
            let last = "after \(count) "
            text = try await self.text(of: "t1", on: reader, listener, &places, after: text) { $0.hasSuffix(last) }
            let expected = "before while it was away " + (1...count).map { "after \($0) " }.joined()
            #expect(text == expected)
        }
    }

    @Test("a mirror has the writer's text after any losses and repetitions", arguments: Array(1...30) as [UInt64])
    func mirrorsAreExact(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var mirror = RedisTextMirror(process: "b")
        var (kept, shown, beginning) = ("", "", 0)
        func message(_ change: RedisTextMessage.Change, _ text: String) -> RedisTextMessage {
            RedisTextMessage(
                process: "a",
                network: "n",
                beginning: "\(beginning)",
                subtask: nil,
                change: change,
                text: text
            )
        }
        func show(_ message: RedisTextMessage) {
            for action in mirror.take(RedisTextMessage(message.bytes) ?? message) {
                switch action {
                case .begin, .forget: shown = ""
                case .append(_, _, let text): shown += text
                case .reload:
                    show(self.whole(kept, beginning))
                }
            }
        }
        for _ in 0..<300 {
            let isLost = Int.random(in: 0..<4, using: &random) == 0
            if beginning == 0 || Int.random(in: 0..<40, using: &random) == 0 {
                beginning += 1
                kept = ""
                if !isLost { show(message(.whole(attempt: beginning, afterSequence: 1, reason: ""), "")) }
            } else {
                let text = String("aä€😀".randomElement(using: &random) ?? "a")
                let offset = kept.utf8.count
                kept += text
                if !isLost {
                    for _ in 0..<Int.random(in: 1...2, using: &random) { show(message(.more(offset: offset), text)) }
                }
            }
            if !isLost, beginning > 0, Int.random(in: 0..<10, using: &random) == 0 { show(whole(kept, beginning)) }
        }
        show(whole(kept, beginning))
        #expect(shown == kept, "seed \(seed)")
    }

    private func whole(_ text: String, _ beginning: Int) -> RedisTextMessage {
        RedisTextMessage(
            process: "a",
            network: "n",
            beginning: "\(beginning)",
            subtask: nil,
            change: .whole(attempt: beginning, afterSequence: 1, reason: ""),
            text: text
        )
    }
}
