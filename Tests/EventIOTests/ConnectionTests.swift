internal import SeedTestSupport
internal import Synchronization
internal import Testing

@testable internal import EventIO

@Suite("Connections", .timeLimit(.minutes(1)))
struct ConnectionTests {
    /// Has two loops for the time of a body: one for each end.
    private func withLoops(_ body: (Loop, Loop) async throws -> Void) async throws {
        let group = try LoopGroup(count: 2)
        do {
            try await body(group.loops[0], group.loops[1])
        } catch {
            group.shutDown()
            throw error
        }
        for loop in group.loops {
            // All that a body began is over.
            while loop.connectionCount.load(ordering: .relaxed) > 0 { await Task.yield() }
        }
        group.shutDown()
    }

    private func pattern(_ count: Int) -> [UInt8] {
        var random = SeededGenerator(seed: 5)
        return random.bytes(count)
    }

    enum Kind: CaseIterable {
        case ipv4, ipv6, unix

        static var here: [Kind] { allCases.filter { $0 != .ipv6 || Machine.hasIPv6 } }

        func address(in folder: SocketFolder) -> SocketAddress {
            switch self {
            case .ipv4: .ipv4("127.0.0.1", port: 0)
            case .ipv6: .ipv6("::1", port: 0)
            case .unix: folder.socket("a")
            }
        }
    }

