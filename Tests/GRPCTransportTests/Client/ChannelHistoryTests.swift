internal import EventIO
internal import GRPCCore
internal import Testing

@testable internal import GRPCTransport

/// Random histories: whatever comes in whatever order, no call is lost, none is answered twice, the queue keeps its
/// bound, only connections that take calls are picked, and after the end nothing is left.
@Suite("Random histories of a channel")
struct ChannelHistoryTests {
    private struct History {
        var harness: MachineHarness
        var random: SeededRandom
        var calls = 0

        init(seed: UInt64) throws {
            random = SeededRandom(seed: seed)
            var configuration = GRPCChannelConfiguration()
            configuration.connectionsPerAddress = Int.random(in: 1...3, using: &random)
            configuration.queuedCallsMax = Int.random(in: 0...8, using: &random)
            configuration.idleTimeout = Bool.random(using: &random) ? .seconds(20) : nil
            configuration.addressesMax = Int.random(in: 1...4, using: &random)
            configuration.loadBalancing = Bool.random(using: &random) ? .leastLoaded : .roundRobin
            let target = Bool.random(using: &random) ? "mesh.example:1" : "ipv4:1.1.1.1:1,1.1.1.2:1"
            harness = MachineHarness(try ChannelTarget(target), configuration, seed: random.next())
        }

        private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

        private mutating func someAddresses() -> [SocketAddress] {
            (1...6).filter { _ in chance(40) }.map { .ipv4("1.1.1.\($0)", port: 1) }
        }

        mutating func step() {
            switch Int.random(in: 0..<100, using: &random) {
            case 0..<30: call()
            case 30..<36: withdraw()
            case 36..<52: connectOne()
            case 52..<58: eventOnReady()
            case 58..<62: earlyEvent()
            case 62..<68: refuse()
            case 68..<76: resolve()
            case 76..<84: endCalls()
            case 84..<94: harness.advance(by: .milliseconds(Int.random(in: 0..<5000, using: &random)))
            case 94..<96: harness.advance(by: .seconds(30))
            case 96..<98: harness.perform { $0.connect(now: $1) }
            default: stale()
            }
            closeDrained()
            check()
        }

        private mutating func call() {
            let timeout: Duration? = chance(50) ? .milliseconds(Int.random(in: 0..<8000, using: &random)) : nil
            harness.call(waitsForReady: chance(40), timeout: timeout)
            calls += 1
        }

        private mutating func withdraw() {
            guard let id = harness.waiting.sorted().randomElement(using: &random) else { return }
            harness.perform { machine, _ in machine.withdraw(id) }
        }

        private mutating func connectOne() {
            guard let id = harness.connects.keys.sorted().randomElement(using: &random) else { return }
            if chance(60) { harness.connect(id) } else { harness.fail(id) }
        }

        private mutating func eventOnReady() {
            guard let id = harness.connections.keys.sorted().randomElement(using: &random) else { return }
            if chance(50) { harness.event(id, .goingAway) } else { harness.lose(id) }
        }

        private mutating func earlyEvent() {
            guard let id = harness.connects.keys.sorted().randomElement(using: &random) else { return }
            if chance(50) {
                harness.event(id, .goingAway)
                harness.connect(id)
            } else {
                harness.event(id, .closed(reason: "early"))
                harness.connect(id).isClosed = true
                harness.connections[id] = nil
            }
        }

        private mutating func refuse() {
            guard let id = harness.connections.keys.sorted().randomElement(using: &random) else { return }
            harness.perform { $0.refused(id, Status(.unavailable, "refused"), now: $1) }
        }

        private mutating func resolve() {
            guard !harness.resolves.isEmpty else { return }
            harness.resolve(chance(70) ? .success(someAddresses()) : .failure(Status(.unavailable, "no name")))
        }

        private mutating func endCalls() {
            for id in harness.connections.keys.sorted() where chance(50) { harness.connections[id]?.callCount = 0 }
        }

        /// Something about a number that is long over, or never was.
        private mutating func stale() {
            let id = Int.random(in: -5..<5, using: &random)
            guard harness.connects[id] == nil, harness.connections[id] == nil, !harness.resolves.contains(id) else {
                return
            }
            harness.perform { $0.connectionEvent(id, .closed(reason: "stale"), now: $1) }
            harness.perform { $0.connectFailed(id, Status(.unavailable, "stale"), now: $1) }
            harness.perform { $0.resolved(id, .success([]), now: $1) }
        }

        /// As a real connection does: closes once it is draining and has no calls.
        private mutating func closeDrained() {
            for (id, connection) in harness.connections.sorted(by: { $0.key < $1.key })
            where connection.isDraining && connection.callCount == 0 {
                harness.lose(id, "drained")
            }
        }

        private mutating func check() {
            let machine = harness.machine
            if machine.queue.count != harness.waiting.count { harness.faults.append("a call was lost") }
            if machine.queue.count > machine.configuration.queuedCallsMax {
                harness.faults.append("the queue is too long")
            }
            if !machine.ready.isEmpty, !machine.queue.isEmpty {
                harness.faults.append("calls wait beside a connection")
            }
            if machine.state != harness.states.last ?? .idle { harness.faults.append("a state was not published") }
            if machine.timers.count != harness.timers.count { harness.faults.append("a timer was lost") }
            let connecting = machine.slots.filter { if case .connecting = $0.state { true } else { false } }
            if connecting.count != harness.connects.count { harness.faults.append("an attempt was lost") }
        }

        mutating func end(gracefully: Bool) {
            if gracefully {
                harness.perform { machine, _ in machine.close() }
                // Some more of the same while calls still wait.
                for _ in 0..<20 where !harness.waiting.isEmpty {
                    connectOne()
                    eventOnReady()
                    closeDrained()
                    check()
                }
                while !harness.waiting.isEmpty, harness.faults.isEmpty {
                    if harness.resolves.isEmpty, harness.connects.isEmpty { harness.advance(by: .seconds(200)) }
                    if !harness.resolves.isEmpty { harness.resolve(.failure(Status(.unavailable, "the end"))) }
                    harness.failAll()
                }
                harness.perform { machine, _ in machine.allCallsOpened() }
                for id in harness.connections.keys { harness.connections[id]?.callCount = 0 }
                closeDrained()
            } else {
                harness.perform { machine, _ in machine.shutDown() }
            }
            if harness.finishCount != 1 { harness.faults.append("it ended \(harness.finishCount) times") }
            if harness.answers.count != calls {
                harness.faults.append("\(calls) calls, \(harness.answers.count) answers")
            }
            let left = harness.timers.count + harness.connects.count + harness.resolves.count
            if left > 0 { harness.faults.append("\(left) tasks are left") }
            if harness.connections.values.contains(where: { !$0.isClosed }) {
                harness.faults.append("a connection is left")
            }
        }
    }

    @Test("no call is lost or answered twice, and nothing is left at the end", arguments: [true, false])
    func histories(gracefully: Bool) throws {
        for seed in 0..<800 as Range<UInt64> {
            var history = try History(seed: seed)
            var steps = 0
            while steps < 200, history.harness.faults.isEmpty {
                history.step()
                steps += 1
            }
            history.end(gracefully: gracefully)
            let faults = history.harness.faults
            #expect(faults.isEmpty, "seed \(seed), step \(steps): \(faults)")
            if !faults.isEmpty { return }
        }
    }
}
