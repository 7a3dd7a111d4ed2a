internal import MeshApplication
internal import MeshDomain
internal import Testing

/// `MemoryReader.memoryByWords`.
package enum WordContract {
    private static func fill(_ store: any MeshStore, _ texts: [String]) async throws {
        try await store.addNetworks()
        for (number, text) in texts.enumerated() {
            try await store.commit(.insertMemory(StoredMemory(Samples.memory(MemoryID("mem_\(number)"), text))))
        }
    }

    private static func found(_ store: any MeshStore, _ words: String..., limit: Int = 10) async throws -> [MemoryID] {
        let filter = MemoryFilter(network: "net_000001")
        let matches = try await store.memoryByWords(words, filter, limit: limit, of: Samples.tenant)
        for (better, worse) in zip(matches, matches.dropFirst()) { #expect(better.bm25 >= worse.bm25) }
        for match in matches { #expect(match.bm25 > 0) }
        return matches.map(\.head.id)
    }

    private static let filler = (0..<12).map { "Nothing of interest stands in note number \($0)" }

    package static let cases: [ContractCase] = [
        ContractCase("more of the words and rarer ones stand higher") { store in
            try await fill(store, ["oak and elm", "oak tree", "elm tree and birch tree"] + filler)
            #expect(try await found(store, "oak", "elm").first == "mem_0")
            #expect(Set(try await found(store, "oak", "elm")) == ["mem_0", "mem_1", "mem_2"])
            #expect(try await found(store, "birch") == ["mem_2"])
            #expect(try await found(store, "oak", "elm", limit: 1) == ["mem_0"])
            #expect(try await found(store, "willow") == [])
        },
        ContractCase("a short text that says it stands before a long one that mentions it") { store in
            let long = "oak " + String(repeating: "and many other things that nobody asked for ", count: 20)
            try await fill(store, [long, "an oak"] + filler)
            #expect(try await found(store, "oak") == ["mem_1", "mem_0"])
        },
        ContractCase("neither the case of letters nor accents count") { store in
            try await fill(store, ["Das Café in ZÜRICH", "nothing"] + filler)
            #expect(try await found(store, "cafe") == ["mem_0"])
            #expect(try await found(store, "CAFÉ") == ["mem_0"])
            #expect(try await found(store, "zürich") == ["mem_0"])
            #expect(try await found(store, "zurich") == ["mem_0"])
        },
        ContractCase("a word of several parts is a phrase") { store in
            try await fill(store, ["send an e-mail now", "the mail and the letter e", "an e mail"] + filler)
            #expect(Set(try await found(store, "e-mail")) == ["mem_0", "mem_2"])
        },
        ContractCase("no word can break the search") { store in
            try await fill(store, ["a \"quoted\" word and NEAR AND OR NOT", "x"] + filler)
            for word in [
                "\"", "\"\"\"", "*", "(", "NEAR(", "content:x", "'; DROP TABLE memory; --", "", " ", "^", "-", "\u{0}",
            ] {
                _ = try await found(store, word)
            }
            #expect(try await found(store) == [])
            #expect(try await found(store, "\"quoted\"") == ["mem_0"])
            #expect(try await found(store, "OR") == ["mem_0"])
            #expect(try await found(store, "quo*") == [])
        },
        ContractCase("tags are searched too and follow an update") { store in
            try await fill(store, filler)
            var item = Samples.memory("mem_tagged", "plain", tags: ["launch-day", "spring"])
            try await store.commit(.insertMemory(StoredMemory(item)))
            #expect(try await found(store, "spring") == ["mem_tagged"])
            item.tags = ["autumn"]
            try await store.commit(.updateMemory(item))
            #expect(try await found(store, "spring") == [])
            #expect(try await found(store, "autumn") == ["mem_tagged"])
            #expect(try await found(store, "plain") == ["mem_tagged"])
        },
        ContractCase("other networks and tenants are not searched") { store in
            try await fill(store, ["oak"] + filler)
            try await store.commit(.insertNetwork(Samples.network("net_000003")))
            try await store.commit(.insertMemory(StoredMemory(Samples.memory("mem_x", in: "net_000003", "oak"))))
            let foreign = Samples.memory("mem_y", in: "net_000002", "oak oak oak")
            try await store.commit(.insertMemory(StoredMemory(foreign)), of: Samples.otherTenant)
            #expect(try await found(store, "oak") == ["mem_0"])
        },
        ContractCase("a long text is found by its last word") { store in
            let text = String(repeating: "The same sentence again and again. ", count: 500) + "Finally an elm"
            try await fill(store, [text] + filler)
            let filter = MemoryFilter(network: "net_000001")
            let matches = try await store.memoryByWords(["elm"], filter, limit: 5, of: Samples.tenant)
            #expect(matches.map(\.head.id) == ["mem_0"])
            #expect(matches.first?.head.contentBytes == text.utf8.count)
            try await store.commit(.deleteMemory("mem_0", in: "net_000001", .deleted))
            #expect(try await found(store, "elm") == [])
        },
        ContractCase("a head is all of an item but its content, as of the last commit") { store in
            try await store.addNetworks()
            var item = Samples.memory("mem_1", String(repeating: "oak ", count: 500), tags: ["tree"])
            item.metadata = ["source": "mail"]
            try await store.commit(.insertMemory(StoredMemory(item)))
            let stored = try #require(try await store.memory(item.id, in: item.network, of: Samples.tenant))
            func expectHead(_ comment: Comment) async throws {
                let filter = MemoryFilter(network: item.network)
                let matches = try await store.memoryByWords(["oak"], filter, limit: 9, of: Samples.tenant)
                let ids: [MemoryID] = [item.id, "mem_gone", item.id]
                let heads = try await store.memoryHeads(ids, in: item.network, of: Samples.tenant)
                var empty = item
                empty.content = ""
                #expect(matches.map(\.head.item) == [empty], comment)
                #expect(heads.mapValues(\.item) == [item.id: empty], comment)
                for head in matches.map(\.head) + heads.values {
                    #expect(head.contentBytes == 2_000, comment)
                    #expect(head.storedBytes == stored.storedBytes, comment)
                    #expect(head.isCompressed == stored.isCompressed, comment)
                }
                #expect(try await store.memory(item.id, in: item.network, of: Samples.tenant)?.item == item, comment)
            }
            try await expectHead("as it was added")
            item.confidence = 0.25
            item.tags = ["tree", "leaf"]
            try await store.commit(.updateMemory(item))
            try await expectHead("updated")
            try await store.commit(.countReads(3, of: item.id, in: item.network), at: Samples.moment(5))
            item.readCount = 3
            item.lastReadTime = Samples.moment(5)
            try await expectHead("read")
            #expect(try await store.memoryHeads([], in: item.network, of: Samples.tenant).isEmpty)
            #expect(try await store.memoryHeads([item.id], in: "net_000002", of: Samples.otherTenant).isEmpty)
        },
        ContractCase("current facts about a subject are found, oldest first") { store in
            try await store.addNetworks()
            var over = Samples.memory("mem_5", "launch date: 5 May", at: Samples.moment(5))
            over.validUntil = Samples.moment(6)
            let items = [
                Samples.memory("mem_1", "Launch date: 1 May", at: Samples.moment(1)),
                Samples.memory("mem_2", "The launch date is 2 May.", at: Samples.moment(2)),
                Samples.memory("mem_3", "date of launch: 3 May", at: Samples.moment(3)),
                Samples.memory("mem_4", type: .decision, "launch date = 4 May", at: Samples.moment(4)), over,
                Samples.memory("mem_6", "launch date: 6 May", session: "ses_1", at: Samples.moment(6)),
                Samples.memory("mem_7", "launch date: 7 May", at: Samples.moment(7), expireTime: Samples.moment(70)),
            ]
            for item in items { try await store.commit(.insertMemory(StoredMemory(item))) }
            func found(
                session: SessionID? = nil,
                at time: Moment = Samples.moment(9),
                limit: Int = 9,
                of tenant: TenantID = Samples.tenant
            ) async throws -> [MemoryItem] {
                try await store.facts(
                    about: "launch date",
                    in: "net_000001",
                    session: session,
                    aliveAt: time,
                    limit: limit,
                    of: tenant
                )
            }
            #expect(try await found() == [items[0], items[1], items[6]])
            #expect(try await found(limit: 2) == [items[1], items[6]])
            #expect(try await found(at: Samples.moment(70)) == [items[0], items[1]])
            #expect(try await found(session: "ses_1") == [items[5]])
            #expect(try await found(of: Samples.otherTenant).isEmpty)
            try await store.commit(.deleteMemory("mem_1", in: "net_000001", .deleted))
            #expect(try await found(limit: 0).isEmpty)
            #expect(try await found().map(\.id) == ["mem_2", "mem_7"])
        },
        ContractCase("what is added after the first search is found by the next one, as is what was there") { store in
            try await fill(store, ["oak one"])
            #expect(try await found(store, "oak") == ["mem_0"])
            for number in 1...30 {
                let id = MemoryID("mem_\(number)")
                try await store.commit(.insertMemory(StoredMemory(Samples.memory(id, "oak \(number)"))))
                #expect(try await found(store, "oak", limit: 99).count == number + 1)
                #expect(try await found(store, "\(number)") == [id])
            }
            try await store.commit(.deleteNetwork("net_000001", expecting: nil))
            #expect(try await found(store, "oak") == [])
            try await store.commit(.insertNetwork(Samples.network()))
            try await store.commit(.insertMemory(StoredMemory(Samples.memory("mem_1", "oak again"))))
            #expect(try await found(store, "one", "oak") == ["mem_1"])
        },
        ContractCase("among very many matches the newest count, and old ones with a rarer word too") { store in
            try await store.addNetworks()
            let texts = ["oak birch", "oak elm", "oak"] + [String](repeating: "oak oak ash", count: 1_200)
            let changes = texts.enumerated().map { number, text in
                Change.insertMemory(StoredMemory(Samples.memory(MemoryID("mem_\(10_000 + number)"), text)))
            }
            _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, changes))
            #expect(try await found(store, "oak", "elm", "birch", limit: 2).sorted() == ["mem_10000", "mem_10001"])
            #expect(try await found(store, "birch", limit: 2) == ["mem_10000"])
            let many = try await found(store, "oak", limit: 50)
            #expect(many.count == 50 && Set(many).count == 50)
            // A filter that leaves few leaves none of these out.
            var filter = MemoryFilter(network: "net_000001")
            filter.session = "ses_1"
            let kept = Samples.memory("mem_00001", "oak", session: "ses_1")
            try await store.commit(.insertMemory(StoredMemory(kept)))
            let own = try await store.memoryByWords(["oak"], filter, limit: 9, of: Samples.tenant)
            #expect(own.map(\.head.id) == [kept.id])
        },
    ]
}
