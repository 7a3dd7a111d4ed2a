internal import MeshDomain
internal import Strands

/// The models as one turn of a task sees them: once the turn is told to stop, no call begins any more.
///
/// `ChildStop.stop` returns before the runner's children have heard of it, and one of them may be between two steps just
/// then. Its call waits here for the cancellation that is on its way. It does not fail: what was stopped may go on in
/// another process, and nothing of the stop belongs into the journal.
struct StoppableModels: ModelProvider {
    private let models: any ModelProvider
    private let stop: ChildStop

    init(_ models: any ModelProvider, until stop: ChildStop) {
        self.models = models
        self.stop = stop
    }

    func firstModel(of wanted: [String]) -> String { models.firstModel(of: wanted) }

    var abilities: ModelProviderAbilities { models.abilities }

    func generate(
        _ request: ModelRequest,
        observe: @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply {
        if stop.isStopped {
            await Self.cancellation()
            throw ModelFailure(FailureReason(.cancelled, "The call was cancelled."), isTransient: false)
        }
        return try await models.generate(request, observe: observe)
    }

    /// Returns when the task is cancelled.
    private static func cancellation() async {
        let (never, end) = AsyncStream.makeStream(of: Never.self)
        for await _ in never {}
        end.finish()
    }
}
