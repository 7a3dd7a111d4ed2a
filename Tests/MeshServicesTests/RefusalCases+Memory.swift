internal import GRPCCore
internal import MeshProto
internal import Protobuf

extension RefusalCases {
    static let memory: [RefusalCase] = [
        RefusalCase("AddMemory without a type", .invalidArgument, "type") { world, place in
            _ = try await world.memory.addMemory(
                .with {
                    $0.networkID = place.network.id
                    $0.content = "x"
                },
                options: place.options
            )
        },
        RefusalCase("AddMemory with a confidence above 1", .invalidArgument, "confidence") { world, place in
            _ = try await world.memory.addMemory(
                .with {
                    $0.networkID = place.network.id
                    $0.type = .fact
                    $0.content = "x"
                    $0.confidence = 1.01
                },
                options: place.options
            )
        },
        RefusalCase("AddMemory in the place of an unknown item", .notFound) { world, place in
            _ = try await world.memory.addMemory(
                .with {
                    $0.networkID = place.network.id
                    $0.type = .fact
                    $0.content = "x"
                    $0.supersedesMemoryID = "mem_0"
                },
                options: place.options
            )
        },
        RefusalCase("ListMemory with too many tags", .invalidArgument, "tags") { world, place in
            _ = try await world.memory.listMemory(
                .with {
                    $0.networkID = place.network.id
                    $0.tags = Array(repeating: "t", count: 17)
                },
                options: place.options
            )
        },
        RefusalCase("GetMemory of an unknown id", .notFound) { world, place in
            _ = try await world.memory.getMemory(
                .with {
                    $0.networkID = place.network.id
                    $0.memoryID = "mem_0"
                },
                options: place.options
            )
        },
        RefusalCase("DeleteMemory of an unknown id", .notFound) { world, place in
            _ = try await world.memory.deleteMemory(
                .with {
                    $0.networkID = place.network.id
                    $0.memoryID = "mem_0"
                },
                options: place.options
            )
        },
        RefusalCase("SearchMemory without a query", .invalidArgument, "query") { world, place in
            _ = try await world.memory.searchMemory(.with { $0.networkID = place.network.id }, options: place.options)
        },
        RefusalCase("SearchMemory for too much", .invalidArgument, "limit") { world, place in
            _ = try await world.memory.searchMemory(
                .with {
                    $0.networkID = place.network.id
                    $0.query = "x"
                    $0.limit = 101
                },
                options: place.options
            )
        },
        RefusalCase("WatchMemory from a cursor of nothing", .invalidArgument, "cursor") { world, place in
            let events = world.memory.watchMemory(
                .with {
                    $0.networkID = place.network.id
                    $0.cursor = "nonsense"
                },
                options: place.options
            )
            for try await _ in events {}
        },
    ]

    static let sessions: [RefusalCase] = [
        RefusalCase("CreateSession that lives too short", .invalidArgument, "ttl") { world, place in
            _ = try await world.memory.createSession(
                .with {
                    $0.networkID = place.network.id
                    $0.ttl = .with { $0.seconds = 59 }
                },
                options: place.options
            )
        },
        RefusalCase("GetSession of an unknown id", .notFound) { world, place in
            _ = try await world.memory.getSession(
                .with {
                    $0.networkID = place.network.id
                    $0.sessionID = "ses_0"
                },
                options: place.options
            )
        },
        RefusalCase("TouchSession with a context that is too deep", .invalidArgument, "context") { world, place in
            _ = try await world.memory.touchSession(
                .with {
                    $0.networkID = place.network.id
                    $0.sessionID = place.session.id
                    $0.context = nested(17)
                },
                options: place.options
            )
        },
        RefusalCase("EndSession of an unknown id", .notFound) { world, place in
            _ = try await world.memory.endSession(
                .with {
                    $0.networkID = place.network.id
                    $0.sessionID = "ses_0"
                },
                options: place.options
            )
        },
    ]
}
