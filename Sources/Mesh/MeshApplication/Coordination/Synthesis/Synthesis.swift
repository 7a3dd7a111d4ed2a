internal import MeshDomain

/// Writes one result of the parts: by the coordinator's model, or by putting the parts after each other when no model
/// answers.
struct Synthesis: Sendable {
    let coordinator: TaskCoordinator
    let calls: ModelCalls

    enum Stop: Error, Sendable {
        case cancelled
        case journal(WorkStop)
        /// There is no result.
        case failed(FailureReason, Spend)
    }

    private struct Written {
        var text: String
        var data: JSONValue?
        var answer: AgentAnswer?
        var spend: Spend
    }

    func result(_ task: MeshTask, _ scene: TaskScene) async throws(Stop) -> TaskEvent.Body {
        var journal: [TaskEvent] = []
        if ResultParts.needsJournal(of: task) {
            do throws(WorkStop) { journal = try await calls.journal.events() } catch { throw .journal(error) }
        }
        let parts = ResultParts(task, journal: journal)
        let order = order(task, scene, parts)
        let written: Written
        if let schema = task.submission.responseSchema {
            written = try await object(order, schema)
        } else {
            written = try await document(order, parts)
        }
        return event(written, parts, task)
    }

    // MARK: A document

    private func document(_ order: ModelCalls.Order, _ parts: ResultParts) async throws(Stop) -> Written {
        do throws(ModelCalls.Stop) {
            let reply = try await calls.callPersistently(order)
            let answer = AgentAnswer(parsing: reply.text)
            guard !answer.text.isEmpty else {
                return Written(text: Self.assembled(parts), spend: reply.spend)
            }
            return Written(text: Self.naming(parts, in: answer.text), answer: answer, spend: reply.spend)
        } catch {
            switch error {
            case .overBudget(let spent): throw .failed(BudgetGuard.overBudget, spent)
            case .cancelled: throw .cancelled
            case .failed(let failure): return Written(text: Self.assembled(parts), spend: failure.spend)
            }
        }
    }

    /// The parts one after the other, for when nobody weaves them.
    private static func assembled(_ parts: ResultParts) -> String {
        naming(parts, in: parts.done.map { "## \($0.title)\n\n\($0.output)" }.joined(separator: "\n\n"))
    }

    /// What is missing is said whether or not the model did.
    private static func naming(_ parts: ResultParts, in text: String) -> String {
        let unnamed = parts.missingNotes.filter { !text.contains($0.title) }
        guard !unnamed.isEmpty else { return text }
        return text + "\n\n## Missing\n\n" + unnamed.map { "- \($0.title): \($0.reason)" }.joined(separator: "\n")
    }

    // MARK: An object of a schema

    private func object(_ order: ModelCalls.Order, _ schema: JSONValue) async throws(Stop) -> Written {
        var spend = Spend.none
        var order = order
        order.schema = schema
        let prompt = order.prompt
        var faults: [String] = []
        for _ in 1...2 {
            do throws(ModelCalls.Stop) {
                let reply = try await calls.callPersistently(order)
                spend += reply.spend
                faults = ["the answer is not a JSON object"]
                // A model that adds the block for the mesh all the same means the text before it.
                if let value = JSONValue.embedded(in: AgentAnswer(parsing: reply.text).text) {
                    faults = SchemaCheck.faults(of: value, against: schema)
                    if faults.isEmpty { return Written(text: value.indentedText, data: value, spend: spend) }
                }
                let list = faults.map { "- \($0)" }.joined(separator: "\n")
                order.prompt = "Your last answer did not fulfil the schema:\n\(list)\n\n\(prompt)"
                order.liveReason = "the answer did not fulfil the schema"
            } catch {
                switch error {
                case .overBudget(let spent): throw .failed(BudgetGuard.overBudget, spend + spent)
                case .cancelled: throw .cancelled
                case .failed(let failure): throw .failed(failure.reason, spend + failure.spend)
                }
            }
        }
        let first = faults.first ?? "unknown"
        let sentence = "The result does not fulfil the response schema: \(first)."
        throw .failed(FailureReason(.failedPrecondition, sentence), spend)
    }

    // MARK: What goes in and what comes out

    private func order(_ task: MeshTask, _ scene: TaskScene, _ parts: ResultParts) -> ModelCalls.Order {
        let form = SynthesisForm(
            brief: task.submission.brief,
            context: task.submission.context,
            parts: parts.done.map { subtask in
                Part(
                    subtask,
                    output: subtask.output,
                    charactersMax: coordinator.configuration.partCharactersMax
                )
            },
            missing: parts.missingNotes,
            comments: task.refusals(of: .resultApproval)
        )
        let attempt = task.runs + task.counters.iterations
        return ModelCalls.Order(
            kind: .synthesis,
            agent: scene.coordinator,
            system: coordinator.prompts.synthesis(for: scene.coordinator, in: scene.network).text,
            prompt: form.prompt,
            liveAttempt: attempt,
            liveReason: task.refusals(of: .resultApproval).isEmpty ? "" : "the result is written again"
        )
    }

    private func event(_ written: Written, _ parts: ResultParts, _ task: MeshTask) -> TaskEvent.Body {
        let wasAssembled = written.answer == nil && written.data == nil
        let result = TaskResult(
            text: written.text,
            data: written.data,
            mediaType: written.data == nil ? "text/markdown" : "application/json",
            isDegraded: !parts.missing.isEmpty || wasAssembled
        )
        let contributions = parts.contributions(written.answer?.contributions ?? [])
        let summary = written.answer?.summary?.trimmedOfSpace ?? ""
        let explanation = Explanation(
            summary: summary.isEmpty ? Self.summary(parts, contributions, task) : summary.beginning(4_000),
            contributions: contributions
        )
        let confidence = parts.confidence(written: written.answer?.confidence)
        return .result(result, confidence: confidence, explanation: explanation, spend: written.spend)
    }

    private static func summary(_ parts: ResultParts, _ contributions: [Contribution], _ task: MeshTask) -> String {
        let count = parts.done.count
        let who = contributions.map(\.agentName).joined(separator: ", ")
        let missing = parts.missing.isEmpty ? "" : " \(parts.missing.count) are missing."
        return "\(count) of \(count + parts.missing.count) parts were done by \(who).\(missing)"
    }
}
