internal import EventIO
internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Synchronization
internal import Testing

@testable internal import MeshCommands

@Suite("Watching against a server", .timeLimit(.minutes(2)))
struct WatchCommandTests {
    /// The sequences that were told, in their order.
    private func sequences(_ ran: Ran) -> [String] {
        ran.lines.compactMap { line in
            line.split(separator: " ").first { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        }
    }

    @Test("without a terminal there is a line for each event, then the result")
    func lines() async throws {
        try await withServer([FakeMesh()]) { server in
            let ran = await mesh(["submit", "Write", "--watch"], at: server)
            #expect(ran.code == 0)
            #expect(ran.complaints == "")
            #expect(ran.lines.count == 10)
            #expect(
                ran.lines[2]
                    == "2027-01-15T08:00:01Z #3 planned by model: s1 Study the audience; s2 Write the emails ← s1; "
                    + "s3 Design the layout ← s1; s4 Personalise ← s2, s3"
            )
            #expect(ran.lines[7] == "2027-01-15T08:00:08Z #8 completed: confidence 0.88, $0.0200")
            #expect(ran.output.hasSuffix("\n\nDear developer,\nthe launch is near.\n"))
        }
    }

    @Test("as JSON there is an object for each event, and nothing else")
    func json() async throws {
        try await withServer([FakeMesh()]) { server in
            let ran = await mesh(["watch", "task_1", "--json", "--from", "6"], at: server)
            #expect(ran.code == 0)
            #expect(ran.lines.count == 2)
            let event = try ProtoTaskEvent(json: ran.lines[0], options: MessageOutput.options)
            #expect(event.sequence == 7)
        }
    }

    @Test("a stream that breaks is taken up behind the last event, and nothing is missed or told twice")
    func reconnects() async throws {
        let fake = FakeMesh(cuts: [3, 3, 5, 7])
        try await withServer([fake]) { server in
            let ran = await mesh(["watch", "task_1"], at: server)
            #expect(ran.code == 0)
            let numbers = sequences(ran)
            #expect(numbers == (1...8).map(String.init))
            #expect(ran.complaints.contains("the server goes away; next attempt in 250ms"))
        }
        #expect(fake.state.withLock { $0.watches.map(\.afterSequence) } == [0, 3, 5, 7])
    }

    @Test("a watch survives the restart of the server")
    func restart() async throws {
        let restart = ServerRestart()
        let before = FakeMesh(
            journal: Array(Events.short.prefix(4)),
            // Not awaited in the handler: the server waits for its calls when it stops.
            onSent: { if $0 == 4 { Task { await restart.run() } } }
        )
        let first = try await TestServer([before])
        restart.begin(with: first)
        let ran = await mesh(["watch", "task_1"], at: first, clock: ContinuousClock())
        await restart.stop()
        #expect(ran.code == 0)
        #expect(sequences(ran) == (1...8).map(String.init))
    }

    @Test("a server that stays away ends the watch with how to go on")
    func givesUp() async throws {
        let leaving = FakeMesh(journal: Array(Events.short.prefix(3)))
        let other = try await TestServer([leaving])
        let running = Task { await mesh(["watch", "task_1"], at: other) }
        while leaving.state.withLock({ $0.watches.isEmpty }) { await Task.yield() }
        await other.stop()
        let ran = await running.value
        #expect(ran.code == 5)
        #expect(ran.complaints.contains("next attempt in"))
    }

    @Test("Ctrl-C leaves the watch and says how to come back")
    func interrupt() async throws {
        let interrupts = Interrupts(catchesSignals: false)
        let fake = FakeMesh(journal: Array(Events.short.prefix(5)), onSent: { if $0 == 5 { interrupts.raise() } })
        try await withServer([fake]) { server in
            let ran = await mesh(["watch", "task_1"], at: server, interrupts: interrupts)
            #expect(ran.code == 130)
            #expect(ran.complaints.contains("the task goes on; watch it again with: mesh watch task_1 --from "))
        }
    }

    @Test("a task that fails is exit code 6 with the reason")
    func failure() async throws {
        let journal = [
            Events.submitted(1), Events.started(2),
            Events.event(
                3,
                at: 5,
                .failed(.with { $0.error = .with { ($0.code, $0.message) = (8, "the budget is spent") } })
            ),
        ]
        try await withServer([FakeMesh(journal: journal)]) { server in
            let ran = await mesh(["watch", "task_1"], at: server)
            #expect(ran.code == 6)
            #expect(ran.output.hasSuffix("the task failed: the budget is spent\n"))
            #expect(await mesh(["watch", "task_7"], at: server).code == 3)
        }
    }

