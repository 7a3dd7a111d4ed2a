internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Synchronization
internal import Testing

@testable internal import AIMeshClient

@Suite("Watching a task", .timeLimit(.minutes(1)))
struct WatchTests {
    private static let cut = Status(.unavailable, "the server goes away")

    /// A server that plays one part for each opening of the watch.
    private func watched(
        _ opened: Seen<ProtoWatchTaskRequest>,
        _ parts: [(events: [ProtoTaskEvent], end: Status?)]
    ) -> RPCHandler {
        .serverStreaming(ProtoTaskServiceMethods.watchTask) { (request: ProtoWatchTaskRequest, responses, _) in
            let part = parts[min(opened.add(request), parts.count) - 1]
            for event in part.events { try await responses.send(event) }
            if let end = part.end { throw end }
        }
    }

    private func collect(_ updates: TaskUpdates) async throws -> [TaskUpdate] {
        var all: [TaskUpdate] = []
        for try await update in updates { all.append(update) }
        return all
    }

    private let twoParts: [(events: [ProtoTaskEvent], end: Status?)] = [
        ([Events.submitted(), Events.started(2), Events.delta(0, "Dear "), Events.delta(5, "Ann")], Self.cut),
        (
            [
                // What is known is sent again, and the text comes as a snapshot.
                Events.started(2), Events.snapshot("Dear Ann, hel"), Events.delta(13, "lo"),
                Events.finished(3, "Dear Ann, hello"), Events.completed(4),
            ],
            nil
        ),
    ]

    private func checkTwoParts(_ updates: [TaskUpdate], _ opened: Seen<ProtoWatchTaskRequest>) {
        #expect(updates.compactMap(\.sequence) == [1, 2, 3, 4])
        let texts = updates.compactMap { update -> TextUpdate? in
            if case .text(let text) = update.kind { text } else { nil }
        }
        #expect(texts.map(\.added) == ["Dear ", "Ann", ", hel", "lo"])
        #expect(texts.last?.text == "Dear Ann, hello")
        #expect(opened.values.map(\.afterSequence) == [0, 2])
        #expect(updates.last?.isEnd == true)
    }

    @Test("a watch that is cut goes on, with each event once and no text twice")
    func resumes() async throws {
        let opened = Seen<ProtoWatchTaskRequest>()
        let mesh = FakeMesh([watched(opened, twoParts)]).client()
        checkTwoParts(try await collect(mesh.watch(task: "t1")), opened)
    }

    @Test("the same over the network")
    func resumesOverTheNetwork() async throws {
        let opened = Seen<ProtoWatchTaskRequest>()
        try await FakeMesh([watched(opened, twoParts)]).served { mesh in
            checkTwoParts(try await collect(mesh.watch(task: "t1")), opened)
        }
    }

    @Test("a watch begins after the sequence that it is given")
    func beginsLater() async throws {
        let opened = Seen<ProtoWatchTaskRequest>()
        let mesh = FakeMesh([watched(opened, [([Events.ready(8), Events.completed(9)], nil)])]).client()
        let updates = try await collect(mesh.watch(task: "t1", from: 7, in: "n1", omitsText: true))
        #expect(updates.compactMap(\.sequence) == [8, 9])
        #expect(opened.last?.afterSequence == 7)
        #expect(opened.last?.omitText == true)
        #expect(opened.last?.networkID == "n1")
    }

    @Test("a hole in the sequence opens the watch again; a gap that the server names is told")
    func holesAndGaps() async throws {
        let opened = Seen<ProtoWatchTaskRequest>()
        let gap = Events.journal(0, .gap(.with { $0.oldestSequence = 5 }))
        let mesh = FakeMesh([
            watched(
                opened,
                [([Events.submitted(), Events.ready(3)], nil), ([gap, Events.ready(5), Events.completed(6)], nil)]
            )
        ]).client()
        let updates = try await collect(mesh.watch(task: "t1"))
        #expect(updates.map(\.sequence) == [1, nil, 5, 6])
        #expect(updates[1].kind == .missing(before: 5))
        #expect(opened.values.map(\.afterSequence) == [0, 1])
    }

