internal import Strands
internal import Synchronization
internal import Testing

@Suite("Strands")
struct StrandTests {
    /// Answers that wait until nothing else can go on.
    private final class Gate: Sendable {
        let waiting = Mutex<[CheckedContinuation<Void, Never>]>([])

        func pass() async { await withCheckedContinuation { next in waiting.withLock { $0.append(next) } } }

        func letOneThrough() -> Bool {
            let next = waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            next?.resume()
            return next != nil
        }
    }

    private actor Log {
        private(set) var lines: [String] = []
        func add(_ line: String) { lines.append(line) }
    }

    @Test(
        "Tasks on a strand, their children and the actors that they call take turns in an order that is always the same"
    )
    func order() async {
        var seen: Set<[String]> = []
        for _ in 0..<50 {
            let gate = Gate()
            let strand = Strand { gate.letOneThrough() }
            let lines = await Task(executorPreference: strand) {
                let log = Log()
                await withTaskGroup(of: Void.self) { group in
                    for child in 1...8 {
                        group.addTask {
                            for step in 1...4 {
                                await log.add("\(child).\(step)")
                                await gate.pass()
                            }
                        }
                    }
                }
                return await log.lines
            }.value
            seen.insert(lines)
        }
        #expect(seen.count == 1)
        #expect(seen.first?.count == 32)
    }

    @Test("Who rests goes on when no other step is left, and before what waits at the gate")
    func rest() async {
        let gate = Gate()
        let strand = Strand { gate.letOneThrough() }
        let lines = await Task(executorPreference: strand) {
            let log = Log()
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    await gate.pass()
                    await log.add("gate")
                }
                group.addTask {
                    await strand.rest()
                    await log.add("rest")
                }
                group.addTask {
                    for _ in 1...20 { await Task.yield() }
                    await log.add("step")
                }
            }
            return await log.lines
        }.value
        #expect(lines == ["step", "rest", "gate"])
        // From outside, and when nothing is at work.
        await strand.rest()
    }

    @Test("What waits at the gate goes on only when nothing else can")
    func quiet() async {
        let gate = Gate()
        let strand = Strand { gate.letOneThrough() }
        let lines = await Task(executorPreference: strand) {
            let log = Log()
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    await gate.pass()
                    await log.add("from outside")
                }
                group.addTask {
                    for step in 1...100 {
                        await Task.yield()
                        if step == 100 { await log.add("busy") }
                    }
                }
            }
            return await log.lines
        }.value
        #expect(lines == ["busy", "from outside"])
    }

    @Test("A wake from another thread asks again")
    func wake() async {
        let gate = Gate()
        let isOpen = Mutex(false)
        let strand = Strand { isOpen.withLock { $0 } && gate.letOneThrough() }
        let task = Task(executorPreference: strand) {
            await gate.pass()
            return true
        }
        isOpen.withLock { $0 = true }
        strand.wake()
        #expect(await task.value)
    }

    @Test("Many strands work side by side, and more steps than one turn has are done in several")
    func many() async {
        let sums = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<32 {
                group.addTask {
                    let strand = Strand()
                    return await Task(executorPreference: strand) {
                        var sum = 0
                        for step in 1...1_000 {
                            await Task.yield()
                            sum += step
                        }
                        return sum
                    }.value
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sums == Array(repeating: 500_500, count: 32))
    }
}
