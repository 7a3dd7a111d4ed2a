internal import MeshDomain

/// Has the finished parts looked at, and decides whether there is another round.
struct Reviewer: Sendable {
    let coordinator: TaskCoordinator
    let calls: ModelCalls

    enum Stop: Error, Sendable {
        case cancelled
        case journal(WorkStop)
    }

    /// The verdict, with the next round when there is one.
    func review(
        _ task: MeshTask,
        _ plan: Plan,
        _ scene: TaskScene,
        iteration: Int
    ) async throws(Stop) -> [TaskEvent.Body] {
        let (opinion, critic, spend) = try await opinion(task, plan, scene, iteration)
        // A review that accepts asks for nothing of earlier rounds.
        let history = opinion.accepts(task.limits) ? RevisionHistory([]) : try await history()
        return Self.decide(
            opinion,
            history,
            plan,
            task.limits,
            iteration: iteration,
            critic: critic,
            spend: spend
        )
    }

    /// Pure, for tests.
    static func decide(
        _ opinion: ReviewOpinion,
        _ history: RevisionHistory,
        _ plan: Plan,
        _ limits: TaskLimits,
        iteration: Int,
        critic: AgentID?,
        spend: Spend
    ) -> [TaskEvent.Body] {
        let done = plan.subtasks.filter { $0.status == .completed }
        func reviewed(_ verdict: ReviewVerdict, _ ids: [SubtaskID], _ notes: String) -> TaskEvent.Body {
            let review = TaskEvent.Review(
                subtasks: ids,
                verdict: verdict,
                notes: notes,
                confidence: opinion.confidence,
                iteration: iteration,
                agent: critic,
                spend: spend
            )
            return .reviewed(review)
        }
        if opinion.accepts(limits) { return [reviewed(.accepted, done.map(\.id), opinion.notes)] }
        if let standstill = history.standstill(at: opinion.confidence) {
            return [reviewed(.acceptedAtLimit, done.map(\.id), "\(opinion.notes) \(standstill)".trimmedOfSpace)]
        }
        guard iteration <= limits.maxIterations else {
            let notes = "\(opinion.notes) No round is left; the best version is taken."
            return [reviewed(.acceptedAtLimit, done.map(\.id), notes.trimmedOfSpace)]
        }
        let named = opinion.wishes.map(\.subtask)
        let weakest = done.min { ($0.confidence ?? 0) < ($1.confidence ?? 0) }.map { [$0.id] } ?? []
        let ids = plan.completed(amongAndAfter: named.isEmpty ? weakest : named)
        let notes = opinion.revisionNotes(for: named.isEmpty ? weakest : named, in: plan)
        return [
            reviewed(.revise, ids, opinion.notes), .revised(subtasks: ids, iteration: iteration + 1, notes: notes),
        ]
    }

    private func opinion(
        _ task: MeshTask,
        _ plan: Plan,
        _ scene: TaskScene,
        _ iteration: Int
    ) async throws(Stop) -> (ReviewOpinion, AgentID?, Spend) {
        var byRules: ReviewOpinion {
            RuleReview.opinion(of: plan, threshold: task.limits.confidenceThreshold)
        }
        guard let critic = scene.critic else { return (byRules, nil, .none) }
        do throws(ModelCalls.Stop) {
            let reply = try await calls.callPersistently(await order(task, plan, scene, critic, iteration))
            guard let opinion = ReviewReading.opinion(from: reply.text, of: plan) else {
                return (byRules, nil, reply.spend)
            }
            return (opinion, critic.id, reply.spend)
        } catch {
            switch error {
            case .cancelled: throw .cancelled
            // The review carries what was spent for it; the result then finds that nothing is left.
            case .overBudget(let spent): return (byRules, nil, spent)
            case .failed(let failure): return (byRules, nil, failure.spend)
            }
        }
    }

    private func order(
        _ task: MeshTask,
        _ plan: Plan,
        _ scene: TaskScene,
        _ critic: Agent,
        _ iteration: Int
    ) async -> ModelCalls.Order {
        let memory = await coordinator.recall.recall(
            for: task,
            subtask: nil,
            limit: coordinator.configuration.recalledItemsMax
        )
        let form = ReviewForm(
            brief: task.submission.brief,
            context: task.submission.context,
            threshold: task.limits.confidenceThreshold,
            iteration: iteration,
            parts: plan.subtasks.filter { $0.status == .completed }.map { subtask in
                Part(
                    subtask,
                    output: subtask.output,
                    charactersMax: coordinator.configuration.partCharactersMax
                )
            },
            memory: memory.map(MemoryLine.init)
        )
        return ModelCalls.Order(
            kind: .review,
            agent: critic,
            system: coordinator.prompts.review(for: critic, in: scene.network).text,
            prompt: form.prompt,
            schema: AnswerSchemas.review
        )
    }

    private func history() async throws(Stop) -> RevisionHistory {
        do throws(WorkStop) {
            return RevisionHistory(try await calls.journal.events())
        } catch {
            throw .journal(error)
        }
    }
}
