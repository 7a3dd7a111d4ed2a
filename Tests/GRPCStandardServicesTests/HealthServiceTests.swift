internal import GRPCCore
internal import GRPCStandardServices
internal import Protobuf
internal import Testing

@Suite("Health", .timeLimit(.minutes(2)))
struct HealthServiceTests {
    private typealias ServingStatus = HealthService.ServingStatus

    private let health = HealthService()
    private var client: HealthClient { HealthClient(InProcessTransport(RPCRouter([health]))) }

    private func request(_ service: String) -> HealthCheckRequest { .with { $0.service = service } }

    private func check(_ service: String) async throws -> ServingStatus {
        try await client.check(request(service)).status
    }

    /// Runs Watch without a transport, so that a test holds its task.
    private func watchTask(
        _ service: String,
        of health: HealthService,
        _ outbound: ScriptedOutbound
    ) -> Task<Void, any Error> {
        Task {
            try await health.watch(
                request(service),
                ResponseWriter(outbound),
                ServerContext(method: HealthMethods.watch)
            )
        }
    }

    private func statuses(_ outbound: ScriptedOutbound) throws -> [ServingStatus] {
        try outbound.sent.map { try HealthCheckResponse(wire: $0.bytes).status }
    }

    // MARK: - Check and List

    @Test("the server as a whole serves from the start")
    func wholeServer() async throws {
        #expect(try await check("") == .serving)
    }

    @Test("Check answers what was set last", arguments: [HealthService.ServingStatus.serving, .notServing, .unknown])
    func checkKnown(status: HealthService.ServingStatus) async throws {
        health.set("a.Service", .serving)
        health.set("a.Service", status)
        #expect(try await check("a.Service") == status)
    }

    @Test("Check says NOT_FOUND for a name that was never set, and for one that was forgotten")
    func checkUnknown() async throws {
        health.set("gone.Service", .serving)
        health.set("gone.Service", .serviceUnknown)
        for name in ["never.Service", "gone.Service"] {
            let failed = await #expect(throws: Status.self) { try await check(name) }
            #expect(failed?.code == .notFound)
            #expect(failed?.message.contains(name) == true)
        }
    }

    @Test("List answers every name")
    func list() async throws {
        health.set("a.Service", .serving)
        health.set("b.Service", .notServing)
        let statuses = try await client.list(HealthListRequest()).statuses.mapValues(\.status)
        #expect(statuses == ["": .serving, "a.Service": .serving, "b.Service": .notServing])
    }

    @Test("List is RESOURCE_EXHAUSTED when there are more names than it may answer")
    func listTooMany() async throws {
        var limits = HealthService.Limits()
        limits.listedMax = 2
        let health = HealthService(limits: limits)
        let client = HealthClient(InProcessTransport(RPCRouter([health])))
        health.set("a.Service", .serving)
        #expect(try await client.list(HealthListRequest()).statuses.count == 2)
        health.set("b.Service", .serving)
        let failed = await #expect(throws: Status.self) { try await client.list(HealthListRequest()) }
        #expect(failed?.code == .resourceExhausted)
    }

