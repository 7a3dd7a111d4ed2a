internal import GRPCCore
internal import MeshProto
internal import Protobuf

/// Every method that takes an id, called by another tenant with ids that exist.
enum StrangerCases {
    static let all = networksAndAgents + tasks + memory

    private static func strange(
        _ name: String,
        _ call: @escaping @Sendable (World, RefusalCase.Place) async throws -> Void
    ) -> RefusalCase {
        RefusalCase(name, .notFound, nil, call)
    }

    private static let networksAndAgents: [RefusalCase] = [
        strange("GetNetwork") { world, place in
            _ = try await world.networks.getNetwork(.with { $0.networkID = place.network.id }, options: place.options)
        },
        strange("UpdateNetwork") { world, place in
            _ = try await world.networks.updateNetwork(
                .with {
                    $0.networkID = place.network.id
                    $0.network = .with { $0.name = "Mine" }
                },
                options: place.options
            )
        },
        strange("DeleteNetwork") { world, place in
            _ = try await world.networks.deleteNetwork(
                .with { $0.networkID = place.network.id },
                options: place.options
            )
        },
        strange("AddAgent") { world, place in
            _ = try await world.agents.addAgent(
                .with {
                    $0.networkID = place.network.id
                    $0.agentConfig = .with {
                        $0.name = "Spy"
                        $0.type = "spy"
                    }
                },
                options: place.options
            )
        },
        strange("ListAgents") { world, place in
            _ = try await world.agents.listAgents(.with { $0.networkID = place.network.id }, options: place.options)
        },
        strange("GetAgent") { world, place in
            _ = try await world.agents.getAgent(
                .with {
                    $0.networkID = place.network.id
                    $0.agentID = place.network.agents[1].id
                },
                options: place.options
            )
        },
        strange("UpdateAgent") { world, place in
            _ = try await world.agents.updateAgent(
                .with {
                    $0.networkID = place.network.id
                    $0.agentID = place.network.agents[1].id
                    $0.agent = .with { $0.name = "Mine" }
                },
                options: place.options
            )
        },
        strange("RemoveAgent") { world, place in
            _ = try await world.agents.removeAgent(
                .with {
                    $0.networkID = place.network.id
                    $0.agentID = place.network.agents[1].id
                },
                options: place.options
            )
        },
    ]

    private static let tasks: [RefusalCase] = [
        strange("SubmitTask") { world, place in _ = try await world.task(in: place.network, "x", place.options) },
        strange("ListTasks") { world, place in
            _ = try await world.tasks.listTasks(.with { $0.networkID = place.network.id }, options: place.options)
        },
        strange("GetTask") { world, place in
            _ = try await world.tasks.getTask(
                .with {
                    $0.networkID = place.network.id
                    $0.taskID = place.task.id
                },
                options: place.options
            )
        },
        strange("ProcessTask") { world, place in
            _ = try await world.tasks.processTask(
                .with {
                    $0.networkID = place.network.id
                    $0.taskID = place.held.id
                },
                options: place.options
            )
        },
        strange("CancelTask by its id alone") { world, place in
            _ = try await world.tasks.cancelTask(.with { $0.taskID = place.task.id }, options: place.options)
        },
        strange("RetryTask") { world, place in
            _ = try await world.tasks.retryTask(
                .with {
                    $0.networkID = place.network.id
                    $0.taskID = place.task.id
                },
                options: place.options
            )
        },
        strange("ResumeTask") { world, place in
            _ = try await world.tasks.resumeTask(
                .with {
                    $0.taskID = place.task.id
                    $0.decision = .answer("x")
                },
                options: place.options
            )
        },
        strange("SendFeedback") { world, place in
            _ = try await world.tasks.sendFeedback(
                .with {
                    $0.taskID = place.task.id
                    $0.rating = 1
                },
                options: place.options
            )
        },
        strange("WatchTask") { world, place in
            for try await _ in world.tasks.watchTask(.with { $0.taskID = place.task.id }, options: place.options) {}
        },
        strange("WatchNetwork") { world, place in
            let request = ProtoWatchNetworkRequest.with { $0.networkID = place.network.id }
            for try await _ in world.tasks.watchNetwork(request, options: place.options) {}
        },
        strange("SubmitAndWatchTask") { world, place in
            let request = ProtoSubmitTaskRequest.with {
                $0.networkID = place.network.id
                $0.task = "x"
            }
            for try await _ in world.tasks.submitAndWatchTask(request, options: place.options) {}
        },
    ]

    private static let memory: [RefusalCase] = [
        strange("AddMemory") { world, place in
            _ = try await world.memory.addMemory(
                .with {
                    $0.networkID = place.network.id
                    $0.type = .fact
                    $0.content = "x"
                },
                options: place.options
            )
        },
        strange("ListMemory") { world, place in
            _ = try await world.memory.listMemory(.with { $0.networkID = place.network.id }, options: place.options)
        },
        strange("GetMemory") { world, place in
            _ = try await world.memory.getMemory(
                .with {
                    $0.networkID = place.network.id
                    $0.memoryID = place.memory.id
                },
                options: place.options
            )
        },
        strange("DeleteMemory") { world, place in
            _ = try await world.memory.deleteMemory(
                .with {
                    $0.networkID = place.network.id
                    $0.memoryID = place.memory.id
                },
                options: place.options
            )
        },
        strange("SearchMemory") { world, place in
            _ = try await world.memory.searchMemory(
                .with {
                    $0.networkID = place.network.id
                    $0.query = "launch date"
                },
                options: place.options
            )
        },
        strange("WatchMemory") { world, place in
            let request = ProtoWatchMemoryRequest.with { $0.networkID = place.network.id }
            for try await _ in world.memory.watchMemory(request, options: place.options) {}
        },
        strange("CreateSession") { world, place in
            _ = try await world.memory.createSession(.with { $0.networkID = place.network.id }, options: place.options)
        },
        strange("GetSession") { world, place in
            _ = try await world.memory.getSession(
                .with {
                    $0.networkID = place.network.id
                    $0.sessionID = place.session.id
                },
                options: place.options
            )
        },
        strange("TouchSession") { world, place in
            _ = try await world.memory.touchSession(
                .with {
                    $0.networkID = place.network.id
                    $0.sessionID = place.session.id
                },
                options: place.options
            )
        },
        strange("EndSession") { world, place in
            _ = try await world.memory.endSession(
                .with {
                    $0.networkID = place.network.id
                    $0.sessionID = place.session.id
                },
                options: place.options
            )
        },
    ]
}
