internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("The index of a network's words")
struct WordIndexTests {
    private static let vocabulary = (0..<40).map { "word\($0)" }

    private static func stored(_ item: MemoryItem) -> StoredItem {
        StoredItem(item, storedBytes: item.content.utf8.count, isCompressed: false)
    }

    private static func text(_ random: inout SeededGenerator) -> String {
        // Low numbers come often, so that some words are in most items and others in few.
        (0..<Int.random(in: 0...25, using: &random)).map { _ in
            let number = Int.random(in: 0..<40, using: &random) * Int.random(in: 0..<40, using: &random) / 40
            return vocabulary[number]
        }.joined(separator: " ")
    }

    private static func item(_ number: Int, _ random: inout SeededGenerator) -> MemoryItem {
        var item = Samples.memory(
            MemoryID("m\(number)"),
            type: MemoryType.allCases.randomElement(using: &random) ?? .fact,
            text(&random),
            tags: Bool.random(using: &random) ? [vocabulary[number % 40], "tag"] : [],
            tier: Bool.random(using: &random) ? .longTerm : .shortTerm,
            origin: MemoryOrigin(task: number % 3 == 0 ? TaskID("tsk_\(number % 5)") : nil),
            session: number % 4 == 0 ? "ses_1" : nil,
            at: Samples.moment(number),
            expireTime: number % 7 == 0 ? Samples.moment(number + 100) : nil
        )
        if number % 6 == 0 { item.validUntil = Samples.moment(number + 1) }
        return item
    }

    private static func filter(_ random: inout SeededGenerator) -> MemoryFilter {
        var filter = MemoryFilter(network: "net_000001")
        switch Int.random(in: 0..<8, using: &random) {
        case 0: filter.types = [.fact, .decision]
        case 1: filter.tags = ["tag"]
        case 2: filter.session = "ses_1"
        case 3:
            filter.session = "ses_1"
            filter.includesNetworkItems = true
        case 4: filter.task = "tsk_3"
        case 5: filter.aliveAt = Samples.moment(200)
        case 6: filter.tier = .longTerm
        default: filter.includesSuperseded = true
        }
        return filter
    }

