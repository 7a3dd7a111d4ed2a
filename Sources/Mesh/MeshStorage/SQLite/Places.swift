internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// When the tables of places, which are indexes that are filled late (`Migration9Places`, `Migration11Late`), get what has come.
/// Rows behind the last that is placed are walked by whoever reads, so there must not be many.
enum Places {
    /// Positions of the log; a row has several of them, as many as it has lines.
    static let logStep: Int64 = 8_192
    /// Each time a page of nearly every agent that worked is written; a history is looked at now and then.
    static let workStep: Int64 = 2_048
    static let taskStep: Int64 = 512
    static let memoryStep: Int64 = 1_024

    /// Whether a step ends among the last `count` numbers, of which `last` is the last.
    static func isDue(_ last: Int64, count: Int, step: Int64) -> Bool { last / step > (last - Int64(count)) / step }
}

extension SQLSession {
    func placeLog() throws(StoreFailure) { try runAll(UpkeepStatements.placeLog, []) }
    func placeTasks() throws(StoreFailure) { try runAll(UpkeepStatements.placeTasks, []) }
    func placeMemory() throws(StoreFailure) { try runAll(UpkeepStatements.placeMemory, []) }

    /// What is more than is kept of an agent's work is cut off, too; whoever reads takes no more than is kept.
    func placeWork() throws(StoreFailure) {
        let workers = try rows(UpkeepStatements.workersNotPlaced, [])
        try runAll(UpkeepStatements.placeWork, [])
        for worker in workers { try runAll(AgentStatements.trimWork, worker.values + [.int(AgentWork.keptMax)]) }
    }
}
