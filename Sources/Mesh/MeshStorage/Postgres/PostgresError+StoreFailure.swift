internal import DataClients
internal import MeshApplication

/// The one place where errors of PostgreSQL become those of the ports.
extension StoreFailure {
    static func of(_ error: any Error) -> StoreFailure {
        switch error {
        case let failure as StoreFailure: failure
        case let error as PostgresError: of(error)
        default: .unavailable("\(error)")
        }
    }

    private static func of(_ error: PostgresError) -> StoreFailure {
        switch error.code {
        case .diskFull: .diskFull
        case .queueFull, .poolExhausted: .overloaded
        case .uniqueViolation: conflict(error)
        // The statements and the layout are ours: what is of another type was not written by us.
        case .corrupt, .mismatch, .constraint: .corrupt(error.description)
        case .tooBig: .limitReached("a text or an answer is larger than the store takes")
        case .invalidValue: .limitReached("a text holds what PostgreSQL cannot keep")
        default: .unavailable(error.description)
        }
    }

    /// Another commit came first with the same id, in another network.
    private static func conflict(_ error: PostgresError) -> StoreFailure {
        switch error.table {
        case "networks": .conflict(.network, "")
        case "agents": .conflict(.agent, "")
        case "tasks", "task_events": .conflict(.task, "")
        case "memory": .conflict(.memory, "")
        case "sessions": .conflict(.session, "")
        default: .corrupt(error.description)
        }
    }
}
