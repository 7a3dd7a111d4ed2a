/// A connection on its way from the listener that accepted it to the loop that will serve it.
package struct AcceptedSocket: Sendable {
    package let descriptor: Int32
    package let peer: SocketAddress

    package init(descriptor: Int32, peer: SocketAddress) {
        self.descriptor = descriptor
        self.peer = peer
    }

    /// For one that nobody wants.
    package func close() { Syscalls.close(descriptor) }
}
