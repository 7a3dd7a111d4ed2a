internal import Foundation

/// A port at which nobody listens, and nobody can begin to as long as this is held.
package final class ClosedPort: Sendable {
    package let number: UInt16
    private let descriptor: Int32

    package init() throws { (descriptor, number) = try LoopbackPort.bound() }

    deinit { close(descriptor) }
}

package enum LoopbackPort {
    /// One that nobody listens at now.
    package static func free() throws -> UInt16 {
        let (descriptor, port) = try bound()
        close(descriptor)
        return port
    }

    static func bound() throws -> (descriptor: Int32, port: UInt16) {
        // Nothing that is started at this moment gets it.
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                unsafe bind(descriptor, generic, size) == 0 ? getsockname(descriptor, generic, &size) : -1
            }
        }
        guard result == 0 else {
            close(descriptor)
            throw POSIXError(.EADDRINUSE)
        }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }
}
