internal import MeshApplication
internal import MeshDomain
internal import Telemetry

extension ChainCall {
    /// Everything that a try needs before it may begin. It is given back by the end of the try.
    struct Permit: Sendable {
        let place: Int
        let candidate: Candidate
        let pass: BreakerBoard.Pass
        let gate: VendorGate
        let turn: VendorGate.Place
    }

    /// Nil when this model is not to be tried now; the line knows why.
    func permit(_ place: Int, _ line: inout CandidateLine) async throws(ModelFailure) -> Permit? {
        let candidate = candidates[place]
        let model = candidate.model
        guard fits(model) else {
            refuse(place, &line, .invalidArgument, "\(model.name) does not read so much text.", isTransient: false)
            return nil
        }
        guard isAffordable(model) else {
            let sentence = "A call of \(model.name) could cost more than its budget."
            refuse(place, &line, .resourceExhausted, sentence, isTransient: false)
            return nil
        }
        guard let gate = parts.gates[candidate.vendor.name],
            let pass = parts.board.admit(model.name, of: candidate.vendor.name, at: now),
            await parts.board.mayUse(pass)
        else {
            refuse(place, &line, .unavailable, "\(model.name) rests after failures.", isTransient: true)
            return nil
        }
        let turn = await gate.take(model.name, tokens: neededTokens(model), at: now)
        func giveBack() {
            gate.giveBack(turn)
            parts.board.abandoned(pass)
        }
        if turn.start > now {
            parts.metrics.throttled.add()
            let isInTime = request.deadline.map { turn.start < $0 } ?? true
            if !isInTime {
                giveBack()
                refuse(place, &line, .resourceExhausted, "The limit of \(model.name) is used up.", isTransient: true)
                return nil
            }
            if turn.start - now > parts.options.patience, line.hasOther(than: place, at: now) {
                giveBack()
                line.postpone(place, to: turn.start)
                return nil
            }
            do throws(ModelFailure) {
                try await sleep(until: turn.start)
            } catch {
                giveBack()
                throw error
            }
        }
        do throws(VendorSlots.Refusal) {
            try await gate.slots.acquire()
        } catch {
            giveBack()
            if error == .cancelled { throw cancelled }
            refuse(place, &line, .resourceExhausted, "\(model.name) has too many calls waiting.", isTransient: true)
            return nil
        }
        // While this call waited, others may have found out that the model does not answer.
        if !pass.isProbe, parts.board.state(of: model.name, of: candidate.vendor.name, at: now) != .closed {
            gate.slots.release()
            giveBack()
            refuse(place, &line, .unavailable, "\(model.name) rests after failures.", isTransient: true)
            return nil
        }
        return Permit(place: place, candidate: candidate, pass: pass, gate: gate, turn: turn)
    }

    /// For a model that is asked beside a slow one: at once or not at all.
    func permitAtOnce(_ place: Int) async -> Permit? {
        let candidate = candidates[place]
        guard fits(candidate.model), request.budgetNanoUSD == nil,
            let gate = parts.gates[candidate.vendor.name],
            let pass = parts.board.admit(candidate.model.name, of: candidate.vendor.name, at: now),
            await parts.board.mayUse(pass)
        else { return nil }
        let turn = await gate.take(candidate.model.name, tokens: neededTokens(candidate.model), at: now)
        if turn.start <= now, gate.slots.acquireAtOnce() {
            return Permit(place: place, candidate: candidate, pass: pass, gate: gate, turn: turn)
        }
        gate.giveBack(turn)
        parts.board.abandoned(pass)
        return nil
    }

    private func refuse(
        _ place: Int,
        _ line: inout CandidateLine,
        _ code: FailureReason.Code,
        _ sentence: String,
        isTransient: Bool
    ) {
        line.leaveOut(place)
        ledger.note(FailureReason(code, sentence), isTransient: isTransient)
    }

    private func neededTokens(_ model: CatalogueModel) -> Int64 {
        request.roughInputTokens + min(Int64(request.parameters.maxTokens ?? 0), model.outputTokens)
    }

    /// With what the call has spent so far.
    private func isAffordable(_ model: CatalogueModel) -> Bool {
        guard let budget = request.budgetNanoUSD else { return true }
        guard model.isListed else { return false }
        var usage = TokenUsage()
        usage.input = request.inputTokensMax(goingOnFrom: beginning)
        usage.output = request.outputTokensMax(of: model)
        let (most, overflow) = model.costNanoUSD(of: usage, at: now).addingReportingOverflow(ledger.spend.costNanoUSD)
        return !overflow && most <= budget
    }

    /// A token is at least a byte, so what is short enough need not be counted.
    private func fits(_ model: CatalogueModel) -> Bool {
        let written = beginning
        let output = min(Int64(request.parameters.maxTokens ?? 1), model.outputTokens)
        let room = model.contextTokens - output
        let bytes = request.system.utf8.count + request.prompt.utf8.count + written.utf8.count
        if request.messages.isEmpty, request.tools.isEmpty, request.images.isEmpty, bytes <= room { return true }
        // Estimates err by a fifth; the vendor has the last word.
        return request.estimatedInputTokens(goingOnFrom: written) / 5 * 4 <= room
    }
}
