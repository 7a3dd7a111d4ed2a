internal import MeshApplication
internal import MeshDomain

/// What the server still has to be told, and of which networks it is known to have all: a page for each network in use.
/// Everything in it is bounded; what finds no room makes its network one that has to be compared with the store.
struct DeliveryBook {
    struct Limits {
        /// Numbers of vectors that wait: 16 MiB.
        var numbersMax = 4 << 20
        var removedMax = 100_000
        var networksMax = 10_000
        /// A network in use is compared again after so long: another process may have ended before it had delivered.
        var comparisonLife: Duration = .seconds(600)
    }

    private struct Page {
        var added: [MemoryID: [Float]] = [:]
        var removed: Set<MemoryID> = []
        /// The server has all that the store has, apart from what waits here.
        var isCompared = false
        var comparedAt = Moment(nanoseconds: 0)
        var wantsComparison = false
        /// How often something was lost from here.
        var losses = 0
        var lastUse = 0

        var isWaiting: Bool { !added.isEmpty || !removed.isEmpty }
    }

    /// Of one network, in one go.
    struct Delivery {
        let network: Owned<NetworkID>
        let added: [MemoryVector]
        let removed: [MemoryID]
    }

    /// What a search has to know beside the server's answer.
    struct View {
        let isCompared: Bool
        let added: [MemoryID: [Float]]
        let removed: Set<MemoryID>
        let wantsComparison: Bool
    }

    private let limits: Limits
    private var pages: [Owned<NetworkID>: Page] = [:]
    /// Networks with something that waits, in the order in which it came.
    private var line: [Owned<NetworkID>] = []
    private var numbersWaiting = 0
    private var removedWaiting = 0
    private var uses = 0
    private(set) var forgotten: [Owned<NetworkID>] = []

    init(_ limits: Limits = Limits()) { self.limits = limits }

    var itemsWaiting: Int { pages.values.reduce(0) { $0 + $1.added.count + $1.removed.count } }
    var isIdle: Bool { line.isEmpty && forgotten.isEmpty && comparisons.isEmpty }

    // MARK: What happens in the store

    mutating func add(_ vectors: [MemoryVector], to network: Owned<NetworkID>) {
        var page = take(network)
        for vector in vectors {
            if page.removed.remove(vector.id) != nil { removedWaiting -= 1 }
            if let old = page.added.updateValue(vector.vector, forKey: vector.id) { numbersWaiting -= old.count }
            numbersWaiting += vector.vector.count
        }
        if numbersWaiting > limits.numbersMax { lose(&page) }
        put(page, network)
    }

    mutating func remove(_ ids: [MemoryID], from network: Owned<NetworkID>) {
        var page = take(network)
        for id in ids {
            if let old = page.added.removeValue(forKey: id) { numbersWaiting -= old.count }
            // It may be on its way to the server just now, so it is taken away there in any case.
            if page.removed.insert(id).inserted { removedWaiting += 1 }
        }
        if removedWaiting > limits.removedMax { lose(&page) }
        put(page, network)
    }

    mutating func forget(_ network: Owned<NetworkID>) {
        if var page = pages[network] {
            lose(&page)
            pages[network] = nil
            line.removeAll { $0 == network }
        }
        // Beyond, points stay that no search can reach.
        if forgotten.count < limits.networksMax { forgotten.append(network) }
    }

    mutating func isGone(_ network: Owned<NetworkID>) { forgotten.removeAll { $0 == network } }

    // MARK: Searching

    mutating func use(_ network: Owned<NetworkID>, at now: Moment) -> View {
        var page = take(network)
        if !page.isCompared || page.comparedAt + limits.comparisonLife < now { page.wantsComparison = true }
        put(page, network)
        return View(
            isCompared: page.isCompared,
            added: page.added,
            removed: page.removed,
            wantsComparison: page.wantsComparison
        )
    }

    // MARK: Delivering

