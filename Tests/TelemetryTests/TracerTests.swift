internal import SeedTestSupport
internal import Telemetry
internal import Testing

@Suite("Tracer and spans")
struct TracerTests {
    private let spans = Recorded<FinishedSpan>()
    private let time = ManualTime()

    private func tracer(_ sampler: Sampler, seed: UInt64 = 1) -> Tracer {
        var generator = SeededGenerator(seed: seed)
        return Tracer(
            sampler: sampler,
            ids: TraceIDSource(seededBy: &generator),
            processor: SpanProcessor { [spans] in spans.append($0) },
            now: { [time] in time.now() }
        )
    }

    private func remote(_ flags: String = "01") throws -> TraceContext {
        try #require(
            TraceContext(
                traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-\(flags)",
                tracestate: ["rojo=1"]
            )
        )
    }

    @Test("a finished span tells what happened, and when")
    func finishedSpan() throws {
        let span = tracer(.always).startSpan("Tasks/Get", kind: .server)
        time.advance(nanoseconds: 10)
        span.setAttribute("method", "Get")
        span.setAttribute("size", 3)
        span.setAttribute("size", 4)
        span.addEvent("cut", [LogField("n", 1)])
        time.advance(nanoseconds: 10)
        span.setStatus(.error("lost"))
        span.end()
        let finished = try #require(spans.all.first)
        #expect(finished.name == "Tasks/Get")
        #expect(finished.kind == .server)
        #expect(finished.context == span.context)
        #expect(finished.parent == nil)
        #expect(finished.start == .noon)
        #expect(finished.end.nanoseconds == UnixTime.noon.nanoseconds + 20)
        #expect(finished.attributes == [LogField("method", "Get"), LogField("size", 4)])
        #expect(finished.events.map(\.name) == ["cut"])
        #expect(finished.events.map(\.time.nanoseconds) == [UnixTime.noon.nanoseconds + 10])
        #expect(finished.events.map(\.attributes) == [[LogField("n", 1)]])
        #expect(finished.status == .error("lost"))
    }

    @Test("times can be given")
    func givenTimes() throws {
        let span = tracer(.always).startSpan("s", at: UnixTime(seconds: 5))
        span.addEvent("e", at: UnixTime(seconds: 6))
        span.end(at: UnixTime(seconds: 7))
        tracer(.always).startSpan("back", at: UnixTime(seconds: 5)).end(at: UnixTime(seconds: 4))
        #expect(spans.all.map(\.start) == [UnixTime(seconds: 5), UnixTime(seconds: 5)])
        #expect(spans.all.map(\.end) == [UnixTime(seconds: 7), UnixTime(seconds: 5)])
        #expect(spans.all.first?.events.map(\.time) == [UnixTime(seconds: 6)])
        #expect(time.readingCount == 0)
    }

    @Test("a span is handed on once; what comes after its end is ignored")
    func endsOnce() {
        let span = tracer(.always).startSpan("s")
        span.setStatus(.ok)
        span.end()
        span.setAttribute("late", true)
        span.addEvent("late")
        span.setStatus(.error("late"))
        span.end()
        #expect(spans.all.count == 1)
        #expect(spans.all.first?.attributes == [])
        #expect(spans.all.first?.events == [])
        #expect(spans.all.first?.status == .ok)
    }

    @Test("the status ok is final, an error can be replaced, unset takes nothing back")
    func status() {
        let orders: [[SpanStatus]] = [
            [.ok, .error("a")], [.error("a"), .error("b")], [.error("a"), .unset], [.error("a"), .ok], [],
        ]
        for order in orders {
            let span = tracer(.always).startSpan("s")
            for status in order { span.setStatus(status) }
            span.end()
        }
        #expect(spans.all.map(\.status) == [.ok, .error("b"), .error("a"), .ok, .unset])
    }

    @Test("a span has room for 128 attributes and 128 events, and counts the rest")
    func limits() throws {
        let keys: [LogKey] = ["first"]
        let span = tracer(.always).startSpan("s")
        span.setAttribute(keys[0], 0)
        for number in 0..<130 {
            span.setAttribute(manyKeys[number], number)
            span.addEvent("e")
        }
        span.setAttribute(keys[0], 1)
        span.end()
        let finished = try #require(spans.all.first)
        #expect(finished.attributes.count == 128)
        #expect(finished.attributes.first == LogField("first", 1))
        #expect(finished.droppedAttributesCount == 3)
        #expect(finished.events.count == 128)
        #expect(finished.droppedEventsCount == 2)
    }

    @Test("a child has the trace, the state and the random flag of its parent, and an id of its own")
    func child() throws {
        for (flags, sent) in [("01", "01"), ("03", "03")] {
            let parent = try remote(flags)
            let span = tracer(.always).startSpan("s", parent: parent)
            let context = try #require(span.context)
            #expect(context.traceID == parent.traceID)
            #expect(context.spanID != parent.spanID)
            #expect(context.tracestate == "rojo=1")
            #expect(!context.isRemote)
            #expect(context.traceparent.hasSuffix("-\(sent)"))
            span.end()
            #expect(spans.all.last?.parent == parent)
        }
    }

    @Test("a trace that starts here says that its id is random")
    func root() throws {
        let sampled = try #require(tracer(.always).startSpan("s").context)
        #expect(sampled.flags == [.sampled, .randomTraceID])
        let unsampled = try #require(tracer(.never).startSpan("s").context)
        #expect(unsampled.flags == [.randomTraceID])
    }

    @Test("an unsampled span makes no values, reads no clock and is not exported, but has ids to hand on")
    func unsampled() throws {
        var made = 0
        func count<Value>(_ value: Value) -> Value {
            made += 1
            return value
        }
        let parent = try remote()
        let span = tracer(.never).startSpan(count("s"), parent: parent)
        span.setAttribute("a", count(1))
        span.addEvent("e", count([]))
        span.setStatus(count(.ok))
        span.end()
        #expect(made == 0)
        #expect(time.readingCount == 0)
        #expect(spans.all.isEmpty)
        #expect(!span.isRecording)
        let context = try #require(span.context)
        #expect(context.traceID == parent.traceID)
        #expect(context.spanID != parent.spanID)
        #expect(!context.isSampled)
    }

    @Test("a tracer that is off hands on what came in and invents nothing")
    func off() throws {
        #expect(Tracer.off.startSpan("s").context == nil)
        let parent = try remote()
        let span = Tracer.off.startSpan("s", parent: parent)
        #expect(span.context == parent)
        #expect(!span.isRecording)
        #expect(TraceSpan.none.context == nil)
    }

    @Test("a sampler that follows the caller does what it did, and decides itself without one")
    func followingParent() throws {
        let never = tracer(.never.followingParent)
        let always = tracer(.always.followingParent)
        #expect(never.startSpan("s", parent: try remote("01")).isRecording)
        #expect(!always.startSpan("s", parent: try remote("00")).isRecording)
        #expect(!never.startSpan("s").isRecording)
        #expect(always.startSpan("s").isRecording)
        #expect(tracer(.always).startSpan("s", parent: try remote("00")).isRecording)
    }

    @Test("a share samples by the random part of the trace id, so all processes pick the same traces")
    func share() throws {
        func isSampled(_ low: UInt64, _ share: Double) throws -> Bool {
            let trace = try #require(TraceID(high: .max, low: low))
            let span = try #require(SpanID(1))
            let parent = TraceContext(traceID: trace, spanID: span)
            return tracer(.share(share)).startSpan("s", parent: parent).isRecording
        }
        #expect(try isSampled(0xff00_0000_0000_0000, 0.5))
        #expect(try isSampled(0x007f_ffff_ffff_ffff, 0.5))
        #expect(try !isSampled(0x0080_0000_0000_0000, 0.5))
        #expect(try isSampled(.max, 1))
        #expect(try !isSampled(0xff00_0000_0000_0000, 0))
        let some = tracer(.share(0.25))
        let sampled = (0..<4000).filter { _ in some.startSpan("s").isRecording }.count
        // Four standard deviations; the seed is fixed.
        #expect((890...1110).contains(sampled))
    }

    @Test("ids repeat from a seed, differ from each other and between seeds")
    func ids() {
        func make(_ seed: UInt64) -> [TraceContext?] {
            let tracer = tracer(.never, seed: seed)
            return (0..<500).map { _ in tracer.startSpan("s").context }
        }
        let first = make(1)
        let second = make(2)
        #expect(first == make(1))
        #expect(Set((first + second).map { $0?.traceID }).count == 1000)
        #expect(Set((first + second).map { $0?.spanID }).count == 1000)
    }

    @Test("ids made by many tasks at once are all different")
    func idsFromManyTasks() async {
        var generator = SeededGenerator(seed: 3)
        let source = TraceIDSource(seededBy: &generator)
        var all: Set<SpanID> = []
        await withTaskGroup(of: [SpanID].self) { group in
            for _ in 0..<4 { group.addTask { (0..<2000).map { _ in source.makeSpanID() } } }
            for await ids in group { all.formUnion(ids) }
        }
        #expect(all.count == 8000)
    }

    @Test("one span can be used by many tasks at once")
    func sharedSpan() async {
        let span = tracer(.always).startSpan("s")
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<30 { span.addEvent("e") }
                    span.end(at: .noon)
                }
            }
        }
        #expect(spans.all.count == 1)
    }
}

