internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@Suite("Recalling memory for work")
struct RecallTests {
    private func task(_ brief: String, session: SessionID? = nil) -> MeshTask {
        Samples.submission("tsk_1", brief: brief, session: session).task
    }

    @Test("Feedback and decisions come before facts, notes and the outputs of other tasks")
    func order() async throws {
        let house = try await MemoryHouse()
        let other = MemoryOrigin(task: "tsk_0")
        let text = "subject lines of launch mails"
        try await house.add(
            Samples.memory(
                "m1",
                type: .context,
                text + String(repeating: " launch mails subject lines", count: 90),
                confidence: 1,
                origin: other
            ),
            Samples.memory("m2", type: .context, text, confidence: 1),
            Samples.memory("m3", type: .fact, text, confidence: 1),
            Samples.memory("m4", type: .decision, text, confidence: 1),
            Samples.memory("m5", type: .feedback, text, confidence: 1),
            Samples.memory("m6", type: .fact, "The cantine opens at noon.", confidence: 1)
        )
        let found = await house.memory.recall(for: task("Write subject lines of launch mails"), subtask: nil, limit: 9)
        #expect(found.map(\.id) == ["m5", "m4", "m3", "m2", "m1"])
        let two = await house.memory.recall(for: task("Write subject lines of launch mails"), subtask: nil, limit: 2)
        #expect(two.map(\.id) == ["m5", "m4"])
        #expect(await house.memory.recall(for: task("Write"), subtask: nil, limit: 0).isEmpty)
    }

    @Test("Feedback is found behind many outputs of other tasks that have more words in common with the work")
    func crowded() async throws {
        let house = try await MemoryHouse()
        for number in 10..<40 {
            try await house.add(
                Samples.memory(
                    MemoryID("m\(number)"),
                    type: .context,
                    "Subject lines of launch mails \(number)",
                    origin: MemoryOrigin(task: "tsk_0")
                )
            )
        }
        try await house.add(
            Samples.memory("m1", type: .feedback, "Launch mails with fewer lines please", confidence: 1)
        )
        let found = await house.memory.recall(for: task("Write subject lines of launch mails"), subtask: nil, limit: 3)
        #expect(found.map(\.id) == ["m1", "m39", "m38"])
    }

    @Test("A subtask's title and instruction count, and uncertain items count less")
    func subtask() async throws {
        let house = try await MemoryHouse()
        try await house.add(
            Samples.memory("m1", type: .decision, "Buttons are orange", confidence: 1),
            Samples.memory("m2", type: .decision, "Buttons are orange", confidence: 0.1)
        )
        let subtask = Subtask(id: "s1", title: "Buttons", instruction: "Choose the orange of the buttons")
        #expect(await house.memory.recall(for: task("Make a page"), subtask: nil, limit: 9).isEmpty)
        let found = await house.memory.recall(for: task("Make a page"), subtask: subtask, limit: 9)
        #expect(found.map(\.id) == ["m1", "m2"])
    }

    @Test("Outputs of the same task, other sessions, history and other tenants are left out")
    func leftOut() async throws {
        let house = try await MemoryHouse()
        let text = "launch mail subject"
        try await house.commit([.insertSession(Samples.session("ses_1")), .insertSession(Samples.session("ses_2"))])
        try await house.add(
            Samples.memory("m1", type: .context, text, origin: MemoryOrigin(task: "tsk_1")),
            Samples.memory("m2", type: .fact, text, origin: MemoryOrigin(task: "tsk_1")),
            Samples.memory("m3", type: .fact, text, session: "ses_1"),
            Samples.memory("m4", type: .fact, text, session: "ses_2"),
            Samples.memory("m5", type: .fact, text, expireTime: Samples.moment(1))
        )
        house.clock.advance(by: .seconds(1))
        var newer = Samples.memory("m6", type: .fact, text)
        newer.supersedes = "m2"
        try await house.add(newer)
        let found = await house.memory.recall(for: task(text), subtask: nil, limit: 9)
        #expect(found.map(\.id) == ["m6"])
        let inSession = await house.memory.recall(for: task(text, session: "ses_1"), subtask: nil, limit: 9)
        #expect(Set(inSession.map(\.id)) == ["m3", "m6"])
        let strange = Samples.submission("tsk_1", of: Samples.otherTenant, brief: text).task
        #expect(await house.memory.recall(for: strange, subtask: nil, limit: 9).isEmpty)
    }

    @Test("Long items are cut, and all together stay within a prompt")
    func size() async throws {
        let house = try await MemoryHouse()
        for number in 0..<12 {
            let text = "launch mail " + String(repeating: "wörter 漢字 ", count: 600)
            try await house.add(Samples.memory(MemoryID("m\(number + 10)"), type: .decision, text))
        }
        let found = await house.memory.recall(for: task("launch mail"), subtask: nil, limit: 12)
        #expect(found.count == 6)
        for item in found { #expect(item.content.utf8.count <= 4_000 && item.content.hasSuffix(" […]")) }
    }

    @Test("What is recalled counts as read, and only that")
    func reads() async throws {
        let house = try await MemoryHouse()
        try await house.add(
            Samples.memory("m1", type: .decision, "launch mail"),
            Samples.memory("m2", type: .context, "launch mail", origin: MemoryOrigin(task: "tsk_1"))
        )
        _ = await house.memory.recall(for: task("launch mail"), subtask: nil, limit: 9)
        await house.keeper().runOnce()
        #expect(try await house.item("m1")?.readCount == 1)
        #expect(try await house.item("m1")?.lastReadTime == house.clock.now)
        #expect(try await house.item("m2")?.readCount == 0)
    }
}
