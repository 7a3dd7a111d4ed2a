internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

/// Answers that were made before.
extension ModelService {
    func answerOnce(
        _ call: GenerateCall,
        _ observe: @escaping @Sendable (ModelProgress) async -> Void
    ) async throws(Status) -> ProtoGenerateResponse {
        guard let answers, call.mayRepeat || call.idempotencyKey != nil else { return try await answer(call, observe) }
        let start = calls.clock.now
        let question = RepeatedAnswers.Question(
            tenant: call.request.attribution.tenant,
            fingerprint: call.fingerprint,
            mayRepeat: call.mayRepeat,
            idempotencyKey: call.idempotencyKey,
            deadline: start + call.time
        )
        var made = ProtoGenerateResponse()
        let source = try await answers.answer(question, refusing: { Status($0) }) { () throws(Status) in
            made = try await answer(call, observe)
            return made.finishReason.isWhole ? Base64.encode(made.wireBytes()) : nil
        }
        let known: ProtoGenerateResponse
        switch source {
        case .made: return made
        case .replayed(let text): known = try Self.response(text)
        case .cached(let text):
            var response = try Self.response(text)
            response.cached = true
            response.spend = ProtoSpend()
            response.latency = (calls.clock.now - start).proto
            known = response
        }
        if !known.text.isEmpty { await observe(.text(known.text)) }
        return known
    }

    private static func response(_ text: String) throws(Status) -> ProtoGenerateResponse {
        guard let bytes = Base64.decode(text.utf8), let response = try? ProtoGenerateResponse(wire: bytes)
        else { throw Status(.dataLoss, "a kept answer cannot be read") }
        return response
    }
}

extension ProtoFinishReason {
    /// The text has the end that its model gave it.
    fileprivate var isWhole: Bool { self == .stop || self == .maxTokens || self == .toolCalls }
}