/// Keys are literals by design; these are as many as the test of the limit needs.
private let manyKeys: [LogKey] = [
    "k0", "k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9", "k10", "k11", "k12", "k13", "k14", "k15", "k16",
    "k17", "k18", "k19", "k20", "k21", "k22", "k23", "k24", "k25", "k26", "k27", "k28", "k29", "k30", "k31",
    "k32", "k33", "k34", "k35", "k36", "k37", "k38", "k39", "k40", "k41", "k42", "k43", "k44", "k45", "k46",
    "k47", "k48", "k49", "k50", "k51", "k52", "k53", "k54", "k55", "k56", "k57", "k58", "k59", "k60", "k61",
    "k62", "k63", "k64", "k65", "k66", "k67", "k68", "k69", "k70", "k71", "k72", "k73", "k74", "k75", "k76",
    "k77", "k78", "k79", "k80", "k81", "k82", "k83", "k84", "k85", "k86", "k87", "k88", "k89", "k90", "k91",
    "k92", "k93", "k94", "k95", "k96", "k97", "k98", "k99", "k100", "k101", "k102", "k103", "k104", "k105",
    "k106", "k107", "k108", "k109", "k110", "k111", "k112", "k113", "k114", "k115", "k116", "k117", "k118",
    "k119", "k120", "k121", "k122", "k123", "k124", "k125", "k126", "k127", "k128", "k129",
]
