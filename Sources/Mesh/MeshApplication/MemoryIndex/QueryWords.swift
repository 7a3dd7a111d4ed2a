/// The words of a query as an index looks them up: each one key, or several for a phrase. All lie in one array.
struct QueryWords {
    private var keys: [UInt64] = []
    private var ends: [Int] = []

    init(_ words: some Sequence<String>) {
        keys.reserveCapacity(2 * SearchWords.queryMax)
        ends.reserveCapacity(SearchWords.queryMax)
        for word in words {
            SearchWords.appendKeys(of: word, to: &keys)
            if keys.count > ends.last ?? 0 { ends.append(keys.count) }
        }
    }

    var count: Int { ends.count }

    subscript(position: Int) -> ArraySlice<UInt64> { keys[(position == 0 ? 0 : ends[position - 1])..<ends[position]] }
}
