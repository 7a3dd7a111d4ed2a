internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("Records are small, bounded and never believed")
struct RecordTests {
    private static let header = RunHeader(
        tenant: Samples.tenant,
        lease: Lease(task: "task_1", worker: "w", fence: 7, expireTime: Samples.start),
        begin: Samples.start,
        configuration: CoordinatorConfiguration()
    )

    private static func entries() -> [RecordEntry] {
        var reply = ModelReply(text: "Text\n\u{0} äöü 🙂", model: "m", provider: "p", temperature: 0.7, spend: .none)
        reply.spend = Spend(calls: 1, inputTokens: .max, outputTokens: 3, costNanoUSD: -1)
        reply.isTruncated = true
        reply.isCached = true
        reply.failedModels = ["a", "b"]
        let item = Samples.memory("mem_1", "A fact.")
        let reason = FailureReason(.unavailable, "down")
        let answers: [RecordedAnswer] = [
            .task(version: nil), .task(version: 0), .task(version: 300), .network(nil), .network(Samples.network()),
            .agents([Samples.agent(), Samples.agent()]), .events(500), .items([item, item]), .items([]),
            .preparedAsAsked, .prepared([item], changed: [item]), .committed, .lease(nil),
            .lease(Samples.start + .seconds(30)), .done,
            .stopped, .fallback(from: "a", to: "b", reason), .reply(reply),
            .modelFailure(ModelFailure(reason, isTransient: true, spend: reply.spend)),
            .storeFailure(.notFound(.task, "t")), .storeFailure(.conflict(.memory, "m")),
            .storeFailure(.nameTaken("n")),
            .storeFailure(.limitReached("l")), .storeFailure(.keyReused("k")), .storeFailure(.badPageToken),
            .storeFailure(.fenced), .storeFailure(.diskFull), .storeFailure(.overloaded),
            .storeFailure(.unavailable("u")), .storeFailure(.corrupt("c")),
        ]
        return [
            .now(Samples.start), .now(Samples.start + .nanoseconds(1)), .now(Moment(nanoseconds: .min)),
            .now(Moment(nanoseconds: .max)), .id("mem_1"), .firstModel(""), .firstModel("m"),
            .offer(.taken("agt_1")), .offer(.busy(since: 3)), .offer(.resting(until: Samples.start)), .offer(.nobody),
            .finished, .asked(call: 1, RequestDigest(system: 1, prompt: .max, rest: 0)), .cancelled,
            .lastCommit(call: 90_000), .full, .end("ended"),
        ] + answers.enumerated().map { .answer(call: $0.offset * 100, $0.element) }
    }

    private static func parts(_ entries: [RecordEntry], each count: Int = .max) -> [TaskRecordPart] {
        var writer = RecordWriter(header, PartCache())
        var parts: [TaskRecordPart] = []
        func end() {
            let draft = writer.draft()
            parts.append(TaskRecordPart(task: "task_1", run: 7, number: writer.partNumber, bytes: draft.bytes))
            writer.wrote(draft)
        }
        for (number, entry) in entries.enumerated() {
            writer.add(entry)
            if (number + 1) % count == 0 { end() }
        }
        end()
        return parts
    }

    @Test("Every entry comes back as it was, in one part or in many", arguments: [Int.max, 5, 1])
    func roundTrip(each count: Int) throws {
        let record = try RecordReader.read(Self.parts(Self.entries(), each: count), journal: [])
        #expect(record.header == Self.header)
        #expect(record.entries == Self.entries())
    }

    @Test("What comes again costs a few bytes")
    func small() throws {
        let item = Samples.memory("mem_1", String(repeating: "A long fact. ", count: 100))
        let once = Self.parts([.answer(call: 1, .items([item]))])[0].bytes.count
        let often = Self.parts((1...100).map { .answer(call: $0, .items([item])) })[0].bytes.count
        #expect(often < once + 100 * 6)
        #expect(Self.parts((0..<1_000).map { .now(Samples.start + .microseconds($0)) })[0].bytes.count < 6_000)
    }

