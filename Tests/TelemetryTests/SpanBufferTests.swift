internal import SeedTestSupport
internal import Telemetry
internal import Testing

@Suite("Buffer of spans")
struct SpanBufferTests {
    private func tracer(_ buffer: SpanBuffer) -> Tracer {
        var generator = SeededGenerator(seed: 7)
        return Tracer(
            sampler: .always,
            ids: TraceIDSource(seededBy: &generator),
            processor: .buffer(buffer),
            now: { .noon }
        )
    }

    @Test("spans wait in their order until they are drained")
    func drains() {
        let buffer = SpanBuffer(spansMax: 10)
        let tracer = tracer(buffer)
        for name in ["a", "b"] { tracer.startSpan(name).end() }
        #expect(buffer.count == 2)
        #expect(buffer.drain().map(\.name) == ["a", "b"])
        #expect(buffer.drain().isEmpty)
        tracer.startSpan("c").end()
        #expect(buffer.drain().map(\.name) == ["c"])
        #expect(buffer.droppedCount == 0)
    }

    @Test("a span that finds no room is dropped and counted, and draining makes room")
    func drops() {
        let buffer = SpanBuffer(spansMax: 2)
        let tracer = tracer(buffer)
        for name in ["a", "b", "c", "d"] { tracer.startSpan(name).end() }
        #expect(buffer.droppedCount == 2)
        #expect(buffer.drain().map(\.name) == ["a", "b"])
        tracer.startSpan("e").end()
        #expect(buffer.drain().map(\.name) == ["e"])
        #expect(buffer.droppedCount == 2)
    }

    @Test("with many tasks every span is either drained or counted as dropped")
    func manyTasks() async {
        let buffer = SpanBuffer(spansMax: 50)
        let tracer = tracer(buffer)
        var drained = 0
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<500 { tracer.startSpan("s").end() }
                    return buffer.drain().count
                }
            }
            for await count in group { drained += count }
        }
        #expect(drained + buffer.drain().count + Int(buffer.droppedCount) == 2000)
    }
}
