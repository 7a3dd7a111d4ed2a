package import MeshDomain
package import Strands

/// Works on one task for as long as the lease is held: asks `NextStep` what to do, does it, and asks again.
package struct TaskRunner: Sendable {
    /// Why the work stopped.
    package enum Outcome: Sendable, Hashable {
        case ended(MeshTask.Status)
        /// For a person, or for its release.
        case waiting
        /// Another worker has it, or it is gone.
        case lost
        /// This worker was told to stop; the task goes on elsewhere.
        case stopped
        case storeFailed(StoreFailure)
    }

    let coordinator: TaskCoordinator
    let tenant: TenantID
    let lease: Lease
    /// What it runs on; nil when whoever runs it decides between its steps.
    private let strand: Strand?

    package init(_ coordinator: TaskCoordinator, tenant: TenantID, lease: Lease, on strand: Strand? = nil) {
        self.coordinator = coordinator
        self.tenant = tenant
        self.lease = lease
        self.strand = strand
    }

    /// Returns when there is nothing to do for now. Cancelling stops every part, down to the calls in flight, and writes
    /// nothing.
    package func run() async -> Outcome {
        if let recorder = coordinator.recorder { return await recorder.run(self) }
        return await runUnrecorded()
    }

    func runUnrecorded() async -> Outcome {
        let outcome = await work()
        coordinator.liveText.forget(lease.task)
        // An expired lease ends by itself.
        try? await coordinator.store.release(lease)
        return outcome
    }

    private func work() async -> Outcome {
        do throws(StoreFailure) {
            for _ in 1...Self.startsMax {
                guard let task = try await coordinator.store.task(lease.task, of: tenant) else { return .lost }
                let journal = JournalWriter(task: task, fence: lease.fence, coordinator, on: strand)
                if case .outcome(let outcome) = await RunLoop.run(coordinator, journal, task, lease) { return outcome }
            }
            return .stopped
        } catch {
            return .storeFailed(error)
        }
    }

    /// How often the work begins again because the task went another way meanwhile.
    private static let startsMax = 16
}
