package import MeshApplication
internal import MeshDomain

/// Answers without a model, so that everything runs with no key and no network: it writes from the facts that stand in the
/// prompt, by rules. The same request gives the same bytes. Its replies are marked (`isOffline`), and its texts say at their
/// end where they come from.
///
/// It sees what a model would see and nothing more: the system prompt, the prompt with its form, the schema.
package struct OfflineProvider: ModelProvider {
    package static let model = "offline-writer-1"
    package static let provider = "offline"

    package struct Options: Sendable, Hashable {
        /// 0 for as fast as it can; about 60 looks like a model.
        package var piecesPerSecond: Double
        /// Prompt and system prompt together; a longer one is refused as a model would.
        package var inputTokensMax: Int
        /// For requests that say nothing.
        package var outputTokensMax: Int

        package init(piecesPerSecond: Double = 0, inputTokensMax: Int = 200_000, outputTokensMax: Int = 16_000) {
            self.piecesPerSecond = piecesPerSecond
            self.inputTokensMax = inputTokensMax
            self.outputTokensMax = outputTokensMax
        }
    }

    private let clock: any WallClock
    package let options: Options

    package init(clock: any WallClock, options: Options = Options()) {
        self.clock = clock
        self.options = options
    }

    /// Whatever is wished for: there is one.
    package func firstModel(of wanted: [String]) -> String { Self.model }

    /// It costs nothing, so it keeps every budget.
    package var abilities: ModelProviderAbilities { .budgets }

    package func generate(
        _ request: ModelRequest,
        observe: @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply {
        let inputTokens = try countInput(request)
        let writer = OfflineWriter(system: request.system, prompt: request.prompt, hasImages: !request.images.isEmpty)
        let whole = writer.reply(schema: request.outputSchema)
        let stopped = Self.stopped(whole, at: request.parameters.stopSequences)
        let tokensMax = max(1, min(request.parameters.maxTokens ?? options.outputTokensMax, options.outputTokensMax))
        let (text, outputTokens) = TokenEstimate.prefix(of: stopped, tokensMax: tokensMax)
        var pacer = OfflinePacer(clock: clock, piecesPerSecond: options.piecesPerSecond, deadline: request.deadline)
        for piece in OfflinePieces(text) {
            do throws(FailureReason.Stop) {
                try await pacer.wait()
            } catch {
                throw ModelFailure(error.reason, isTransient: false, spend: Self.spend(inputTokens, pacer.tokens))
            }
            pacer.tokens += TokenEstimate.count(String(piece))
            await observe(.text(String(piece)))
        }
        var reply = ModelReply(
            text: String(text),
            model: Self.model,
            provider: Self.provider,
            temperature: request.parameters.temperature ?? 0,
            spend: Self.spend(inputTokens, outputTokens)
        )
        reply.isOffline = true
        reply.isTruncated = text.endIndex < stopped.endIndex
        return reply
    }

    private func countInput(_ request: ModelRequest) throws(ModelFailure) -> Int {
        // A token is at least a byte: what is far too long need not be counted.
        let bytesMax = options.inputTokensMax.multipliedReportingOverflow(by: 16)
        let bytes = request.prompt.utf8.count + request.system.utf8.count
        let tokens =
            bytes > (bytesMax.overflow ? Int.max : bytesMax.partialValue)
            ? Int.max : TokenEstimate.count(request.prompt) + TokenEstimate.count(request.system)
        guard tokens <= options.inputTokensMax else {
            let sentence = "The prompt is longer than the \(options.inputTokensMax) tokens that \(Self.model) reads."
            throw ModelFailure(FailureReason(.invalidArgument, sentence), isTransient: false)
        }
        return tokens
    }

    /// Up to the first stop sequence, as models do.
    private static func stopped(_ text: String, at sequences: [String]) -> String {
        let ends = sequences.filter { !$0.isEmpty }.compactMap { text.firstPlace(of: $0) }
        return ends.min().map { String(text[..<$0]) } ?? text
    }

    private static func spend(_ input: Int, _ output: Int) -> Spend {
        Spend(calls: 1, inputTokens: Int64(input), outputTokens: Int64(output), costNanoUSD: 0)
    }
}

extension FailureReason {
    /// Why the stream ended before its end.
    struct Stop: Error {
        let reason: FailureReason
    }
}

extension String {
    /// Letters as they are.
    fileprivate func firstPlace(of needle: String) -> Index? {
        let bytes = Array(utf8)
        let needle = Array(needle.utf8)
        guard bytes.count >= needle.count else { return nil }
        for start in 0...(bytes.count - needle.count) where bytes[start] == needle[0] {
            if bytes[start..<start + needle.count].elementsEqual(needle) {
                return utf8.index(startIndex, offsetBy: start)
            }
        }
        return nil
    }
}
