internal import CLinux

/// Keeps a file to one process: a lock that the kernel drops when its holder ends, however it ends.
///
///     guard let lock = try FileLock(path: "mesh.db.lock") else { … somebody else has it … }
package final class FileLock: Sendable {
    private let descriptor: Int32

    /// Nil when another process holds it. The file is made and stays; that it is there means nothing.
    package init?(path: String) throws(SystemError) {
        descriptor = try Syscalls.openLockFile(path)
        guard try Syscalls.lock(descriptor) else {
            Syscalls.close(descriptor)
            return nil
        }
    }

    deinit { Syscalls.close(descriptor) }
}
