internal import EventIO
internal import GRPCCore
internal import Testing

@testable internal import GRPCTransport

@Suite("The state machine of a channel")
struct ChannelStateMachineTests {
    private let one = "ipv4:1.1.1.1:1"
    private let two = "ipv4:1.1.1.1:1,2.2.2.2:2"
    private let first = SocketAddress.ipv4("1.1.1.1", port: 1)
    private let second = SocketAddress.ipv4("2.2.2.2", port: 2)

    private func configuration(_ change: (inout GRPCChannelConfiguration) -> Void) -> GRPCChannelConfiguration {
        var configuration = GRPCChannelConfiguration()
        configuration.backoff.jitter = 0
        change(&configuration)
        return configuration
    }

    // MARK: Connecting

    @Test("nothing happens before the first call, which waits for its connection")
    func firstCall() throws {
        var harness = try MachineHarness(one)
        #expect(harness.machine.state == .idle)
        #expect(harness.connects.isEmpty)
        let call = harness.call()
        #expect(harness.connects.values.map(\.self) == [first])
        #expect(harness.answers.isEmpty)
        harness.connectAll()
        #expect(harness.connection(call) == harness.onlyConnection)
        #expect(harness.states == [.connecting, .ready])
        #expect(harness.faults.isEmpty)
    }

    @Test("a channel can connect without a call")
    func connectAhead() throws {
        var harness = try MachineHarness(one)
        harness.perform { $0.connect(now: $1) }
        harness.perform { $0.connect(now: $1) }
        #expect(harness.connects.count == 1)
    }

    @Test("every address gets its connections, and calls take them in turn")
    func everyAddress() throws {
        var harness = try MachineHarness(two, configuration { $0.connectionsPerAddress = 2 })
        harness.call()
        #expect(harness.connects.values.filter { $0 == first }.count == 2)
        #expect(harness.connects.values.filter { $0 == second }.count == 2)
        harness.connectAll()
        let used = (0..<8).map { _ in harness.callConnection() }
        #expect(Set(used.prefix(4)).count == 4)
        #expect(used.prefix(4) == used.suffix(4))
    }

    @Test("the first connection serves all who wait; the others follow")
    func firstConnectionServes() throws {
        var harness = try MachineHarness(two)
        let calls = [harness.call(), harness.call(), harness.call()]
        harness.connect(try #require(harness.connects.keys.min()))
        #expect(calls.allSatisfy { harness.connection($0) == harness.onlyConnection })
    }

    @Test("more addresses than allowed are left out, and doubles count once")
    func addressesMax() throws {
        var harness = try MachineHarness(
            "ipv4:1.1.1.1:1,1.1.1.1:1,2.2.2.2:2,3.3.3.3:3",
            configuration { $0.addressesMax = 2 }
        )
        harness.call()
        #expect(Set(harness.connects.values) == [first, second])
    }

    // MARK: Failure

    @Test("when every address has failed, calls fail with the reason, at once from then on")
    func transientFailure() throws {
        var harness = try MachineHarness(two)
        let early = harness.call()
        let ids = harness.connects.keys.sorted()
        harness.fail(ids[0])
        #expect(harness.failure(early) == nil)
        harness.fail(ids[1], "no route")
        let expected = Status(.unavailable, "no connection to \(two): 2.2.2.2:2: no route")
        #expect(harness.failure(early) == expected)
        #expect(harness.machine.state == .transientFailure)
        let failure1 = harness.callFailure()
        #expect(failure1 == expected)
        // Also while the next attempt runs.
        harness.advance(by: .seconds(2))
        #expect(harness.connects.count == 2)
        let failure2 = harness.callFailure()
        #expect(failure2 == expected)
        #expect(harness.states == [.connecting, .transientFailure])
        harness.connectAll()
        #expect(harness.states.last == .ready)
    }

    @Test("a call that waits for ready outlasts failures")
    func waitsForReady() throws {
        var harness = try MachineHarness(one, configuration { _ in })
        let call = harness.call(waitsForReady: true)
        harness.failAll()
        harness.advance(by: .seconds(1))
        harness.failAll()
        #expect(harness.waiting == [call])
        harness.advance(by: .seconds(2))
        harness.connectAll()
        #expect(harness.connection(call) != nil)
    }

    @Test("attempts follow the backoff, which begins anew after a connection that lasted")
    func backoff() throws {
        var harness = try MachineHarness(one, configuration { _ in })
        harness.call(waitsForReady: true)
        for pause in [1.0, 1.6, 2.56] {
            harness.failAll()
            harness.advance(by: .seconds(pause) - .milliseconds(1))
            #expect(harness.connects.isEmpty)
            harness.advance(by: .milliseconds(1))
            #expect(harness.connects.count == 1)
        }
        harness.connectAll()
        harness.advance(by: .seconds(60))
        harness.lose(harness.onlyConnection)
        // At once, then from the shortest pause.
        #expect(harness.connects.count == 1)
        harness.failAll()
        harness.advance(by: .seconds(1))
        #expect(harness.connects.count == 1)
    }

    @Test("an attempt that takes too long is given up")
    func connectTimeout() throws {
        var harness = try MachineHarness(one)
        let call = harness.call()
        let attempt = try #require(harness.connects.keys.first)
        harness.advance(by: .seconds(20))
        #expect(harness.connects.isEmpty)
        #expect(
            harness.failure(call)?.message == "no connection to \(one): 1.1.1.1:1: no connection within 20.0 seconds"
        )
        // What it still brings is not wanted.
        let late = harness.connect(attempt)
        #expect(late.isClosed)
        #expect(harness.machine.ready.isEmpty)
    }

