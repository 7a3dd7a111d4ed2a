/// What one schema may cost. A few lines can ask for more than any machine has: two members that each are the whole schema
/// again, lists of lists of lists, references to references.
///
/// One filling shares it with all its parts, so it is a reference.
final class SchemaBudget {
    /// In parts of a value, members of schemas that are merged, and pieces of text.
    static let unitsMax = 50_000
    private static let charactersForOne = 16

    private(set) var units = unitsMax

    /// False when it is spent.
    func take(_ count: Int = 1) -> Bool {
        guard units >= count else {
            units = 0
            return false
        }
        units -= count
        return true
    }

    func takeText(_ text: String) -> Bool { take(1 + text.utf8.count / Self.charactersForOne) }
}
