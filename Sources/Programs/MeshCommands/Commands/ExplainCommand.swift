internal import GRPCCore
internal import MeshProto
internal import Protobuf

/// `mesh explain`: a task's story, told from its journal.
enum ExplainCommand {
    static let command = CommandSpec(
        "explain",
        "tells who did what for a task and why, with which memory, model and cost",
        discussion:
            "From the journal alone: the plan and its reason, who was given what, what each had read, models and fallbacks,\n"
            + "reviews, revisions, people's decisions, cost and tokens by agent, and the chain of steps that took the time.",
        arguments: [TaskCommands.task],
        options: [ConnectionOptions.network],
        sharedOptions: ConnectionOptions.all,
        examples: [.init("mesh explain task_81c0de", "how a result came about")]
    ) { invocation in
        try await invocation.withConnection { connection in
            let id = invocation.arguments.required("TASK")
            let network = try await invocation.network(ofTask: id, connection)
            let request = ProtoGetTaskRequest.with {
                $0.networkID = network
                $0.taskID = id
                $0.view = .basic
            }
            // The journal up to here; what comes later belongs to another look.
            let last = try await connection.tasks.getTask(request, options: connection.call).version
            let account = TaskAccount(try await journal(of: id, in: network, to: last, connection))
            try invocation.show(account.message) { account.text(invocation.palette) }
            return .done
        }
    }

    private static func journal(
        of task: String,
        in network: String,
        to last: Int32,
        _ connection: MeshConnection
    ) async throws -> [ProtoTaskEvent] {
        let request = ProtoWatchTaskRequest.with {
            $0.taskID = task
            $0.networkID = network
            $0.omitText = true
        }
        var events: [ProtoTaskEvent] = []
        for try await event in connection.tasks.watchTask(request, options: connection.call) {
            events.append(event)
            if event.sequence >= last || event.isLast { break }
        }
        return events
    }
}