    @Test("A text that the journal has is not written again")
    func texts() throws {
        let output = String(repeating: "The output. ", count: 500)
        let completion = TaskEvent.SubtaskCompletion(
            subtask: "s1",
            attempt: 1,
            output: output,
            outputData: nil,
            confidence: 1,
            spend: .none,
            provenance: Provenance(
                agent: "a",
                agentName: "A",
                agentType: "content",
                model: "m",
                provider: "p",
                temperature: 0
            )
        )
        let event = TaskEvent(sequence: 4, time: Samples.start, body: .subtaskCompleted(completion))
        let reply = ModelReply(text: output + "{}", model: "m", provider: "p", temperature: 0, spend: .none)
        var writer = RecordWriter(Self.header, PartCache())
        writer.add(.answer(call: 1, .reply(reply)))
        let bytes = writer.draft(lastCommit: 2, with: [event]).bytes
        #expect(bytes.count < 400)
        let part = TaskRecordPart(task: "task_1", run: 7, number: 0, bytes: bytes)
        let record = try RecordReader.read([part], journal: [event])
        #expect(record.entries == [.answer(call: 1, .reply(reply)), .lastCommit(call: 2)])
        #expect(throws: RecordFault.self) { try RecordReader.read([part], journal: []) }
    }

    @Test("A record that is cut off or changed in any place is an error in words")
    func damage() throws {
        let part = Self.parts(Self.entries())[0]
        var bytes = part.bytes
        for length in 0..<bytes.count {
            let cut = TaskRecordPart(task: "task_1", run: 7, number: 0, bytes: Array(bytes.prefix(length)))
            #expect(throws: RecordFault.self) { try RecordReader.read([cut], journal: []) }
        }
        for place in bytes.indices {
            bytes[place] ^= 0x41
            let changed = TaskRecordPart(task: "task_1", run: 7, number: 0, bytes: bytes)
            #expect(throws: RecordFault.self) { try RecordReader.read([changed], journal: []) }
            bytes[place] ^= 0x41
        }
    }

    @Test("Bytes that somebody made up are read without harm, and replayed without harm")
    func madeUp() async throws {
        var random = SeededGenerator(seed: 5)
        let good = Self.parts(Self.entries())[0].bytes
        let types = try AgentTypeRegistry()
        let replay = TaskReplay(types: types, prompts: try AgentPrompts(types))
        var read = 0
        for _ in 0..<3_000 {
            var bytes = Array(good.dropFirst(8))
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
            }
            var whole = RecordBytes()
            whole.fixed(ContentHash.of(bytes.span))
            whole.raw(bytes)
            let part = TaskRecordPart(task: "task_1", run: 7, number: 0, bytes: whole.bytes)
            do throws(RecordFault) {
                let report = try await replay.replay([part], journal: [])
                #expect(!report.isIdentical || report.eventCount == 0)
                read += 1
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
        #expect(read > 0)
    }

    @Test("A part in the middle that is missing, and a format of another version, are named")
    func missing() throws {
        let parts = Self.parts(Self.entries(), each: 5)
        #expect(throws: RecordFault.missingPart(1)) {
            try RecordReader.read([parts[0]] + parts[2...], journal: [])
        }
        var bytes = Array(parts[0].bytes.dropFirst(8))
        bytes[0] = 9
        var whole = RecordBytes()
        whole.fixed(ContentHash.of(bytes.span))
        whole.raw(bytes)
        #expect(throws: RecordFault.unknownFormat(9)) {
            try RecordReader.read([TaskRecordPart(task: "t", run: 7, number: 0, bytes: whole.bytes)], journal: [])
        }
    }

    @Test("A record that is full says so, and the run goes on")
    func full() async throws {
        let long = String(repeating: "Many words of this part. ", count: 8_000)
        let steps = (1...32).map { Script.Step(id: "s\($0)") }
        let plan = Script.plan(steps)
        let world = try await CoordinationWorld(recorder: FlightRecorder()) { call, _ in
            switch call.form {
            case "plan": .text(plan)
            case "work": .text("{\"n\": \"\(call.subtask?.text ?? "")\"} " + long)
            default: .text(Script.answer("The result is here."))
            }
        }
        let id = try await world.submit(limits: TaskLimits(maxSubtasks: 32))
        #expect(try await world.run(id) == .ended(.completed))
        let bytes = try await world.record().reduce(0) { $0 + $1.bytes.count }
        #expect(bytes < RunRecord.bytesMax + 1 << 20)
        let report = try await world.replay()
        #expect(report.isIdentical)
        #expect(report.runs.first?.isFull == true)
        #expect(!report.uncovered.isEmpty)
    }
}
