package import EventIO
internal import Synchronization

/// A TCP relay that does what networks do: it cuts connections at a byte, or lets them stand without a word.
package final class TroubleProxy: Sendable {
    package enum Trouble: Sendable {
        case none
        /// Both ends are closed when so many bytes came from the client, or from the server.
        case cut(afterClientBytes: Int)
        case cutAnswers(afterServerBytes: Int)
    }

    package let port: UInt16
    private let loop: Loop
    private let relay: LoopBound<Relay>

    /// Closes it after the body.
    package static func with(
        to port: UInt16,
        on loop: Loop,
        _ body: (TroubleProxy) async throws -> Void
    ) async throws {
        let proxy = try await TroubleProxy(to: port, on: loop)
        do {
            try await body(proxy)
        } catch {
            try await proxy.close()
            throw error
        }
        try await proxy.close()
    }

    private init(to port: UInt16, on loop: Loop) async throws {
        self.loop = loop
        let target = SocketAddress.ipv4("127.0.0.1", port: port)
        relay = try await loop.run { LoopBound(try Relay(to: target, on: loop), on: loop) }
        self.port = try await loop.run { [relay] in relay.value.listener?.address.port ?? 0 }
    }

    /// For connections that are made from now on.
    package func set(_ trouble: Trouble) async throws {
        try await loop.run { [relay] in relay.value.trouble = trouble }
    }

    /// All connections stand: nothing is passed on, nothing is closed. New ones are accepted and stand, too.
    package func freeze() async throws { try await loop.run { [relay] in relay.value.setFrozen(true) } }
    package func thaw() async throws { try await loop.run { [relay] in relay.value.setFrozen(false) } }

    private func close() async throws {
        try await loop.run { [relay] in
            relay.value.listener?.close()
            relay.value.listener = nil
            relay.value.cutAll()
        }
    }
}

/// On the loop.
private final class Relay {
    let loop: Loop
    var trouble = TroubleProxy.Trouble.none
    var listener: Listener?
    private var pairs: [Pair] = []
    private(set) var isFrozen = false

    init(to target: SocketAddress, on loop: Loop) throws {
        self.loop = loop
        listener = try Listener(
            loop: loop,
            address: .ipv4("127.0.0.1", port: 0),
            accepted: { [unowned self] descriptor, peer in
                let pair = Pair(self, trouble)
                pairs.append(pair)
                pair.start(AcceptedSocket(descriptor: descriptor, peer: peer), target)
            },
            failed: { _ in }
        )
    }

    func setFrozen(_ isFrozen: Bool) {
        self.isFrozen = isFrozen
        for pair in pairs { pair.freezeChanged() }
    }

    func cutAll() { for pair in pairs { pair.cut() } }
    func forget(_ pair: Pair) { pairs.removeAll { $0 === pair } }
}

private final class Pair {
    private weak var relay: Relay?
    private var client: End?
    private var server: End?
    private var clientLeft: Int?
    private var serverLeft: Int?
    private var attempt: ConnectionAttempt?

    init(_ relay: Relay, _ trouble: TroubleProxy.Trouble) {
        self.relay = relay
        switch trouble {
        case .none: break
        case .cut(let bytes): clientLeft = bytes
        case .cutAnswers(let bytes): serverLeft = bytes
        }
    }

    func start(_ socket: AcceptedSocket, _ target: SocketAddress) {
        guard let loop = relay?.loop else { return socket.close() }
        let client = End(self, socket, loop)
        self.client = client
        attempt = Connector.connect(to: target, on: loop, timeout: .seconds(5)) { [self] result in
            attempt = nil
            guard case .success(let socket) = result, self.client != nil else { return cut() }
            server = End(self, socket, loop)
            server?.start()
            self.client?.start()
            freezeChanged()
        }
    }

    func freezeChanged() {
        let isFrozen = relay?.isFrozen == true
        client?.connection.setReading(!isFrozen)
        server?.connection.setReading(!isFrozen)
    }

    func pass(_ bytes: [UInt8], from end: End) {
        let isClient = end === client
        var bytes = bytes[...]
        if let left = isClient ? clientLeft : serverLeft {
            bytes = bytes.prefix(left)
            if isClient { clientLeft = left - bytes.count } else { serverLeft = left - bytes.count }
            if left - bytes.count == 0 {
                (isClient ? server : client)?.send(bytes)
                return cut()
            }
        }
        (isClient ? server : client)?.send(bytes)
    }

    /// Closes both ends; what is on its way to the one that is alive is still written.
    func cut() {
        attempt?.cancel()
        attempt = nil
        let ends = [client, server]
        client = nil
        server = nil
        for end in ends { end?.connection.closeAfterFlush() }
        relay?.forget(self)
    }
}

private final class End: ConnectionHandler {
    let connection: Connection
    private let pair: Pair
    private var output: [UInt8] = []

    init(_ pair: Pair, _ socket: AcceptedSocket, _ loop: Loop) {
        self.pair = pair
        var limits = ConnectionLimits()
        limits.lingerTimeout = .milliseconds(10)
        connection = Connection(loop: loop, descriptor: socket.descriptor, peerAddress: socket.peer, limits: limits)
    }

    func start() { connection.start(self) }

    func send(_ bytes: ArraySlice<UInt8>) {
        output += bytes
        connection.setNeedsFlush()
    }

    func opened() {}

    func received(_ bytes: Span<UInt8>) {
        var copy: [UInt8] = []
        copy.reserveCapacity(bytes.count)
        for index in bytes.indices { copy.append(bytes[index]) }
        pair.pass(copy, from: self)
    }

    func produce(into output: inout [UInt8], room: Int) {
        output += self.output
        self.output = []
    }

    func closed(_ end: ConnectionEnd) { pair.cut() }
}
