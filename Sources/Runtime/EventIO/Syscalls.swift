internal import CLinux
internal import Glibc

/// The system calls of this target, and nowhere else: EINTR and errno are handled once.
enum Syscalls {
    /// What a call on a socket that does not block came to.
    enum Transfer {
        case bytes(Int)
        case wouldBlock
        case failed(SystemError)
    }

    // MARK: Epoll

    static func makeEpoll() throws(SystemError) -> Int32 {
        try check(epoll_create1(Int32(EPOLL_CLOEXEC)), "epoll_create1")
    }

    static func makeWakeUp() throws(SystemError) -> Int32 {
        try check(eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK)), "eventfd")
    }

    /// One that sleeps in `drain` until there is a signal.
    static func makeBlockingWakeUp() throws(SystemError) -> Int32 {
        try check(eventfd(0, Int32(EFD_CLOEXEC)), "eventfd")
    }

    static var currentThread: UInt { UInt(clinux_current_thread()) }

    /// Wakes whoever polls the descriptor.
    static func signal(_ wakeUp: Int32) {
        var one: UInt64 = 1
        // Fails only when the counter is full, and then the reader wakes up anyway.
        unsafe _ = write(wakeUp, &one, 8)
    }

    static func drain(_ wakeUp: Int32) {
        var count: UInt64 = 0
        unsafe _ = read(wakeUp, &count, 8)
    }

    static func watch(_ epoll: Int32, _ descriptor: Int32, _ interest: Readiness, token: UInt64) throws(SystemError) {
        try check(clinux_watch(epoll, EPOLL_CTL_ADD, descriptor, interest.rawValue, token), "epoll_ctl")
    }

    static func change(_ epoll: Int32, _ descriptor: Int32, _ interest: Readiness, token: UInt64) throws(SystemError) {
        try check(clinux_watch(epoll, EPOLL_CTL_MOD, descriptor, interest.rawValue, token), "epoll_ctl")
    }

    static func unwatch(_ epoll: Int32, _ descriptor: Int32) {
        // Fails only for a descriptor that is not watched any more.
        _ = clinux_watch(epoll, EPOLL_CTL_DEL, descriptor, 0, 0)
    }

    /// Returns how many are ready; none when a signal came first.
    static func wait(
        _ epoll: Int32,
        _ tokens: inout [UInt64],
        _ events: inout [UInt32],
        timeoutMilliseconds: Int32
    ) throws(SystemError) -> Int {
        let countMax = Int32(tokens.count)
        let count = unsafe clinux_wait(epoll, &tokens, &events, countMax, timeoutMilliseconds)
        if count >= 0 { return Int(count) }
        if errno == EINTR { return 0 }
        throw SystemError("epoll_wait", errno)
    }

    // MARK: Sockets

    static func makeSocket(_ address: SocketAddress) throws(SystemError) -> Int32 {
        let family =
            switch address {
            case .ipv4: AF_INET
            case .ipv6: AF_INET6
            case .unix: AF_UNIX
            }
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        return try check(socket(family, kind, 0), "socket")
    }

    static func setOption(_ descriptor: Int32, _ level: Int32, _ name: Int32, _ value: Int32) throws(SystemError) {
        var value = value
        try unsafe check(setsockopt(descriptor, level, name, &value, socklen_t(MemoryLayout<Int32>.size)), "setsockopt")
    }

    static func bind(_ descriptor: Int32, to address: SocketAddress) throws(SystemError) {
        let result = try unsafe withSystemAddress(address) { unsafe clinux_bind(descriptor, $0, $1) }
        try check(result, "bind to \(address)")
    }

    static func listen(_ descriptor: Int32, backlog: Int32) throws(SystemError) {
        try check(CLinux.listen(descriptor, backlog), "listen")
    }

    /// Returns whether the connection is there already; otherwise writability says that it is, or that it failed.
    static func connect(_ descriptor: Int32, to address: SocketAddress) throws(SystemError) -> Bool {
        let result = try unsafe withSystemAddress(address) { unsafe clinux_connect(descriptor, $0, $1) }
        if result == 0 { return true }
        if errno == EINPROGRESS || errno == EINTR { return false }
        throw SystemError("connect to \(address)", errno)
    }

    /// The error that a connection attempt left behind.
    static func pendingError(_ descriptor: Int32) -> SystemError? {
        var code: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        let result = unsafe getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size)
        if result != 0 { return SystemError("getsockopt", errno) }
        return code == 0 ? nil : SystemError("connect", code)
    }

    /// Nil when nobody waits to be accepted.
    static func accept(_ descriptor: Int32) throws(SystemError) -> (descriptor: Int32, peer: SocketAddress)? {
        while true {
            var storage = sockaddr_storage()
            var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
            let accepted = unsafe clinux_accept(descriptor, &storage, &size)
            if accepted >= 0 { return (accepted, address(of: storage)) }
            switch errno {
            case EAGAIN: return nil
            // The peer was gone before it was accepted, or a signal came.
            case EINTR, ECONNABORTED, EPROTO: continue
            default: throw SystemError("accept", errno)
            }
        }
    }

    static func localAddress(_ descriptor: Int32) throws(SystemError) -> SocketAddress {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let result = unsafe clinux_local_address(descriptor, &storage, &size)
        try check(result, "getsockname")
        return address(of: storage)
    }

    static func receive(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        while true {
            let count = unsafe recv(descriptor, buffer.baseAddress, buffer.count, 0)
            if count >= 0 { return .bytes(count) }
            if errno == EINTR { continue }
            return errno == EAGAIN ? .wouldBlock : .failed(SystemError("read", errno))
        }
    }

    static func send(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Transfer {
        while true {
            let count = unsafe CLinux.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            if count >= 0 { return .bytes(count) }
            if errno == EINTR { continue }
            return errno == EAGAIN ? .wouldBlock : .failed(SystemError("write", errno))
        }
    }

    static func shutDownWriting(_ descriptor: Int32) {
        // A peer that is gone already needs to be told nothing.
        _ = shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Closing sends a reset and forgets what was not sent.
    static func resetWhenClosed(_ descriptor: Int32) {
        var option = linger(l_onoff: 1, l_linger: 0)
        // Fails only for what is no socket of a network, which closes in its own way.
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    static func close(_ descriptor: Int32) {
        // The descriptor is gone whatever close answers, EINTR included.
        _ = CLinux.close(descriptor)
    }

    /// A signal that came; nil when none is left.
    static func readSignal(_ descriptor: Int32) -> Int32? {
        var number: UInt8 = 0
        guard unsafe read(descriptor, &number, 1) == 1 else { return nil }
        return Int32(number)
    }

    static func openLockFile(_ path: String) throws(SystemError) -> Int32 {
        try check(unsafe open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600), "open \(path)")
    }

    /// False when another process holds the lock. It is bound to the descriptor, and goes when that is closed.
    static func lock(_ descriptor: Int32) throws(SystemError) -> Bool {
        while true {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
            if errno == EINTR { continue }
            if errno == EWOULDBLOCK { return false }
            throw SystemError("flock", errno)
        }
    }

    static func removeFile(_ path: String) { unsafe _ = unlink(path) }

    /// Whether a path is a socket, listened to or not.
    static func isSocket(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
    }

    @discardableResult
    static func check(_ result: Int32, _ call: @autoclosure () -> String) throws(SystemError) -> Int32 {
        if result < 0 { throw SystemError(call(), errno) }
        return result
    }
}

/// A system call that failed.
package struct SystemError: Error, Sendable, CustomStringConvertible {
    /// What was tried, in words.
    package let operation: String
    package let code: Int32

    package init(_ operation: String, _ code: Int32) {
        self.operation = operation
        self.code = code
    }

    package var description: String { "\(operation): \(unsafe String(cString: strerror(code)))" }

    /// No descriptor is left, in this process or in the system.
    package var isOutOfDescriptors: Bool { code == EMFILE || code == ENFILE }
    package var isAddressInUse: Bool { code == EADDRINUSE }
}

extension Syscalls {
    private static func withSystemAddress<Result>(
        _ address: SocketAddress,
        _ body: (UnsafeRawPointer, socklen_t) -> Result
    ) throws(SystemError) -> Result {
        var storage = sockaddr_storage()
        let size = try fill(&storage, with: address)
        return unsafe withUnsafePointer(to: &storage) { unsafe body(UnsafeRawPointer($0), size) }
    }

    private static func fill(
        _ storage: inout sockaddr_storage,
        with address: SocketAddress
    ) throws(SystemError) -> socklen_t {
        switch address {
        case .ipv4(let host, let port):
            var system = sockaddr_in()
            system.sin_family = sa_family_t(AF_INET)
            system.sin_port = port.bigEndian
            guard unsafe inet_pton(AF_INET, host, &system.sin_addr) == 1 else {
                throw SystemError("\(host) is not an IPv4 address", EINVAL)
            }
            unsafe withUnsafeMutableBytes(of: &storage) { unsafe $0.storeBytes(of: system, as: sockaddr_in.self) }
            return socklen_t(MemoryLayout<sockaddr_in>.size)
        case .ipv6(let host, let port):
            var system = sockaddr_in6()
            system.sin6_family = sa_family_t(AF_INET6)
            system.sin6_port = port.bigEndian
            guard unsafe inet_pton(AF_INET6, host, &system.sin6_addr) == 1 else {
                throw SystemError("\(host) is not an IPv6 address", EINVAL)
            }
            unsafe withUnsafeMutableBytes(of: &storage) { unsafe $0.storeBytes(of: system, as: sockaddr_in6.self) }
            return socklen_t(MemoryLayout<sockaddr_in6>.size)
        case .unix(let path):
            var system = sockaddr_un()
            system.sun_family = sa_family_t(AF_UNIX)
            let bytes = Array(path.utf8)
            guard bytes.count < MemoryLayout.size(ofValue: system.sun_path), !bytes.isEmpty else {
                throw SystemError("the path of the socket is empty or too long: \(path)", ENAMETOOLONG)
            }
            unsafe withUnsafeMutableBytes(of: &system.sun_path) { unsafe $0.copyBytes(from: bytes) }
            unsafe withUnsafeMutableBytes(of: &storage) { unsafe $0.storeBytes(of: system, as: sockaddr_un.self) }
            return socklen_t(MemoryLayout<sockaddr_un>.size)
        }
    }

    static func address(of storage: sockaddr_storage) -> SocketAddress {
        unsafe withUnsafeBytes(of: storage) { bytes in
            var text = [UInt8](repeating: 0, count: Int(INET6_ADDRSTRLEN))
            switch Int32(storage.ss_family) {
            case AF_INET:
                var system = unsafe bytes.load(as: sockaddr_in.self)
                unsafe _ = clinux_address_text(AF_INET, &system.sin_addr, &text, socklen_t(text.count))
                return .ipv4(
                    String(decoding: text.prefix { $0 != 0 }, as: UTF8.self),
                    port: UInt16(bigEndian: system.sin_port)
                )
            case AF_INET6:
                var system = unsafe bytes.load(as: sockaddr_in6.self)
                unsafe _ = clinux_address_text(AF_INET6, &system.sin6_addr, &text, socklen_t(text.count))
                return .ipv6(
                    String(decoding: text.prefix { $0 != 0 }, as: UTF8.self),
                    port: UInt16(bigEndian: system.sin6_port)
                )
            default:
                // A peer without a name of its own has an empty path.
                let system = unsafe bytes.load(as: sockaddr_un.self)
                return unsafe withUnsafeBytes(of: system.sun_path) { path in
                    .unix(path: unsafe String(decoding: path.prefix { $0 != 0 }, as: UTF8.self))
                }
            }
        }
    }
}
