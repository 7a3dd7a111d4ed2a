internal import EventIO
internal import Glibc
internal import Testing

@Suite("Signals and names", .timeLimit(.minutes(1)), .serialized)
struct SystemTests {
    @Test("a signal to the process becomes a call on the loop")
    func signal() async throws {
        let group = try LoopGroup(count: 1)
        defer { group.shutDown() }
        let loop = group.loops[0]
        let seen = Recorded<Bool>()
        let first = Latch()
        let second = Latch()
        try SignalWatch.watch([.hangUp], on: loop) { signal in
            seen.append(signal == .hangUp && loop.isCurrent)
            if seen.all.count == 1 { first.open() } else { second.open() }
        }
        kill(getpid(), SIGHUP)
        await first.wait()
        kill(getpid(), SIGHUP)
        await second.wait()
        #expect(seen.all == [true, true])
    }

    @Test("localhost is a loopback address with the port that was asked for")
    func localhost() throws {
        let addresses = try NameResolution.addresses(host: "localhost", port: 1234)
        #expect(addresses.contains(.ipv4("127.0.0.1", port: 1234)) || addresses.contains(.ipv6("::1", port: 1234)))
        #expect(Set(addresses).count == addresses.count)
    }

    @Test("a number is its own address")
    func numbers() throws {
        #expect(try NameResolution.addresses(host: "127.0.0.1", port: 1) == [.ipv4("127.0.0.1", port: 1)])
        #expect(try NameResolution.addresses(host: "::1", port: 2) == [.ipv6("::1", port: 2)])
    }

    @Test("a name that cannot exist is an error that says so")
    func badName() {
        let error = #expect(throws: NameResolutionError.self) {
            try NameResolution.addresses(host: "no..such..name", port: 1)
        }
        #expect(error?.host == "no..such..name")
        #expect(error?.description.hasPrefix("the name no..such..name cannot be resolved: ") == true)
    }

    @Test("addresses describe themselves as they are written")
    func descriptions() {
        #expect("\(SocketAddress.ipv4("127.0.0.1", port: 80))" == "127.0.0.1:80")
        #expect("\(SocketAddress.ipv6("::1", port: 80))" == "[::1]:80")
        #expect("\(SocketAddress.unix(path: "/a/b"))" == "unix:/a/b")
        #expect(SocketAddress.ipv6("::1", port: 80).port == 80)
        #expect(SocketAddress.unix(path: "/a/b").port == nil)
    }
}
