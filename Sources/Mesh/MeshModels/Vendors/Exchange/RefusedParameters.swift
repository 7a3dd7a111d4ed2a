internal import Synchronization

/// Remembers which parameters a model refused, so that the next call is right at once.
final class RefusedParameters: Sendable {
    private static let modelsMax = 512
    private let state = Mutex<[String: Set<RefusableParameter>]>([:])

    func refused(by model: String) -> Set<RefusableParameter> { state.withLock { $0[model] ?? [] } }

    func remember(_ parameter: RefusableParameter, of model: String) {
        state.withLock { state in
            guard state.count < Self.modelsMax || state[model] != nil else { return }
            state[model, default: []].insert(parameter)
        }
    }
}
