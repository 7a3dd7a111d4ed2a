internal import GRPCCore
internal import MeshProto
internal import Protobuf

extension TaskUpdate {
    init(_ event: ProtoTaskEvent, _ kind: Kind) {
        self.init(
            taskID: event.taskID,
            networkID: event.networkID,
            sequence: event.sequence > 0 ? Int(event.sequence) : nil,
            time: event.time.map { Moment($0) },
            kind: kind
        )
    }
}

extension TaskUpdate.Kind {
    /// For an event of the journal. Live ones are the matter of `TaskWatch`.
    init(journal event: ProtoTaskEvent.Event?) {
        switch event {
        case .submitted(let event)?: self = .submitted(MeshTask(event.task ?? ProtoTask()))
        case .released?: self = .released
        case .started(let event)?: self = .started(run: Int(event.run))
        case .planned(let event)?: self = .planned(Plan(event.plan ?? ProtoPlan()))
        case .subtaskReady(let event)?: self = .subtaskReady(subtaskID: event.subtaskID)
        case .subtaskStarted(let event)?: self = .subtaskStarted(SubtaskStart(event))
        case .modelFallback(let event)?: self = .modelFallback(ModelFallback(event))
        case .memoryAdded(let event)?:
            self = .memoryAdded(memoryID: event.memoryID, type: MemoryType(event.type), preview: event.preview)
        case .subtaskCompleted(let event)?: self = .subtaskCompleted(SubtaskOutput(event))
        case .subtaskFailed(let event)?: self = .subtaskFailed(SubtaskFailure(event))
        case .review(let event)?: self = .reviewed(Review(event))
        case .revised(let event)?:
            self = .revised(subtaskIDs: event.subtaskIds, round: Int(event.iteration), notes: event.notes)
        case .waiting(let event)?: self = .waiting(Waiting(event.waiting ?? ProtoWaiting()))
        case .resumed(let event)?: self = .resumed(waitingID: event.waitingID)
        case .safety(let event)?:
            self = .safetyChecked(SafetyDecision(event.verdict), explanation: event.verdict?.explanation ?? "")
        case .result(let event)?:
            self = .result(
                TaskResult(event.result ?? ProtoTaskResult()),
                confidence: event.confidence,
                event.explanation.map { Explanation($0) }
            )
        case .feedback(let event)?:
            self = .feedback(rating: event.rating == 0 ? nil : Int(event.rating), comment: event.comment)
        case .completed(let event)?: self = .completed(confidence: event.confidence, Spend(event.spend))
        case .failed(let event)?: self = .failed(MeshError(event.error ?? GoogleRPCStatus()), Spend(event.spend))
        case .cancelled(let event)?: self = .cancelled(reason: event.reason, Spend(event.spend))
        case .timedOut(let event)?: self = .timedOut(after: .seconds(event.timeoutSeconds), Spend(event.spend))
        case .textDelta?, .textSnapshot?, .textReset?, .gap?, .heartbeat?, nil: self = .unknown
        }
    }
}

extension SubtaskStart {
    fileprivate init(_ event: ProtoSubtaskStarted) {
        self.init(
            subtaskID: event.subtaskID,
            agentID: event.agentID,
            agentName: event.agentName,
            agentType: event.agentType,
            model: event.model,
            attempt: Int(event.attempt)
        )
    }
}

extension ModelFallback {
    fileprivate init(_ event: ProtoModelFallback) {
        self.init(
            subtaskID: event.subtaskID.nonEmpty,
            fromModel: event.fromModel,
            toModel: event.toModel,
            reason: event.reason
        )
    }
}

extension SubtaskOutput {
    fileprivate init(_ event: ProtoSubtaskCompleted) {
        self.init(
            subtaskID: event.subtaskID,
            attempt: Int(event.attempt),
            text: event.output,
            data: JSONObject(event.outputData),
            confidence: event.confidence,
            spend: Spend(event.spend),
            provenance: event.provenance.map { Provenance($0) }
        )
    }
}

extension SubtaskFailure {
    fileprivate init(_ event: ProtoSubtaskFailed) {
        self.init(
            subtaskID: event.subtaskID,
            attempt: Int(event.attempt),
            error: MeshError(event.error ?? GoogleRPCStatus()),
            willRetry: event.willRetry
        )
    }
}

extension Review {
    fileprivate init(_ event: ProtoReviewDone) {
        self.init(
            subtaskIDs: event.subtaskIds,
            verdict: Verdict(event.verdict),
            notes: event.notes,
            confidence: event.confidence,
            round: Int(event.iteration)
        )
    }
}

extension Review.Verdict {
    fileprivate init(_ proto: ProtoReviewVerdict) {
        self =
            switch proto {
            case .accepted: .accepted
            case .revise: .revise
            case .acceptedAtLimit: .acceptedAtLimit
            case .unspecified, .unrecognized: .unknown
            }
    }
}

extension SafetyDecision {
    fileprivate init(_ verdict: ProtoSafetyVerdict?) {
        self =
            switch verdict?.decision {
            case .allowed?: .allowed
            case .sanitized?: .sanitized
            case .needsReview?: .needsReview
            case .blocked?: .blocked
            case .unspecified?, .unrecognized?, nil: .unknown
            }
    }
}
