internal import Synchronization

@testable internal import EventIO

/// One end of a connection, as a test plays it.
// Unchecked: all of it is used on the loop only; tests come in through `run` and `wait`.
final class Peer: ConnectionHandler, @unchecked Sendable {
    private let loop: Loop
    private let script: Script
    private(set) var connection: Connection?
    private var waiters: [(isMet: (Peer) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []

    private(set) var received: [UInt8] = []
    private(set) var producedCount = 0
    private(set) var produceCalls = 0
    private(set) var isOpened = false
    private(set) var ends: [ConnectionEnd] = []
    /// What is still to be sent.
    var output: ArraySlice<UInt8> = []
    /// Output without an end.
    var isEndless = false

    /// What a peer does by itself. Called on the loop.
    struct Script: Sendable {
        var opened: @Sendable (Peer) -> Void = { _ in }
        var received: @Sendable (Peer, [UInt8]) -> Void = { _, _ in }

        static let silent = Script()
        static let echo = Script(received: { peer, bytes in peer.send(bytes) })
    }

    init(_ loop: Loop, _ script: Script) {
        self.loop = loop
        self.script = script
    }

    // MARK: On the loop

    func start(_ descriptor: Int32, _ address: SocketAddress, _ limits: ConnectionLimits) {
        let connection = Connection(loop: loop, descriptor: descriptor, peerAddress: address, limits: limits)
        self.connection = connection
        connection.start(self)
    }

    func send(_ bytes: [UInt8]) {
        output += bytes
        connection?.setNeedsFlush()
    }

    func opened() {
        isOpened = true
        script.opened(self)
        check()
    }

    func received(_ bytes: Span<UInt8>) {
        let bytes = bytes.indices.map { bytes[$0] }
        received += bytes
        script.received(self, bytes)
        check()
    }

    func produce(into output: inout [UInt8], room: Int) {
        produceCalls += 1
        let part = isEndless ? [UInt8](repeating: 1, count: room)[...] : self.output.prefix(room)
        output += part
        producedCount += part.count
        if !isEndless { self.output = self.output.dropFirst(part.count) }
        check()
    }

    func closed(_ end: ConnectionEnd) {
        ends.append(end)
        connection = nil
        check()
    }

    private func check() {
        let met = waiters.filter { $0.isMet(self) }
        guard !met.isEmpty else { return }
        waiters.removeAll { $0.isMet(self) }
        for waiter in met { waiter.continuation.resume() }
    }

    // MARK: From a test

    func run<Result: Sendable>(_ body: @escaping @Sendable (Peer) throws -> Result) async throws -> Result {
        try await loop.run { try body(self) }
    }

    /// How things stand.
    struct State: Sendable {
        let received: [UInt8]
        let producedCount: Int
        let produceCalls: Int
        let isCongested: Bool?
        let address: SocketAddress?
    }

    func state() async throws -> State {
        try await run { peer in
            State(
                received: peer.received,
                producedCount: peer.producedCount,
                produceCalls: peer.produceCalls,
                isCongested: peer.connection?.isCongested,
                address: peer.connection?.peerAddress
            )
        }
    }

    /// Waits until something is so, which is looked at whenever the connection calls.
    func wait(until isMet: @escaping @Sendable (Peer) -> Bool) async {
        await withCheckedContinuation { continuation in
            loop.execute {
                if isMet(self) { return continuation.resume() }
                self.waiters.append((isMet, continuation))
            }
        }
    }

    /// Waits until the connection is over, and returns how it ended.
    func end() async throws -> ConnectionEnd {
        await wait { !$0.ends.isEmpty }
        // Whatever were to be called after `closed` would have been by then.
        return try await run { peer in
            precondition(peer.ends.count == 1, "a connection was closed more than once")
            return peer.ends[0]
        }
    }

    func close() async throws { try await run { $0.connection?.close() } }
}

/// A listener and the peers that came in by it.
// Unchecked: used on the loop only, but for what is constant after `open`.
final class Door: @unchecked Sendable {
    let loop: Loop
    private(set) var address = SocketAddress.unix(path: "")
    private var listener: Listener?
    private var guests: [Peer] = []
    private var waiters: [(number: Int, continuation: CheckedContinuation<Peer, Never>)] = []

    private init(_ loop: Loop) { self.loop = loop }

    static func open(
        _ address: SocketAddress = .ipv4("127.0.0.1", port: 0),
        on loop: Loop,
        limits: ConnectionLimits = ConnectionLimits(),
        _ script: Peer.Script = .silent
    ) async throws -> Door {
        let door = Door(loop)
        try await loop.run {
            let listener = try Listener(
                loop: loop,
                address: address,
                accepted: { [unowned door] descriptor, address in
                    let peer = Peer(loop, script)
                    peer.start(descriptor, address, limits)
                    door.welcome(peer)
                },
                failed: { _ in }
            )
            door.listener = listener
            door.address = listener.address
        }
        return door
    }

    private func welcome(_ peer: Peer) {
        guests.append(peer)
        for waiter in waiters where waiter.number < guests.count {
            waiter.continuation.resume(returning: guests[waiter.number])
        }
        waiters.removeAll { $0.number < guests.count }
    }

    /// Waits for a guest, counted from zero.
    func guest(_ number: Int = 0) async -> Peer {
        await withCheckedContinuation { continuation in
            loop.execute {
                if number < self.guests.count { return continuation.resume(returning: self.guests[number]) }
                self.waiters.append((number, continuation))
            }
        }
    }

    /// Closes the listener and all that came in.
    func close() async throws {
        try await loop.run {
            self.listener?.close()
            self.listener = nil
            for guest in self.guests { guest.connection?.close() }
        }
    }
}

extension Loop {
    /// Connects a peer.
    func dial(
        _ address: SocketAddress,
        timeout: Duration = .seconds(60),
        limits: ConnectionLimits = ConnectionLimits(),
        _ script: Peer.Script = .silent
    ) async throws -> Peer {
        try await withCheckedThrowingContinuation { continuation in
            execute {
                _ = Connector.connect(to: address, on: self, timeout: timeout) { result in
                    switch result {
                    case .success(let socket):
                        let peer = Peer(self, script)
                        peer.start(socket.descriptor, socket.peer, limits)
                        continuation.resume(returning: peer)
                    case .failure(let error): continuation.resume(throwing: error)
                    }
                }
            }
        }
    }
}

/// A folder for Unix sockets, which goes away with the value.
final class SocketFolder: Sendable {
    private let path: String

    init() {
        var template = Array("/tmp/event-io-XXXXXX".utf8CString)
        path = Syscalls.makeFolder(&template)
    }

    func socket(_ name: String) -> SocketAddress { .unix(path: "\(path)/\(name)") }

    deinit { Syscalls.removeFolder(path) }
}
