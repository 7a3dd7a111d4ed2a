internal import Glibc

@testable internal import EventIO

/// Calls of the system that only tests need.
extension Syscalls {
    static func makeFolder(_ template: inout [CChar]) -> String {
        guard unsafe mkdtemp(&template) != nil else { preconditionFailure("no folder for sockets") }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes a folder with the files in it.
    static func removeFolder(_ path: String) {
        for name in ["a", "b", "c"] { removeFile("\(path)/\(name)") }
        unsafe _ = rmdir(path)
    }

    static func makeFile(_ path: String) {
        let descriptor = unsafe open(path, O_CREAT | O_WRONLY, 0o600)
        precondition(descriptor >= 0, "no file at \(path)")
        close(descriptor)
    }

    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}

/// A socket that listens and never accepts.
final class DeafSocket: Sendable {
    private let descriptor: Int32
    let address: SocketAddress

    init(_ wanted: SocketAddress, backlog: Int32) throws(SystemError) {
        descriptor = try Syscalls.makeSocket(wanted)
        do throws(SystemError) {
            try Syscalls.bind(descriptor, to: wanted)
            try Syscalls.listen(descriptor, backlog: backlog)
            address = try Syscalls.localAddress(descriptor)
        } catch {
            Syscalls.close(descriptor)
            throw error
        }
    }

    /// Leaves the file of a Unix socket behind, as a killed process does.
    deinit { Syscalls.close(descriptor) }
}

enum Machine {
    /// Whether the loopback address of IPv6 can be used here.
    static let hasIPv6 = (try? DeafSocket(.ipv6("::1", port: 0), backlog: 1)) != nil
}
