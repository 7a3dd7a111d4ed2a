internal import Telemetry
internal import Testing

@Suite("Logger")
struct LoggerTests {
    private let records = Recorded<LogRecord>()
    private let time = ManualTime()

    private func logger(_ level: LogLevel) -> Logger {
        Logger(level: level, sink: LogSink { [records] in records.append($0) }, now: { [time] in time.now() })
    }

    @Test("a line carries time, level, message and fields")
    func record() {
        logger(.info).info("call ended", [LogField("method", "Get"), LogField("count", 3)])
        #expect(
            records.all == [
                LogRecord(
                    time: .noon,
                    level: .info,
                    message: "call ended",
                    fields: [LogField("method", "Get"), LogField("count", 3)]
                )
            ]
        )
    }

    @Test("each level writes itself and what is above", arguments: LogLevel.allCases)
    func levels(level: LogLevel) {
        let log = logger(level)
        log.trace("m")
        log.debug("m")
        log.info("m")
        log.warning("m")
        log.error("m")
        #expect(records.all.map(\.level) == LogLevel.allCases.filter { $0 >= level })
        #expect(LogLevel.allCases.filter(log.isEnabled) == LogLevel.allCases.filter { $0 >= level })
    }

    @Test("below its level a logger makes no fields and reads no clock")
    func disabledIsLazy() {
        var made = 0
        func fields() -> [LogField] {
            made += 1
            return []
        }
        let log = logger(.warning)
        log.trace("m", fields())
        log.debug("m", fields())
        log.info("m", fields())
        log.log(.info, "m", fields())
        Logger.off.error("m", fields())
        #expect(made == 0)
        #expect(time.readingCount == 0)
        log.error("m", fields())
        #expect(made == 1)
        #expect(time.readingCount == 1)
    }

    @Test("context comes before the fields of the line; the newest value of a key counts")
    func context() {
        let log = logger(.trace).with([LogField("loop", 1), LogField("peer", "a")]).with([LogField("loop", 2)])
        log.debug("m", [LogField("peer", "b"), LogField("size", 9), LogField("size", 10)])
        #expect(
            records.all.first?.fields == [LogField("loop", 2), LogField("peer", "b"), LogField("size", 10)]
        )
        logger(.trace).debug("m")
        #expect(records.all.last?.fields == [])
    }

    @Test("a logger with a span writes its ids, and keeps its fields")
    func span() throws {
        let context = try #require(
            TraceContext(traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        )
        logger(.info).with([LogField("a", true)]).with(trace: context).info("m")
        #expect(records.all.first?.trace == context)
        #expect(records.all.first?.fields == [LogField("a", true)])
    }

    @Test("levels have the names of the configuration and the numbers of OTLP")
    func levelNames() {
        #expect(LogLevel.allCases.map(\.name) == ["trace", "debug", "info", "warning", "error"])
        #expect(LogLevel.allCases.map { LogLevel(name: $0.name) } == LogLevel.allCases)
        #expect(LogLevel(name: "Info") == nil)
        #expect(LogLevel.allCases.map(\.rawValue) == [1, 5, 9, 13, 17])
    }

    @Test("integers that OTLP has no room for are shown by their digits")
    func integers() {
        #expect(LogField("n", UInt64.max).value == .string("18446744073709551615"))
        #expect(LogField("n", UInt64(7)).value == .integer(7))
        #expect(LogField("n", Int32.min).value == .integer(-2_147_483_648))
    }
}
