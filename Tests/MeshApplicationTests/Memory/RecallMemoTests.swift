internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("What a task was given of memory, when it asks again")
struct RecallMemoTests {
    private let text = "subject lines of launch mails"

    private func recalled(
        _ house: MemoryHouse,
        task: TaskID = "tsk_1",
        limit: Int = 9
    ) async -> [MemoryID] {
        let task = Samples.submission(task, brief: text).task
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

    @Test("Another task of another tenant, and another number of items, are another question")
    func questions() async throws {
        let house = try await house(
            Samples.memory("m1", type: .decision, text),
            Samples.memory("m2", type: .fact, text)
        )
        #expect(await recalled(house, limit: 1) == ["m1"])
        #expect(await recalled(house) == ["m1", "m2"])
        let strange = Samples.submission("tsk_1", of: Samples.otherTenant, brief: text).task
        #expect(await house.memory.recall(for: strange, subtask: nil, limit: 9).isEmpty)
    }

    @Test("What gets its vector is found by its nearness at once, unless it is an output")
    func vectors() async throws {
        let embedder = RemoteEmbedder()
        let house = try await MemoryHouse(embedder: embedder)
        // One that is read often is moved to the long term, which is news, too.
        try await house.add(Samples.memory("m1", type: .decision, text, tier: .longTerm))
        _ = await recalled(house, task: "tsk_0")
        _ = await recalled(house)
        await house.keeper().runOnce()
        let calls = embedder.calls
        // The vector of the decision came after the answer was given.
        _ = await recalled(house)
        #expect(embedder.calls == calls + 1)
        _ = await recalled(house)
        #expect(embedder.calls == calls + 1, "the answer is known")
        try await house.add(output("m2"))
        await house.keeper().runOnce()
        let later = embedder.calls
        _ = await recalled(house)
        #expect(embedder.calls == later, "the answer is known still")
    }

    @Test("That items were read is nothing new")
    func counted() async throws {
        let embedder = RemoteEmbedder()
        let house = try await MemoryHouse(embedder: embedder)
        try await house.add(Samples.memory("m1", type: .decision, text))
        await house.keeper().runOnce()
        _ = await recalled(house, task: "tsk_0")
        _ = await recalled(house)
        await house.keeper().runOnce()
        #expect(try await house.item("m1")?.readCount == 2)
        let calls = embedder.calls
        #expect(await recalled(house) == ["m1"])
        #expect(embedder.calls == calls)
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
        let network = Owned<NetworkID>(Samples.tenant, "net_000001")
        let question = memo.question(limit: 9, KnowledgeMark(index: 1, learned: 1), of: network)
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
        for number in 0..<10_000 { memo.gotVectors(in: Owned(Samples.tenant, NetworkID("net_\(number)"))) }
        #expect(memo.question(limit: 9, question.knowledge, of: network) != question)
    }
}
