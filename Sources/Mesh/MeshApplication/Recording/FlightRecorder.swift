internal import MeshDomain
internal import Strands
private import Synchronization
internal import Telemetry

/// Records the runs of tasks, so that they can be replayed.
///
/// A recorded run works on a strand of its own: one step at a time, and what comes from outside (answers of ports, the wish
/// to stop) goes in when the run can do nothing more by itself. So the order of the answers decides everything that the run
/// does, and that order is what is written down.
package final class FlightRecorder: Sendable {
    private let cache = PartCache()

    package init() {}

    func run(_ runner: TaskRunner) async -> TaskRunner.Outcome {
        let plain = runner.coordinator
        let header = RunHeader(
            tenant: runner.tenant,
            lease: runner.lease,
            begin: plain.clock.now,
            configuration: plain.configuration
        )
        let recording = RunRecording(header, cache)
        let gate = recording.gate
        let strand = Strand { gate.letOneThrough() }
        let recorded = TaskRunner(
            plain.recorded(by: recording),
            tenant: runner.tenant,
            lease: runner.lease,
            on: strand
        )
        let work = Task(executorPreference: strand) { await recorded.runUnrecorded() }
        let outcome = await withTaskCancellationHandler {
            await work.value
        } onCancel: {
            gate.tell {
                recording.add(.cancelled)
                work.cancel()
            }
            strand.wake()
        }
        await keep(recording.rest("\(outcome)"), of: runner.tenant, plain)
        return outcome
    }

    /// Of a run that did not end the task. Work does not suffer when it cannot be kept.
    private func keep(_ part: TaskRecordPart?, of tenant: TenantID, _ coordinator: TaskCoordinator) async {
        guard let part else { return }
        do throws(StoreFailure) {
            _ = try await coordinator.store.commit(
                ChangeSet(tenant: tenant, time: coordinator.clock.now, [.appendRecord(part)])
            )
        } catch {
            coordinator.logger.debug(
                "the rest of a record was not kept",
                [LogField(LogKeys.task, part.task.text), LogField(LogKeys.reason, "\(error)")]
            )
        }
    }
}

extension TaskCoordinator {
    /// The same ports, each with somebody who writes down what it says.
    fileprivate func recorded(by run: RunRecording) -> TaskCoordinator {
        TaskCoordinator(
            store: RecordingStore(base: store, run: run),
            bell: bell,
            liveText: liveText,
            models: RecordingModels(base: models, run: run),
            recall: RecordingMemory(base: recall, run: run),
            types: types,
            prompts: prompts,
            desk: RecordingDesk(base: pool, run: run),
            clock: RecordingClock(base: clock, run: run),
            ids: RecordingIDs(base: ids, run: run),
            configuration: configuration,
            logger: logger
        )
    }
}
