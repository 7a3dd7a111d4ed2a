internal import Foundation
internal import Glibc
internal import RPCTestSupport
internal import Synchronization

/// A server on the loopback that does to each connection what a test's script says, on a thread of its own. It knows no HTTP
/// but how to find the end of a request.
final class ScriptedServer: Sendable {
    struct State: Sendable {
        var accepted = 0
        var open = 0
        var openMax = 0
        /// Requests that were read whole, over all connections.
        var requests = 0
        /// Connections that the client was seen to close.
        var closedByClient = 0
    }

    let port: UInt16
    let state = Observed(State())
    private let descriptor: Int32
    private let descriptors = Mutex<Set<Int32>>([])

    init(_ script: @escaping @Sendable (ServerConnection) -> Void) {
        (descriptor, port) = Sockets.listen()
        let server = self
        Thread.detachNewThread { server.accept(script) }
    }

    var url: String { "http://127.0.0.1:\(port)" }

    /// Ends the threads and waits for them.
    func stop() async {
        _ = shutdown(descriptor, Int32(SHUT_RDWR))
        descriptors.withLock { for descriptor in $0 { _ = shutdown(descriptor, Int32(SHUT_RDWR)) } }
        await state.wait { $0.open == 0 }
    }

    private func accept(_ script: @escaping @Sendable (ServerConnection) -> Void) {
        while true {
            let socket = Glibc.accept(descriptor, nil, nil)
            if socket < 0, errno == EINTR { continue }
            guard socket >= 0 else { break }
            Sockets.sendAtOnce(socket)
            _ = descriptors.withLock { $0.insert(socket) }
            let number = state.change { state in
                state.accepted += 1
                state.open += 1
                state.openMax = max(state.openMax, state.open)
                return state.accepted - 1
            }
            let connection = ServerConnection(socket, number: number, self)
            Thread.detachNewThread {
                script(connection)
                // Taken out before the number can belong to somebody else.
                _ = self.descriptors.withLock { $0.remove(socket) }
                connection.close()
                self.state.change { $0.open -= 1 }
            }
        }
        _ = close(descriptor)
    }
}

/// One connection as its script sees it. Used on the script's thread.
final class ServerConnection: Sendable {
    /// Counted from zero.
    let number: Int
    private let socket: Int32
    private let server: ScriptedServer
    private let isClosed = Mutex(false)
    private let buffer = Mutex<[UInt8]>([])

    init(_ socket: Int32, number: Int, _ server: ScriptedServer) {
        self.socket = socket
        self.number = number
        self.server = server
    }

    /// The head and the body, as text; nil when the client is gone.
    func readRequest() -> String? {
        while true {
            if let request = buffer.withLock({ Self.takeRequest(&$0) }) {
                server.state.change { $0.requests += 1 }
                return request
            }
            guard let bytes = receive() else { return nil }
            buffer.withLock { $0 += bytes }
        }
    }

    /// Returns false when the client does not take it.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        Sockets.send(socket, bytes)
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Returns when the client has closed or reset the connection.
    func waitForClose() {
        while receive() != nil {}
        server.state.change { $0.closedByClient += 1 }
    }

    /// Closes so that the client is told of an error.
    func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        unsafe _ = setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        close()
    }

    func close() {
        let isFirst = isClosed.withLock { isClosed in
            defer { isClosed = true }
            return !isClosed
        }
        if isFirst { _ = Glibc.close(socket) }
    }

    /// What has come; nil at the end.
    func receive() -> [UInt8]? {
        Sockets.receive(socket)
    }

    var descriptor: Int32 { socket }

    private static func takeRequest(_ buffer: inout [UInt8]) -> String? {
        let text = String(decoding: buffer, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return nil }
        let head = text[..<end.lowerBound]
        let headCount = head.utf8.count + 4
        let length = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
        let bodyCount = length.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
        guard buffer.count >= headCount + bodyCount else { return nil }
        let request = String(decoding: buffer.prefix(headCount + bodyCount), as: UTF8.self)
        buffer.removeFirst(headCount + bodyCount)
        return request
    }
}
