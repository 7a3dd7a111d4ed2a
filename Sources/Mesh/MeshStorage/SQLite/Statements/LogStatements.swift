/// The log of a network, and idempotency keys.
enum LogStatements {
    /// The row's position is that of its last line, of which there are ?5.
    static let insert = """
        INSERT INTO log (tenant, network, time, body, position)
        VALUES (?1, ?2, ?3, ?4, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'log'), 0) + ?5)
        """
    static let placed = """
        SELECT log.position, log.time, log.body FROM log_places AS place JOIN log ON log.position = place.position
        WHERE place.tenant = ?1 AND place.network = ?2 AND place.position > ?3 ORDER BY place.position LIMIT ?4
        """
    /// All of them come behind those that are placed.
    static let notPlaced = """
        SELECT position, time, body FROM log
        WHERE position > max(?3, (SELECT value FROM counters WHERE name = 'log_placed'))
            AND tenant = ?1 AND network = ?2 ORDER BY position LIMIT ?4
        """
    static let lastPlaced = "SELECT max(position) FROM log_places WHERE tenant = ?1 AND network = ?2"
    static let lastNotPlaced = """
        SELECT position FROM log WHERE position > (SELECT value FROM counters WHERE name = 'log_placed')
            AND tenant = ?1 AND network = ?2 ORDER BY position DESC LIMIT 1
        """
    static let start = "SELECT start FROM feed_starts WHERE tenant = ?1 AND network = ?2"

    static let claim = """
        SELECT fingerprint, result, expires FROM idempotency WHERE tenant = ?1 AND scope = ?2 AND key = ?3
        """
    static let setClaim = """
        INSERT OR REPLACE INTO idempotency (tenant, scope, key, fingerprint, result, expires)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """
}
