internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

@Suite("What lies in the file")
struct StoredFormTests {
    @Test("a text is compressed when it is large and gains an eighth")
    func compression() throws {
        let small = try StoredContent(of: String(repeating: "a", count: 2_048))
        #expect(!small.isCompressed && small.bytes.count == 2_048)
        let large = try StoredContent(of: String(repeating: "a", count: 2_049))
        #expect(large.isCompressed && large.bytes.count < 64 && large.textBytes == 2_049)
        #expect(try large.text() == String(repeating: "a", count: 2_049))
    }

    @Test("texts of any writing come back", arguments: ["Grüße ", "日本語の文章です。", "👩‍👩‍👧 ", "\0\u{1}\n", "x"])
    func anyText(piece: String) throws {
        for count in [0, 1, 100, 5_000] {
            let text = String(repeating: piece, count: count)
            let content = try StoredContent(of: text)
            #expect(content.textBytes == text.utf8.count)
            #expect(content.isCompressed == (text.utf8.count > StoredContent.compressedSizeMin))
            #expect(try content.text() == text)
        }
    }

    @Test("a text that was damaged is not handed out")
    func damagedText() throws {
        let content = try StoredContent(of: String(repeating: "some words ", count: 1_000))
        var bytes = content.bytes
        bytes[bytes.count / 2] ^= 0x55
        for damaged in [bytes, Array(bytes.dropLast(3)), []] {
            let stored = StoredContent(bytes: damaged, textBytes: content.textBytes, isCompressed: true)
            #expect(throws: StoreFailure.self) { try stored.text() }
        }
        let longer = StoredContent(bytes: content.bytes, textBytes: content.textBytes + 1, isCompressed: true)
        #expect(throws: StoreFailure.self) { try longer.text() }
    }

    @Test("vectors are little-endian floats")
    func vectors() throws {
        #expect(VectorCoding.bytes([1, -2]) == [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0])
        #expect(try VectorCoding.vector([0, 0, 0x80, 0x3F]) == [1])
        #expect(throws: StoreFailure.self) { try VectorCoding.vector([0, 0, 0x80]) }
        #expect(VectorCoding.bytes([]).isEmpty)
        #expect(try VectorCoding.vector([]).isEmpty)
        let numbers: [Float] = [0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, 1 / 3]
        let read = try VectorCoding.vector(VectorCoding.bytes(numbers))
        #expect(read.map(\.bitPattern) == numbers.map(\.bitPattern))
    }

    @Test("the cache keeps what was used last and shows no other version")
    func cache() {
        let cache = TaskCache(countMax: 4)
        let task = Samples.task()
        for number in 1...4 { cache.keep(task, at: TaskCache.Key(number: Int64(number), version: 1)) }
        #expect(cache[TaskCache.Key(number: 1, version: 1)] == task)
        #expect(cache[TaskCache.Key(number: 1, version: 2)] == nil)
        cache.keep(task, at: TaskCache.Key(number: 5, version: 1))
        #expect(cache[TaskCache.Key(number: 1, version: 1)] == task)
        #expect(cache[TaskCache.Key(number: 5, version: 1)] == task)
        #expect(cache[TaskCache.Key(number: 2, version: 1)] == nil)
        cache.keep(task, at: TaskCache.Key(number: 5, version: 3))
        cache.keep(task, at: TaskCache.Key(number: 5, version: 2))
        #expect(cache[TaskCache.Key(number: 5, version: 3)] == task)
    }

    @Test("a table of what was used last has no more than it may, and forgets nothing that was just used")
    func recentlyUsed() {
        var random = SystemRandomNumberGenerator()
        for countMax in [0, 1, 2, 7, 16] {
            var table = RecentlyUsed<Int, Int>(countMax: countMax)
            var latest: [Int: Int] = [:]
            var uses: [Int] = []
            for step in 0..<400 {
                let key = Int.random(in: 0..<100, using: &random)
                switch Int.random(in: 0..<10, using: &random) {
                case 0:
                    table[key] = nil
                    latest[key] = nil
                    uses.removeAll { $0 == key }
                case 1...4:
                    table[key] = step
                    latest[key] = step
                    uses.removeAll { $0 == key }
                    uses.append(key)
                default:
                    guard let value = table[key] else { continue }
                    #expect(value == latest[key])
                    uses.removeAll { $0 == key }
                    uses.append(key)
                }
                for key in uses.suffix(countMax / 2) {
                    // A copy, because looking is a use.
                    var copy = table
                    #expect(copy[key] == latest[key])
                }
            }
            #expect((0..<100).count { key in table.has(key) } <= countMax + countMax % 2)
            table.removeAll { $0.isMultiple(of: 2) }
            for (key, value) in latest where value.isMultiple(of: 2) { #expect(table[key] == nil) }
        }
    }

    @Test("a submission is written once, however far the task goes")
    func submissionOnce() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                let life = try Samples.completedLife(Samples.submission(context: ["mark": "unmistakable"]))
                let network = Change.insertNetwork(Samples.network())
                _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, [network]))
                for step in life {
                    let change = step.baseVersion == 0 ? Change.insertTask(step) : .appendTask(step, fence: nil)
                    _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, [change]))
                }
                let events = try await store.texts("SELECT body FROM journal")
                #expect(events.count { $0.contains("unmistakable") } == 1)
                let summaries = try await store.texts("SELECT summary FROM tasks")
                #expect(summaries.allSatisfy { !$0.contains("unmistakable") && !$0.contains("launch mail") })
                let kinds = try await store.texts("SELECT kind FROM journal ORDER BY place")
                #expect(kinds.first == "submitted" && kinds.last == "completed")
            }
        }
    }

    @Test("a journal that was tampered with is not taken for a task")
    func damagedJournal() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore(cachedTasksMax: 0) { store in
                let changes: [Change] = [.insertNetwork(Samples.network()), .insertTask(Samples.submission())]
                _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, changes))
                for damage in ["UPDATE tasks SET version = 2", "UPDATE journal SET body = '{}'"] {
                    try await store.execute(damage)
                    do {
                        _ = try await store.task("tsk_000001", of: Samples.tenant)
                        Issue.record("the damage was not seen")
                    } catch StoreFailure.corrupt {
                        // As it must be.
                    }
                }
            }
        }
    }
}

extension RecentlyUsed {
    /// Without using it.
    fileprivate func has(_ key: Key) -> Bool {
        var copy = self
        return copy[key] != nil
    }
}
