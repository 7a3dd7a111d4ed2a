enum AgentStatements {
    static let insert = """
        INSERT INTO agents (tenant, network, id, name, revision, metrics, body)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING
        """
    static let update = """
        UPDATE agents SET name = ?4, revision = ?5, body = ?6 WHERE tenant = ?1 AND network = ?2 AND id = ?3
        """
    static let delete = "DELETE FROM agents WHERE tenant = ?1 AND network = ?2 AND id = ?3"
    static let count = "SELECT count(*) FROM agents WHERE tenant = ?1 AND network = ?2"
    static let idOfName = "SELECT id FROM agents WHERE tenant = ?1 AND network = ?2 AND name = ?3"
    static let exists = "SELECT 1 FROM agents WHERE tenant = ?1 AND id = ?2"
    static let revision = "SELECT revision FROM agents WHERE tenant = ?1 AND network = ?2 AND id = ?3"
    static let one = "SELECT body, metrics FROM agents WHERE tenant = ?1 AND network = ?2 AND id = ?3"
    static let list = "SELECT body, metrics FROM agents WHERE tenant = ?1 AND network = ?2 ORDER BY number"
    static let metrics = "SELECT metrics FROM agents WHERE tenant = ?1 AND network = ?2 AND id = ?3"
    static let setMetrics = "UPDATE agents SET metrics = ?4 WHERE tenant = ?1 AND network = ?2 AND id = ?3"

    static let insertWork = "INSERT INTO agent_work (tenant, agent, ended, body) VALUES (?1, ?2, ?3, ?4)"
    /// What is not placed yet is cut off later.
    static let trimWork = [
        """
        DELETE FROM agent_work WHERE number IN (
            SELECT number FROM work_places WHERE tenant = ?1 AND agent = ?2 ORDER BY number DESC LIMIT -1 OFFSET ?3
        )
        """,
        """
        DELETE FROM work_places WHERE tenant = ?1 AND agent = ?2 AND number <= (
            SELECT number FROM work_places WHERE tenant = ?1 AND agent = ?2 ORDER BY number DESC LIMIT 1 OFFSET ?3
        )
        """,
    ]
    static let deleteWork = [
        """
        DELETE FROM agent_work WHERE number IN (SELECT number FROM work_places WHERE tenant = ?1 AND agent = ?2)
        """,
        """
        DELETE FROM agent_work WHERE number > (SELECT value FROM counters WHERE name = 'work_placed')
            AND tenant = ?1 AND agent = ?2
        """,
        "DELETE FROM work_places WHERE tenant = ?1 AND agent = ?2",
    ]
    static let placedWork = """
        SELECT work.body FROM agents JOIN work_places AS place ON place.tenant = agents.tenant AND place.agent = agents.id
            JOIN agent_work AS work ON work.number = place.number
        WHERE agents.tenant = ?1 AND agents.network = ?2 AND agents.id = ?3 ORDER BY place.number DESC LIMIT ?4
        """
    /// All of it is newer than what is placed.
    static let workNotPlaced = """
        SELECT work.body FROM agents JOIN agent_work AS work ON work.tenant = agents.tenant AND work.agent = agents.id
            AND work.number > (SELECT value FROM counters WHERE name = 'work_placed')
        WHERE agents.tenant = ?1 AND agents.network = ?2 AND agents.id = ?3 ORDER BY work.number DESC LIMIT ?4
        """
}