    @Test("in a terminal the picture is drawn in place, and the person is asked")
    func live() async throws {
        let journal = [
            Events.submitted(1), Events.started(2), Events.planned(3),
            Events.waiting(4, at: 12, .planApproval, "Three emails, two layouts."),
            Events.event(5, at: 20, .resumed(.with { $0.userID = "ada" })),
            Events.began(6, at: 21, "s1", "Analyst"), Events.done(7, at: 40, "s1"),
            Events.result(8, at: 41, "Dear developer."), Events.completed(9, at: 42),
        ]
        let fake = FakeMesh(journal: journal)
        let console = TestConsole(isTerminal: true, lines: ["", "shorter, please"])
        try await withServer([fake]) { server in
            let ran = await mesh(
                ["submit", "Write", "--watch"],
                at: server,
                console: console,
                clock: ContinuousClock()
            )
            #expect(ran.code == 0)
            #expect(ran.output.contains("Approve the plan? y, n, or what to change: "))
            #expect(ran.output.hasSuffix("\nDear developer.\n"))
            #expect(ran.output.contains("\u{1B}[32m● \u{1B}[0m"))
            #expect(ran.output.contains(LiveRegion.hideCursor))
        }
        let resume = try #require(fake.state.withLock { $0.resumes.first })
        #expect(resume.waitingID == "w1")
        #expect(resume.decision == .approve(.with { $0.comment = "shorter, please" }))
    }

    @Test("an input that is over leaves the decision to another place, and the watch goes on when it is made there")
    func decidedElsewhere() async throws {
        let journal = [
            Events.submitted(1), Events.started(2), Events.planned(3),
            Events.waiting(4, at: 12, .question, "Which logo?"),
            Events.event(5, at: 20, .resumed(.with { ($0.userID, $0.decision) = ("ada", .answer("blue")) })),
            Events.completed(6, at: 42),
        ]
        let console = TestConsole(isTerminal: true)
        try await withServer([FakeMesh(journal: journal)]) { server in
            let watching = Task {
                await mesh(["watch", "task_1"], at: server, console: console, clock: ContinuousClock())
            }
            while !console.complaints.contains("decide later with: mesh task answer task_1 TEXT") { await Task.yield() }
            #expect(await mesh(["task", "answer", "task_1", "blue"], at: server).code == 0)
            let ran = await watching.value
            #expect(ran.code == 0)
            #expect(ran.output.contains("answer of ada: blue"))
        }
    }

    @Test("who joins late in a terminal is shown the plan as the server has it")
    func lateJoin() async throws {
        try await withServer([FakeMesh()]) { server in
            let console = TestConsole(isTerminal: true)
            let ran = await mesh(
                ["watch", "task_1", "--from", "4"],
                at: server,
                console: console,
                clock: ContinuousClock()
            )
            #expect(ran.code == 0)
            #expect(ran.output.contains("Personalise"))
        }
    }

    @Test("NO_COLOR takes the colours away")
    func noColour() async throws {
        try await withServer([FakeMesh()]) { server in
            let ran = await mesh(
                ["watch", "task_1"],
                at: server,
                console: TestConsole(isTerminal: true),
                variables: ["NO_COLOR": "1"],
                clock: ContinuousClock()
            )
            #expect(ran.code == 0)
            #expect(!ran.output.contains("\u{1B}[32m"))
        }
    }

    @Test("a network is watched over a break until it is deleted")
    func network() async throws {
        try await withServer([FakeMesh()]) { server in
            let ran = await mesh(["watch", "--network", "net_1"], at: server)
            #expect(ran.code == 0)
            #expect(ran.lines == ["network updated by", "network updated by", "network deleted by"])
            #expect(ran.complaints.contains("the connection is back"))
        }
    }
}

/// Takes a server down and puts another one in its place.
private final class ServerRestart: Sendable {
    private let server = Mutex<TestServer?>(nil)

    func begin(with first: TestServer) { server.withLock { $0 = first } }

    func run() async {
        guard let old = server.withLock({ $0 }) else { return }
        await old.stop()
        do {
            let new = try await TestServer([FakeMesh()], port: old.port)
            server.withLock { $0 = new }
        } catch {
            Issue.record(error)
            server.withLock { $0 = nil }
        }
    }

    func stop() async { await server.withLock { $0 }?.stop() }
}