    // MARK: Lost connections

    @Test("a server that goes away is replaced at once; its calls go on, new ones wait")
    func goingAway() throws {
        var harness = try MachineHarness(one)
        harness.call()
        harness.connectAll()
        let old = harness.onlyConnection
        harness.event(old, .goingAway)
        #expect(harness.connects.count == 1)
        #expect(harness.connections[old]?.isDraining == true)
        #expect(harness.connections[old]?.isClosed == false)
        #expect(harness.states == [.connecting, .ready, .connecting])
        let call = harness.call()
        #expect(harness.waiting == [call])
        harness.connectAll()
        #expect(harness.connection(call) != old)
        #expect(harness.connection(call) != nil)
    }

    @Test("a connection that takes no call any more is not picked again")
    func refused() throws {
        var harness = try MachineHarness(two)
        harness.call()
        harness.connectAll()
        let picked = harness.callConnection()
        let refusing = try #require(picked)
        harness.perform { $0.refused(refusing, Status(.unavailable, "full"), now: $1) }
        harness.perform { $0.refused(refusing, Status(.unavailable, "full"), now: $1) }
        let picks = Set((0..<4).map { _ in harness.callConnection() })
        #expect(picks.count == 1 && !picks.contains(refusing))
        #expect(harness.connects.count == 1)
    }

    @Test("a server that ends connections right away is given pauses from the second time on")
    func shortLives() throws {
        var harness = try MachineHarness(one, configuration { _ in })
        harness.call(waitsForReady: true)
        harness.connectAll()
        harness.lose(harness.onlyConnection, "reset")
        #expect(harness.connects.count == 1)
        harness.connectAll()
        harness.lose(harness.onlyConnection, "reset")
        #expect(harness.connects.isEmpty)
        #expect(harness.machine.state == .transientFailure)
        let failure3 = harness.callFailure()
        #expect(failure3?.message.hasSuffix("1.1.1.1:1: reset") == true)
        harness.advance(by: .seconds(1))
        #expect(harness.connects.count == 1)
    }

    @Test("what happens to a connection before it was reported counts")
    func earlyEvents() throws {
        var harness = try MachineHarness(one)
        let call = harness.call()
        let attempt = try #require(harness.connects.keys.first)
        harness.event(attempt, .goingAway)
        harness.event(attempt, .closed(reason: "too late"))
        harness.connect(attempt)
        harness.connections[attempt] = nil
        #expect(harness.waiting == [call])
        #expect(harness.connects.count == 1)
        harness.connectAll()
        #expect(harness.connection(call) != nil)
        #expect(harness.faults.isEmpty)
    }