    @Test("A search finds what the plain sum finds, whatever came, changed and went", arguments: 0..<6 as Range<UInt64>)
    func model(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var index = WordIndex(limits: MemoryIndexLimits())
        var items: [MemoryItem] = []
        for number in 0..<2_500 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<5:
                let item = Self.item(number, &random)
                index.add(MemoryDocument(Self.stored(item)))
                items.append(item)
            case 5..<8 where !items.isEmpty:
                let place = items.indices.randomElement(using: &random) ?? 0
                index.remove(items.remove(at: place).id)
            case 8 where !items.isEmpty:
                let place = items.indices.randomElement(using: &random) ?? 0
                items[place].confidence = 0.5
                items[place].tier = .longTerm
                index.update(items[place])
            case 9 where !items.isEmpty:
                // Other tags are other words: the item counts as the newest one.
                var item = items.remove(at: items.indices.randomElement(using: &random) ?? 0)
                item.tags = [Self.vocabulary[number % 40]]
                index.update(item)
                items.append(item)
            default: index.remove("nobody")
            }
            if number % 250 == 249 { compare(&index, items, &random) }
        }
        #expect(index.count == items.count)
        for item in items { index.remove(item.id) }
        #expect(index.count == 0 && index.wordCount == 0 && index.entryBytes == 0 && index.contentBytes == 0)
    }

    private func compare(_ index: inout WordIndex, _ items: [MemoryItem], _ random: inout SeededGenerator) {
        #expect(index.count == items.count)
        let plain = PlainRanking(items: items)
        for _ in 0..<8 {
            var words = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                Self.vocabulary.randomElement(using: &random) ?? ""
            }
            // A phrase, and a word that nobody has.
            words.append((Self.vocabulary[0], Self.vocabulary[1]).0 + "-" + Self.vocabulary[1])
            words.append("unheard")
            let filter = Self.filter(&random)
            let expected = plain.scores(words, filter)
            let limit = Int.random(in: 1...40, using: &random)
            let found = index.search(QueryWords(words), filter, limit: limit)
            #expect(found.count == min(limit, expected.count))
            let all = index.search(QueryWords(words), filter, limit: 10_000)
            #expect(found.map(\.head.id) == all.prefix(limit).map(\.head.id))
            #expect(zip(all, all.dropFirst()).allSatisfy { $0.bm25 >= $1.bm25 })
            let best = expected.values.sorted(by: >)
            for (position, match) in found.enumerated() {
                let score = expected[match.head.id] ?? -1
                #expect(abs(match.bm25 - score) < 1e-4 * max(1, score))
                #expect(abs(match.bm25 - best[position]) < 1e-4 * max(1, score))
            }
        }
    }

    @Test("Of equal ones the newest come first; in many items common words count in the newest only")
    func newest() {
        var index = WordIndex(limits: MemoryIndexLimits())
        for number in 0..<2_000 {
            let text = number == 7 ? "oak elm" : "oak"
            index.add(MemoryDocument(Self.stored(Samples.memory(MemoryID("m\(number)"), text))))
        }
        let filter = MemoryFilter(network: "net_000001")
        let oaks = index.search(QueryWords(["oak"]), filter, limit: 3)
        #expect(oaks.map(\.head.id) == ["m1999", "m1998", "m1997"])
        #expect(index.search(QueryWords(["oak"]), filter, limit: 9_999).count == WordScoring.newestMax)
        let both = index.search(QueryWords(["oak", "elm"]), filter, limit: 2)
        #expect(both.map(\.head.id) == ["m7", "m1999"])
    }

    @Test("Beyond its bounds the oldest go, and it says that it has not all")
    func bounds() {
        var limits = MemoryIndexLimits()
        limits.itemsMax = 10
        var index = WordIndex(limits: limits)
        for number in 0..<10 { index.add(MemoryDocument(Self.stored(Samples.memory(MemoryID("m\(number)"), "oak")))) }
        #expect(index.isComplete)
        for number in 10..<3_000 {
            index.add(MemoryDocument(Self.stored(Samples.memory(MemoryID("m\(number)"), "oak"))))
        }
        #expect(index.count == 10 && !index.isComplete)
        #expect(index.entry(of: "m2989") == nil && index.entry(of: "m2990") != nil)
        limits = MemoryIndexLimits()
        limits.bytesMax = 100_000
        var small = WordIndex(limits: limits)
        for number in 0..<500 {
            let text = "oak \(number) " + String(repeating: "elm \(number % 9) ", count: 20)
            small.add(MemoryDocument(Self.stored(Samples.memory(MemoryID("m\(number)"), text))))
        }
        #expect(small.bytes - small.contentBytes <= limits.bytesMax && small.count > 10 && small.count < 100)
        #expect(small.entry(of: "m499") != nil)
    }

    @Test("Contents stay while they fit, the last ones longest, and large ones never")
    func contents() {
        var limits = MemoryIndexLimits()
        limits.contentBytesMax = 100
        limits.contentMax = 40
        var index = WordIndex(limits: limits)
        for number in 0..<5 {
            let text = String(repeating: "\(number)", count: 30)
            index.add(MemoryDocument(Self.stored(Samples.memory(MemoryID("m\(number)"), text))))
        }
        func held() -> [Int] { (0..<5).filter { index.entry(of: MemoryID("m\($0)"))?.content != nil } }
        #expect(held() == [2, 3, 4] && index.contentBytes == 90)
        index.keep(String(repeating: "0", count: 30), of: "m0")
        #expect(held() == [0, 3, 4])
        index.keep(String(repeating: "0", count: 30), of: "m0")
        #expect(index.contentBytes == 90)
        index.remove("m3")
        #expect(held() == [0, 4] && index.contentBytes == 60)
        index.add(MemoryDocument(Self.stored(Samples.memory("large", String(repeating: "x", count: 41)))))
        #expect(index.entry(of: "large") != nil && index.entry(of: "large")?.content == nil)
        for number in 10..<4_000 {
            let id = MemoryID("m\(number)")
            index.add(MemoryDocument(Self.stored(Samples.memory(id, "some text of thirty letters..."))))
            if number % 2 == 0 { index.remove(id) }
            #expect(index.contentBytes <= 100)
        }
    }

    @Test("A head holds its content as long as the index does")
    func heads() {
        var limits = MemoryIndexLimits()
        limits.contentBytesMax = 30
        var index = WordIndex(limits: limits)
        let items = (0..<4).map { Samples.memory(MemoryID("m\($0)"), "oak number \($0)") }
        for item in items { index.add(MemoryDocument(Self.stored(item))) }
        func head(_ number: Int) -> MemoryHead? { index.head(of: items[number].id) }
        // Each has twelve bytes: the first two had to go.
        #expect((0..<4).map { head($0)?.whole?.item } == [nil, nil, items[2], items[3]])
        index.keep(items[0].content, of: items[0].id)
        #expect((0..<4).map { head($0)?.whole?.item } == [items[0], nil, nil, items[3]])
        let before = head(3)
        var changed = items[3]
        changed.confidence = 0.1
        index.update(changed)
        #expect(before?.whole == nil && head(3)?.whole?.item == changed)
        let gone = head(3)
        index.remove(items[3].id)
        #expect(gone?.whole == nil && index.contentBytes == 12)
        let last = head(0)
        index.dropContents()
        #expect(last?.whole == nil && index.contentBytes == 0)
    }
}
