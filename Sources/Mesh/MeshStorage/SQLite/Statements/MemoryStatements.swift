enum MemoryStatements {
    static let columns = "memory.body, memory.content, memory.content_bytes, memory.is_compressed"

    static let insert = """
        INSERT INTO memory (tenant, network, id, type, tier, session, task, created, expires, is_current, reads,
            confidence, tags, body, content, content_bytes, is_compressed, vector)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18) ON CONFLICT DO NOTHING
        RETURNING number
        """
    static let update = """
        UPDATE memory SET type = ?4, tier = ?5, session = ?6, task = ?7, created = ?8, expires = ?9, is_current = ?10,
            reads = ?11, confidence = ?12, tags = ?13, body = ?14
        WHERE tenant = ?1 AND network = ?2 AND id = ?3
        """
    static let setVector = "UPDATE memory SET vector = ?4 WHERE tenant = ?1 AND network = ?2 AND id = ?3"
    static let delete = "DELETE FROM memory WHERE tenant = ?1 AND network = ?2 AND id = ?3"
    static let one = "SELECT \(columns) FROM memory WHERE tenant = ?1 AND network = ?2 AND id = ?3"
    static let some = """
        SELECT \(columns) FROM memory
        WHERE tenant = ?1 AND network = ?2 AND id IN (SELECT value FROM json_each(?3))
        """
    static let list = "SELECT \(columns) FROM memory WHERE memory.tenant = ? AND memory.network = ?"
    static let vectors = """
        SELECT memory.id, memory.vector FROM memory
        WHERE memory.tenant = ? AND memory.network = ? AND memory.vector IS NOT NULL
        """
    /// CROSS JOIN holds the order: first the words, then their rows. The planner would walk the network's rows instead.
    static let search = """
        SELECT -bm25(memory_words, 0.0, 1.0, 1.0), \(columns)
        FROM memory_words CROSS JOIN memory ON memory.number = memory_words.rowid
        WHERE memory_words MATCH ? AND memory.tenant = ? AND memory.network = ?
        """

    /// The scope of a match is a network of one tenant. They answer numbers and no contents.
    static let newestMatch = """
        SELECT rowid FROM memory_words WHERE memory_words MATCH ?1 ORDER BY rowid DESC LIMIT 1 OFFSET ?2
        """
    static let matchCount = """
        SELECT count(*) FROM (SELECT 1 FROM memory_words WHERE memory_words MATCH ?1 LIMIT ?2)
        """

    /// What an update looks at before it writes.
    static let current = "SELECT tags, body FROM memory WHERE tenant = ?1 AND network = ?2 AND id = ?3"
    static let setReads = "UPDATE memory SET reads = ?4, body = ?5 WHERE tenant = ?1 AND network = ?2 AND id = ?3"

    /// What the index of words holds of an item.
    static let indexed = """
        SELECT number, tenant, network, tags, content, content_bytes, is_compressed, created, id FROM memory
        WHERE tenant = ?1 AND network = ?2 AND id = ?3
        """
    static let indexedOfNetwork = """
        SELECT number, tenant, network, tags, content, content_bytes, is_compressed, created, id FROM memory
        WHERE tenant = ?1 AND network = ?2 AND (created, id) > (?3, ?4) ORDER BY created, id LIMIT ?5
        """
}
