internal import MeshProto
internal import Testing

@testable internal import AIMeshClient

@Suite("Live text")
struct LiveTextsTests {
    private func added(_ watch: inout TaskWatch, _ event: ProtoTaskEvent) -> TextUpdate? {
        guard case .deliver(let update) = watch.received(event), case .text(let text) = update.kind else { return nil }
        return text
    }

    @Test("deltas add up, and what came before is taken out")
    func splices() {
        var watch = TaskWatch(taskID: "t1", after: 0)
        #expect(added(&watch, Events.delta(0, "Grü"))?.text == "Grü")
        #expect(added(&watch, Events.delta(0, "Grü")) == nil)
        // "Grü" has four bytes.
        let next = added(&watch, Events.delta(2, "üße"))
        #expect(next?.added == "ße")
        #expect(next?.text == "Grüße")
        #expect(next?.startsAgain == false)
    }

    @Test("a delta after a hole is dropped, and a snapshot fills it")
    func fillsHoles() {
        var watch = TaskWatch(taskID: "t1", after: 0)
        _ = added(&watch, Events.delta(0, "ab"))
        #expect(added(&watch, Events.delta(4, "ef")) == nil)
        let filled = added(&watch, Events.snapshot("abcdef"))
        #expect(filled?.added == "cdef")
        #expect(added(&watch, Events.snapshot("abcdef")) == nil)
        #expect(added(&watch, Events.delta(6, "g"))?.text == "abcdefg")
    }

    @Test("a snapshot of another text replaces what was known")
    func replaces() {
        var watch = TaskWatch(taskID: "t1", after: 0)
        _ = added(&watch, Events.delta(0, "old"))
        let replaced = added(&watch, Events.snapshot("new text"))
        #expect(replaced?.added == "new text")
        #expect(replaced?.startsAgain == true)
        #expect(added(&watch, Events.delta(8, "!"))?.startsAgain == false)
    }

    @Test("a reset begins again, and the attempt before is over")
    func resets() {
        var watch = TaskWatch(taskID: "t1", after: 0)
        _ = added(&watch, Events.delta(0, "one"))
        #expect(added(&watch, Events.reset(attempt: 2))?.startsAgain == true)
        #expect(added(&watch, Events.delta(3, " more")) == nil)
        let second = added(&watch, Events.delta(0, "two", attempt: 2))
        #expect(second?.text == "two")
        #expect(second?.attempt == 2)
        #expect(second?.startsAgain == false)
    }

    @Test("another attempt without a reset says that it begins again")
    func nextAttempt() {
        var watch = TaskWatch(taskID: "t1", after: 0)
        _ = added(&watch, Events.delta(0, "one"))
        _ = watch.received(Events.started(1, attempt: 2))
        #expect(added(&watch, Events.delta(0, "two", attempt: 2))?.startsAgain == true)
    }

    @Test("text that comes after the output is late")
    func late() {
        var watch = TaskWatch(taskID: "t1", after: 0)
        _ = added(&watch, Events.delta(0, "out"))
        _ = watch.received(Events.finished(1, "output"))
        #expect(added(&watch, Events.delta(3, "put")) == nil)
        #expect(added(&watch, Events.snapshot("output")) == nil)
    }
}
