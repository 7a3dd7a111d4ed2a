#if canImport(Glibc)
private import Glibc
#endif

/// Blocking bytes in and out, for programs that talk to their parent over standard input and output, and for files.
package enum StandardStreams {
    /// The system refused to read or write; the description says what and why.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// Everything up to the end of the input.
    package static func readAll() throws(Failure) -> [UInt8] { try readAll(descriptor: STDIN_FILENO) }

    /// Exactly so many bytes; nil at a clean end of the input.
    package static func read(exactly count: Int) throws(Failure) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            let part = try readSome(descriptor: STDIN_FILENO, atMost: count - bytes.count)
            if part.isEmpty {
                if bytes.isEmpty { return nil }
                throw Failure(description: "the input ended after \(bytes.count) of \(count) bytes")
            }
            bytes += part
        }
        return bytes
    }

    package static func write(_ bytes: [UInt8]) throws(Failure) {
        try write(bytes, descriptor: STDOUT_FILENO)
    }

    package static func writeError(_ text: String) {
        // Nobody can be told when standard error is closed.
        try? write(Array(text.utf8), descriptor: STDERR_FILENO)
    }

    package static func readFile(_ path: String) throws(Failure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY)
        guard descriptor >= 0 else { throw failure("cannot open \(path)") }
        defer { close(descriptor) }
        return try readAll(descriptor: descriptor)
    }

    package static func writeFile(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw failure("cannot write \(path)") }
        defer { close(descriptor) }
        try write(bytes, descriptor: descriptor)
    }

    /// Ends the program with an exit code.
    package static func exit(_ code: Int32) -> Never { Glibc.exit(code) }

    private static func readAll(descriptor: Int32) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let part = try readSome(descriptor: descriptor, atMost: 1 << 16)
            if part.isEmpty { return bytes }
            bytes += part
        }
    }

    static func readSome(descriptor: Int32, atMost count: Int) throws(Failure) -> [UInt8] {
        var failed = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            var received = 0
            repeat {
                received = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
            } while received < 0 && errno == EINTR
            failed = received < 0
            initialized = max(received, 0)
        }
        if failed { throw failure("cannot read") }
        return bytes
    }

    private static func write(_ bytes: [UInt8], descriptor: Int32) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress.unsafelyUnwrapped + written, bytes.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure("cannot write")
            }
            written += count
        }
    }

    static func failure(_ what: String) -> Failure {
        Failure(description: unsafe "\(what): \(String(cString: strerror(errno)))")
    }
}
