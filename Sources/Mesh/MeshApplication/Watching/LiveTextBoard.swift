package import MeshDomain
private import Synchronization

/// The texts that models write right now, for whoever looks. Writers append, watchers pull from where they are: a slow
/// watcher costs nothing, because nothing is kept for it.
///
/// Texts are shown up to bounds: of one text, of one task, and of all tasks. What is beyond is not shown live; the journal
/// has it whole at the end.
package final class LiveTextBoard: LiveTextSink {
    package struct Limits: Sendable {
        package var textBytesMax = 1 << 20
        package var taskBytesMax = 4 << 20
        package var bytesMax = 256 << 20
        /// Beyond, the task that began longest ago is no longer shown.
        package var tasksMax = 10_000

        package init() {}
    }

    private struct State {
        var tasks: [TaskID: TaskTexts] = [:]
        var networks: [NetworkID: Set<TaskID>] = [:]
    }

    private let bell: any EventBell
    private let limits: Limits
    private let state = Mutex(State())
    private let bytes = Atomic<Int>(0)
    /// Each beginning of a text has its own number, also after its task was forgotten and came back.
    private let beginnings = Atomic<Int>(0)

    package init(bell: any EventBell, limits: Limits = Limits()) {
        self.bell = bell
        self.limits = limits
    }

    package func begin(_ text: LiveTextID, attempt: Int, afterSequence: Int, reason: String) {
        let number = beginnings.add(1, ordering: .relaxed).newValue
        let texts = state.withLock { state in
            if let texts = state.tasks[text.task] { return texts }
            if state.tasks.count >= limits.tasksMax,
                let oldest = state.tasks.min(by: { $0.value.number < $1.value.number })
            {
                remove(oldest.key, from: &state)
            }
            let texts = TaskTexts(network: text.network, number: number)
            state.tasks[text.task] = texts
            state.networks[text.network, default: []].insert(text.task)
            return texts
        }
        let began = LiveText(attempt: attempt, afterSequence: afterSequence, reason: reason, number: number)
        let freed = texts.begin(text.subtask, began)
        bytes.subtract(freed, ordering: .relaxed)
        ring(text)
    }

    package func append(_ text: LiveTextID, attempt: Int, _ delta: String) {
        guard !delta.isEmpty, let texts = state.withLock({ $0.tasks[text.task] }) else { return }
        let room = limits.bytesMax - bytes.load(ordering: .relaxed)
        let added = texts.append(text.subtask, attempt: attempt, delta, limits, room: room)
        guard added > 0 else { return }
        bytes.add(added, ordering: .relaxed)
        ring(text)
    }

    package func forget(_ task: TaskID) { state.withLock { remove(task, from: &$0) } }

    private func remove(_ task: TaskID, from state: inout State) {
        guard let texts = state.tasks.removeValue(forKey: task) else { return }
        state.networks[texts.network]?.remove(task)
        if state.networks[texts.network]?.isEmpty == true { state.networks[texts.network] = nil }
        bytes.subtract(texts.close(), ordering: .relaxed)
    }

    /// Everything beyond the places, which move on. Texts of attempts that began after `sequence` are left for later:
    /// whoever watches should read of the attempt first.
    package func read(_ task: TaskID, upTo sequence: Int, from places: inout LiveTextPlaces) -> [LiveTextChange] {
        state.withLock { $0.tasks[task] }?.read(upTo: sequence, from: &places) ?? []
    }

    package func isWriting(_ task: TaskID) -> Bool { state.withLock { $0.tasks[task] != nil } }

    /// Tasks of a network that have texts now.
    package func tasksWriting(in network: NetworkID) -> Set<TaskID> { state.withLock { $0.networks[network] ?? [] } }

    /// What the texts take now.
    package var bytesNow: Int { bytes.load(ordering: .relaxed) }

    private func ring(_ text: LiveTextID) {
        bell.ring(.text(text.task, of: text.tenant))
        bell.ring(.networkText(text.network, of: text.tenant))
    }
}
