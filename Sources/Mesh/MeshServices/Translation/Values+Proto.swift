internal import GRPCCore
internal import MeshDomain
internal import MeshProto
internal import Protobuf

extension Moment {
    var proto: GoogleTimestamp {
        .with {
            var (seconds, nanos) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
            if nanos < 0 {
                seconds -= 1
                nanos += 1_000_000_000
            }
            $0.seconds = seconds
            $0.nanos = Int32(nanos)
        }
    }

    /// Held at the ends of what a moment can say.
    init(_ proto: GoogleTimestamp) {
        let (whole, overflow) = proto.seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, carry) = whole.addingReportingOverflow(Int64(proto.nanos))
        self.init(nanoseconds: overflow || carry ? (proto.seconds < 0 ? .min : .max) : sum)
    }
}

extension Duration {
    var proto: GoogleDuration {
        .with {
            $0.seconds = components.seconds
            $0.nanos = Int32(components.attoseconds / 1_000_000_000)
        }
    }

    init(_ proto: GoogleDuration) { self = .seconds(proto.seconds) + .nanoseconds(Int64(proto.nanos)) }
}

extension Spend {
    var proto: ProtoSpend {
        .with {
            $0.callCount = Int32(clamping: calls)
            $0.inputTokens = inputTokens
            $0.cachedInputTokens = cachedInputTokens
            $0.cacheWriteTokens = cacheWriteTokens
            $0.outputTokens = outputTokens
            $0.reasoningTokens = reasoningTokens
            $0.costNanoUsd = costNanoUSD
        }
    }
}

extension FailureReason {
    var proto: GoogleRPCStatus {
        .with {
            $0.code = Int32(code.rawValue)
            $0.message = sentence
        }
    }
}

extension String {
    /// Fields without presence say "not set" by being empty.
    var ifNotEmpty: String? { isEmpty ? nil : self }
}

/// `r7`: what clients send back to say which revision they saw.
enum ETag {
    static func text(_ revision: Int) -> String { "r\(revision)" }

    /// Nil for an empty one. One that was never made here matches no revision.
    static func revision(_ text: String) -> Int? {
        if text.isEmpty { return nil }
        return text.hasPrefix("r") ? Int(text.dropFirst()) ?? -1 : -1
    }
}
