internal import MeshApplication
internal import MeshDomain
internal import Telemetry

extension ChainCall {
    enum End: Sendable {
        case answered(ModelReply)
        /// - Parameter wentOn: it was to go on from a text, not to begin one.
        case failed(VendorFault, wentOn: Bool)
        /// Another model, asked at the same time, was faster.
        case lost
    }

    /// The try, or the two tries beside each other, and how they ended.
    func attempt(
        _ permit: Permit,
        _ line: inout CandidateLine,
        _ observe: @Sendable (ModelProgress) async -> Void
    ) async -> [(place: Int, end: End)] {
        if let hedgeAfter = parts.options.hedgeAfter, !request.selection.disablesFallback,
            let second = line.second(to: permit.place, at: now)
        {
            let ends = await withoutActuallyEscaping(observe) { observe in
                await race(permit, second, after: hedgeAfter, observe)
            }
            for (place, _) in ends where place != permit.place { line.began(place) }
            return ends
        }
        return [(permit.place, await attempt(permit, ledger.nextNumber(), Contest(), isFirst: true, observe))]
    }

    // MARK: One try

    private func attempt(
        _ permit: Permit,
        _ number: Int,
        _ contest: Contest,
        isFirst: Bool,
        _ observe: @Sendable (ModelProgress) async -> Void
    ) async -> End {
        let written = beginning
        let writer = AttemptWriter(
            call: self,
            candidate: permit.candidate,
            number: number,
            contest: contest,
            goesOn: !written.isEmpty,
            began: now
        )
        // The caller hears at once that another model is asked, unless it would have to let go of text for that.
        if isFirst, text.written.isEmpty { await writer.announce(observe) }
        let call = VendorCall(request, to: permit.candidate.model, goingOnFrom: written)
        do throws(VendorFault) {
            let answer = try await permit.candidate.vendor.generate(call) { progress in
                guard case .text(let piece) = progress else { return }
                await writer.add(piece, observe)
            }
            try await writer.finish(answer, observe)
            return answered(answer, permit, writer)
        } catch {
            return failed(error, permit, writer, written)
        }
    }

    private func answered(_ answer: VendorAnswer, _ permit: Permit, _ writer: AttemptWriter) -> End {
        let model = permit.candidate.model
        let spend = Spend(answer.usage, of: model, at: now)
        var attempt = self.attempt(permit, writer, spend)
        attempt.requestID = answer.requestID
        ledger.add(attempt, isTransient: false)
        parts.board.succeeded(permit.pass)
        parts.lengths.add(answer.usage.output, of: model.name)
        giveBack(permit, tokens: spend.allTokens, answer.limits, wait: nil)
        parts.metrics.ended(ChainMetrics.answered, permit.candidate)
        var reply = ModelReply(
            text: text.written,
            model: model.name,
            provider: model.vendor,
            temperature: request.parameters.temperature ?? 0,
            spend: spend
        )
        reply.isTruncated = answer.stop == .maxTokens
        reply.toolCalls = answer.toolCalls
        return .answered(reply)
    }

    private func failed(_ fault: VendorFault, _ permit: Permit, _ writer: AttemptWriter, _ written: String) -> End {
        let rule = FaultRule.of(fault.kind)
        let isLost = writer.isLost
        let usage = fault.usage ?? usage(of: writer, rule, goingOnFrom: written)
        let spend = Spend(usage, of: permit.candidate.model, at: now)
        var attempt = self.attempt(permit, writer, spend)
        attempt.requestID = fault.requestID
        attempt.fault = isLost ? ChainMetrics.lost : fault.kind.rawValue
        let isOurs = isLost || fault.kind == .cancelled || Task.isCancelled
        attempt.reason =
            isLost
            ? FailureReason(.aborted, Contest.lost)
            : FailureReason(rule.code, fault.sentence)
        ledger.add(attempt, isTransient: rule.isTransient && !isOurs)
        if isOurs {
            parts.board.abandoned(permit.pass)
        } else {
            parts.board.failed(permit.pass, rule.mark, retryAfter: fault.retryAfter, at: now)
        }
        let wait = fault.kind == .throttled ? fault.retryAfter : nil
        giveBack(permit, tokens: fault.usage == nil ? nil : spend.allTokens, fault.limits, wait: wait)
        parts.metrics.ended(attempt.fault ?? "", permit.candidate)
        parts.log.debug(
            "a model did not answer",
            [
                LogField(LogKeys.model, permit.candidate.model.name), LogField(LogKeys.kind, attempt.fault ?? ""),
                LogField(LogKeys.reason, fault.sentence),
            ]
        )
        if rule.needsOperator {
            parts.log.warning(
                "a vendor refuses its models until somebody mends it",
                [
                    LogField(LogKeys.vendor, permit.candidate.vendor.name),
                    LogField(LogKeys.model, permit.candidate.model.name),
                    LogField(LogKeys.kind, fault.kind.rawValue),
                    LogField(LogKeys.reason, fault.sentence),
                ]
            )
        }
        return isLost ? .lost : .failed(fault, wentOn: !written.isEmpty)
    }

