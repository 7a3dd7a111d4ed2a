internal import MeshProto

/// What something spent on models.
public struct Spend: Sendable, Hashable {
    public var callCount: Int
    public var inputTokens: Int
    /// Input tokens that the provider had in its cache.
    public var cachedInputTokens: Int
    public var outputTokens: Int
    public var reasoningTokens: Int
    /// The price in billionths of a US dollar.
    public var nanoDollars: Int

    public var dollars: Double { Double(nanoDollars) / 1e9 }
}

extension Spend {
    init(_ proto: ProtoSpend?) {
        self.init(
            callCount: Int(proto?.callCount ?? 0),
            inputTokens: Int(proto?.inputTokens ?? 0),
            cachedInputTokens: Int(proto?.cachedInputTokens ?? 0),
            outputTokens: Int(proto?.outputTokens ?? 0),
            reasoningTokens: Int(proto?.reasoningTokens ?? 0),
            nanoDollars: Int(proto?.costNanoUsd ?? 0)
        )
    }
}

extension String {
    /// Where the schema writes "none" as an empty text.
    var nonEmpty: String? { isEmpty ? nil : self }
}
