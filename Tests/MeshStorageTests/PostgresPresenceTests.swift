internal import MeshApplication
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

@Suite("Servers and commands on one database")
struct PostgresPresenceTests {
    private enum State: Equatable {
        case there
        case occupied
        case away

        init(_ error: (any Error)?) {
            self = error == nil ? .there : error is PostgresPresence.Occupied ? .occupied : .away
        }
    }

    @Test("many servers share a database; a command has it alone, and a server that comes meanwhile waits for its end")
    func sharing() async throws {
        try await PostgresDatabase.with { database in
            let clock = ManualWallClock()
            let presence = PostgresPresence(database.pool, clock: clock)
            let (states, state) = AsyncStream.makeStream(of: State.self)
            let servers = Task {
                await withDiscardingTaskGroup { group in
                    for _ in 0..<2 { group.addTask { await presence.share { state.yield(State($0)) } } }
                }
            }
            #expect(await states.first { _ in true } == .there)
            #expect(await states.first { _ in true } == .there)
            let error = await #expect(throws: PostgresPresence.Served.self) { try await presence.alone {} }
            #expect(error?.count == 2)
            #expect(error?.description.contains("Stop what serves from it") == true)
            servers.cancel()
            await servers.value

            let late = try await presence.alone {
                let late = Task { await presence.share { state.yield(State($0)) } }
                #expect(await states.first { _ in true } == .occupied)
                await #expect(throws: PostgresPresence.Occupied.self) { try await presence.alone {} }
                return late
            }
            await clock.waitForSleepers()
            clock.advance(by: .seconds(1))
            #expect(await states.first { _ in true } == .there)
            late.cancel()
            await late.value
            try await presence.alone {}
        }
    }
}
