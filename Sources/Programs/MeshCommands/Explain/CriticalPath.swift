internal import MeshProto

/// The chain of steps that decided how long a task took: the plan, the subtasks that waited for each other, reviews, the
/// result, and people.
struct CriticalPath {
    private(set) var links: [(name: String, nanoseconds: Int64)] = []
    private var needs: [String: [String]] = [:]
    private var types: [String: String] = [:]
    private var starts: [String: Int64] = [:]
    private var ends: [String: Int64] = [:]
    /// Completed since the last link, in the order of completion.
    private var open: [String] = []

    mutating func planned(_ plan: ProtoPlan, at time: Int64, took: Int64) {
        for subtask in plan.subtasks {
            needs[subtask.id] = subtask.dependsOn
            types[subtask.id] = subtask.agentType
        }
        links.append(("plan", took))
    }

    func wantedType(of subtask: String) -> String { types[subtask] ?? "" }

    mutating func started(_ subtask: String, at time: Int64) { starts[subtask] = time }

    mutating func completed(_ subtask: String, at time: Int64) {
        ends[subtask] = time
        open.append(subtask)
    }

    /// A step of the whole task: the work before it ends with the subtask that came last.
    mutating func step(_ name: String, took: Int64) {
        closeWork()
        links.append((name, took))
    }

    private mutating func closeWork() {
        var chain: [String] = []
        var next = open.last
        while let id = next, !chain.contains(id) {
            chain.append(id)
            next = (needs[id] ?? []).filter { open.contains($0) }.max { (ends[$0] ?? 0) < (ends[$1] ?? 0) }
        }
        for id in chain.reversed() { links.append((id, max(0, (ends[id] ?? 0) - (starts[id] ?? 0)))) }
        open = []
    }

    /// As it is by now, with work that no review has followed.
    var all: [(name: String, nanoseconds: Int64)] {
        var path = self
        path.closeWork()
        return path.links
    }
}
