package import MeshDomain
internal import Telemetry

/// Replays a task: each of its recorded runs, from the task as it was when the run began, with the coordination of this
/// program. What differs was caused by a change of the program, for nothing else is left that could.
package struct TaskReplay: Sendable {
    private let types: any AgentTypeLookup
    private let prompts: AgentPrompts

    package init(types: any AgentTypeLookup, prompts: AgentPrompts) {
        self.types = types
        self.prompts = prompts
    }

    package func replay(
        _ parts: [TaskRecordPart],
        journal: [TaskEvent]
    ) async throws(RecordFault) -> TaskReplayReport {
        var runs: [RunReplayReport] = []
        for run in Set(parts.map(\.run)).sorted() {
            let own = parts.filter { $0.run == run }.sorted { $0.number < $1.number }
            let replay = RunReplay(try RecordReader.read(own, journal: journal), journal: journal)
            await replay.run(coordinator(replay))
            runs.append(replay.report)
        }
        return TaskReplayReport(runs: runs, journal: journal)
    }

    func coordinator(_ replay: RunReplay) -> TaskCoordinator {
        TaskCoordinator(
            store: ReplayingStore(replay: replay),
            bell: SilentBell(),
            liveText: SilentText(),
            models: ReplayingModels(replay: replay),
            recall: ReplayingMemory(replay: replay),
            types: types,
            prompts: prompts,
            desk: ReplayingDesk(replay: replay),
            clock: ReplayingClock(replay: replay),
            ids: ReplayingIDs(replay: replay),
            configuration: replay.record.header.configuration,
            logger: .off
        )
    }
}

/// What became of the replay of a task.
package struct TaskReplayReport: Sendable, Hashable {
    package let runs: [RunReplayReport]
    /// Events that a worker wrote and no record covers: the record of their run was cut off, or there is none.
    package let uncovered: [Int]

    init(runs: [RunReplayReport], journal: [TaskEvent]) {
        self.runs = runs
        let covered = Set(runs.flatMap(\.events))
        uncovered = journal.filter { $0.body.isOfWorker && !covered.contains($0.sequence) }.map(\.sequence)
    }

    package var eventCount: Int { runs.reduce(0) { $0 + $1.events.count } }
    package var isIdentical: Bool { runs.allSatisfy(\.isIdentical) }
}

extension TaskEvent.Body {
    /// Written by a run, and not by a person.
    fileprivate var isOfWorker: Bool {
        switch self {
        case .submitted, .released, .resumed, .feedback, .cancelled: false
        default: true
        }
    }
}

/// Nobody listens to a replay.
private struct SilentBell: EventBell {
    func ring(_ topic: BellTopic) {}
    func ringEverywhere() {}
    func listen(to topics: [BellTopic]) -> any BellListener { SilentListener() }
}

private final class SilentListener: BellListener {
    func heard(until moment: Moment?) async throws(CancellationError) -> Set<BellTopic> { throw CancellationError() }
}

private struct SilentText: LiveTextSink {
    func begin(_ text: LiveTextID, attempt: Int, afterSequence: Int, reason: String) {}
    func append(_ text: LiveTextID, attempt: Int, _ delta: String) {}
    func forget(_ task: TaskID) {}
}
