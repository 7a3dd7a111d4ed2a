/// The index of words over memory, until version 4, which searches in memory: writing an item costs 50 to 90 µs less. It keeps no copy of the texts, which lie compressed in `memory`: whoever deletes from it
/// says again what was in it. `scope` is the network, so that a search walks the lists of one network only.
enum Migration3Words {
    static let up = """
        CREATE VIRTUAL TABLE memory_words USING fts5 (
            scope, content, tags, content = '', tokenize = 'unicode61 remove_diacritics 2'
        );
        """

    /// Nothing is lost: going up again builds it from the texts.
    static let down = "DROP TABLE memory_words;"
}
