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
    static let trimWork = """
        DELETE FROM agent_work WHERE number IN (
            SELECT number FROM agent_work WHERE tenant = ?1 AND agent = ?2 ORDER BY number DESC LIMIT -1 OFFSET ?3
        )
        """
    static let deleteWork = "DELETE FROM agent_work WHERE tenant = ?1 AND agent = ?2"
    static let work = """
        SELECT work.body FROM agents JOIN agent_work AS work ON work.tenant = agents.tenant AND work.agent = agents.id
        WHERE agents.tenant = ?1 AND agents.network = ?2 AND agents.id = ?3 ORDER BY work.number DESC LIMIT ?4
        """
}
