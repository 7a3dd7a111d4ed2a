internal import Glibc
internal import Testing

@testable internal import EventIO

@Suite("Listening and connecting", .timeLimit(.minutes(1)))
struct ListeningTests {
    private func withLoop(_ body: (Loop) async throws -> Void) async throws {
        let group = try LoopGroup(count: 1)
        defer { group.shutDown() }
        try await body(group.loops[0])
    }

    /// Tries to listen, and returns why it could not.
    private func refusal(_ address: SocketAddress, on loop: Loop) async throws -> SystemError? {
        do {
            try await Door.open(address, on: loop).close()
            return nil
        } catch let error as SystemError {
            return error
        }
    }

    @Test("loops may listen at the same port side by side")
    func samePort() async throws {
        try await withLoop { loop in
            let first = try await Door.open(on: loop)
            let second = try await Door.open(first.address, on: loop)
            #expect(first.address == second.address)
            try await first.close()
            try await second.close()
        }
    }

    @Test("a port that somebody else has is an error that names the address")
    func portInUse() async throws {
        let other = try DeafSocket(.ipv4("127.0.0.1", port: 0), backlog: 1)
        try await withLoop { loop in
            let error = try #require(try await refusal(other.address, on: loop))
            #expect(error.isAddressInUse)
            #expect(error.description.contains("\(other.address)"))
        }
    }

    @Test("a Unix socket that somebody listens to is in use, and stays theirs")
    func unixInUse() async throws {
        let folder = SocketFolder()
        let address = folder.socket("a")
        try await withLoop { loop in
            let other = try DeafSocket(address, backlog: 5)
            let error = try #require(try await refusal(address, on: loop))
            #expect(error.isAddressInUse)
            #expect(error.description.contains("\(address)"))
            try await loop.dial(other.address).close()
        }
    }

    @Test("a Unix socket that was left behind is replaced, and removed in the end")
    func staleUnixSocket() async throws {
        let folder = SocketFolder()
        let address = folder.socket("a")
        guard case .unix(let path) = address else { return }
        _ = try DeafSocket(address, backlog: 5)
        #expect(Syscalls.isSocket(path))
        try await withLoop { loop in
            let door = try await Door.open(address, on: loop)
            try await loop.dial(address).close()
            try await door.close()
            #expect(!Syscalls.exists(path))
        }
    }

    @Test("a file that is no socket is not touched")
    func otherFile() async throws {
        let folder = SocketFolder()
        guard case .unix(let path) = folder.socket("b") else { return }
        Syscalls.makeFile(path)
        try await withLoop { loop in
            let error = try await refusal(.unix(path: path), on: loop)
            #expect(error?.isAddressInUse == true)
            #expect(Syscalls.exists(path))
        }
    }

    @Test(
        "what is no address is an error that says so",
        arguments: [
            .ipv4("localhost", port: 1), .ipv4("1.2.3", port: 1), .ipv4("::1", port: 1), .ipv6("127.0.0.1", port: 1),
            .ipv6("[::1]", port: 1), .unix(path: ""), .unix(path: String(repeating: "x", count: 108)),
        ] as [SocketAddress]
    )
    func badAddress(address: SocketAddress) async throws {
        try await withLoop { loop in
            let error = try await refusal(address, on: loop)
            #expect(error != nil)
            await #expect(throws: SystemError.self) { try await loop.dial(address) }
        }
    }

    @Test("connecting to a port that nobody listens at is refused, and the error names the address")
    func refused() async throws {
        let folder = SocketFolder()
        try await withLoop { loop in
            let door = try await Door.open(on: loop)
            let address = door.address
            try await door.close()
            let unix = folder.socket("a")
            _ = try DeafSocket(unix, backlog: 5)
            for address in [address, unix] {
                let error = await #expect(throws: SystemError.self) { try await loop.dial(address) }
                #expect(error?.code == ECONNREFUSED)
                #expect(error?.description.hasPrefix("connect to \(address): ") == true)
            }
            let missing = await #expect(throws: SystemError.self) { try await loop.dial(folder.socket("c")) }
            #expect(missing?.code == ENOENT)
        }
    }

    /// Connects until the queue of a deaf socket is full; the kernel then drops what comes.
    private func fill(_ deaf: DeafSocket, on loop: Loop) async throws -> (peers: [Peer], error: SystemError?) {
        var peers: [Peer] = []
        for _ in 0..<10 {
            do {
                peers.append(try await loop.dial(deaf.address, timeout: .milliseconds(50)))
            } catch let error as SystemError {
                return (peers, error)
            }
        }
        return (peers, nil)
    }

    @Test("connecting gives up after its time, and the error names the address")
    func timeout() async throws {
        let deaf = try DeafSocket(.ipv4("127.0.0.1", port: 0), backlog: 0)
        try await withLoop { loop in
            let (peers, error) = try await fill(deaf, on: loop)
            #expect(error?.code == ETIMEDOUT)
            #expect(error?.description.hasPrefix("connect to \(deaf.address): ") == true)
            for peer in peers { try await peer.close() }
        }
    }

    @Test("an attempt that is cancelled is not heard of again")
    func cancel() async throws {
        let deaf = try DeafSocket(.ipv4("127.0.0.1", port: 0), backlog: 0)
        try await withLoop { loop in
            let (peers, error) = try await fill(deaf, on: loop)
            #expect(error != nil)
            let heard = Tally()
            let timersBefore = try await loop.run { loop.core.timerCount }
            try await loop.run {
                let attempt = Connector.connect(to: deaf.address, on: loop, timeout: .seconds(60)) { _ in heard.add() }
                #expect(loop.core.timerCount == timersBefore + 1)
                attempt.cancel()
                attempt.cancel()
                #expect(loop.core.timerCount == timersBefore)
            }
            for peer in peers { try await peer.close() }
            #expect(heard.value == 0)
        }
    }

    @Test("a storm of connections is accepted to the last")
    func storm() async throws {
        try await withLoop { loop in
            let door = try await Door.open(on: loop)
            let peers = try await withThrowingTaskGroup(of: Peer.self) { group in
                for _ in 0..<300 { group.addTask { try await loop.dial(door.address) } }
                return try await group.reduce(into: [Peer]()) { $0.append($1) }
            }
            _ = await door.guest(299)
            for peer in peers { try await peer.close() }
            try await door.close()
        }
    }

    @Test("errors of the system say what was tried and what it came to")
    func systemErrors() {
        #expect("\(SystemError("open the door", ENOENT))" == "open the door: No such file or directory")
        #expect(SystemError("", EMFILE).isOutOfDescriptors && SystemError("", ENFILE).isOutOfDescriptors)
        #expect(!SystemError("", EADDRINUSE).isOutOfDescriptors && SystemError("", EADDRINUSE).isAddressInUse)
    }
}
