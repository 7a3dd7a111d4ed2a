enum MemoryStatements {
    static let columns = "body, content, content_bytes, is_compressed"

    static let insert = """
        INSERT INTO memory (tenant, network, id, type, tier, session, task, created, expires, is_current, reads,
            confidence, tags, body, content, content_bytes, is_compressed, vector)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18) ON CONFLICT DO NOTHING
        """
    /// An item is as old as it was: its place says so, too.
    static let update = """
        UPDATE memory SET type = ?4, tier = ?5, session = ?6, task = ?7, expires = ?9, is_current = ?10, reads = ?11,
            confidence = ?12, tags = ?13, body = ?14
        WHERE tenant = ?1 AND network = ?2 AND id = ?3
        """
    static let setVector = "UPDATE memory SET vector = ?4 WHERE tenant = ?1 AND network = ?2 AND id = ?3"
    static let delete = [
        """
        DELETE FROM memory_places WHERE tenant = ?1 AND network = ?2 AND id = ?3
            AND created = (SELECT created FROM memory WHERE tenant = ?1 AND network = ?2 AND id = ?3)
        """,
        "DELETE FROM memory WHERE tenant = ?1 AND network = ?2 AND id = ?3",
    ]
    static let one = "SELECT \(columns) FROM memory WHERE tenant = ?1 AND network = ?2 AND id = ?3"
    /// By a list in JSON. CROSS JOIN holds the order: the planner would walk the network's rows instead.
    static let some = """
        SELECT \(columns) FROM json_each(?3) CROSS JOIN memory ON memory.id = json_each.value
        WHERE memory.tenant = ?1 AND memory.network = ?2
        """
    static let placed = """
        SELECT \(columns), place.created, place.id
        FROM memory_places AS place CROSS JOIN memory ON memory.number = place.number
        WHERE place.tenant = ? AND place.network = ?
        """
    /// The planner would look at all items of the tenant instead.
    static let notPlaced = """
        SELECT \(columns), place.created, place.id FROM memory AS place NOT INDEXED
        WHERE place.number > (SELECT value FROM counters WHERE name = 'memory_placed')
            AND place.tenant = ? AND place.network = ?
        """
    static let placedVectors = """
        SELECT place.id, vector, place.created
        FROM memory_places AS place CROSS JOIN memory ON memory.number = place.number
        WHERE place.tenant = ? AND place.network = ? AND vector IS NOT NULL
        """
    static let vectorsNotPlaced = """
        SELECT place.id, vector, place.created FROM memory AS place NOT INDEXED
        WHERE place.number > (SELECT value FROM counters WHERE name = 'memory_placed')
            AND place.tenant = ? AND place.network = ? AND vector IS NOT NULL
        """
    static let heads = """
        SELECT memory.body, memory.content_bytes, length(memory.content), memory.is_compressed
        FROM json_each(?3) CROSS JOIN memory ON memory.id = json_each.value
        WHERE memory.tenant = ?1 AND memory.network = ?2
        """

    /// What an update looks at before it writes.
    static let current = "SELECT body FROM memory WHERE tenant = ?1 AND network = ?2 AND id = ?3"
    static let setReads = "UPDATE memory SET reads = ?4, body = ?5 WHERE tenant = ?1 AND network = ?2 AND id = ?3"
}