    // MARK: Resolving

    @Test("names are resolved, and new addresses take the place of old ones")
    func resolving() throws {
        var harness = try MachineHarness("mesh.example:1", configuration { _ in })
        let call = harness.call()
        #expect(harness.resolves.count == 1)
        harness.resolve(.success([first, second]))
        harness.connectAll()
        #expect(harness.connection(call) != nil)
        let ids = harness.connections.keys.sorted()
        harness.advance(by: .seconds(60))
        harness.lose(ids[0])
        // The interval has passed, so the names are asked again at once.
        let third = SocketAddress.ipv4("3.3.3.3", port: 3)
        harness.resolve(.success([first, third]))
        #expect(harness.connections[ids[1]]?.isDraining == true)
        #expect(Set(harness.connects.values) == [first, third])
    }

    @Test("lost connections do not ask for names more often than allowed")
    func resolveInterval() throws {
        var harness = try MachineHarness("mesh.example:1", configuration { _ in })
        harness.call(waitsForReady: true)
        harness.resolve(.success([first]))
        for _ in 0..<3 {
            harness.failAll()
            #expect(harness.resolves.isEmpty)
            harness.advance(by: .seconds(5))
        }
        harness.advance(by: .seconds(15))
        #expect(harness.resolves.count == 1)
    }

    @Test("a name that cannot be resolved fails calls, and is asked again after the backoff")
    func resolveFailure() throws {
        var harness = try MachineHarness("mesh.example:1", configuration { _ in })
        let call = harness.call()
        let patient = harness.call(waitsForReady: true)
        harness.resolve(.failure(Status(.unavailable, "no such host")))
        #expect(harness.failure(call)?.message == "no connection to mesh.example:1: no such host")
        harness.advance(by: .seconds(1))
        harness.resolve(.success([]))
        #expect(harness.machine.lastFailure == "the name has no addresses")
        harness.advance(by: .seconds(1.6))
        harness.resolve(.success([first]))
        harness.connectAll()
        #expect(harness.connection(patient) != nil)
    }

    @Test("a resolver that does not answer is given up")
    func resolveTimeout() throws {
        var harness = try MachineHarness("mesh.example:1")
        let call = harness.call()
        harness.advance(by: .seconds(20))
        #expect(harness.failure(call)?.message.hasSuffix("the name was not resolved within 20.0 seconds") == true)
        #expect(harness.resolves.isEmpty)
    }

    // MARK: Waiting calls

    @Test("calls leave the queue at their deadline, others stay")
    func deadlines() throws {
        var harness = try MachineHarness(one)
        let slow = harness.call(timeout: .seconds(5))
        let quick = harness.call(timeout: .seconds(1))
        let endless = harness.call()
        harness.advance(by: .seconds(1))
        #expect(harness.failure(quick)?.code == .deadlineExceeded)
        #expect(harness.waiting == [slow, endless])
        harness.advance(by: .seconds(4))
        #expect(harness.failure(slow)?.code == .deadlineExceeded)
        harness.connectAll()
        #expect(harness.connection(endless) != nil)
    }

    @Test("a cancelled call leaves the queue, and is not answered twice")
    func withdrawn() throws {
        var harness = try MachineHarness(one)
        let call = harness.call()
        harness.perform { machine, _ in machine.withdraw(call) }
        #expect(harness.failure(call)?.code == .cancelled)
        harness.perform { machine, _ in machine.withdraw(call) }
        harness.connectAll()
        #expect(harness.faults.isEmpty)
    }

    @Test("one call more than may wait is refused, until there is room")
    func queueBound() throws {
        var harness = try MachineHarness(one, configuration { $0.queuedCallsMax = 2 })
        let calls = [harness.call(), harness.call(), harness.call()]
        #expect(harness.failure(calls[2])?.code == .resourceExhausted)
        harness.perform { machine, _ in machine.withdraw(calls[0]) }
        let next = harness.call()
        #expect(harness.waiting == [calls[1], next])
    }

