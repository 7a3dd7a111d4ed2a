internal import DataClients
internal import MeshApplication

/// The one place where errors of the engine become those of the ports.
extension StoreFailure {
    init(_ error: any Error) {
        switch error {
        case let failure as StoreFailure: self = failure
        case let error as SQLiteError: self.init(error)
        default: self = .unavailable("\(error)")
        }
    }

    init(_ error: SQLiteError) {
        switch error.code {
        case .full: self = .diskFull
        case .queueFull: self = .overloaded
        // The statements and the layout are ours: what breaks a constraint or is of another type was not written by us.
        case .corrupt, .notADatabase, .mismatch, .constraint: self = .corrupt(error.description)
        case .tooBig: self = .limitReached("a text or an answer is larger than the store takes")
        default: self = .unavailable(error.description)
        }
    }
}

extension StoreOpeningFailure {
    init(_ error: any Error, path: String) {
        let code = (error as? SQLiteError)?.code
        let reason: Reason =
            switch code {
            case .newerSchema: .newer
            case .foreignFile: .foreign
            case .corrupt, .notADatabase: .corrupt
            case .full: .diskFull
            default: .inaccessible
            }
        self.init(reason, path: path, detail: "\(error)")
    }
}
