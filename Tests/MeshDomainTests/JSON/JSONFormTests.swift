internal import MeshDomain
internal import MeshTestSupport
internal import Testing

/// A value that a store keeps.
typealias StoredValue = Hashable & JSONReadable & JSONWritable & Sendable

@Suite("What writes itself writes what Codable would")
struct JSONFormTests {
    @Test("Byte for byte, for everything that is stored", arguments: 0..<60)
    func sameBytes(seed: Int) throws {
        for value in Self.values(seed: UInt64(seed)) { try expectSameBytes(value, seed) }
    }

    private func expectSameBytes(_ value: some StoredValue, _ seed: Int) throws {
        let tree = try JSONCoding.tree(value)
        let expected = tree.referenceBytes
        #expect(JSONCoding.encode(value) == expected, "seed \(seed), \(type(of: value))")
        #expect(value.indentedJSON == tree.referenceIndentedText, "seed \(seed), \(type(of: value))")
        #expect(tree.bytes == expected && tree.indentedText == tree.referenceIndentedText, "seed \(seed)")
    }

    /// A member that is nil in all samples would be compared with nothing, and one that somebody adds is to be seen here.
    @Test("Every member of every stored type is set in some sample")
    func everyMember() {
        var members = MemberCensus()
        for seed in 0..<60 {
            for value in Self.values(seed: UInt64(seed)) { members.count(value) }
        }
        #expect(members.neverSet == [], "give them a value in RandomEvents+Stored.swift")
        #expect(members.found.count > 150)
    }

    @Test("The state of a task is the task without its submission", arguments: 0..<20)
    func taskState(seed: Int) throws {
        for task in Self.tasks(seed: UInt64(seed)) {
            guard case .object(var members) = try JSONCoding.tree(task) else { continue }
            members["submission"] = nil
            #expect(task.stateBytes == JSONValue.object(members).referenceBytes, "seed \(seed)")
        }
    }

    @Test("Numbers that JSON does not have become null")
    func noNumbers() {
        for number in [Double.nan, .infinity, -.infinity] { #expect(number.jsonBytes == Array("null".utf8)) }
        #expect(String(decoding: [1.5, -0.0, 1e20].jsonBytes, as: UTF8.self) == "[1.5,0,1e+20]")
        for thousandths in stride(from: 1, through: 12_000, by: 7) where thousandths % 1_000 != 0 {
            for whole in [0, 1, 255, 98_765, 999_999, 1_000_000, 1 << 40] {
                let near = Double(whole) + Double(thousandths) / 1_000
                for number in [near, near.nextUp, near.nextDown, -near, near / 8, near / 100_000] {
                    guard Int64(exactly: number) == nil else { continue }
                    #expect(String(decoding: number.jsonBytes, as: UTF8.self) == "\(number)")
                }
            }
        }
    }

    @Test("Every byte that needs an escape gets one, wherever it stands")
    func escapes() {
        for code in UInt8(0)...0x7F {
            for text in ["", "a", String(repeating: "long enough to be a run ", count: 4)].map({
                $0 + String(Unicode.Scalar(code)) + $0
            }) {
                #expect(text.jsonBytes == JSONValue.string(text).referenceBytes, "code \(code)")
            }
        }
    }

    static func tasks(seed: UInt64) -> [MeshTask] {
        var events = RandomEvents(seed: seed)
        var task = events.submission().task
        var tasks = [task]
        for number in 0..<60 {
            let body = events.bool(85) ? events.likely(task) : events.any(task)
            guard let change = try? TaskChange(task, [body], at: task.updateTime + .seconds(1)) else { continue }
            task = change.task
            if number.isMultiple(of: 4) { tasks += [task, task.basicView] }
        }
        return tasks
    }

    static func values(seed: UInt64) -> [any StoredValue] {
        var events = RandomEvents(seed: seed)
        let task = events.submission().task
        let bodies = (0..<40).map { _ in events.any(task) } + [events.safety(), events.memoryNote()]
        let submitted = TaskEvent.Submitted(
            task: events.id(),
            network: events.id(),
            tenant: events.id(),
            owner: events.id(),
            submission: events.fullSubmission(),
            limits: TaskLimits(budgetNanoUSD: events.maybe(events.large()), confidenceThreshold: events.double())
        )
        let all = bodies + [.submitted(submitted), .planned(events.fullPlan(), model: "m", spend: events.largeSpend())]
        var values: [any StoredValue] = all.map { body in
            TaskEvent(sequence: events.int(1...99), time: events.time(), body: body)
        }
        values += tasks(seed: seed)
        for _ in 0..<6 {
            values += [
                events.memory(), events.agent(), events.work(), events.session(), events.network(), events.feedBody(),
                events.feedBody(), events.json(5), events.labels(), events.texts(), events.large(), events.double(),
                events.oddText(), events.bool(), events.int(0...9), events.time(), events.largeSpend(),
            ]
        }
        return values
    }
}
