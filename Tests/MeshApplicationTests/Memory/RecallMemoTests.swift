internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("What a task was given of memory, when it asks again")
struct RecallMemoTests {
    private let text = "subject lines of launch mails"

    private func recalled(
        _ house: MemoryHouse,
        _ brief: String? = nil,
        task: TaskID = "tsk_1",
        session: SessionID? = nil,
        limit: Int = 9
    ) async -> [MemoryID] {
        let task = Samples.submission(task, brief: brief ?? text, session: session).task
        return await house.memory.recall(for: task, subtask: nil, limit: limit).map(\.id)
    }

    /// With its index filled, and the answer for the task known.
    private func house(_ items: MemoryItem...) async throws -> MemoryHouse {
        let house = try await MemoryHouse()
        for item in items { try await house.add(item) }
        _ = await recalled(house, task: "tsk_0")
        _ = await recalled(house)
        return house
    }

    private func output(_ id: MemoryID) -> MemoryItem {
        Samples.memory(id, type: .context, text, confidence: 1, origin: MemoryOrigin(task: "tsk_2"))
    }

    @Test("Outputs of other tasks are no reason to look anew; another task finds them")
    func outputs() async throws {
        let house = try await house(Samples.memory("m1", type: .decision, text))
        try await house.add(output("m2"))
        #expect(await recalled(house) == ["m1"])
        #expect(await recalled(house, task: "tsk_3") == ["m1", "m2"])
    }

    @Test("What the network learns is known at once, and what it forgets is gone")
    func learned() async throws {
        let house = try await house(Samples.memory("m1", type: .decision, text))
        try await house.add(output("m2"))
        try await house.add(Samples.memory("m3", type: .feedback, text, confidence: 1))
        #expect(await recalled(house) == ["m3", "m1", "m2"])
        try await house.commit([.deleteMemory("m1", in: house.network, .deleted)])
        house.memory.removed("m1", from: house.network, of: house.tenant)
        #expect(await recalled(house) == ["m3", "m2"])
        var item = try #require(try await house.item("m3"))
        item.confidence = 0
        try await house.commit([.updateMemory(item)])
        #expect(await recalled(house) == ["m2", "m3"])
    }

    @Test("What expires meanwhile is left out")
    func expired() async throws {
        let house = try await house(
            Samples.memory("m1", type: .decision, text, expireTime: Samples.moment(60)),
            Samples.memory("m2", type: .fact, text)
        )
        #expect(await recalled(house) == ["m1", "m2"])
        house.clock.advance(by: .seconds(61))
        #expect(await recalled(house) == ["m2"])
    }

    @Test("Another brief, session or number of items is another question")
    func questions() async throws {
        let house = try await house(
            Samples.memory("m1", type: .decision, text),
            Samples.memory("m2", type: .fact, text)
        )
        #expect(await recalled(house, limit: 1) == ["m1"])
        #expect(await recalled(house) == ["m1", "m2"])
        #expect(await recalled(house, "Choose a colour") == [])
        try await house.commit([.insertSession(Samples.session("ses_1"))])
        let own = Samples.memory("m3", type: .context, text, confidence: 1, session: "ses_1")
        try await house.add(own)
        #expect(await recalled(house) == ["m1", "m2"])
        #expect(await recalled(house, session: "ses_1") == ["m1", "m2", "m3"])
    }

    @Test("What is given again counts as read again")
    func reads() async throws {
        let house = try await house(Samples.memory("m1", type: .decision, text))
        _ = await recalled(house)
        await house.keeper().runOnce()
        #expect(try await house.item("m1")?.readCount == 3)
    }

    @Test("Tasks that asked long ago are forgotten before all answers take more than their bound")
    func bound() {
        let memo = RecallMemo()
        let question = RecallMemo.Question(
            query: text,
            session: nil,
            limit: 9,
            knowledge: KnowledgeMark(index: 1, learned: 1)
        )
        let item = Samples.memory("m1", String(repeating: "x", count: 100_000))
        let answer = RecallMemo.Answer(items: [item], heads: [], isDegraded: false)
        func task(_ number: Int) -> Owned<TaskID> { Owned(Samples.tenant, TaskID("tsk_\(number)")) }
        for number in 0..<500 {
            memo.keep(answer, to: question, for: task(number))
            memo.keep(answer, to: question, for: task(number))
            #expect(memo.bytes <= RecallMemo.bytesMax)
        }
        #expect(memo.bytes > RecallMemo.bytesMax - 200_000)
        #expect(memo.answer(to: question, for: task(0), at: .zero) == nil)
        #expect(memo.answer(to: question, for: task(499), at: .zero) != nil)
        let degraded = RecallMemo.Answer(items: [], heads: [], isDegraded: true)
        memo.keep(degraded, to: question, for: task(500))
        #expect(memo.answer(to: question, for: task(500), at: .zero) == nil)
    }
}