    @Test("what is sent comes back, over every kind of socket", arguments: Kind.here)
    func echo(kind: Kind) async throws {
        let folder = SocketFolder()
        try await withLoops { near, far in
            let door = try await Door.open(kind.address(in: folder), on: near, .echo)
            if kind != .unix { #expect((door.address.port ?? 0) > 0) }
            let peer = try await far.dial(door.address)
            let guest = await door.guest()
            for count in [1, 10, 1000, 100_000] {
                let bytes = pattern(count)
                let before = try await peer.run { peer in
                    peer.send(bytes)
                    return peer.received.count
                }
                await peer.wait { $0.received.count >= before + count }
                #expect(try await Array(peer.state().received[before...]) == bytes)
            }
            #expect(try await peer.state().address == door.address)
            let guestAddress = try await guest.state().address
            #expect(kind == .unix ? guestAddress == .unix(path: "") : (guestAddress?.port ?? 0) > 0)
            try await peer.close()
            try await door.close()
        }
    }

    @Test("many connections at once do not mix")
    func many() async throws {
        try await withLoops { near, far in
            let door = try await Door.open(on: near, .echo)
            let bytes = pattern(20_000)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        let peer = try await far.dial(door.address)
                        let own = bytes.map { $0 &+ UInt8(number) }
                        try await peer.run { $0.send(own) }
                        await peer.wait { $0.received.count == own.count }
                        #expect(try await peer.state().received == own)
                        try await peer.close()
                    }
                }
                try await group.waitForAll()
            }
            try await door.close()
        }
    }

    @Test("megabytes pass in both directions at once")
    func largeTransfer() async throws {
        try await withLoops { near, far in
            let door = try await Door.open(on: near)
            let peer = try await far.dial(door.address)
            let guest = await door.guest()
            let bytes = pattern(8_000_000)
            for end in [peer, guest] { try await end.run { $0.send(bytes) } }
            for end in [peer, guest] {
                await end.wait { $0.received.count == bytes.count }
                #expect(try await end.state().received == bytes)
            }
            try await peer.close()
            try await door.close()
        }
    }

    @Test("a peer that does not read stops the output, which goes on when it reads again")
    func backpressure() async throws {
        try await withLoops { near, far in
            let door = try await Door.open(on: near)
            let peer = try await far.dial(door.address, .init(opened: { $0.connection?.setReading(false) }))
            let guest = await door.guest()
            try await guest.run { guest in
                guest.isEndless = true
                guest.connection?.setNeedsFlush()
            }
            while try await guest.state().isCongested == false { await Task.yield() }
            // The kernel may still take a little; then nothing moves.
            var calls = -1
            while try await guest.state().produceCalls != calls {
                calls = try await guest.state().produceCalls
                for _ in 0..<200 { try await guest.run { $0.connection?.setNeedsFlush() } }
            }
            #expect(try await guest.state().isCongested == true)
            // What the kernel buffers on both sides, and one round.
            #expect(try await guest.state().producedCount < 64 << 20)
            #expect(try await peer.state().received.isEmpty)
            let produced = try await guest.run { guest in
                guest.isEndless = false
                return guest.producedCount
            }
            try await peer.run { $0.connection?.setReading(true) }
            await peer.wait { $0.received.count == produced }
            // Its last bytes have left, so it may write again.
            try await guest.run { $0.send([2]) }
            await peer.wait { $0.received.last == 2 }
            #expect(try await guest.state().isCongested == false)
            try await peer.close()
            try await door.close()
        }
    }

    @Test("a peer that takes nothing for too long is given up")
    func stall() async throws {
        try await withLoops { near, far in
            var limits = ConnectionLimits()
            limits.stallTimeout = .milliseconds(20)
            let script = Peer.Script(opened: { guest in
                guest.isEndless = true
                guest.connection?.setNeedsFlush()
            })
            let door = try await Door.open(on: near, limits: limits, script)
            let peer = try await far.dial(door.address, .init(opened: { $0.connection?.setReading(false) }))
            guard case .stalled = try await door.guest().end() else {
                Issue.record("it ended otherwise")
                return
            }
            try await peer.close()
            try await door.close()
        }
    }

    @Test("closing after a flush delivers everything, also while the other side goes on sending")
    func closeAfterFlush() async throws {
        try await withLoops { near, far in
            let bytes = pattern(6_000_000)
            let script = Peer.Script(opened: { guest in
                guest.send(bytes)
                guest.connection?.closeAfterFlush()
            })
            let door = try await Door.open(on: near, script)
            // It reads slowly, in that it sends something for each piece that it reads.
            let talking = Peer.Script(
                opened: { $0.send([UInt8](repeating: 7, count: 1000)) },
                received: { peer, _ in peer.send([UInt8](repeating: 7, count: 1000)) }
            )
            for number in 0..<4 {
                let peer = try await far.dial(door.address, number % 2 == 0 ? talking : .silent)
                guard case .closedByPeer = try await peer.end() else {
                    Issue.record("round \(number) ended with \(try await peer.end())")
                    continue
                }
                #expect(try await peer.state().received == bytes)
                guard case .closed = try await door.guest(number).end() else {
                    Issue.record("the guest of round \(number) did not end by itself")
                    continue
                }
            }
            try await door.close()
        }
    }

    @Test("a connection that closes after a flush reads no more, and closes without the peer in the end")
    func lingering() async throws {
        try await withLoops { near, far in
            var limits = ConnectionLimits()
            limits.lingerTimeout = .milliseconds(20)
            let door = try await Door.open(on: near, limits: limits)
            // With reading off it does not see that the other side has closed.
            let peer = try await far.dial(door.address, .init(opened: { $0.connection?.setReading(false) }))
            let guest = await door.guest()
            try await guest.run { guest in
                guest.connection?.closeAfterFlush()
                #expect(guest.connection?.isOpen == false)
            }
            try await peer.run { $0.send([1, 2, 3]) }
            guard case .closed = try await guest.end() else {
                Issue.record("it ended otherwise")
                return
            }
            #expect(try await guest.state().received.isEmpty)
            try await peer.close()
            try await door.close()
        }
    }

    @Test("closing at once tells the other side, and nothing is called after that")
    func close() async throws {
        try await withLoops { near, far in
            let door = try await Door.open(on: near)
            let peer = try await far.dial(door.address)
            let guest = await door.guest()
            try await peer.run { peer in
                let connection = peer.connection
                connection?.close()
                connection?.close()
                connection?.closeAfterFlush()
                connection?.setNeedsFlush()
                connection?.setReading(false)
                #expect(connection?.isOpen == false)
                #expect(peer.ends.count == 1)
            }
            guard case .closed = try await peer.end(), case .closedByPeer = try await guest.end() else {
                Issue.record("they ended otherwise")
                return
            }
            try await door.close()
        }
    }

    @Test("a connection may be closed by its handler at any call")
    func closeInside() async throws {
        try await withLoops { near, far in
            for script in [
                Peer.Script(opened: { $0.connection?.close() }),
                .init(received: { peer, _ in peer.connection?.close() }),
            ] {
                let door = try await Door.open(on: near, script)
                let peer = try await far.dial(door.address)
                try await peer.run { $0.send([1]) }
                _ = try await peer.end()
                guard case .closed = try await door.guest().end() else {
                    Issue.record("it ended otherwise")
                    return
                }
                try await door.close()
            }
        }
    }

    @Test("connections are counted on their loop")
    func count() async throws {
        try await withLoops { near, far in
            let door = try await Door.open(on: near)
            var peers: [Peer] = []
            for number in 0..<5 {
                peers.append(try await far.dial(door.address))
                _ = await door.guest(number)
            }
            let counts = [near, far].map { $0.connectionCount.load(ordering: .relaxed) }
            #expect(counts == [5, 5])
            for peer in peers { try await peer.close() }
            let left = far.connectionCount.load(ordering: .relaxed)
            #expect(left == 0)
            try await door.close()
        }
    }
}
