internal import Telemetry
internal import Testing

@Suite("Log lines")
struct LogLineTests {
    private func record(_ message: String, _ fields: [LogField] = [], trace: TraceContext? = nil) -> LogRecord {
        LogRecord(time: .noon, level: .info, message: message, fields: fields, trace: trace)
    }

    private func json(_ record: LogRecord) -> String { String(decoding: record.jsonLine(), as: UTF8.self) }
    private func text(_ record: LogRecord) -> String { String(decoding: record.textLine(), as: UTF8.self) }

    private var context: TraceContext? {
        TraceContext(traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
    }

    @Test("a JSON line has time, level, message, ids and fields of every type")
    func jsonLine() {
        let fields = [
            LogField("s", "x"), LogField("i", -5), LogField("d", 0.5), LogField("whole", 2.0), LogField("b", true),
            LogField("elapsed", Duration.microseconds(1500)), LogField("key", Secret("hunter2")),
        ]
        #expect(
            json(record("call ended", fields, trace: context)) == #"""
                {"time":"2026-08-22T09:30:00.250000Z","level":"info","message":"call ended",\#
                "trace_id":"4bf92f3577b34da6a3ce929d0e0e4736","span_id":"00f067aa0ba902b7",\#
                "fields":{"s":"x","i":-5,"d":0.5,"whole":2,"b":true,"elapsed":0.0015,"key":"<redacted>"}}

                """#
        )
        #expect(
            json(record("bare")) == #"{"time":"2026-08-22T09:30:00.250000Z","level":"info","message":"bare"}"# + "\n"
        )
    }

    @Test("JSON strings escape what they must, and leave the rest as it is")
    func jsonEscapes() {
        let line = json(record("\"\\\u{0}\u{8}\t\n\r\u{1b}\u{1f}/ü🌍", [LogField("a\"b", "line\nbreak")]))
        #expect(
            line.hasSuffix(
                #""message":"\"\\\u0000\u0008\t\n\r\u001b\u001f/ü🌍","fields":{"a\"b":"line\nbreak"}}"# + "\n"
            )
        )
        #expect(line.utf8.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    }

    @Test("numbers that JSON does not have are strings")
    func jsonNumbers() {
        let fields = [
            LogField("a", Double.nan), LogField("b", Double.infinity), LogField("c", -Double.infinity),
            LogField("e", 1e300), LogField("f", -0.0),
        ]
        #expect(
            json(record("m", fields))
                .hasSuffix(#"{"a":"NaN","b":"Infinity","c":"-Infinity","e":1e+300,"f":-0}}"# + "\n")
        )
    }

    @Test(
        "a length of time is seconds with as many places as it takes",
        arguments: [
            (.zero, "0"), (.seconds(3), "3"), (.milliseconds(-1250), "-1.25"), (.nanoseconds(1), "0.000000001"),
            (.nanoseconds(-1), "-0.000000001"), (.seconds(-2), "-2"), (.milliseconds(60_100), "60.1"),
        ] as [(Duration, String)]
    )
    func durations(duration: Duration, seconds: String) {
        #expect(json(record("m", [LogField("d", duration)])).hasSuffix("{\"d\":\(seconds)}}\n"))
        #expect(text(record("m", [LogField("d", duration)])).hasSuffix(" d=\(seconds)s\n"))
    }

    @Test("a text line is for people")
    func textLine() {
        let fields = [
            LogField("method", "aimesh.v1/Get"), LogField("note", "two words"), LogField("empty", ""),
            LogField("n", 3), LogField("d", 2.0), LogField("b", false), LogField("k", Secret(1)),
        ]
        #expect(
            text(record("call ended", fields, trace: context)) == """
                2026-08-22T09:30:00.250000Z INFO    call ended method=aimesh.v1/Get note="two words" empty="" \
                n=3 d=2 b=false k=<redacted> trace_id=4bf92f3577b34da6a3ce929d0e0e4736 span_id=00f067aa0ba902b7

                """
        )
        let warning = LogRecord(time: .noon, level: .warning, message: "m")
        #expect(text(warning) == "2026-08-22T09:30:00.250000Z WARNING m\n")
    }

    @Test("a text line is one line and says nothing to the terminal, whatever it carries")
    func textIsSafe() {
        let line = text(
            record(
                "a\u{1b}[2J\nb",
                [LogField("v", "x\r\n2026 ERROR forged\u{7f}\u{9b}\"ü"), LogField("w", "a=b"), LogField("x", "ü")]
            )
        )
        #expect(
            line.hasSuffix(
                #" a\u001b[2J\nb v="x\r\n2026 ERROR forged\u007f\u009b\"ü" w="a=b" x="ü""# + "\n"
            )
        )
        #expect(!line.dropLast().unicodeScalars.contains { $0.value < 0x20 || (0x7f...0x9f).contains($0.value) })
    }

    @Test("the sinks write finished lines")
    func sinks() {
        let lines = Recorded<[UInt8]>()
        let line = record("m", [LogField("a", 1)])
        LogSink.jsonLines { lines.append($0) }.receive(line)
        LogSink.textLines { lines.append($0) }.receive(line)
        #expect(lines.all == [line.jsonLine(), line.textLine()])
    }
}
