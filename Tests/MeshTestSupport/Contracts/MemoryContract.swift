internal import MeshApplication
internal import MeshDomain
internal import Testing

/// `MemoryReader` and the changes of memory, apart from the search by words.
package enum MemoryContract {
    private static let network: NetworkID = "net_000001"

    /// Seven bits of chance in each byte: compression gains less than an eighth.
    private static let noise: String = {
        var state: UInt32 = 1
        let bytes = (0..<5_000).map { _ -> UInt8 in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(state >> 25)
        }
        return String(decoding: bytes, as: UTF8.self)
    }()

    private static func found(
        _ store: any MeshStore,
        _ change: (inout MemoryFilter) -> Void
    ) async throws -> [MemoryID] {
        var filter = MemoryFilter(network: network)
        change(&filter)
        let list = try await store.memory(MemoryQuery(filter), of: Samples.tenant).elements.map(\.item.id)
        let vectors = try await store.memoryVectors(filter, limit: 100, of: Samples.tenant).map(\.id)
        #expect(vectors == list, "the vectors are filtered as the list is")
        let words = try await store.memoryByWords(["launch"], filter, limit: 100, of: Samples.tenant)
        #expect(Set(words.map(\.head.id)) == Set(list), "words are filtered as the list is")
        return list
    }

    package static let cases: [ContractCase] = [
        ContractCase("an item comes back byte for byte, large or small") { store in
            try await store.addNetworks()
            let texts = [
                "", "short", "ü \u{1F600} \"q\" \u{0} end", String(repeating: "The same again. ", count: 4_000),
                noise,
            ]
            for (number, text) in texts.enumerated() {
                var item = Samples.memory(MemoryID("mem_\(number)"), text, tags: ["one", "two words"])
                item.metadata = ["source": "mail", "score": 0.25]
                item.validUntil = Samples.moment(9)
                item.supersedes = "mem_0"
                item.contradicts = ["mem_1"]
                try await store.commit(.insertMemory(StoredMemory(item)))
                let stored = try #require(try await store.memory(item.id, in: network, of: Samples.tenant))
                #expect(stored.item == item)
                #expect(Array(stored.item.content.utf8) == Array(text.utf8))
                #expect(stored.storedBytes <= text.utf8.count)
                #expect(stored.isCompressed == (stored.storedBytes < text.utf8.count))
            }
        },
        ContractCase("what a network knows grows with all but outputs of work, where nobody else writes") { store in
            try await store.addNetworks()
            var item = Samples.memory("mem_1", "launch")
            try await store.commit(.insertMemory(StoredMemory(item)))
            _ = try await store.memoryByWords(["launch"], MemoryFilter(network: network), limit: 9, of: Samples.tenant)
            func known() -> KnowledgeMark? { store.knowledge(of: network, of: Samples.tenant) }
            let isAlone = try await store.newVectors(in: network, after: nil, limit: 1, of: Samples.tenant) == nil
            #expect((known() != nil) == isAlone)
            #expect(store.knowledge(of: network, of: Samples.otherTenant) == nil)
            guard isAlone else { return }
            var before = known()
            for number in 2...3 {
                let output = Samples.memory(MemoryID("mem_\(number)"), type: .context, "launch")
                try await store.commit(.insertMemory(StoredMemory(output)))
            }
            #expect(known() == before)
            item.confidence = 0.5
            let changes: [Change] = [
                .insertMemory(StoredMemory(Samples.memory("mem_4", type: .feedback, "launch"))), .updateMemory(item),
                .deleteMemory("mem_3", in: network, .deleted),
            ]
            for change in changes {
                try await store.commit(change)
                #expect(known() != before, "\(change)")
                before = known()
            }
        },
        ContractCase("an update changes everything but the content") { store in
            try await store.addNetworks()
            try await store.commit(.insertMemory(StoredMemory(Samples.memory(), vector: [1, 2])))
            var item = Samples.memory("mem_000001", type: .decision, "Something else", confidence: 0.5, tags: ["new"])
            item.tier = .longTerm
            item.readCount = 4
            item.lastReadTime = Samples.moment(3)
            item.metadata = ["why": "read often"]
            try await store.commit(.updateMemory(item))
            item.content = Samples.memory().content
            #expect(try await store.memory(item.id, in: network, of: Samples.tenant)?.item == item)
            #expect(try await found(store) { $0.tags = ["new"] } == [item.id])
            await #expect(throws: StoreFailure.notFound(.memory, "mem_x")) {
                try await store.commit(.updateMemory(Samples.memory("mem_x")))
            }
        },
        ContractCase("a deleted item is found no way") { store in
            try await store.addNetworks()
            try await store.commit(.insertMemory(StoredMemory(Samples.memory(), vector: [1])))
            try await store.commit(.deleteMemory("mem_000001", in: network, .expired))
            #expect(try await found(store) { _ in } == [])
            #expect(try await store.memory("mem_000001", in: network, of: Samples.tenant) == nil)
            await #expect(throws: StoreFailure.notFound(.memory, "mem_000001")) {
                try await store.commit(.deleteMemory("mem_000001", in: network, .expired))
            }
        },
        ContractCase("a list is filtered by all that a filter says") { store in
            try await store.addNetworks()
            var old = Samples.memory("mem_1", "launch one", at: Samples.moment(1))
            old.supersededBy = "mem_2"
            var over = Samples.memory("mem_5", "launch five", at: Samples.moment(5))
            over.validUntil = Samples.moment(6)
            let items = [
                old,
                Samples.memory("mem_2", type: .decision, "launch two", tags: ["a", "b"], at: Samples.moment(2)),
                Samples.memory(
                    "mem_3",
                    "launch three",
                    tags: ["a"],
                    tier: .longTerm,
                    session: "ses_1",
                    at: Samples.moment(3)
                ),
                Samples.memory(
                    "mem_4",
                    "launch four",
                    origin: MemoryOrigin(task: "tsk_1"),
                    session: "ses_2",
                    at: Samples.moment(4),
                    expireTime: Samples.moment(50)
                ),
                over,
            ]
            for item in items { try await store.commit(.insertMemory(StoredMemory(item, vector: [1]))) }
            #expect(try await found(store) { _ in } == ["mem_4", "mem_3", "mem_2"])
            #expect(try await found(store) { $0.includesSuperseded = true }.count == 5)
            #expect(try await found(store) { $0.types = [.decision] } == ["mem_2"])
            #expect(try await found(store) { $0.types = [.decision, .fact] } == ["mem_4", "mem_3", "mem_2"])
            #expect(try await found(store) { $0.types = [.feedback] } == [])
            #expect(try await found(store) { $0.tags = ["a"] } == ["mem_3", "mem_2"])
            #expect(try await found(store) { $0.tags = ["a", "b"] } == ["mem_2"])
            #expect(try await found(store) { $0.from = Samples.moment(3) } == ["mem_4", "mem_3"])
            #expect(try await found(store) { $0.before = Samples.moment(3) } == ["mem_2"])
            #expect(try await found(store) { $0.session = "ses_1" } == ["mem_3"])
            #expect(
                try await found(store) {
                    $0.session = "ses_1"
                    $0.includesNetworkItems = true
                } == ["mem_3", "mem_2"]
            )
            #expect(try await found(store) { $0.task = "tsk_1" } == ["mem_4"])
            #expect(try await found(store) { $0.tier = .longTerm } == ["mem_3"])
            #expect(try await found(store) { $0.aliveAt = Samples.moment(49) }.count == 3)
            #expect(try await found(store) { $0.aliveAt = Samples.moment(50) } == ["mem_3", "mem_2"])
        },
        ContractCase("pages are stable while items come and go") { store in
            try await store.addNetworks()
            func item(_ number: Int) -> Change {
                let id = MemoryID("mem_\(1_000 + number)")
                return .insertMemory(StoredMemory(Samples.memory(id, at: Samples.moment(number / 4))))
            }
            for number in stride(from: 0, to: 60, by: 2) { try await store.commit(item(number)) }
            var query = MemoryQuery(MemoryFilter(network: network))
            query.page.size = PageRequest.sizeMax
            let whole = try await store.memory(query, of: Samples.tenant).elements.map(\.item.id)
            #expect(whole == whole.sorted(by: >) && whole.count == 30)
            query.page.size = 4
            let gone = [whole[3], whole[0], whole[25]]
            let seen = try await store.allPages { page in
                try await store.commit(item(page * 6 + 1))
                if page <= gone.count {
                    try await store.commit(.deleteMemory(gone[page - 1], in: network, .deleted))
                }
            } _: { token in
                query.page.token = token
                query.filter.aliveAt = Samples.start
                return try await store.memory(query, of: Samples.tenant)
            }.map(\.item.id)
            #expect(Set(seen).count == seen.count)
            // The first went after it was seen.
            let stayed = whole.filter { !gone.dropFirst().contains($0) }
            #expect(seen.filter { stayed.contains($0) } == stayed)
            query.page.token = try await store.memory(MemoryQuery(MemoryFilter(network: network)), of: Samples.tenant)
                .nextToken
            query.filter.tier = .longTerm
            await #expect(throws: StoreFailure.badPageToken) { try await store.memory(query, of: Samples.tenant) }
        },
        ContractCase("a page of large items ends early and the token goes on") { store in
            try await store.addNetworks()
            let large = String(repeating: "a large text ", count: PageRequest.bytesMax / 13 / 3)
            for number in 1...7 {
                var item = Samples.memory(MemoryID("mem_\(number)"), at: Samples.moment(number))
                item.content = large
                try await store.commit(.insertMemory(StoredMemory(item)))
            }
            var query = MemoryQuery(MemoryFilter(network: network))
            let first = try await store.memory(query, of: Samples.tenant)
            #expect(first.elements.map(\.item.id) == ["mem_7", "mem_6", "mem_5"] && first.nextToken != nil)
            let all = try await store.allPages { _ in
            } _: { token in
                query.page.token = token
                return try await store.memory(query, of: Samples.tenant)
            }
            #expect(all.map(\.item.id) == (1...7).reversed().map { MemoryID("mem_\($0)") })
        },
        ContractCase("vectors come back bit for bit, newest first, and may come later") { store in
            try await store.addNetworks()
            let vector: [Float] = [0, -1.5, .pi, 1e-38, .greatestFiniteMagnitude]
            try await store.commit(
                .insertMemory(StoredMemory(Samples.memory("mem_1"), vector: vector)),
                .insertMemory(StoredMemory(Samples.memory("mem_2", at: Samples.moment(1)))),
                .insertMemory(StoredMemory(Samples.memory("mem_3", at: Samples.moment(2)), vector: [3]))
            )
            let filter = MemoryFilter(network: network)
            let before = try await store.memoryVectors(filter, limit: 10, of: Samples.tenant)
            #expect(before == [MemoryVector(id: "mem_3", vector: [3]), MemoryVector(id: "mem_1", vector: vector)])
            try await store.commit(
                .setVector([2], of: "mem_2", in: network),
                .setVector([9], of: "mem_gone", in: network)
            )
            let after = try await store.memoryVectors(filter, limit: 2, of: Samples.tenant)
            #expect(after.map(\.id) == ["mem_3", "mem_2"])
            #expect(after.map(\.vector) == [[3], [2]])
        },
        ContractCase("a store of many writers tells what came since a place, in order, each network and tenant its own")
        { store in
            try await store.addNetworks()
            func news(_ place: Int64?, _ limit: Int = 100) async throws -> NewVectors? {
                try await store.newVectors(in: network, after: place, limit: limit, of: Samples.tenant)
            }
            try await store.commit(.insertMemory(StoredMemory(Samples.memory("mem_1"), vector: [1])))
            // One that nobody else writes to has nothing to tell.
            guard let begin = try await news(nil) else { return }
            #expect(begin.vectors.isEmpty)
            #expect(try await news(begin.place) == begin)
            var replaced = Samples.memory("mem_4", at: Samples.moment(4))
            replaced.validUntil = Samples.moment(9)
            let foreign = Samples.memory("mem_5", in: "net_000002")
            try await store.commit(.insertMemory(StoredMemory(foreign, vector: [5])), of: Samples.otherTenant)
            try await store.commit(
                // Older than what is there already, and new all the same.
                .insertMemory(StoredMemory(Samples.memory("mem_0", at: Samples.moment(-9)), vector: [0])),
                .insertMemory(StoredMemory(Samples.memory("mem_2", at: Samples.moment(2)))),
                .insertMemory(StoredMemory(Samples.memory("mem_3", at: Samples.moment(3)), vector: [3])),
                .insertMemory(StoredMemory(replaced, vector: [4]))
            )
            let added = try #require(try await news(begin.place))
            #expect(added.vectors.map(\.id) == ["mem_0", "mem_3"] && added.vectors.map(\.vector) == [[0], [3]])
            let first = try #require(try await news(begin.place, 1))
            #expect(first.vectors.map(\.id) == ["mem_0"])
            #expect(try await news(first.place, 1)?.vectors.map(\.id) == ["mem_3"])
            try await store.commit(.setVector([2], of: "mem_2", in: network))
            #expect(try await news(added.place)?.vectors == [MemoryVector(id: "mem_2", vector: [2])])
            #expect(try await news(added.place)?.place ?? 0 > added.place)
            #expect(try await store.newVectors(in: network, after: 0, limit: 9, of: Samples.otherTenant)?.vectors == [])
        },
        ContractCase("several items are read at once; what is not there is left out") { store in
            try await store.addNetworks()
            try await store.commit(.insertNetwork(Samples.network("net_000003")))
            try await store.commit(
                .insertMemory(StoredMemory(Samples.memory("mem_1", "one"))),
                .insertMemory(StoredMemory(Samples.memory("mem_2", String(repeating: "two ", count: 400)))),
                .insertMemory(StoredMemory(Samples.memory("mem_3", "three"))),
                .insertMemory(StoredMemory(Samples.memory("mem_4", in: "net_000003", "four")))
            )
            let wanted: [MemoryID] = ["mem_2", "mem_1", "mem_4", "mem_gone", "mem_1", "mem \"quoted\""]
            let found = try await store.memory(wanted, in: network, of: Samples.tenant)
            #expect(Set(found.keys) == ["mem_1", "mem_2"])
            for (id, stored) in found {
                #expect(try await store.memory(id, in: network, of: Samples.tenant) == stored)
            }
            #expect(try await store.memory([], in: network, of: Samples.tenant).isEmpty)
            #expect(try await store.memory(["mem_1"], in: network, of: Samples.otherTenant).isEmpty)
        },
        ContractCase("reads are added up beside other changes, and the last of them is kept") { store in
            try await store.addNetworks()
            var item = Samples.memory()
            try await store.commit(.insertMemory(StoredMemory(item, vector: [1])))
            try await store.commit(
                .countReads(2, of: item.id, in: network),
                .countReads(3, of: item.id, in: network),
                .countReads(9, of: "mem_gone", in: network),
                .countReads(9, of: item.id, in: "net_000003"),
                at: Samples.moment(7)
            )
            try await store.commit(
                .countReads(9, of: item.id, in: network),
                of: Samples.otherTenant,
                at: Samples.moment(8)
            )
            item.readCount = 5
            item.lastReadTime = Samples.moment(7)
            #expect(try await store.memory(item.id, in: network, of: Samples.tenant)?.item == item)
            // What the index and the background work look at goes along.
            #expect(try await store.memoryToConsolidate(reads: 5, confidence: 0, limit: 9).count == 1)
            #expect(try await found(store) { _ in } == [item.id])
        },
        ContractCase("the place of an item is taken once") { store in
            try await store.addNetworks()
            let item = Samples.memory()
            try await store.commit(.insertMemory(StoredMemory(item)))
            var taken = item
            taken.supersededBy = "mem_2"
            taken.validUntil = Samples.moment(2)
            try await store.commit(.updateMemory(taken))
            // Who had read it before and knows nothing of it, and who wants the place too.
            var other = taken
            other.supersededBy = "mem_3"
            for late in [item, other] {
                await #expect(throws: StoreFailure.conflict(.memory, item.id.text)) {
                    try await store.commit(.updateMemory(late))
                }
            }
            taken.confidence = 0.1
            try await store.commit(.updateMemory(taken))
            #expect(try await store.memory(item.id, in: network, of: Samples.tenant)?.item == taken)
        },
    ]
}
