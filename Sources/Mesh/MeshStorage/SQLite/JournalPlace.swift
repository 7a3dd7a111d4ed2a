internal import MeshApplication

/// Where a row lies in the table of journals: behind all of its task that came before it.
enum JournalPlace {
    /// The lower bits of a row's number are the sequence of its last event. Migrations and statements write them as 20 and
    /// 1048575.
    static let sequenceBits: Int64 = 20
    private static let sequenceMax = 1 << sequenceBits - 1

    static func of(_ sequence: Int, inTask number: Int64) -> Int64 { number << sequenceBits + Int64(sequence) }

    static func require(_ sequence: Int) throws(StoreFailure) {
        guard sequence <= sequenceMax else { throw .limitReached("a task has at most \(sequenceMax) events") }
    }
}
