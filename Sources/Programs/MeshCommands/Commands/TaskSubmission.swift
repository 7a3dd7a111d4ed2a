internal import MeshProto
internal import Protobuf

/// `mesh submit`, and `mesh task submit`, which is the same.
enum TaskSubmission {
    static let model: [OptionSpec] = [
        OptionSpec("complexity", .choice(ProtoTaskComplexity.words), "how hard the work is, for the choice of models"),
        OptionSpec("model", .text, "the model to try first"),
        OptionSpec("cost-sensitive", "takes the cheapest model that is good enough"),
    ]
    static let limits: [OptionSpec] = [
        OptionSpec("max-iterations", .integer(1...50), "how often work may be revised"),
        OptionSpec("task-timeout", .duration(.seconds(1)...(.seconds(86_400))), "how long the task may run"),
        OptionSpec("budget", .number(0...1000), placeholder: "USD", "what the task may spend on models"),
        OptionSpec("confidence", .number(0...1), "work below this confidence is revised"),
        OptionSpec("max-subtasks", .integer(1...64), "the most subtasks of the plan"),
    ]
    static let watch = OptionSpec("watch", short: "w", "shows the work live until the result is there")

    static let command = CommandSpec(
        "submit",
        "submits a task",
        discussion: "The brief is one argument, or - for standard input. Without --watch the command returns at once.",
        arguments: [.init("BRIEF", .optional, "what is wanted, in words; - reads standard input")],
        options: [
            watch,
            ConnectionOptions.network,
        ] + CommandOptions.context + [
            OptionSpec("priority", short: "p", .integer(0...9), "higher goes sooner"),
            OptionSpec("hold", "only stores the task; mesh task process starts it"),
            OptionSpec("approve", .text, placeholder: "plan,result", isRepeatable: true, "where to stop for approval"),
            CommandOptions.session,
            OptionSpec("parent", .text, placeholder: "TASK", "the task that this one follows from"),
            OptionSpec("schema-file", .file, "the JSON Schema that the result must fulfil"),
            CommandOptions.labels,
            CommandOptions.idempotencyKey,
            OptionSpec("file", .file, "the request as JSON; options are put over it"),
        ] + model + limits,
        sharedOptions: ConnectionOptions.all,
        examples: [
            .init("mesh submit \"Create an email campaign\" --watch -c product_name=\"TechPro X1\"", "and see it done"),
            .init("mesh submit - --context-file launch.json < brief.txt", "a brief from a file"),
            .init("mesh submit \"Plan the launch\" --watch --approve plan,result", "with a say in it"),
        ]
    ) { invocation in
        let request = try request(invocation)
        return try await invocation.withConnection { connection in
            let network = request.networkID.isEmpty ? try await invocation.network(connection) : request.networkID
            var named = request
            named.networkID = network
            let task = try await connection.tasks.submitTask(named, options: connection.call)
            return try await shown(task, invocation, connection)
        }
    }

    /// The end of every command that made a task: shows it, or watches it.
    static func shown(
        _ task: ProtoTask,
        _ invocation: Invocation,
        _ connection: MeshConnection
    ) async throws -> ExitCode {
        guard invocation.arguments.has(watch.name) else {
            try invocation.show(task) {
                let next =
                    task.status == .held ? "start it: mesh task process \(task.id)" : "watch it: mesh watch \(task.id)"
                return "\(task.id) \(task.status.word)\n\(next)\n"
            }
            return .done
        }
        return try await TaskWatch(invocation, connection, taskID: task.id).run(submitted: task)
    }

    static func request(_ invocation: Invocation) throws(CommandFailure) -> ProtoSubmitTaskRequest {
        var request = try invocation.fileMessage(ProtoSubmitTaskRequest.self)
        let arguments = invocation.arguments
        if let brief = arguments.argument("BRIEF") { request.task = try invocation.words(brief) }
        if request.task.isEmpty {
            throw .wrongCall("a task wants a BRIEF: what is wanted, in words", hint: "see mesh submit --help")
        }
        if let network = arguments.text("network") { request.networkID = network }
        if let context = try invocation.context() {
            request.context = .with { $0.fields = (request.context?.fields ?? [:]).merging(context.fields) { $1 } }
        }
        if let priority = arguments.integer("priority") { request.priority = Int32(priority) }
        if arguments.has("hold") { request.hold = true }
        if arguments.has("approve") { request.approvalPoints = try approvalPoints(arguments) }
        if let session = arguments.text("session") { request.sessionID = session }
        if let parent = arguments.text("parent") { request.parentTaskID = parent }
        if let path = arguments.text("schema-file") {
            request.responseSchema = try MessageOutput.read(GoogleStruct.self, invocation.read(path), from: path)
        }
        if let key = arguments.text("idempotency-key") { request.idempotencyKey = key }
        request.labels.merge(arguments.pairs("label")) { $1 }
        if let selection = selection(arguments, over: request.modelSelection) { request.modelSelection = selection }
        if let limits = limits(arguments, over: request.limits) { request.limits = limits }
        return request
    }

    private static func approvalPoints(_ arguments: ParsedArguments) throws(CommandFailure) -> [ProtoApprovalPoint] {
        var points: [ProtoApprovalPoint] = []
        for word in arguments.texts("approve").flatMap({ $0.split(separator: ",") }) {
            switch word {
            case "plan": points.append(.plan)
            case "result": points.append(.result)
            default: throw .wrongCall("--approve wants plan, result or both, not '\(word)'")
            }
        }
        return points
    }

    /// Nil when no option says anything.
    static func selection(_ arguments: ParsedArguments, over before: ProtoModelSelection?) -> ProtoModelSelection? {
        guard model.contains(where: { arguments.has($0.name) }) else { return nil }
        var selection = before ?? ProtoModelSelection()
        if let word = arguments.text("complexity") { selection.taskComplexity = ProtoTaskComplexity(word: word) }
        if let name = arguments.text("model") { selection.preferredModel = name }
        if arguments.has("cost-sensitive") { selection.costSensitive = true }
        return selection
    }

    /// Nil when no option says anything.
    static func limits(_ arguments: ParsedArguments, over before: ProtoTaskLimits?) -> ProtoTaskLimits? {
        guard limits.contains(where: { arguments.has($0.name) }) else { return nil }
        var limits = before ?? ProtoTaskLimits()
        if let count = arguments.integer("max-iterations") { limits.maxIterations = Int32(count) }
        if let time = arguments.duration("task-timeout") { limits.timeoutSeconds = Int32(time.components.seconds) }
        if let budget = arguments.number("budget") { limits.budgetNanoUsd = Int64((budget * 1_000_000_000).rounded()) }
        if let confidence = arguments.number("confidence") { limits.confidenceThreshold = confidence }
        if let count = arguments.integer("max-subtasks") { limits.maxSubtasks = Int32(count) }
        return limits
    }
}
