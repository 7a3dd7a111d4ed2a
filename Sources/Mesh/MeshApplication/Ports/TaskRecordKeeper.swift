package import MeshDomain

/// Keeps the records of tasks: what a worker was told while it worked, so that its work can be done again and compared.
/// They are written by `Change.appendRecord`, beside the events that they belong to, and go with the task.
package protocol TaskRecordKeeper: Sendable {
    /// The parts of all runs: by run, then by number. Empty for a task without a record.
    func record(of task: TaskID, of tenant: TenantID) async throws(StoreFailure) -> [TaskRecordPart]
}

/// A piece of the record of one run. What is in it is known to `Recording/` only.
package struct TaskRecordPart: Sendable, Hashable {
    package let task: TaskID
    /// The fence of the lease under which the run worked: it grows from run to run.
    package let run: Int64
    /// From 0. A part that is written again takes the place of the first one.
    package let number: Int
    package let bytes: [UInt8]

    /// The most parts of a task; further ones are left out, and a replay says that something is missing.
    package static let partsMax = 512

    package init(task: TaskID, run: Int64, number: Int, bytes: [UInt8]) {
        self.task = task
        self.run = run
        self.number = number
        self.bytes = bytes
    }
}
