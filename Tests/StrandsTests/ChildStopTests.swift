internal import Strands
internal import Testing

@Suite("A child that is stopped by itself", .timeLimit(.minutes(1)))
struct ChildStopTests {
    /// Returns when it is cancelled.
    private static func waitToBeCancelled() async {
        for await _ in AsyncStream<Never>.makeStream().stream {}
    }

    @Test("is cancelled; its parent and the other children are not")
    func alone() async {
        let stop = ChildStop()
        let (begun, hasBegun) = AsyncStream<Void>.makeStream()
        let areCancelled = await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                await stop.run {
                    hasBegun.finish()
                    await Self.waitToBeCancelled()
                    return Task.isCancelled
                }
            }
            for await _ in begun {}
            stop.stop()
            let first = await group.next()
            group.addTask { Task.isCancelled }
            return [first, await group.next(), Task.isCancelled]
        }
        #expect(areCancelled == [true, false, false])
        #expect(stop.isStopped)
    }

    @Test("begins cancelled when it was stopped before")
    func early() async {
        let stop = ChildStop()
        stop.stop()
        async let isCancelled = stop.run { Task.isCancelled }
        #expect(await isCancelled)
        #expect(stop.isStopped)
        #expect(!Task.isCancelled)
    }

    @Test("was not stopped by whoever comes after its end, or after its parent was cancelled")
    func late() async {
        let over = ChildStop()
        async let end: Void = over.run {}
        await end
        over.stop()
        #expect(!over.isStopped)

        let stop = ChildStop()
        let (begun, hasBegun) = AsyncStream<Void>.makeStream()
        let parent = Task {
            async let work: Void = stop.run {
                hasBegun.finish()
                await Self.waitToBeCancelled()
            }
            await work
        }
        for await _ in begun {}
        parent.cancel()
        stop.stop()
        await parent.value
        #expect(!stop.isStopped)
    }

    /// All at once: one after the other, each would stand in line three times for a processor that other tests want too.
    @Test("may end in the moment in which it is stopped")
    func race() async {
        let unlawful = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<2_000 {
                group.addTask {
                    let stop = ChildStop()
                    async let isCancelled = stop.run {
                        await Task.yield()
                        return Task.isCancelled
                    }
                    async let stopping: Void = stop.stop()
                    let wasCancelled = await isCancelled
                    await stopping
                    return wasCancelled && !stop.isStopped
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(unlawful == 0)
    }
}
