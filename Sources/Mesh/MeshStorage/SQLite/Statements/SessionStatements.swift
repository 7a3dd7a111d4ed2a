enum SessionStatements {
    static let insert = """
        INSERT INTO sessions (tenant, network, id, status, expires, ended, revision, body)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING
        """
    static let update = """
        UPDATE sessions SET status = ?4, expires = ?5, ended = ?6, revision = ?7, body = ?8
        WHERE tenant = ?1 AND network = ?2 AND id = ?3
        """
    static let body = "SELECT body FROM sessions WHERE tenant = ?1 AND network = ?2 AND id = ?3"
}
