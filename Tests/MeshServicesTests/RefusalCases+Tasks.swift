internal import GRPCCore
internal import MeshProto
internal import Protobuf

extension RefusalCases {
    static let tasks: [RefusalCase] = [
        RefusalCase("SubmitTask without a network", .invalidArgument, "network_id") { world, place in
            _ = try await world.tasks.submitTask(.with { $0.task = "x" }, options: place.options)
        },
        RefusalCase("SubmitTask without a brief", .invalidArgument, "task") { world, place in
            _ = try await world.task(in: place.network, "", place.options)
        },
        RefusalCase("SubmitTask with a brief that is too long", .invalidArgument, "task") { world, place in
            _ = try await world.task(in: place.network, String(repeating: "ä", count: 20_001), place.options)
        },
        RefusalCase("SubmitTask with a context that is too deep", .invalidArgument, "context") { world, place in
            _ = try await world.task(in: place.network, "x", place.options) { $0.context = nested(17) }
        },
        RefusalCase("SubmitTask with a context that is too large", .invalidArgument, "context") { world, place in
            _ = try await world.task(in: place.network, "x", place.options) { request in
                let text = GoogleValue.with { $0.kind = .stringValue(String(repeating: "x", count: 262_144)) }
                request.context = .with { $0.fields = ["facts": text] }
            }
        },
        RefusalCase("SubmitTask with a priority of 10", .invalidArgument, "priority") { world, place in
            _ = try await world.task(in: place.network, "x", place.options) { $0.priority = 10 }
        },
        RefusalCase("SubmitTask with an image of nothing", .invalidArgument, "images[0]") { world, place in
            _ = try await world.task(in: place.network, "x", place.options) {
                $0.images = [.with { $0.mediaType = "image/png" }]
            }
        },
        RefusalCase("SubmitTask in an unknown session", .notFound) { world, place in
            _ = try await world.task(in: place.network, "x", place.options) { $0.sessionID = "ses_0" }
        },
        RefusalCase("SubmitTask after a parent without a result", .failedPrecondition) { world, place in
            _ = try await world.task(in: place.network, "x", place.options) { $0.parentTaskID = place.task.id }
        },
        RefusalCase("SubmitTask after an unknown parent", .notFound) { world, place in
            _ = try await world.task(in: place.network, "x", place.options) { $0.parentTaskID = "task_0" }
        },
        RefusalCase("SubmitTask to an unknown network", .notFound) { world, place in
            var network = place.network
            network.id = "net_0"
            _ = try await world.task(in: network, "x", place.options)
        },
        RefusalCase("SubmitTask with a key of another request", .alreadyExists) { world, place in
            _ = try await world.task(in: place.network, "Something else", place.options) { $0.idempotencyKey = "key-1" }
        },
        RefusalCase("ListTasks with too many statuses", .invalidArgument, "statuses") { world, place in
            _ = try await world.tasks.listTasks(
                .with {
                    $0.networkID = place.network.id
                    $0.statuses = Array(repeating: .queued, count: 11)
                },
                options: place.options
            )
        },
        RefusalCase("ListTasks with a token of another query", .invalidArgument, "page_token") { world, place in
            let first = try await world.tasks.listTasks(
                .with {
                    $0.networkID = place.network.id
                    $0.pageSize = 1
                },
                options: place.options
            )
            _ = try await world.tasks.listTasks(
                .with {
                    $0.networkID = place.network.id
                    $0.pageSize = 1
                    $0.statuses = [.held]
                    $0.pageToken = first.nextPageToken
                },
                options: place.options
            )
        },
        RefusalCase("GetTask of an unknown id", .notFound) { world, place in
            _ = try await world.tasks.getTask(
                .with {
                    $0.networkID = place.network.id
                    $0.taskID = "task_0"
                },
                options: place.options
            )
        },
        RefusalCase("BatchSubmitTasks without tasks", .invalidArgument, "requests") { world, place in
            _ = try await world.tasks.batchSubmitTasks(
                .with { $0.networkID = place.network.id },
                options: place.options
            )
        },
        RefusalCase("BatchSubmitTasks with one over a bound", .invalidArgument, "requests[1].priority") {
            world,
            place in
            _ = try await world.tasks.batchSubmitTasks(
                .with {
                    $0.networkID = place.network.id
                    $0.requests = [
                        .with { $0.task = "fine" },
                        .with {
                            $0.task = "not fine"
                            $0.priority = 12
                        },
                    ]
                },
                options: place.options
            )
        },
        RefusalCase("WatchTask beyond the journal", .invalidArgument, "after_sequence") { world, place in
            let events = world.tasks.watchTask(
                .with {
                    $0.taskID = place.task.id
                    $0.afterSequence = 99
                },
                options: place.options
            )
            for try await _ in events {}
        },
        RefusalCase("WatchTask of an unknown id", .notFound) { world, place in
            for try await _ in world.tasks.watchTask(.with { $0.taskID = "task_0" }, options: place.options) {}
        },
        RefusalCase("WatchNetwork from a cursor that was never given", .invalidArgument, "cursor") { world, place in
            let events = world.tasks.watchNetwork(
                .with {
                    $0.networkID = place.network.id
                    $0.cursor = "c_99999999"
                },
                options: place.options
            )
            for try await _ in events {}
        },
        RefusalCase("SubmitAndWatchTask without a brief", .invalidArgument, "task") { world, place in
            let events = world.tasks.submitAndWatchTask(
                .with { $0.networkID = place.network.id },
                options: place.options
            )
            for try await _ in events {}
        },
    ]

