internal import Glibc

/// What commands do with whole files.
extension StandardStreams {
    /// Gives a file another name in the same file system, in one step; what had that name is gone.
    package static func rename(_ path: String, to name: String) throws(Failure) {
        guard unsafe Glibc.rename(path, name) == 0 else { throw failure("cannot rename \(path) to \(name)") }
    }

    /// Removes a file that may not be there.
    package static func remove(_ path: String) throws(Failure) {
        guard unsafe unlink(path) == 0 || errno == ENOENT else { throw failure("cannot remove \(path)") }
    }

    /// Waits until a file, or the names in a folder, are on the disk.
    package static func sync(_ path: String) throws(Failure) {
        let descriptor = unsafe open(path, O_RDONLY)
        guard descriptor >= 0 else { throw failure("cannot open \(path)") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("cannot write \(path) to the disk") }
    }

    /// The folder that a path lies in.
    package static func folder(of path: String) -> String {
        guard let end = path.lastIndex(of: "/") else { return "." }
        return end == path.startIndex ? "/" : String(path[..<end])
    }

    /// Whether this process may make files in a folder.
    package static func isWritable(folder: String) -> Bool { unsafe access(folder, W_OK | X_OK) == 0 }

    /// Bytes that this user may still write where a folder is; nil when the system does not say.
    package static func freeBytes(in folder: String) -> Int? {
        var system = statvfs()
        guard unsafe statvfs(folder, &system) == 0 else { return nil }
        return Int(clamping: system.f_bavail).multipliedReportingOverflow(by: Int(clamping: system.f_frsize))
            .partialValue
    }

    /// The bytes of a file; nil when there is none.
    package static func size(of path: String) -> Int? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}
