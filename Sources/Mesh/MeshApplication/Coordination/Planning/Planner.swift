internal import MeshDomain

/// Makes the plan: by the model, mended by rules, asked for once more, and by rules alone when that does not help.
struct Planner: Sendable {
    let coordinator: TaskCoordinator
    let calls: ModelCalls

    struct Outcome: Sendable {
        var plan: Plan
        /// Empty when rules made it.
        var model: String
        var spend: Spend
    }

    enum Stop: Error, Sendable {
        case overBudget
        case cancelled
        /// Nobody could work on any plan.
        case nobody
    }

    private struct Attempt {
        var plan: Plan?
        var model = ""
        var faults: [PlanFault] = []
    }

    func plan(_ task: MeshTask, _ scene: TaskScene) async throws(Stop) -> Outcome {
        guard !scene.specialists.isEmpty else { throw .nobody }
        if let kept = kept(task, scene) { return Outcome(plan: kept, model: "", spend: .none) }
        let memory = await coordinator.recall.recall(
            for: task,
            subtask: nil,
            limit: coordinator.configuration.recalledItemsMax
        )
        var form = form(task, scene, memory)
        var spend = Spend.none
        // The second time with what was wrong with the first.
        for _ in 1...2 {
            let attempt: Attempt
            do throws(ModelCalls.Stop) {
                attempt = try await ask(form, task, scene, &spend)
            } catch {
                switch error {
                case .cancelled: throw .cancelled
                case .overBudget(let spent):
                    spend += spent
                    // The plan carries what was spent for it; the work then finds that nothing is left.
                    guard spend != .none else { throw .overBudget }
                case .failed(let failure): spend += failure.spend
                }
                return try byRules(task, scene, spend, "no model answered")
            }
            if let plan = attempt.plan { return Outcome(plan: plan, model: attempt.model, spend: spend) }
            form.faults = attempt.faults.prefix(16).map(\.description)
        }
        return try byRules(task, scene, spend, "no model made one that could be used")
    }

    /// The plan of the task that this one repeats: its outputs need not be made again. Only as the first plan, and as long as
    /// there is somebody for each part that is left.
    private func kept(_ task: MeshTask, _ scene: TaskScene) -> Plan? {
        guard task.plan == nil, var plan = task.submission.keptPlan else { return nil }
        let types = Set(scene.specialists.map(\.type))
        let left = plan.subtasks.filter { $0.status != .completed }
        guard left.allSatisfy({ $0.agentType.isEmpty || types.contains($0.agentType) }) else { return nil }
        plan.revision = 1
        return plan
    }

    private func ask(
        _ form: PlanForm,
        _ task: MeshTask,
        _ scene: TaskScene,
        _ spend: inout Spend
    ) async throws(ModelCalls.Stop) -> Attempt {
        let system = coordinator.prompts.planning(for: scene.coordinator, in: scene.network)
        let order = ModelCalls.Order(
            kind: .plan,
            agent: scene.coordinator,
            system: system.text,
            prompt: form.prompt,
            schema: AnswerSchemas.plan
        )
        let reply = try await calls.callPersistently(order)
        spend += reply.spend
        let cost = reply.spend.calls > 0 ? reply.spend.costNanoUSD / Int64(reply.spend.calls) : 0
        let rules = rules(task, scene, callCost: cost, spent: task.spend + spend)
        do throws(PlanFault) {
            let draft = try PlanReading.draft(from: reply.text)
            let plan = PlanRepair.plan(from: draft, rules, revision: revision(after: task))
            let faults = plan == nil ? PlanCheck.faults(of: draft, rules) : []
            return Attempt(plan: plan, model: reply.model, faults: faults)
        } catch {
            return Attempt(faults: [error])
        }
    }

    private func byRules(
        _ task: MeshTask,
        _ scene: TaskScene,
        _ spend: Spend,
        _ reason: String
    ) throws(Stop) -> Outcome {
        let rules = rules(task, scene, callCost: 0, spent: task.spend + spend)
        let made = RulePlan(rules, brief: task.submission.brief).plan(revision: revision(after: task), because: reason)
        guard let made else { throw .nobody }
        return Outcome(plan: made, model: "", spend: spend)
    }

    private func rules(_ task: MeshTask, _ scene: TaskScene, callCost: Int64, spent: Spend) -> PlanRules {
        PlanRules(
            scene,
            task,
            callCostNanoUSD: callCost,
            expectedCallTime: coordinator.configuration.expectedCallTime,
            spent: spent,
            at: coordinator.clock.now
        )
    }

    private func revision(after task: MeshTask) -> Int { (task.plan?.revision ?? 0) + 1 }

    private func form(_ task: MeshTask, _ scene: TaskScene, _ memory: [MemoryItem]) -> PlanForm {
        let refusals = task.refusals(of: .planApproval)
        let titles = task.plan?.subtasks.map(\.title) ?? []
        return PlanForm(
            brief: task.submission.brief,
            context: task.submission.context,
            network: PlanForm.NetworkNote(name: scene.network.name, description: scene.network.description),
            agents: scene.specialists.map { agent in
                PlanForm.AgentNote(
                    name: agent.name,
                    type: agent.type,
                    description: scene.description(of: agent),
                    capabilities: scene.capabilities(of: agent)
                )
            },
            limits: PlanForm.LimitNote(
                maxSubtasks: task.limits.maxSubtasks,
                timeoutSeconds: task.limits.timeoutSeconds
            ),
            memory: memory.map(MemoryLine.init),
            // The titles of the last plan are known; of those before it, what was said.
            rejected: refusals.enumerated().map { number, comment in
                PlanForm.RejectedPlan(titles: number == refusals.count - 1 ? titles : [], comment: comment)
            }
        )
    }
}