    func next(itemsMax: Int) -> Delivery? {
        guard let network = line.first, let page = pages[network] else { return nil }
        let added = page.added.prefix(itemsMax).map { MemoryVector(id: $0.key, vector: $0.value) }
        return Delivery(network: network, added: added, removed: Array(page.removed.prefix(itemsMax)))
    }

    mutating func delivered(_ delivery: Delivery) {
        guard var page = pages[delivery.network] else { return }
        for vector in delivery.added where page.added[vector.id] == vector.vector {
            page.added[vector.id] = nil
            numbersWaiting -= vector.vector.count
        }
        for id in delivery.removed where page.removed.remove(id) != nil { removedWaiting -= 1 }
        put(page, delivery.network)
        if !page.isWaiting { line.removeAll { $0 == delivery.network } }
    }

    // MARK: Comparing

    /// The networks to compare, each with how often something of it was lost by now.
    var comparisons: [(network: Owned<NetworkID>, losses: Int)] {
        pages.filter(\.value.wantsComparison).map { ($0.key, $0.value.losses) }
    }

    mutating func compared(_ network: Owned<NetworkID>, losses: Int, at now: Moment) {
        guard var page = pages[network], page.losses == losses else { return }
        page.isCompared = true
        page.comparedAt = now
        page.wantsComparison = false
        pages[network] = page
    }

    /// The server was away: nobody knows what it has by now.
    mutating func doubtAll() {
        for network in pages.keys {
            pages[network]?.isCompared = false
            pages[network]?.wantsComparison = true
            pages[network]?.losses += 1
        }
    }

    // MARK: Pages

    private mutating func take(_ network: Owned<NetworkID>) -> Page {
        uses += 1
        var page = pages[network] ?? Page()
        page.lastUse = uses
        return page
    }

    private mutating func put(_ page: Page, _ network: Owned<NetworkID>) {
        let wasWaiting = pages[network]?.isWaiting ?? false
        pages[network] = page
        if page.isWaiting, !wasWaiting { line.append(network) }
        if !page.isWaiting, wasWaiting { line.removeAll { $0 == network } }
        guard pages.count > limits.networksMax else { return }
        // Many at once, since it means to look at all. Whoever searches one of them again compares it again.
        let idle = pages.filter { !$0.value.isWaiting && $0.key != network }.sorted {
            $0.value.lastUse < $1.value.lastUse
        }
        for (oldest, _) in idle.prefix(limits.networksMax / 10 + 1) { pages[oldest] = nil }
    }

    private mutating func lose(_ page: inout Page) {
        numbersWaiting -= page.added.values.reduce(0) { $0 + $1.count }
        removedWaiting -= page.removed.count
        page.added = [:]
        page.removed = []
        page.isCompared = false
        page.wantsComparison = true
        page.losses += 1
    }
}

extension DeliveryBook.View {
    /// The server's answer with what it has not been told yet.
    func merged(
        _ similar: [VectorMatches.Near],
        _ nearest: [VectorMatches.Near],
        _ search: VectorSearch
    ) -> VectorMatches {
        let waiting = added.mapValues { zip($0, search.query).reduce(Float(0)) { $0 + $1.0 * $1.1 } }.mapValues(
            Double.init
        )
        let known = Dictionary(similar.map { ($0.id, $0.similarity) }) { first, _ in first }
        let beside = search.beside.map { id in removed.contains(id) ? nil : waiting[id] ?? known[id] }
        let asked = Set(search.beside)
        let told = nearest.filter { !removed.contains($0.id) && waiting[$0.id] == nil }
        let untold = waiting.filter { !asked.contains($0.key) }
            .map { VectorMatches.Near(id: $0.key, similarity: $0.value) }
        let all =
            untold.isEmpty
            ? told
            : (told + untold).sorted { ($0.similarity, $0.id.text) > ($1.similarity, $1.id.text) }
        return VectorMatches(beside: beside, nearest: Array(all.prefix(max(0, search.limit))))
    }
}
