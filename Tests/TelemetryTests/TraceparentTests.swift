internal import Telemetry
internal import Testing

private let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
private let parent = "00f067aa0ba902b7"

@Suite("The header traceparent")
struct TraceparentTests {
    @Test("a lawful header is read and written back")
    func roundTrip() throws {
        let context = try #require(TraceContext(traceparent: "00-\(trace)-\(parent)-01"))
        #expect(context.traceID.high == 0x4bf9_2f35_77b3_4da6)
        #expect(context.traceID.low == 0xa3ce_929d_0e0e_4736)
        #expect(context.traceID.description == trace)
        #expect(context.spanID.value == 0x00f0_67aa_0ba9_02b7)
        #expect(context.spanID.description == parent)
        #expect(context.isSampled)
        #expect(context.isRemote)
        #expect(context.state.isEmpty)
        #expect(context.tracestate == nil)
        #expect(context.traceparent == "00-\(trace)-\(parent)-01")
    }

    @Test(
        "known flags are copied, unknown ones are sent as zero",
        arguments: [("00", "00"), ("01", "01"), ("02", "02"), ("03", "03"), ("ff", "03"), ("fc", "00"), ("09", "01")]
    )
    func flags(received: String, sent: String) throws {
        let context = try #require(TraceContext(traceparent: "00-\(trace)-\(parent)-\(received)"))
        #expect(context.traceparent == "00-\(trace)-\(parent)-\(sent)")
    }

    @Test(
        "a higher version is read by its first four parts and answered with version 00",
        arguments: ["01-\(trace)-\(parent)-01", "cc-\(trace)-\(parent)-01-what-comes", "fe-\(trace)-\(parent)-01-"]
    )
    func higherVersions(header: String) throws {
        let context = try #require(TraceContext(traceparent: header))
        #expect(context.traceparent == "00-\(trace)-\(parent)-01")
    }

    @Test(
        "an unlawful header is refused",
        arguments: [
            "",
            "00",
            "ff-\(trace)-\(parent)-01",
            "00-\(trace)-\(parent)-01-more",
            "00-\(trace)-\(parent)-01-",
            "00-\(trace)-\(parent)-1",
            "00-\(trace)-\(parent)-",
            "00-\(trace)-\(parent)",
            "00-\(trace)-\(parent)-0x",
            "00-\(trace)-\(parent)-0A",
            "00-\(trace)-\(parent)-01 ",
            " 00-\(trace)-\(parent)-01",
            "00-00000000000000000000000000000000-\(parent)-01",
            "00-\(trace)-0000000000000000-01",
            "00-\(trace.uppercased())-\(parent)-01",
            "00-\(trace)-00F067AA0BA902B7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e473-\(parent)-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736a-\(parent)-01",
            "00-4bf92f3577b34da6a3ce929d0e0e473.-\(parent)-01",
            "00-\(trace)-00f067aa0ba902b-01",
            "00-\(trace)-00f067aa0ba902b7a-01",
            "00_\(trace)_\(parent)_01",
            "00-\(trace)_\(parent)-01",
            "00-\(trace)-\(parent)_01",
            "0-\(trace)-\(parent)-01",
            "0X-\(trace)-\(parent)-01",
            "000-\(trace)-\(parent)-01",
            "CC-\(trace)-\(parent)-01",
            "cc-\(trace)-\(parent)-01.what",
            "cc-\(trace)-\(parent)-0",
            "00-\(trace)-\(parent)-0é",
        ]
    )
    func refused(header: String) {
        #expect(TraceContext(traceparent: header) == nil)
    }

    @Test("a lawful header with any one character changed to a letter outside hex is refused")
    func everyPositionIsChecked() {
        let lawful = Array("00-\(trace)-\(parent)-01".utf8)
        for index in lawful.indices {
            var bytes = lawful
            bytes[index] = UInt8(ascii: "g")
            #expect(TraceContext(traceparent: String(decoding: bytes, as: UTF8.self)) == nil, "\(index)")
        }
    }

    @Test("ids of zero cannot be made")
    func zeroIDs() {
        #expect(TraceID(high: 0, low: 0) == nil)
        #expect(TraceID(high: 0, low: 1)?.description == "00000000000000000000000000000001")
        #expect(TraceID(high: 1, low: 0)?.description == "00000000000000010000000000000000")
        #expect(SpanID(0) == nil)
        #expect(SpanID(.max)?.description == "ffffffffffffffff")
    }

    @Test("an unlawful tracestate is dropped and the rest of the context stays")
    func badTracestate() throws {
        let context = try #require(TraceContext(traceparent: "00-\(trace)-\(parent)-01", tracestate: ["a=1", "B=2"]))
        #expect(context.state.isEmpty)
        #expect(context.isSampled)
    }
}
