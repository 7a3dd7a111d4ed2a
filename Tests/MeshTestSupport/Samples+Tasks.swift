package import MeshDomain

extension Samples {
    /// The first step of a task.
    package static func submission(
        _ id: TaskID = "tsk_000001",
        in network: NetworkID = "net_000001",
        of tenant: TenantID = tenant,
        owner: UserID = user,
        brief: String = "Write a launch mail",
        priority: Int = 0,
        isHeld: Bool = false,
        session: SessionID? = nil,
        labels: [String: String] = [:],
        context: JSONValue = ["audience": "customers"],
        at time: Moment = start
    ) -> TaskChange {
        let submission = TaskSubmission(
            brief: brief,
            context: context,
            priority: priority,
            isHeld: isHeld,
            session: session,
            labels: labels
        )
        return TaskChange(
            submitting: TaskEvent.Submitted(
                task: id,
                network: network,
                tenant: tenant,
                owner: owner,
                submission: submission,
                limits: TaskLimits()
            ),
            at: time
        )
    }

    /// A task that was just submitted.
    package static func task(
        _ id: TaskID = "tsk_000001",
        in network: NetworkID = "net_000001",
        of tenant: TenantID = tenant
    ) -> MeshTask {
        submission(id, in: network, of: tenant).task
    }

    package static func plan(_ subtasks: SubtaskID...) -> Plan {
        Plan(
            subtasks: (subtasks.isEmpty ? ["s1"] : subtasks).map { id in
                Subtask(id: id, title: "Part \(id)", instruction: "Write part \(id)", agentType: "content")
            },
            source: .rules,
            rationale: "One part after the other."
        )
    }

    /// All steps of a task that one subtask completes, one change for each, the submission first.
    package static func completedLife(
        _ submission: TaskChange,
        output: String = "Dear customer, …",
        outputData: JSONValue? = nil
    ) throws(TaskLifecycleFault) -> [TaskChange] {
        let agent: AgentID = "agt_000001"
        let provenance = Provenance(
            agent: agent,
            agentName: "Writer",
            agentType: "content",
            model: "offline/echo",
            provider: "offline",
            temperature: 0.7
        )
        let completion = TaskEvent.SubtaskCompletion(
            subtask: "s1",
            attempt: 1,
            output: output,
            outputData: outputData,
            confidence: 0.8,
            spend: spend,
            provenance: provenance
        )
        let begin = TaskEvent.SubtaskStart(
            subtask: "s1",
            agent: agent,
            agentName: "Writer",
            agentType: "content",
            model: "offline/echo",
            attempt: 1
        )
        let explanation = Explanation(
            summary: "The writer wrote it.",
            contributions: [
                Contribution(agent: agent, agentName: "Writer", subtasks: ["s1"], text: "wrote", weight: 1)
            ]
        )
        let steps: [[TaskEvent.Body]] = [
            [.started(worker: "worker_1", run: 1, resumedAfter: 1)],
            [.planned(plan("s1"), model: "offline/echo", spend: .none), .subtaskReady("s1")],
            [.subtaskStarted(begin)],
            [.subtaskCompleted(completion)],
            [.result(TaskResult(text: "Dear customer, …"), confidence: 0.8, explanation: explanation, spend: spend)],
            [.completed],
        ]
        var life = [submission]
        for bodies in steps {
            let last = life[life.count - 1].task
            life.append(try TaskChange(last, bodies, at: last.updateTime + .seconds(1)))
        }
        return life
    }

    /// The same life, all of it after the submission in one step.
    package static func completion(
        of submission: TaskChange,
        output: String = "Dear customer, …",
        outputData: JSONValue? = nil
    ) throws(TaskLifecycleFault) -> TaskChange {
        let life = try completedLife(submission, output: output, outputData: outputData)
        return try TaskChange(submission.task, life.dropFirst().flatMap(\.events).map(\.body), at: start + .seconds(1))
    }
}
