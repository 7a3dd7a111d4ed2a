internal import StandardStreams
package import Telemetry

/// All that a command sees of the world. A program takes `process`; tests build their own.
package struct CommandEnvironment: Sendable {
    package var variables: [String: String]
    package var console: any Console
    /// The content of a file; nil when there is none.
    package var readFile: @Sendable (String) throws(CommandFailure) -> [UInt8]?
    package var now: @Sendable () -> UnixTime
    /// For waits: backoff, redrawing.
    package var clock: any Clock<Duration>
    /// Ctrl-C.
    package var interrupts: Interrupts

    package init(
        variables: [String: String],
        console: any Console,
        readFile: @escaping @Sendable (String) throws(CommandFailure) -> [UInt8]?,
        now: @escaping @Sendable () -> UnixTime,
        clock: any Clock<Duration>,
        interrupts: Interrupts
    ) {
        self.variables = variables
        self.console = console
        self.readFile = readFile
        self.now = now
        self.clock = clock
        self.interrupts = interrupts
    }

    /// The environment of this process. Signals are caught from the first wait for an interrupt on.
    package static func process() -> CommandEnvironment {
        CommandEnvironment(
            variables: StandardStreams.environmentVariables,
            console: ProcessConsole(),
            readFile: readFile,
            now: { UnixTime(nanoseconds: StandardStreams.unixNanoseconds) },
            clock: ContinuousClock(),
            interrupts: Interrupts(catchesSignals: true)
        )
    }

    private static func readFile(_ path: String) throws(CommandFailure) -> [UInt8]? {
        guard StandardStreams.exists(path) else { return nil }
        do throws(StandardStreams.Failure) {
            return try StandardStreams.readFile(path)
        } catch {
            throw CommandFailure(.failed, error.description)
        }
    }
}
