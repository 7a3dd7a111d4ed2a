internal import Glibc

/// Files of the program's own.
extension StandardStreams {
    /// Files and folders that this process makes from now on are its user's alone.
    package static func keepNewFilesPrivate() { _ = umask(0o077) }

    /// The path of a file without links in it, so that a file has one name; the path itself where there is no file.
    package static func resolved(_ path: String) -> String {
        guard let real = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    /// Makes the folder of a file, and those around it, where they are missing.
    package static func makeFolder(of path: String) throws(Failure) {
        guard let end = path.lastIndex(of: "/"), end > path.startIndex else { return }
        let folder = String(path[..<end])
        if exists(folder) { return }
        try makeFolder(of: folder)
        // Somebody else may have been quicker.
        guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw failure("the folder \(folder) cannot be made")
        }
    }
}