    static let steering: [RefusalCase] = [
        RefusalCase("ProcessTask of an unknown id", .notFound) { world, place in
            _ = try await world.tasks.processTask(
                .with {
                    $0.networkID = place.network.id
                    $0.taskID = "task_0"
                },
                options: place.options
            )
        },
        RefusalCase("CancelTask with a reason that is too long", .invalidArgument, "reason") { world, place in
            _ = try await world.tasks.cancelTask(
                .with {
                    $0.taskID = place.task.id
                    $0.reason = String(repeating: "r", count: 1_001)
                },
                options: place.options
            )
        },
        RefusalCase("RetryTask of a task that runs", .failedPrecondition) { world, place in
            _ = try await world.tasks.retryTask(
                .with {
                    $0.networkID = place.network.id
                    $0.taskID = place.task.id
                },
                options: place.options
            )
        },
        RefusalCase("ResumeTask of a task that does not wait", .failedPrecondition) { world, place in
            _ = try await world.tasks.resumeTask(
                .with {
                    $0.taskID = place.task.id
                    $0.decision = .answer("yes")
                },
                options: place.options
            )
        },
        RefusalCase("ResumeTask without a decision", .invalidArgument, "decision") { world, place in
            _ = try await world.tasks.resumeTask(.with { $0.taskID = place.task.id }, options: place.options)
        },
        RefusalCase("SendFeedback with neither rating nor comment", .invalidArgument, "comment") { world, place in
            _ = try await world.tasks.sendFeedback(.with { $0.taskID = place.task.id }, options: place.options)
        },
        RefusalCase("SendFeedback about an unknown subtask", .notFound) { world, place in
            _ = try await world.tasks.sendFeedback(
                .with {
                    $0.taskID = place.task.id
                    $0.rating = 4
                    $0.subtaskID = "s9"
                },
                options: place.options
            )
        },
        RefusalCase("SendFeedback with a rating of 6", .invalidArgument, "rating") { world, place in
            _ = try await world.tasks.sendFeedback(
                .with {
                    $0.taskID = place.task.id
                    $0.rating = 6
                },
                options: place.options
            )
        },
    ]

    /// Objects inside one another.
    static func nested(_ levels: Int) -> GoogleStruct {
        var inner = GoogleStruct()
        for _ in 1..<levels {
            let value = GoogleValue.with { $0.kind = .structValue(inner) }
            inner = .with { $0.fields = ["in": value] }
        }
        return inner
    }
}
