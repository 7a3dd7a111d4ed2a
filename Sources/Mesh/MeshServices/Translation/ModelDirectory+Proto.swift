internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

extension ListedModel {
    func fits(_ filter: ProtoListModelsRequest) -> Bool {
        (filter.provider.isEmpty || provider == filter.provider) && (!filter.requiresVision || readsPictures)
            && (!filter.requiresFunctionCalling || callsFunctions) && (!filter.availableOnly || isAvailable)
    }

    var proto: ProtoModel {
        .with {
            $0.name = name
            $0.provider = provider
            $0.displayName = displayName
            $0.aliases = aliases
            $0.offline = isOffline
            $0.capabilities = .with {
                $0.vision = readsPictures
                $0.functionCalling = callsFunctions
                $0.structuredOutput = fulfilsSchemas
                $0.streaming = streams
                $0.embedding = embeds
            }
            $0.contextWindowTokens = Int32(clamping: contextTokens)
            $0.maxOutputTokens = Int32(clamping: outputTokens)
            $0.complexities = [.low, .medium, .high].filter { complexities.contains($0) }.map { Self.proto($0) }
            $0.prices = prices.map(\.proto)
            $0.lifecycle =
                switch lifecycle {
                case .active: .active
                case .deprecated: .deprecated
                case .retired: .retired
                }
            $0.retireTime = retires?.proto
            $0.replacement = replacement ?? ""
            $0.available = isAvailable
            $0.breaker = breaker.proto
        }
    }

    private static func proto(_ complexity: ModelSelection.Complexity) -> ProtoTaskComplexity {
        switch complexity {
        case .low: .low
        case .medium: .medium
        case .high: .high
        }
    }
}

extension ModelPrice {
    private static let tokensPerPrice: Int64 = 1_000_000

    /// For one token, rounded up: a token may cost less than a nano-dollar.
    var proto: ProtoModelPrice {
        .with {
            $0.startTime = start.proto
            $0.minPromptTokens = Int32(clamping: promptTokensMin)
            $0.inputTokenNanoUsd = Self.perToken(input)
            $0.cachedInputTokenNanoUsd = Self.perToken(cachedInput)
            $0.cacheWriteTokenNanoUsd = Self.perToken(cacheWrite)
            $0.outputTokenNanoUsd = Self.perToken(output)
        }
    }

    private static func perToken(_ price: Int64) -> Int64 {
        price / tokensPerPrice + (price % tokensPerPrice == 0 ? 0 : 1)
    }
}

extension CostEstimate {
    var proto: ProtoCostEstimate {
        .with {
            $0.model = model
            $0.provider = provider
            $0.inputTokens = Int32(clamping: inputTokens)
            $0.maxOutputTokens = Int32(clamping: outputTokensMax)
            $0.expectedCostNanoUsd = expectedNanoUSD
            $0.maxCostNanoUsd = maxNanoUSD
        }
    }
}