    private func usage(of writer: AttemptWriter, _ rule: FaultRule, goingOnFrom written: String) -> TokenUsage {
        var usage = TokenUsage()
        let received = writer.received
        guard rule.bill == .estimated || !received.isEmpty else { return usage }
        usage.input = request.estimatedInputTokens(goingOnFrom: written)
        usage.output = Int64(TokenEstimate.count(received))
        return usage
    }

    private func attempt(_ permit: Permit, _ writer: AttemptWriter, _ spend: Spend) -> ModelAttempt {
        ModelAttempt(
            model: permit.candidate.model.name,
            provider: permit.candidate.model.vendor,
            began: writer.began,
            duration: now - writer.began,
            spend: spend
        )
    }

    private func giveBack(_ permit: Permit, tokens: Int64?, _ limits: VendorLimits, wait: Duration?) {
        permit.gate.settle(permit.turn, tokens: tokens, limits, blockedFor: wait, at: now)
        permit.gate.slots.release()
    }

    // MARK: Two beside each other

    private enum RaceStep: Sendable {
        case ended(place: Int, End)
        case secondBegan
        case nothing
    }

    /// Asks the second model when the first has sent nothing after that time.
    private func race(
        _ permit: Permit,
        _ second: Int,
        after time: Duration,
        _ observe: @escaping @Sendable (ModelProgress) async -> Void
    ) async -> [(place: Int, end: End)] {
        let contest = Contest()
        let start = now + time
        return await withTaskGroup(of: RaceStep.self) { group in
            group.addTask { await self.racing(permit, contest, isFirst: true, observe) }
            group.addTask {
                do throws(CancellationError) { try await self.parts.clock.sleep(until: start) } catch {
                    return .nothing
                }
                return contest.isDecided ? .nothing : .secondBegan
            }
            var ends: [(place: Int, end: End)] = []
            var running = 1
            for await step in group {
                switch step {
                case .nothing: break
                case .secondBegan:
                    guard ends.isEmpty, let other = await permitAtOnce(second) else { break }
                    parts.metrics.hedges.add()
                    running += 1
                    group.addTask { await self.racing(other, contest, isFirst: false, observe) }
                case .ended(let place, let end):
                    ends.append((place, end))
                    running -= 1
                    // What is left is the timer.
                    if running == 0 { group.cancelAll() }
                }
            }
            return ends
        }
    }

    private func racing(
        _ permit: Permit,
        _ contest: Contest,
        isFirst: Bool,
        _ observe: @escaping @Sendable (ModelProgress) async -> Void
    ) async -> RaceStep {
        let number = ledger.nextNumber()
        let end = await contest.run(number) {
            await self.attempt(permit, number, contest, isFirst: isFirst, observe)
        }
        guard let end else {
            // The other one began to write before this one was asked.
            parts.board.abandoned(permit.pass)
            permit.gate.giveBack(permit.turn)
            permit.gate.slots.release()
            return .ended(place: permit.place, .lost)
        }
        return .ended(place: permit.place, end)
    }
}

extension Spend {
    fileprivate var allTokens: Int64 { inputTokens + cachedInputTokens + cacheWriteTokens + outputTokens }
}