    @Test("what another opening cannot heal is thrown at once")
    func throwsOthers() async throws {
        let opened = Seen<ProtoWatchTaskRequest>()
        let mesh = FakeMesh([watched(opened, [([], Status(.notFound, "no such task"))])]).client()
        let error = await #expect(throws: MeshError.self) { try await collect(mesh.watch(task: "t1")) }
        #expect(error?.code == .notFound)
        #expect(opened.values.count == 1)
    }

    @Test("a watch that hears nothing new gives up, after growing pauses")
    func givesUp() async throws {
        let opened = Seen<ProtoWatchTaskRequest>()
        let clock = InstantClock()
        let mesh = FakeMesh([watched(opened, [([Events.submitted()], Self.cut)])]).client(clock: clock) {
            $0.reconnectsMax = 3
        }
        await #expect(throws: MeshError.self) { try await collect(mesh.watch(task: "t1")) }
        #expect(opened.values.count == 4)
        #expect(clock.sleeps.count == 3)
        #expect(zip(clock.sleeps, clock.sleeps.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test("a submission whose stream breaks at once is sent again under its key, and then watched")
    func submitsAgain() async throws {
        let submitted = Seen<ProtoSubmitTaskRequest>()
        let opened = Seen<ProtoWatchTaskRequest>()
        let mesh = FakeMesh([
            .serverStreaming(ProtoTaskServiceMethods.submitAndWatchTask) {
                (request: ProtoSubmitTaskRequest, responses: ResponseWriter<ProtoTaskEvent>, _) in
                if submitted.add(request) == 2 { try await responses.send(Events.submitted()) }
                throw Self.cut
            },
            watched(opened, [([Events.completed(2)], nil)]),
        ]).client()
        let updates = try await collect(mesh.tasks.submitAndWatch(NewTask("Write"), to: "n1"))
        #expect(updates.compactMap(\.sequence) == [1, 2])
        #expect(submitted.values.count == 2)
        #expect(Set(submitted.values.map(\.idempotencyKey)).count == 1)
        #expect(opened.values.map(\.taskID) == ["t1"])
        #expect(opened.values.map(\.afterSequence) == [1])
    }

    /// A server that sends one event and then waits until its call is given up.
    private func endless(_ gone: AsyncStream<Void>.Continuation) -> FakeMesh {
        FakeMesh([
            .serverStreaming(ProtoTaskServiceMethods.watchTask) {
                (_: ProtoWatchTaskRequest, responses: ResponseWriter<ProtoTaskEvent>, _) in
                try await responses.send(Events.submitted())
                do {
                    try await Task.sleep(for: .seconds(3600))
                } catch {
                    gone.finish()
                    throw error
                }
            }
        ])
    }

    @Test("leaving the loop closes the call")
    func leaving() async throws {
        let (left, gone) = AsyncStream<Void>.makeStream()
        try await endless(gone).served { mesh in
            for try await _ in mesh.watch(task: "t1") { break }
            for await _ in left {}
        }
    }

    @Test("cancelling the watcher closes the call and throws cancelled")
    func cancelling() async throws {
        let (left, gone) = AsyncStream<Void>.makeStream()
        try await endless(gone).served { mesh in
            let (begun, begins) = AsyncStream<Void>.makeStream()
            let watcher = Task { () async -> MeshError? in
                do throws(MeshError) {
                    for try await _ in mesh.watch(task: "t1") { begins.finish() }
                    return nil
                } catch {
                    return error
                }
            }
            for await _ in begun {}
            watcher.cancel()
            for await _ in left {}
            #expect(await watcher.value?.code == .cancelled)
        }
    }
}
