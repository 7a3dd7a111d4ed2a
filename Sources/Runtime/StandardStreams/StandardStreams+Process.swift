#if canImport(Glibc)
private import Glibc
#endif

/// What a program is told by who started it, and by the system around it.
extension StandardStreams {
    /// The environment, read now. Of a variable that is there twice the first one counts, as for `getenv`.
    package static var environmentVariables: [String: String] {
        var variables: [String: String] = [:]
        var entry = unsafe environ
        while let text = unsafe entry.pointee {
            let parts = unsafe String(cString: text).split(
                separator: "=",
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            if parts.count == 2, variables[String(parts[0])] == nil { variables[String(parts[0])] = String(parts[1]) }
            unsafe entry += 1
        }
        return variables
    }

    /// Whether there is anything at a path that this process can see.
    package static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// Nanoseconds since 1970 on the clock of the wall.
    package static var unixNanoseconds: Int64 {
        var time = timespec()
        // Fails only for a clock that is not there, and this one is.
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
