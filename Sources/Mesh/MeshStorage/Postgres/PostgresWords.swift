internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// The words of memory as they lie in a `tsvector`: keys of `SearchWords`, which know neither case nor accents, so that
/// every store finds the same and no dictionary of the server is asked.
enum PostgresWords {
    /// The positions that a `tsvector` knows; later words share the last one.
    private static let positionsMax = 16_383
    /// A `tsvector` has at most a mebibyte.
    private static let lexemesMax = 40_000
    /// Between what stands before and the tags, so that no phrase reaches over.
    private static let gap = 2

    static func content(_ text: String) -> (vector: String, count: Int) {
        let keys = SearchWords.keys(of: text)
        return (vector(keys, from: 1), keys.count)
    }

    /// With the network as a word of its own, so that a search walks the lists of one network only.
    static func tags(_ tags: [String], in network: NetworkID, of tenant: TenantID) -> String {
        let keys = tags.isEmpty ? [] : SearchWords.keys(of: tags.joined(separator: " "))
        return lexeme(of: network, tenant) + " " + vector(keys, from: gap)
    }

    static func lexeme(of network: NetworkID, _ tenant: TenantID) -> String {
        let fingerprint = Fingerprint.of(Array(tenant.text.utf8) + [0xFF] + Array(network.text.utf8))
        return "'n" + fingerprint.filter { $0 != "-" } + "'"
    }

    static func lexeme(_ key: UInt64) -> String { "'w" + String(key, radix: 36) + "'" }

    /// A word is one key, or several for a phrase.
    static func query(_ word: [UInt64]) -> String { "(" + word.map(lexeme).joined(separator: " <-> ") + ")" }

    /// What holds two or more of these. Two halves at a time, so that it grows little faster than the words do.
    static func two(of queries: [String]) -> String {
        let middle = queries.count / 2
        if middle == 0 { return queries.first ?? "" }
        let halves = [Array(queries[..<middle]), Array(queries[middle...])]
        let oneOfEach = halves.map { "(" + $0.joined(separator: " | ") + ")" }.joined(separator: " & ")
        let twoOfOne = halves.filter { $0.count > 1 }.map { two(of: $0) }
        return "(" + ([oneOfEach] + twoOfOne).joined(separator: " | ") + ")"
    }

    private static func vector(_ keys: [UInt64], from first: Int) -> String {
        var positions: [UInt64: [Int]] = [:]
        var order: [UInt64] = []
        for (place, key) in keys.enumerated() {
            if positions[key] == nil {
                guard order.count < lexemesMax else { continue }
                order.append(key)
            }
            positions[key, default: []].append(min(place + first, positionsMax))
        }
        return order.map { key in
            let places = (positions[key] ?? []).prefix(255).map { String($0) }.joined(separator: ",")
            return lexeme(key) + ":" + places
        }.joined(separator: " ")
    }

    /// What a fact speaks of; nil for all else.
    static func subject(of item: MemoryItem) -> String? {
        guard item.type == .fact, let statement = FactStatement(item.content) else { return nil }
        return statement.subject.utf8.contains(0) ? nil : statement.subject
    }
}
