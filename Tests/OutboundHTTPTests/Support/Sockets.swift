internal import Glibc

/// Blocking sockets of the system, for servers that tests script.
enum Sockets {
    /// A socket that listens at a free port of the loopback.
    static func listen() -> (descriptor: Int32, port: UInt16) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        let port = bind(descriptor)
        precondition(port != 0 && Glibc.listen(descriptor, 1024) == 0, "no socket to listen at")
        return (descriptor, port)
    }

    /// A port that was free a moment ago, for programs that want to be told one.
    static func freePort() -> UInt16 {
        let (descriptor, port) = listen()
        _ = close(descriptor)
        return port
    }

    static func connect(port: UInt16) -> Int32? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = loopback(port)
        let result = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if result == 0 { return descriptor }
        _ = close(descriptor)
        return nil
    }

    static func sendAtOnce(_ descriptor: Int32) {
        var one: Int32 = 1
        unsafe _ = setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, 4)
    }

    /// What a pipe has; nil at its end.
    static func read(_ descriptor: Int32) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = unsafe Glibc.read(descriptor, &bytes, bytes.count)
            if count > 0 { return Array(bytes.prefix(count)) }
            if count == 0 || errno != EINTR { return nil }
        }
    }

    /// What has come; nil at the end, and after an error.
    static func receive(_ descriptor: Int32) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = unsafe recv(descriptor, &bytes, bytes.count, 0)
            if count > 0 { return Array(bytes.prefix(count)) }
            if count == 0 || errno != EINTR { return nil }
        }
    }

    /// Returns false when the peer does not take it.
    static func send(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
        var left = bytes[...]
        while !left.isEmpty {
            let count = unsafe left.withUnsafeBytes { bytes in
                unsafe Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            }
            if count > 0 { left = left.dropFirst(count) } else if errno != EINTR { return false }
        }
        return true
    }

    /// Descriptors that this process has open.
    static var openCount: Int {
        guard let folder = unsafe opendir("/proc/self/fd") else { return 0 }
        defer { unsafe _ = closedir(folder) }
        var count = 0
        while unsafe readdir(folder) != nil { count += 1 }
        return count
    }

    private static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        return address
    }

    private static func bind(_ descriptor: Int32) -> UInt16 {
        var address = loopback(0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { system in
                guard unsafe Glibc.bind(descriptor, system, size) == 0 else { return 0 }
                guard unsafe getsockname(descriptor, system, &size) == 0 else { return 0 }
                return unsafe UInt16(bigEndian: pointer.pointee.sin_port)
            }
        }
    }
}
