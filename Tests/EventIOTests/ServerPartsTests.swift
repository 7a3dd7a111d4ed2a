internal import Synchronization
internal import Testing

@testable internal import EventIO

@Suite("A server on several loops")
struct ServerPartsTests {
    private struct Refusal: Error {}

    /// Runs a body with a server on two loops, and a loop for its clients.
    private func withServer(
        _ behaviour: GreetingPart.Behaviour,
        _ body: (ServerParts, SocketAddress, LoopGroup, Loop) async throws -> Void
    ) async throws {
        let group = try LoopGroup(count: 2)
        let clients = try LoopGroup(count: 1)
        let server = ServerParts()
        let addresses = try await server.start(on: group, at: [.ipv4("127.0.0.1", port: 0)]) {
            GreetingPart($0, behaviour)
        }
        try await body(server, addresses[0], group, clients.loops[0])
        await server.stop(within: .zero)
        group.shutDown()
        clients.shutDown()
    }

    private func counts(_ group: LoopGroup) -> [Int] {
        group.loops.map { $0.connectionCount.load(ordering: .relaxed) }
    }

    @Test("connections that come one after the other are shared out evenly")
    func even() async throws {
        try await withServer(GreetingPart.Behaviour()) { _, address, group, client in
            for number in 1...20 {
                let peer = try await client.dial(address)
                await peer.wait { !$0.received.isEmpty }
                let counts = counts(group)
                #expect(counts.reduce(0, +) == number)
                #expect(abs(counts[0] - counts[1]) <= 1)
            }
        }
    }

    @Test("a connection that cannot be served is closed, and counts nowhere")
    func unserved() async throws {
        let behaviour = GreetingPart.Behaviour(serves: { throw Refusal() })
        try await withServer(behaviour) { _, address, group, client in
            for _ in 0..<3 {
                let peer = try await client.dial(address)
                _ = try await peer.end()
            }
            for loop in group.loops { try await loop.run {} }
            #expect(counts(group) == [0, 0])
        }
    }

    @Test("connections above the bound are closed at once")
    func bound() async throws {
        try await withServer(GreetingPart.Behaviour(countMax: 1)) { _, address, group, client in
            for _ in 0..<2 {
                let peer = try await client.dial(address)
                await peer.wait { !$0.received.isEmpty }
            }
            let third = try await client.dial(address)
            _ = try await third.end()
            #expect(try await third.state().received.isEmpty)
            #expect(counts(group) == [1, 1])
        }
    }

    @Test("nobody listens any more when the first connection hears of the end, which waits for the last")
    func stop() async throws {
        let addresses = Recorded<SocketAddress>()
        let answers = Recorded<Bool>()
        let behaviour = GreetingPart.Behaviour(drains: {
            answers.append((try? Listener.requireFree(addresses.all[0])) != nil)
        })
        try await withServer(behaviour) { server, address, group, client in
            addresses.append(address)
            #expect(throws: SystemError.self) { try Listener.requireFree(address) }
            for _ in 0..<8 {
                let peer = try await client.dial(address)
                await peer.wait { !$0.received.isEmpty }
            }
            await server.stop(within: .seconds(60))
            #expect(counts(group) == [0, 0])
            #expect(answers.all == [Bool](repeating: true, count: 8))
        }
    }
}
