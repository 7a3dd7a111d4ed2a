internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@Suite("Values of the domain as JSON and back")
struct JSONCodingTests {
    @Test("Every event and every task comes back as it was", arguments: 0..<40)
    func events(seed: Int) throws {
        var events = RandomEvents(seed: UInt64(seed))
        let first = events.submission()
        var task = first.task
        var bodies = first.events.map(\.body)
        for _ in 0..<150 {
            let body = events.bool() ? events.likely(task) : events.any(task)
            bodies.append(body)
            if let change = try? TaskChange(task, [body], at: task.updateTime + .seconds(1)) { task = change.task }
        }
        for (number, body) in bodies.enumerated() {
            let event = TaskEvent(sequence: number + 1, time: Samples.moment(number), body: body)
            let bytes = JSONCoding.encode(event)
            #expect(try JSONCoding.decode(TaskEvent.self, from: bytes) == event, "seed \(seed)")
            // The text is read as the tree that was written.
            #expect(try JSONValue(parsing: bytes) == JSONCoding.tree(event), "seed \(seed)")
        }
        #expect(try JSONCoding.decode(MeshTask.self, from: JSONCoding.encode(task)) == task, "seed \(seed)")
    }

    @Test("All kinds of events are among them")
    func allKinds() throws {
        var kinds: Set<String> = []
        for seed in 0..<40 {
            var events = RandomEvents(seed: UInt64(seed))
            let task = events.submission().task
            for _ in 0..<100 {
                let tree = try JSONCoding.tree(events.any(task))
                kinds.formUnion((tree.object ?? [:]).keys)
            }
        }
        // All but the submission, which is the first one.
        #expect(kinds.count == 20)
    }

    @Test("Members that a later version added are ignored, those that are nil are left out")
    func versions() throws {
        var tree = try JSONCoding.tree(Samples.task())
        guard case .object(var members) = tree else { return }
        #expect(members["endTime"] == nil)
        members["added_later"] = ["x": 1]
        tree = .object(members)
        #expect(try JSONCoding.decode(MeshTask.self, from: tree) == Samples.task())
    }

    @Test("What is missing or of another kind is refused, with its place")
    func refusals() {
        #expect(throws: (any Error).self) { try JSONCoding.decode(Moment.self, from: .string("x")) }
        #expect(throws: (any Error).self) { try JSONCoding.decode(Spend.self, from: ["calls": 1]) }
        #expect(throws: (any Error).self) { try JSONCoding.decode(MeshTask.Status.self, from: "unheard_of") }
        #expect(throws: (any Error).self) { try JSONCoding.decode(Int.self, from: 1.5) }
        #expect(throws: (any Error).self) { try JSONCoding.decode(Int8.self, from: 300) }
    }

    @Test("Whole numbers keep every digit that a moment needs")
    func moments() throws {
        for nanoseconds in [0, 1, -1, Int64.max, Int64.min, 1_798_761_600_123_456_789] {
            let moment = Moment(nanoseconds: nanoseconds)
            let back = try JSONCoding.decode(Moment.self, from: JSONCoding.encode(moment))
            #expect(back == moment)
        }
    }
}
