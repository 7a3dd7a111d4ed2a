/// The log of a network, and idempotency keys.
enum LogStatements {
    static let insert = "INSERT INTO feed (tenant, network, time, task, sequence, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
    static let after = """
        SELECT position, time, task, sequence, body FROM feed
        WHERE tenant = ?1 AND network = ?2 AND position > ?3 ORDER BY position LIMIT ?4
        """
    static let end = "SELECT max(position) FROM feed WHERE tenant = ?1 AND network = ?2"
    static let start = "SELECT start FROM feed_starts WHERE tenant = ?1 AND network = ?2"

    static let claim = """
        SELECT fingerprint, result, expires FROM idempotency WHERE tenant = ?1 AND scope = ?2 AND key = ?3
        """
    static let setClaim = """
        INSERT OR REPLACE INTO idempotency (tenant, scope, key, fingerprint, result, expires)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """
}