    // MARK: Idleness

    @Test("a channel without calls lets its connections go, and connects again with the next call")
    func idle() throws {
        var harness = try MachineHarness(one, configuration { $0.idleTimeout = .seconds(100) })
        harness.call()
        harness.connectAll()
        let connection = harness.onlyConnection
        // The call is still open.
        harness.advance(by: .seconds(1000))
        #expect(harness.machine.state == .ready)
        harness.connections[connection]?.callCount = 0
        harness.advance(by: .seconds(99))
        #expect(harness.machine.state == .ready)
        harness.advance(by: .seconds(26))
        #expect(harness.machine.state == .idle)
        #expect(harness.connections[connection]?.isDraining == true)
        #expect(harness.timers.isEmpty)
        harness.lose(connection, "drained")
        #expect(harness.machine.state == .idle)
        harness.call()
        #expect(harness.connects.count == 1)
    }

    @Test("calls keep a channel from idling")
    func busy() throws {
        var harness = try MachineHarness(one, configuration { $0.idleTimeout = .seconds(100) })
        harness.call()
        harness.connectAll()
        for _ in 0..<10 {
            harness.connections[harness.onlyConnection]?.callCount = 0
            harness.advance(by: .seconds(90))
            harness.call()
        }
        #expect(harness.machine.state == .ready)
    }

    // MARK: Closing

    @Test("closing an idle channel is its end")
    func closeIdle() throws {
        var harness = try MachineHarness(one)
        harness.perform { machine, _ in machine.close() }
        harness.perform { machine, _ in machine.allCallsOpened() }
        #expect(harness.finishCount == 1)
        #expect(harness.states == [.shutdown])
        let failure4 = harness.callFailure()
        #expect(failure4?.code == .unavailable)
        #expect(harness.faults.isEmpty)
    }

    @Test("calls that wait when the channel closes still get their connection, and it finishes them")
    func closeWithWaiting() throws {
        var harness = try MachineHarness(one)
        let call = harness.call()
        harness.perform { machine, _ in machine.close() }
        #expect(harness.machine.state == .shutdown)
        harness.connectAll()
        let connection = try #require(harness.connection(call))
        #expect(harness.connections[connection]?.isDraining == false)
        harness.perform { machine, _ in machine.allCallsOpened() }
        #expect(harness.connections[connection]?.isDraining == true)
        #expect(harness.finishCount == 0)
        harness.lose(connection, "drained")
        #expect(harness.finishCount == 1)
        #expect(harness.timers.isEmpty)
    }

    @Test("when the channel closes and there is no connection, even calls that wait for ready fail")
    func closeFailing() throws {
        var harness = try MachineHarness(one)
        let call = harness.call(waitsForReady: true)
        harness.perform { machine, _ in machine.close() }
        harness.failAll()
        #expect(harness.failure(call)?.code == .unavailable)
        harness.perform { machine, _ in machine.allCallsOpened() }
        #expect(harness.finishCount == 1)
        #expect(harness.timers.isEmpty)
    }

    @Test("shutting down ends everything at once")
    func shutDown() throws {
        var harness = try MachineHarness(two)
        harness.call()
        let ids = harness.connects.keys.sorted()
        let ready = harness.connect(ids[0])
        harness.event(ids[0], .goingAway)
        let call = harness.call()
        harness.perform { machine, _ in machine.shutDown() }
        #expect(ready.isClosed)
        #expect(harness.failure(call)?.code == .unavailable)
        #expect(harness.connects.isEmpty)
        #expect(harness.timers.isEmpty)
        #expect(harness.finishCount == 1)
        // What still comes in changes nothing.
        #expect(harness.connect(ids[1]).isClosed)
        harness.lose(ids[0])
        harness.perform { machine, _ in machine.close() }
        harness.perform { machine, _ in machine.shutDown() }
        #expect(harness.faults.isEmpty)
    }
}
