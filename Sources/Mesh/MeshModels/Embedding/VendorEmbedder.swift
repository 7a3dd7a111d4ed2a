package import MeshApplication
package import MeshDomain

/// Vectors from a vendor's model. There is no other model to fall back to, as its vectors could not be compared; the same one
/// is tried again by the table of faults while the time of the call lasts.
package struct VendorEmbedder: Embedder {
    package struct Options: Sendable, Hashable {
        /// For one call of `embed`, with all tries. Somebody may wait for it to search.
        package var timeMax: Duration = .seconds(20)
        /// In one request to the vendor.
        package var textsMax = 128
        package var retryDelay: Duration = .milliseconds(250)
        package var bounds = VendorBounds()

        package init() {}
    }

    package let name: String
    /// Zero when they are the model's own.
    package let dimensions: Int
    private let vendor: any ModelVendor
    private let model: String
    private let price: @Sendable (TokenUsage, Moment) -> Spend
    private let clock: any WallClock
    private let options: Options
    private let gate: VendorGate
    private let jitter: JitterSource

    /// - Parameters:
    ///   - dimensions: asked of the model, and held against what it answers; nil for the model's own.
    ///   - price: what one request costs that read so many tokens.
    package init(
        _ vendor: any ModelVendor,
        model: String,
        dimensions: Int?,
        clock: any WallClock,
        seed: UInt64,
        options: Options = Options(),
        price: @escaping @Sendable (TokenUsage, Moment) -> Spend
    ) {
        name = "\(vendor.name)/\(model)\(dimensions.map { "-\($0)" } ?? "")"
        self.vendor = vendor
        self.model = model
        self.dimensions = dimensions ?? 0
        self.price = price
        self.clock = clock
        self.options = options
        gate = VendorGate(options.bounds, of: vendor.name, clock)
        jitter = JitterSource(seed: seed)
    }

    package func embedAtOnce(_ text: String) -> [Float]? { nil }

    package func embed(_ texts: [String]) async throws(ModelFailure) -> EmbeddedTexts {
        let deadline = clock.now + options.timeMax
        var embedded = EmbeddedTexts()
        embedded.vectors.reserveCapacity(texts.count)
        for start in stride(from: 0, to: texts.count, by: max(1, options.textsMax)) {
            let batch = Array(texts[start..<min(texts.count, start + max(1, options.textsMax))])
            let answer = try await persistently(batch, until: deadline)
            embedded.vectors += answer.vectors
            embedded.spend += answer.spend
        }
        return embedded
    }

    private func persistently(_ texts: [String], until deadline: Moment) async throws(ModelFailure) -> EmbeddedTexts {
        var failures = 0
        while true {
            let fault: VendorFault
            do throws(VendorFault) {
                return try await once(texts, until: deadline)
            } catch {
                fault = error
            }
            let rule = FaultRule.of(fault.kind)
            let drawn = jitter.draw(upTo: options.retryDelay * (1 << min(8, failures)))
            let moment = clock.now + (fault.retryAfter.map { max(.zero, $0) } ?? drawn)
            guard failures < rule.retriesMax, moment < deadline else {
                throw ModelFailure(FailureReason(rule.code, fault.sentence), isTransient: rule.isTransient)
            }
            failures += 1
            do throws(CancellationError) { try await clock.sleep(until: moment) } catch { throw Self.cancelled }
        }
    }

    private func once(_ texts: [String], until deadline: Moment) async throws(VendorFault) -> EmbeddedTexts {
        let bytes = texts.reduce(0) { $0 + $1.utf8.count }
        let turn = await gate.take(model, tokens: Int64(bytes / 4 + texts.count), at: clock.now)
        guard turn.start < deadline else {
            gate.giveBack(turn)
            throw VendorFault(.throttled, "The limit of \(name) is used up.")
        }
        if turn.start > clock.now {
            do throws(CancellationError) {
                try await clock.sleep(until: turn.start)
            } catch {
                gate.giveBack(turn)
                throw VendorFault(.cancelled, "The call was cancelled.")
            }
        }
        do throws(VendorSlots.Refusal) {
            try await gate.slots.acquire()
        } catch {
            gate.giveBack(turn)
            let kind: FaultKind = error == .cancelled ? .cancelled : .throttled
            throw VendorFault(kind, "Too many calls wait for \(name).")
        }
        defer { gate.slots.release() }
        var call = EmbeddingCall(model: model, texts: texts)
        call.dimensions = dimensions == 0 ? nil : dimensions
        call.deadline = deadline
        let answer = try await vendor.embed(call)
        gate.settle(turn, tokens: max(0, answer.inputTokens), VendorLimits(), blockedFor: nil, at: clock.now)
        let length = dimensions == 0 ? max(1, answer.vectors.first?.count ?? 0) : dimensions
        guard answer.vectors.count == texts.count, answer.vectors.allSatisfy({ $0.count == length }) else {
            throw VendorFault(.streamGarbage, "\(name) did not answer a vector of \(length) numbers for each text.")
        }
        var usage = TokenUsage()
        usage.input = answer.inputTokens
        return EmbeddedTexts(answer.vectors.map(Self.unit), spend: price(usage, clock.now))
    }

    /// A vector of nothing stays one. Numbers that are none would be near to everything.
    private static func unit(_ vector: [Float]) -> [Float] {
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0, length.isFinite else { return [Float](repeating: 0, count: vector.count) }
        return vector.map { $0 / length }
    }

    private static let cancelled = ModelFailure(
        FailureReason(.cancelled, "The call was cancelled."),
        isTransient: false
    )
}
