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
        return matches.map(\.item.item.id)
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
        ContractCase("a long text is found by its last word and comes back whole") { store in
            let text = String(repeating: "The same sentence again and again. ", count: 500) + "Finally an elm"
            try await fill(store, [text] + filler)
            let filter = MemoryFilter(network: "net_000001")
            let matches = try await store.memoryByWords(["elm"], filter, limit: 5, of: Samples.tenant)
            #expect(matches.map(\.item.item.content) == [text])
            try await store.commit(.deleteMemory("mem_0", in: "net_000001", .deleted))
            #expect(try await found(store, "elm") == [])
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
            #expect(own.map(\.item.item) == [kept])
        },
    ]
}
