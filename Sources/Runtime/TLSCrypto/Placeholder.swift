package struct TLSError: Error {}
package final class TLSEngine {
    init() {}
    package enum State { case handshaking, open, closedByPeer }
    package func receive(_ ciphertext: RawSpan, plaintext: inout [UInt8]) throws(TLSError) -> State { .open }
    package func send(_ plaintext: RawSpan) throws(TLSError) {}
    package func takeOutput(into: inout [UInt8]) {}
    package var isHandshakeComplete: Bool { true }
    package func close() {}
}
package final class TLSServerContext: Sendable {}
extension TLSEngine { package convenience init(server: TLSServerContext) throws(TLSError) { self.init() } }
package final class TLSClientContext: Sendable {}
extension TLSEngine {
    package convenience init(client: TLSClientContext, serverName: String?) throws(TLSError) { self.init() }
}
