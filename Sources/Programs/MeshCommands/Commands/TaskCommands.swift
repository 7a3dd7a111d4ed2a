internal import GRPCCore
internal import MeshProto
internal import Protobuf

/// `mesh task …`: what shows tasks.
enum TaskCommands {
    static let task = CommandSpec.Argument("TASK", "its id")

    static let group = CommandSpec(
        "task",
        "briefs and what became of them",
        examples: [
            .init("mesh task list --status running --status waiting", "what is under way"),
            .init("mesh task get task_81c0de", "one task with its plan and result"),
        ],
        subcommands: [
            TaskSubmission.command, list, get, TaskSteering.process, TaskSteering.cancel, TaskSteering.retry,
            TaskSteering.resume, TaskSteering.approve, TaskSteering.answer, TaskSteering.feedback, TaskBatch.command,
        ]
    )

    private static let list = CommandSpec(
        "list",
        "lists the tasks of a network, newest first",
        options: [
            OptionSpec(
                "status",
                .choice(ProtoTaskStatus.words),
                placeholder: "STATUS",
                isRepeatable: true,
                "only with this status: \(ProtoTaskStatus.words.joined(separator: ", "))"
            ),
            OptionSpec("session", .text, placeholder: "SESSION", "only of this session"),
            OptionSpec("owner", .text, placeholder: "USER", "only of this user"),
            CommandOptions.selectors,
            OptionSpec("full", "with plans, contexts and results, for --json"),
            CommandOptions.limit, ConnectionOptions.network,
        ],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let (tasks, next) = try await invocation.pages { size, token in
                let request = listRequest(invocation, network, size, token)
                let page = try await connection.tasks.listTasks(request, options: connection.call)
                return (page.tasks, page.nextPageToken)
            }
            let answer = ProtoListTasksResponse.with {
                $0.tasks = tasks
                $0.nextPageToken = next
            }
            try invocation.show(answer) { table(tasks, invocation) + Invocation.more(next) }
            return .done
        }
    }

    private static func listRequest(
        _ invocation: Invocation,
        _ network: String,
        _ size: Int32,
        _ token: String
    ) -> ProtoListTasksRequest {
        .with {
            $0.networkID = network
            $0.pageSize = size
            $0.pageToken = token
            $0.statuses = invocation.arguments.texts("status").map(ProtoTaskStatus.init(word:))
            $0.sessionID = invocation.arguments.text("session") ?? ""
            $0.ownerID = invocation.arguments.text("owner") ?? ""
            $0.labelSelectors = invocation.labelSelectors
            $0.view = invocation.arguments.has("full") ? .full : .basic
        }
    }

    private static let get = CommandSpec(
        "get",
        "shows a task with its plan and result",
        arguments: [task],
        options: [ConnectionOptions.network],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let id = invocation.arguments.required("TASK")
            let network = try await invocation.network(ofTask: id, connection)
            let request = ProtoGetTaskRequest.with {
                $0.networkID = network
                $0.taskID = id
            }
            let task = try await connection.tasks.getTask(request, options: connection.call)
            try invocation.show(task) { details(task, invocation) }
            return .done
        }
    }

    // MARK: Text

    private static func table(_ tasks: [ProtoTask], _ invocation: Invocation) -> String {
        if tasks.isEmpty { return "no tasks\n" }
        var table = Table([
            .init("ID"), .init("STATUS"), .init("P", isRight: true), .init("DONE", isRight: true),
            .init("COST", isRight: true), .init("CONFIDENCE", isRight: true), .init("SUBMITTED"),
            .init("BRIEF", widthMax: 50),
        ])
        for task in tasks {
            let counters = task.counters ?? ProtoTaskCounters()
            table.add([
                task.id, task.status.word, "\(task.priority)",
                counters.subtaskCount == 0 ? "" : "\(counters.completedSubtaskCount)/\(counters.subtaskCount)",
                Quantities.money(task.spend?.costNanoUsd ?? 0), Quantities.confidence(task.confidence),
                Quantities.relative(task.createTime, now: invocation.environment.now()), task.task,
            ])
        }
        return table.text(invocation.palette)
    }

    static func details(_ task: ProtoTask, _ invocation: Invocation) -> String {
        var view = TaskView(palette: invocation.palette)
        view.adopt(task)
        var details = Details()
        details.add("id", task.id)
        details.add("network", task.networkID)
        details.add("status", task.status.word)
        details.add("brief", task.task)
        details.add("priority", "\(task.priority)")
        details.add("submitted", Quantities.date(task.createTime))
        details.add("ended", Quantities.date(task.endTime))
        details.add("error", task.error?.message)
        details.add("waits for", task.waiting.map { "\($0.kind.word): \($0.prompt)" })
        details.add("confidence", Quantities.confidence(task.confidence))
        details.add("cost", Quantities.money(task.spend?.costNanoUsd ?? 0))
        details.add("labels", Labels.text(task.labels))
        details.add("explanation", task.explanation?.summary)
        let width = min(invocation.console.size?.columns ?? 100, 120)
        let plan = view.planText(width: width, now: invocation.environment.now())
        let result = view.closing(isTerminal: invocation.console.isOutputTerminal)
        return [details.text(), plan, task.result == nil ? "" : result].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
