internal import CLinux
internal import Glibc

/// Asks the system's resolver for the addresses of a host. Blocks: run it on a `BlockingExecutor`.
package enum NameResolution {
    package static func addresses(host: String, port: UInt16) throws(NameResolutionError) -> [SocketAddress] {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        unsafe hints.ai_flags = AI_ADDRCONFIG
        var list: UnsafeMutablePointer<addrinfo>?
        let result = unsafe getaddrinfo(host, nil, &hints, &list)
        guard result == 0 else {
            throw NameResolutionError(host: host, reason: unsafe String(cString: gai_strerror(result)))
        }
        defer { unsafe freeaddrinfo(list) }
        var addresses: [SocketAddress] = []
        var entry = unsafe list
        while let current = unsafe entry {
            if let address = unsafe current.pointee.ai_addr {
                var storage = sockaddr_storage()
                let size = min(Int(unsafe current.pointee.ai_addrlen), MemoryLayout<sockaddr_storage>.size)
                unsafe withUnsafeMutableBytes(of: &storage) {
                    unsafe $0.copyMemory(from: UnsafeRawBufferPointer(start: address, count: size))
                }
                switch Syscalls.address(of: storage) {
                case .ipv4(let host, _): addresses.append(.ipv4(host, port: port))
                case .ipv6(let host, _): addresses.append(.ipv6(host, port: port))
                case .unix: break
                }
            }
            unsafe entry = current.pointee.ai_next
        }
        return addresses
    }
}

package struct NameResolutionError: Error, Sendable, CustomStringConvertible {
    package let host: String
    package let reason: String

    package var description: String { "the name \(host) cannot be resolved: \(reason)" }
}