    @Test("a name longer than the limit is INVALID_ARGUMENT and names the field")
    func longName() async throws {
        let name = String(repeating: "x", count: HealthService.Limits().nameBytesMax + 1)
        let checked = await #expect(throws: Status.self) { try await check(name) }
        let watched = await #expect(throws: Status.self) {
            for try await _ in client.watch(request(name)) {}
        }
        for failed in [checked, watched] {
            #expect(failed?.code == .invalidArgument)
            #expect(failed?.message.contains("field service") == true)
        }
    }

    // MARK: - Watch

    @Test("Watch sends the status at once and then each change, but no status twice in a row")
    func watchChanges() async throws {
        health.set("a.Service", .serving)
        var responses = client.watch(request("a.Service")).makeAsyncIterator()
        #expect(try await responses.next()?.status == .serving)
        health.set("a.Service", .serving)
        health.set("b.Service", .notServing)
        health.set("a.Service", .notServing)
        #expect(try await responses.next()?.status == .notServing)
        health.set("a.Service", .serving)
        #expect(try await responses.next()?.status == .serving)
    }

    @Test("Watch of an unknown name says SERVICE_UNKNOWN, stays open, and tells when the name comes and goes")
    func watchUnknown() async throws {
        var responses = client.watch(request("late.Service")).makeAsyncIterator()
        #expect(try await responses.next()?.status == .serviceUnknown)
        health.set("late.Service", .serving)
        #expect(try await responses.next()?.status == .serving)
        health.set("late.Service", .serviceUnknown)
        #expect(try await responses.next()?.status == .serviceUnknown)
    }

    @Test("a watcher that reads slowly gets the latest status and none between")
    func slowWatcher() async throws {
        health.set("a.Service", .serving)
        let outbound = ScriptedOutbound(isBlocked: true)
        let watching = watchTask("a.Service", of: health, outbound)
        await outbound.waitForMessages()
        for _ in 0..<1_000 {
            health.set("a.Service", .notServing)
            health.set("a.Service", .serving)
        }
        health.set("a.Service", .unknown)
        outbound.unblock()
        await outbound.waitForMessages()
        watching.cancel()
        await #expect(throws: CancellationError.self) { try await watching.value }
        #expect(try statuses(outbound) == [.serving, .unknown])
    }

    @Test("a status that changed and changed back while a watcher did not read is not sent again")
    func changedBack() async throws {
        let outbound = ScriptedOutbound(isBlocked: true)
        let watching = watchTask("", of: health, outbound)
        await outbound.waitForMessages()
        health.set("", .notServing)
        health.set("", .serving)
        outbound.unblock()
        health.set("", .notServing)
        await outbound.waitForMessages()
        watching.cancel()
        await #expect(throws: CancellationError.self) { try await watching.value }
        #expect(try statuses(outbound) == [.serving, .notServing])
    }

    @Test("a watch that waits ends when its task is cancelled, and is forgotten")
    func cancelledWatch() async throws {
        let outbound = ScriptedOutbound()
        let watching = watchTask("", of: health, outbound)
        await outbound.waitForMessages()
        #expect(health.watcherCount == 1)
        watching.cancel()
        await #expect(throws: CancellationError.self) { try await watching.value }
        #expect(health.watcherCount == 0)
    }

    @Test("a watch whose task is cancelled before it begins sends nothing")
    func cancelledBefore() async throws {
        let outbound = ScriptedOutbound()
        await withTaskGroup(of: Void.self) { group in
            group.cancelAll()
            group.addTask {
                await #expect(throws: CancellationError.self) {
                    try await health.watch(
                        HealthCheckRequest(),
                        ResponseWriter(outbound),
                        ServerContext(method: HealthMethods.watch)
                    )
                }
            }
        }
        #expect(outbound.sent.isEmpty)
        #expect(health.watcherCount == 0)
    }

    @Test("one watcher more than the limit is RESOURCE_EXHAUSTED; one that leaves makes room")
    func tooManyWatchers() async throws {
        var limits = HealthService.Limits()
        limits.watchersMax = 1
        let health = HealthService(limits: limits)
        let client = HealthClient(InProcessTransport(RPCRouter([health])))
        let outbound = ScriptedOutbound()
        let watching = watchTask("", of: health, outbound)
        await outbound.waitForMessages()

        var refused = client.watch(HealthCheckRequest()).makeAsyncIterator()
        let failed = await #expect(throws: Status.self) { try await refused.next() }
        #expect(failed?.code == .resourceExhausted)

        watching.cancel()
        await #expect(throws: CancellationError.self) { try await watching.value }
        var welcome = client.watch(HealthCheckRequest()).makeAsyncIterator()
        #expect(try await welcome.next()?.status == .serving)
    }

    @Test("statuses that are set from many threads all reach the watchers' last word")
    func manyThreads() async throws {
        try await withThrowingTaskGroup(of: Void.self) { watchers in
            for _ in 0..<4 {
                watchers.addTask { [client] in
                    for try await response in client.watch(HealthCheckRequest()) where response.status == .notServing {
                        break
                    }
                }
            }
            await withTaskGroup(of: Void.self) { setters in
                for number in 0..<8 {
                    setters.addTask { [health] in
                        for _ in 0..<200 { health.set("", number.isMultiple(of: 2) ? .serving : .unknown) }
                    }
                }
            }
            health.set("", .notServing)
            try await watchers.waitForAll()
        }
    }

    // MARK: - Shutdown

    @Test("after shutdown every name is NOT_SERVING for good, and new names are not taken")
    func shutdown() async throws {
        health.set("a.Service", .serving)
        health.shutdown()
        health.set("a.Service", .serving)
        health.set("", .serving)
        health.set("new.Service", .serving)
        let statuses = try await client.list(HealthListRequest()).statuses.mapValues(\.status)
        #expect(statuses == ["": .notServing, "a.Service": .notServing])
    }

    @Test("watchers hear of the shutdown, but not those of a name that is unknown")
    func shutdownIsWatched() async throws {
        let known = ScriptedOutbound()
        let unknown = ScriptedOutbound()
        let watching = [watchTask("", of: health, known), watchTask("no.Service", of: health, unknown)]
        await known.waitForMessages()
        await unknown.waitForMessages()
        health.shutdown()
        await known.waitForMessages()
        for task in watching {
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
        #expect(try statuses(known) == [.serving, .notServing])
        #expect(try statuses(unknown) == [.serviceUnknown])
    }
}
