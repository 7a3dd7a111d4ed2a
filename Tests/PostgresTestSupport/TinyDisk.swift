internal import Foundation
internal import Glibc
internal import ShellTestSupport

/// A file system in memory with little room.
package struct TinyDisk: Sendable {
    struct MountFailure: Error { let status: Int32 }

    /// A container may be root and still not be allowed to mount, so it is tried.
    package static let isPossible: Bool = {
        guard geteuid() == 0, let disk = try? TinyDisk(megabytes: 1) else { return false }
        return (try? disk.remove()) != nil
    }()

    package let path: String

    /// - Parameter owner: the user of the system whom it belongs to; nil for the one who tests.
    package init(megabytes: Int, owner: String? = nil) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "tiny-disk-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        do {
            try Self.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path)
        } catch {
            try FileManager.default.removeItem(atPath: path)
            throw error
        }
        if let owner { try Self.run("chown", owner, path) }
    }

    package func resize(megabytes: Int) throws { try Self.run("mount", "-o", "remount,size=\(megabytes)m", path) }

    /// Refused while a file on it is open for writing.
    package func setReadOnly(_ isReadOnly: Bool) throws {
        try Self.run("mount", "-o", isReadOnly ? "remount,ro" : "remount,rw", path)
    }

    package func remove() throws {
        try Self.run("umount", path)
        try FileManager.default.removeItem(atPath: path)
    }

    private static func run(_ arguments: String...) throws {
        let status = try ChildProcess.run(arguments)
        if status != 0 { throw MountFailure(status: status) }
    }
}
