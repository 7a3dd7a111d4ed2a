internal import MeshApplication
internal import MeshDomain
internal import MeshModels

/// What became of a broken answer.
package enum BreakVerdict: Sendable, Hashable {
    /// The text of the model that answered, whole.
    case whole
    /// What the broken model wrote, and what another one wrote when it was asked to go on from there.
    case continued
    /// The caller knows that it holds a beginning.
    case declaredCut
    /// The caller knows that it holds nothing.
    case declaredFailure
    case wrong(String)
}

extension BreakCase {
    /// Runs the case on a stack and judges what its caller was shown.
    package func verdict(on stack: ModelStack) async -> BreakVerdict {
        do {
            let (chain, vendors) = try stack.chain(links)
            let listener = Listener()
            var request = ModelRequest.story
            request.brokenText = policy
            request.allowsOtherModelAfterRefusal = true
            let result: Result<ModelReply, ModelFailure>
            do throws(ModelFailure) {
                result = .success(try await chain.generate(request) { listener.hear($0) })
            } catch {
                result = .failure(error)
            }
            return try await judge(result, listener, vendors)
        } catch {
            return .wrong("\(self): \(error)")
        }
    }

    private func judge(
        _ result: Result<ModelReply, ModelFailure>,
        _ listener: Listener,
        _ vendors: [RecordingVendor]
    ) async throws -> BreakVerdict {
        switch result {
        case .failure(let failure):
            guard failure.cutText ?? "" == listener.text else { return .wrong("\(self): hides what was shown") }
            if listener.text.isEmpty { return .declaredFailure }
            guard policy == .stop else { return .wrong("\(self): stopped, \(failure.reason.sentence)") }
            return try await isBeginning(listener.text, vendors)
                ? .declaredCut : .wrong("\(self): stopped with \(listener.text)")
        case .success(let reply):
            guard reply.text == listener.text else { return .wrong("\(self): showed \(listener.text)") }
            let place = Int(reply.model.utf8.first ?? 0) - 97
            guard vendors.indices.contains(place), let call = vendors[place].calls.last else {
                return .wrong("\(self): answered by \(reply.model), which was not asked")
            }
            let last = try await vendors[place].wholeAnswer(to: call)
            guard call.messages.count > 1 else {
                return reply.text == last ? .whole : .wrong("\(self): answered \(reply.text) instead of \(last)")
            }
            let before = call.messages[call.messages.count - 2].text
            guard reply.text == before + last, policy == .continue else {
                return .wrong("\(self): answered \(reply.text) instead of \(before) and \(last)")
            }
            return try await isBeginning(before, vendors) ? .continued : .wrong("\(self): went on from \(before)")
        }
    }

    /// Whether the text is what the broken model had sent, to the token where that can be known.
    private func isBeginning(_ text: String, _ vendors: [RecordingVendor]) async throws -> Bool {
        let broken = vendors[isBrokenFirst ? 0 : 1]
        guard let cut, let call = broken.calls.first else { return false }
        let oracle = try await broken.wholeAnswer(to: call)
        guard isExact else { return oracle.hasPrefix(text) }
        return text == oracle.split(separator: " ").prefix(cut).joined(separator: " ")
    }
}
