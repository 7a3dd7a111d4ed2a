internal import MeshApplication
internal import MeshDomain
private import Synchronization

/// Answers every call from texts that are ready, at once or after a delay, so that what is measured is the mesh.
final class ReadyProvider: ModelProvider {
    private let clock: any WallClock
    private let delay: Duration
    private let slept = Mutex((calls: 0, time: Duration.zero))
    private let works = Atomic<UInt64>(0)

    init(clock: any WallClock, delay: Duration) {
        self.clock = clock
        self.delay = delay
        WorkTexts.prepare()
    }

    /// How long a call really took on average: timers are late.
    var meanDelay: Duration { slept.withLock { $0.calls == 0 ? .zero : $0.time / $0.calls } }

    func generate(
        _ request: ModelRequest,
        observe: @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply {
        if delay > .zero { try await wait() }
        let text = answer(to: request)
        if request.outputSchema == nil { await observe(.text(text)) }
        let spend = Spend(calls: 1, inputTokens: 900, outputTokens: 300, costNanoUSD: 7_200_000)
        return ModelReply(text: text, model: "ready-1", provider: "ready", temperature: 0.7, spend: spend)
    }

    private func wait() async throws(ModelFailure) {
        let start = ContinuousClock.now
        do throws(CancellationError) {
            try await clock.sleep(until: clock.now + delay)
        } catch {
            throw ModelFailure(FailureReason(.cancelled, "The call was cancelled."), isTransient: false)
        }
        let time = ContinuousClock.now - start
        slept.withLock { $0 = ($0.calls + 1, $0.time + time) }
    }

    private func answer(to request: ModelRequest) -> String {
        if request.attribution.subtask != nil {
            return WorkTexts.work(works.wrappingAdd(1, ordering: .relaxed).newValue)
        }
        guard let schema = request.outputSchema else { return Self.result }
        return schema == AnswerSchemas.plan ? Self.plan : Self.review
    }

    static let specialists = ["strategist", "writer", "designer", "analyst"]

    private static let plan: String = {
        let subtasks = specialists.map { type in
            """
            {"id":"\(type)","title":"The part of the \(type)","instruction":"Write what a \(type) knows about the launch: \
            whom it is for, what it promises and how that is shown. Keep to the facts of the brief.","agent_type":"\(type)",\
            "capabilities":[],"depends_on":[]}
            """
        }
        return #"{"rationale":"The parts do not wait for each other.","subtasks":["# + subtasks.joined(separator: ",")
            + "]}"
    }()

    private static let review =
        #"{"verdict":"accepted","confidence":0.92,"notes":"Every part keeps to the brief and can be used.","revise":[]}"#

    private static let result =
        String(repeating: "The campaign says what the product does, for whom, and what to do next. ", count: 42)
        + "\n\n```mesh\n{\"confidence\":0.9,\"summary\":\"Four parts made one campaign.\"}\n```"
}
