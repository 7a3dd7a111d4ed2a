internal import MeshProto
internal import Protobuf

/// `mesh task …`: what changes the course of a task.
enum TaskSteering {
    static let process = CommandSpec(
        "process",
        "starts a held task",
        arguments: [TaskCommands.task],
        options: [TaskSubmission.watch, ConnectionOptions.network],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let id = invocation.arguments.required("TASK")
            let network = try await invocation.network(ofTask: id, connection)
            let request = ProtoProcessTaskRequest.with { ($0.networkID, $0.taskID) = (network, id) }
            let task = try await connection.tasks.processTask(request, options: connection.call)
            return try await TaskSubmission.shown(task, invocation, connection)
        }
    }

    static let cancel = CommandSpec(
        "cancel",
        "cancels a task, down to the model call in flight",
        arguments: [TaskCommands.task],
        options: [OptionSpec("reason", .text, "why, for the journal"), ConnectionOptions.network],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        let request = ProtoCancelTaskRequest.with {
            $0.networkID = invocation.arguments.text("network") ?? ""
            $0.taskID = invocation.arguments.required("TASK")
            $0.reason = invocation.arguments.text("reason") ?? ""
        }
        return try await invocation.withConnection { connection in
            let task = try await connection.tasks.cancelTask(request, options: connection.call)
            try invocation.show(task) { "\(task.id) \(task.status.word)\n" }
            return .done
        }
    }

    static let retry = CommandSpec(
        "retry",
        "submits an ended task again; outputs that are there are kept",
        arguments: [TaskCommands.task],
        options: [
            OptionSpec("start-over", "does all subtasks again"), TaskSubmission.watch, CommandOptions.idempotencyKey,
            ConnectionOptions.network,
        ] + TaskSubmission.model + TaskSubmission.limits,
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let id = invocation.arguments.required("TASK")
            let network = try await invocation.network(ofTask: id, connection)
            let request = ProtoRetryTaskRequest.with {
                ($0.networkID, $0.taskID) = (network, id)
                $0.startOver = invocation.arguments.has("start-over")
                $0.modelSelection = TaskSubmission.selection(invocation.arguments, over: nil)
                $0.limits = TaskSubmission.limits(invocation.arguments, over: nil)
                $0.idempotencyKey = invocation.arguments.text("idempotency-key") ?? ""
            }
            let task = try await connection.tasks.retryTask(request, options: connection.call)
            return try await TaskSubmission.shown(task, invocation, connection)
        }
    }

    // MARK: Waits

    private static let wait = OptionSpec("waiting", .text, placeholder: "ID", "the wait that this is meant for")
    private static let comment = OptionSpec("comment", .text, "why; the agents read it")

    static let resume = CommandSpec(
        "resume",
        "gives a task what it waits for",
        arguments: [TaskCommands.task],
        options: [
            OptionSpec("approve", "approves the plan or the result"), OptionSpec("reject", "sends it back"), comment,
            OptionSpec("answer", .text, "answers the question"), wait, TaskSubmission.watch, ConnectionOptions.network,
        ],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        let arguments = invocation.arguments
        let choices = [arguments.has("approve"), arguments.has("reject"), arguments.has("answer")]
        guard choices.count(where: { $0 }) == 1 else {
            throw CommandFailure.wrongCall("resume wants one of --approve, --reject and --answer TEXT")
        }
        if let answer = arguments.text("answer") { return try await send(.answer(answer), invocation) }
        return try await send(approval(arguments.has("approve"), arguments), invocation)
    }

    static let approve = CommandSpec(
        "approve",
        "approves the plan or the result that a task waits with",
        arguments: [TaskCommands.task],
        options: [
            OptionSpec("reject", "sends it back instead"), comment, wait, TaskSubmission.watch,
            ConnectionOptions.network,
        ],
        sharedOptions: ConnectionOptions.all,
        examples: [
            .init("mesh task approve task_81c0de", "yes"),
            .init("mesh task approve task_81c0de --reject --comment \"Shorter, please.\"", "not yet"),
        ]
    ) { invocation in
        try await send(approval(!invocation.arguments.has("reject"), invocation.arguments), invocation)
    }

    static let answer = CommandSpec(
        "answer",
        "answers the question that a task waits with",
        arguments: [TaskCommands.task, .init("TEXT", "the answer; - reads standard input")],
        options: [wait, TaskSubmission.watch, ConnectionOptions.network],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await send(.answer(invocation.words(invocation.arguments.required("TEXT"))), invocation)
    }

    private static func approval(_ isYes: Bool, _ arguments: ParsedArguments) -> ProtoResumeTaskRequest.Decision {
        .approve(
            .with {
                $0.approved = isYes
                $0.comment = arguments.text("comment") ?? ""
            }
        )
    }

    private static func send(
        _ decision: ProtoResumeTaskRequest.Decision,
        _ invocation: Invocation
    ) async throws -> ExitCode {
        let request = ProtoResumeTaskRequest.with {
            $0.networkID = invocation.arguments.text("network") ?? ""
            $0.taskID = invocation.arguments.required("TASK")
            $0.waitingID = invocation.arguments.text("waiting") ?? ""
            $0.decision = decision
        }
        return try await invocation.withConnection { connection in
            let task = try await connection.tasks.resumeTask(request, options: connection.call)
            return try await TaskSubmission.shown(task, invocation, connection)
        }
    }

    static let feedback = CommandSpec(
        "feedback",
        "says how good a result is; later tasks read it",
        arguments: [TaskCommands.task, .init("COMMENT", .optional, "what was good and what was not")],
        options: [
            OptionSpec("rating", .integer(1...5), "from 1, bad, to 5, good"),
            OptionSpec("subtask", .text, placeholder: "ID", "the subtask that it is about"), ConnectionOptions.network,
        ],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        let arguments = invocation.arguments
        guard arguments.has("rating") || arguments.argument("COMMENT") != nil else {
            throw CommandFailure.wrongCall("feedback wants a --rating, a COMMENT or both")
        }
        let request = ProtoSendFeedbackRequest.with {
            $0.networkID = arguments.text("network") ?? ""
            $0.taskID = arguments.required("TASK")
            $0.subtaskID = arguments.text("subtask") ?? ""
            $0.rating = Int32(arguments.integer("rating") ?? 0)
            $0.comment = arguments.argument("COMMENT") ?? ""
        }
        return try await invocation.withConnection { connection in
            let answer = try await connection.tasks.sendFeedback(request, options: connection.call)
            try invocation.show(answer) { "thank you; it is memory \(answer.memory?.id ?? "") now\n" }
            return .done
        }
    }
}
