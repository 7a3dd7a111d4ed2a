internal import Foundation
internal import Glibc
internal import ShellTestSupport

/// A file system in memory with little room.
struct TinyDisk {
    struct MountFailure: Error { let status: Int32 }

    /// A container may be root and still not be allowed to mount, so it is tried.
    static let isPossible: Bool = {
        guard geteuid() == 0, let disk = try? TinyDisk(megabytes: 1) else { return false }
        return (try? disk.remove()) != nil
    }()

    let path: String

    init(megabytes: Int) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "tiny-disk-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        do {
            try Self.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path)
        } catch {
            try FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    func resize(megabytes: Int) throws { try Self.run("mount", "-o", "remount,size=\(megabytes)m", path) }

    func remove() throws {
        try Self.run("umount", path)
        try FileManager.default.removeItem(atPath: path)
    }

    private static func run(_ arguments: String...) throws {
        let status = try ChildProcess.run(arguments)
        if status != 0 { throw MountFailure(status: status) }
    }
}
