#if canImport(Glibc)
private import Glibc
#endif

/// What a program asks its terminal.
extension StandardStreams {
    package static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    package static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// Columns and rows of the terminal that standard output goes to, now; nil when it is none or does not say.
    package static var terminalSize: (columns: Int, rows: Int)? {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return nil
        }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Waits at most so long for standard input; true when a read would not block, which includes the end of the input.
    package static func isInputReady(withinMilliseconds timeout: Int32) -> Bool {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&descriptor, 1, timeout) > 0
    }

    /// Whatever is there, at most so many bytes; empty at the end of the input.
    package static func readAvailable(atMost count: Int) throws(Failure) -> [UInt8] {
        try readSome(descriptor: STDIN_FILENO, atMost: count)
    }
}
