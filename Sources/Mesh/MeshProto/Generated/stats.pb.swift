// Made by protoc-gen-mesh from aimesh/v1/stats.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf
internal import SchemaOptions

/// What is watched of a model.
package enum ProtoDriftMetric: MessageEnum {
    /// Not set.
    case unspecified
    /// The confidence of its outputs.
    case confidence
    /// The time of a call in seconds.
    case latency
    /// The share of calls that fail.
    case failureRate
    /// The share of outputs that the critic sends back.
    case revisionRate
    /// The tokens of an output.
    case outputLength
    /// The ratings that people give.
    case userRating
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .confidence,
        .latency,
        .failureRate,
        .revisionRate,
        .outputLength,
        .userRating,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.DriftMetric",
        [
            (0, "DRIFT_METRIC_UNSPECIFIED"),
            (1, "DRIFT_METRIC_CONFIDENCE"),
            (2, "DRIFT_METRIC_LATENCY"),
            (3, "DRIFT_METRIC_FAILURE_RATE"),
            (4, "DRIFT_METRIC_REVISION_RATE"),
            (5, "DRIFT_METRIC_OUTPUT_LENGTH"),
            (6, "DRIFT_METRIC_USER_RATING"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .confidence
        case 2: self = .latency
        case 3: self = .failureRate
        case 4: self = .revisionRate
        case 5: self = .outputLength
        case 6: self = .userRating
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .confidence: 1
        case .latency: 2
        case .failureRate: 3
        case .revisionRate: 4
        case .outputLength: 5
        case .userRating: 6
        case .unrecognized(let number): number
        }
    }
}

/// Whether a change matters.
package enum ProtoDriftStatus: MessageEnum {
    /// Not set.
    case unspecified
    /// There is too little to judge by.
    case tooFewCalls
    /// The change is within chance.
    case stable
    /// The change is more than chance.
    case drifting
    /// The change is large and for the worse.
    case alarm
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .tooFewCalls,
        .stable,
        .drifting,
        .alarm,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.DriftStatus",
        [
            (0, "DRIFT_STATUS_UNSPECIFIED"),
            (1, "DRIFT_STATUS_TOO_FEW_CALLS"),
            (2, "DRIFT_STATUS_STABLE"),
            (3, "DRIFT_STATUS_DRIFTING"),
            (4, "DRIFT_STATUS_ALARM"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .tooFewCalls
        case 2: self = .stable
        case 3: self = .drifting
        case 4: self = .alarm
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .tooFewCalls: 1
        case .stable: 2
        case .drifting: 3
        case .alarm: 4
        case .unrecognized(let number): number
        }
    }
}

/// How something is.
package enum ProtoHealthStatus: MessageEnum {
    /// Not set.
    case unspecified
    /// It works.
    case healthy
    /// It works with losses: a fallback is used or a part is missing.
    case degraded
    /// It does not work.
    case unhealthy
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .healthy,
        .degraded,
        .unhealthy,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.HealthStatus",
        [
            (0, "HEALTH_STATUS_UNSPECIFIED"),
            (1, "HEALTH_STATUS_HEALTHY"),
            (2, "HEALTH_STATUS_DEGRADED"),
            (3, "HEALTH_STATUS_UNHEALTHY"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .healthy
        case 2: self = .degraded
        case 3: self = .unhealthy
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .healthy: 1
        case .degraded: 2
        case .unhealthy: 3
        case .unrecognized(let number): number
        }
    }
}

/// Asks for costs.
package struct ProtoGetCostRequest: Message {
    /// The beginning of the period.
    /// Default: 30 days before its end
    /// Example: "2026-11-01T00:00:00Z"
    package var startTime: GoogleTimestamp?
    /// The end of the period, not included.
    /// Default: now
    /// Example: "2026-12-01T00:00:00Z"
    package var endTime: GoogleTimestamp?
    /// Only the costs of this network.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: all
    /// Example: "net_5f2a91"
    package var networkID: String
    /// Only the costs of this user.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: all that the caller may see
    /// Example: "user123"
    package var userID: String
    /// Only the costs of this model.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9][A-Za-z0-9._:/@-]*$
    /// Default: all
    /// Example: "gpt-4o"
    package var model: String
    package var unknownFields: UnknownFields
}

extension ProtoGetCostRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetCostRequest",
        size: 104,
        fields: [
            .message(1, "start_time", at: 24) { GoogleTimestamp.schema },
            .message(2, "end_time", at: 32) { GoogleTimestamp.schema },
            .field(3, "network_id", .string, at: 40, has: 88),
            .field(4, "user_id", .string, at: 56, has: 92),
            .field(5, "model", .string, at: 72, has: 96),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            startTime: nil,
            endTime: nil,
            networkID: "",
            userID: "",
            model: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let startTime: GoogleTimestamp? = reader.message(at: 24)
        let endTime: GoogleTimestamp? = reader.message(at: 32)
        let networkID: String = reader.string(at: 40)
        let userID: String = reader.string(at: 56)
        let model: String = reader.string(at: 72)
        self.init(
            startTime: startTime,
            endTime: endTime,
            networkID: networkID,
            userID: userID,
            model: model,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(startTime, at: 24)
        writer.message(endTime, at: 32)
        writer.string(networkID, at: 40, has: 88)
        writer.string(userID, at: 56, has: 92)
        writer.string(model, at: 72, has: 96)
        writer.unknownFields(unknownFields)
    }
}

/// Costs in a period, in US dollars.
package struct ProtoGetCostResponse: Message {
    /// The sum.
    package var totalCost: Double
    /// By the name of the model.
    package var perModel: [String: Double]
    /// By the id of the user.
    package var perUser: [String: Double]
    /// By the id of the network.
    package var perNetwork: [String: Double]
    /// By the id of the agent.
    package var perAgent: [String: Double]
    /// The period in words, as in 2026-11-01T00:00:00Z to 2026-11-05T23:59:59Z.
    package var timePeriod: String
    /// The exact sum in nano-dollars.
    package var totalCostNanoUsd: Int64
    /// The budget of the caller's tenant. Unset when there is none.
    package var budget: ProtoBudget?
    package var unknownFields: UnknownFields
}

extension ProtoGetCostResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetCostResponse",
        size: 144,
        fields: [
            .field(1, "total_cost", .double, at: 24, has: 128),
            .map(2, "per_model", at: 40, count: 32) { perModelEntry },
            .map(3, "per_user", at: 56, count: 48) { perUserEntry },
            .map(4, "per_network", at: 72, count: 64) { perNetworkEntry },
            .map(5, "per_agent", at: 88, count: 80) { perAgentEntry },
            .field(6, "time_period", .string, at: 96, has: 132),
            .field(7, "total_cost_nano_usd", .int64, at: 112, has: 136),
            .message(8, "budget", at: 120) { ProtoBudget.schema },
        ]
    )

    private static let perModelEntry: MessageSchema = MessageSchema(
        "aimesh.v1.GetCostResponse.PerModelEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 48),
            .field(2, "value", .double, at: 40, has: 52),
        ]
    )

    private static let perUserEntry: MessageSchema = MessageSchema(
        "aimesh.v1.GetCostResponse.PerUserEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 48),
            .field(2, "value", .double, at: 40, has: 52),
        ]
    )

    private static let perNetworkEntry: MessageSchema = MessageSchema(
        "aimesh.v1.GetCostResponse.PerNetworkEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 48),
            .field(2, "value", .double, at: 40, has: 52),
        ]
    )

    private static let perAgentEntry: MessageSchema = MessageSchema(
        "aimesh.v1.GetCostResponse.PerAgentEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 48),
            .field(2, "value", .double, at: 40, has: 52),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            totalCost: 0,
            perModel: [:],
            perUser: [:],
            perNetwork: [:],
            perAgent: [:],
            timePeriod: "",
            totalCostNanoUsd: 0,
            budget: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let totalCost: Double = reader.double(at: 24)
        let perModel: [String: Double] = reader.map(at: 40, count: 32) { entry in
            (entry.string(at: 24), entry.double(at: 40))
        }
        let perUser: [String: Double] = reader.map(at: 56, count: 48) { entry in
            (entry.string(at: 24), entry.double(at: 40))
        }
        let perNetwork: [String: Double] = reader.map(at: 72, count: 64) { entry in
            (entry.string(at: 24), entry.double(at: 40))
        }
        let perAgent: [String: Double] = reader.map(at: 88, count: 80) { entry in
            (entry.string(at: 24), entry.double(at: 40))
        }
        let timePeriod: String = reader.string(at: 96)
        let totalCostNanoUsd: Int64 = reader.int64(at: 112)
        let budget: ProtoBudget? = reader.message(at: 120)
        self.init(
            totalCost: totalCost,
            perModel: perModel,
            perUser: perUser,
            perNetwork: perNetwork,
            perAgent: perAgent,
            timePeriod: timePeriod,
            totalCostNanoUsd: totalCostNanoUsd,
            budget: budget,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.double(totalCost, at: 24, has: 128)
        writer.map(perModel, at: 40, count: 32, entry: Self.perModelEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 48)
            entry.double(Optional(value), at: 40, has: 52)
        }
        writer.map(perUser, at: 56, count: 48, entry: Self.perUserEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 48)
            entry.double(Optional(value), at: 40, has: 52)
        }
        writer.map(perNetwork, at: 72, count: 64, entry: Self.perNetworkEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 48)
            entry.double(Optional(value), at: 40, has: 52)
        }
        writer.map(perAgent, at: 88, count: 80, entry: Self.perAgentEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 48)
            entry.double(Optional(value), at: 40, has: 52)
        }
        writer.string(timePeriod, at: 96, has: 132)
        writer.int64(totalCostNanoUsd, at: 112, has: 136)
        writer.message(budget, at: 120)
        writer.unknownFields(unknownFields)
    }
}

/// What a tenant may spend.
package struct ProtoBudget: Message {
    /// What it may spend in a period.
    package var limitNanoUsd: Int64
    /// What it spent in this period.
    package var spentNanoUsd: Int64
    /// What calls under way may still cost.
    package var reservedNanoUsd: Int64
    /// When the next period begins.
    package var resetTime: GoogleTimestamp?
    package var unknownFields: UnknownFields
}

extension ProtoBudget {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Budget",
        size: 72,
        fields: [
            .field(1, "limit_nano_usd", .int64, at: 24, has: 56),
            .field(2, "spent_nano_usd", .int64, at: 32, has: 60),
            .field(3, "reserved_nano_usd", .int64, at: 40, has: 64),
            .message(4, "reset_time", at: 48) { GoogleTimestamp.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            limitNanoUsd: 0,
            spentNanoUsd: 0,
            reservedNanoUsd: 0,
            resetTime: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let limitNanoUsd: Int64 = reader.int64(at: 24)
        let spentNanoUsd: Int64 = reader.int64(at: 32)
        let reservedNanoUsd: Int64 = reader.int64(at: 40)
        let resetTime: GoogleTimestamp? = reader.message(at: 48)
        self.init(
            limitNanoUsd: limitNanoUsd,
            spentNanoUsd: spentNanoUsd,
            reservedNanoUsd: reservedNanoUsd,
            resetTime: resetTime,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int64(limitNanoUsd, at: 24, has: 56)
        writer.int64(spentNanoUsd, at: 32, has: 60)
        writer.int64(reservedNanoUsd, at: 40, has: 64)
        writer.message(resetTime, at: 48)
        writer.unknownFields(unknownFields)
    }
}

/// Asks for usage.
package struct ProtoGetUsageRequest: Message {
    /// The beginning of the period.
    /// Default: 30 days before its end
    /// Example: "2026-11-01T00:00:00Z"
    package var startTime: GoogleTimestamp?
    /// The end of the period, not included.
    /// Default: now
    /// Example: "2026-12-01T00:00:00Z"
    package var endTime: GoogleTimestamp?
    /// Only the usage of this network.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: all
    /// Example: "net_5f2a91"
    package var networkID: String
    /// Only the usage of this user.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: all that the caller may see
    /// Example: "user123"
    package var userID: String
    /// Only the usage of this model.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9][A-Za-z0-9._:/@-]*$
    /// Default: all
    /// Example: "gpt-4o"
    package var model: String
    package var unknownFields: UnknownFields
}

extension ProtoGetUsageRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetUsageRequest",
        size: 104,
        fields: [
            .message(1, "start_time", at: 24) { GoogleTimestamp.schema },
            .message(2, "end_time", at: 32) { GoogleTimestamp.schema },
            .field(3, "network_id", .string, at: 40, has: 88),
            .field(4, "user_id", .string, at: 56, has: 92),
            .field(5, "model", .string, at: 72, has: 96),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            startTime: nil,
            endTime: nil,
            networkID: "",
            userID: "",
            model: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let startTime: GoogleTimestamp? = reader.message(at: 24)
        let endTime: GoogleTimestamp? = reader.message(at: 32)
        let networkID: String = reader.string(at: 40)
        let userID: String = reader.string(at: 56)
        let model: String = reader.string(at: 72)
        self.init(
            startTime: startTime,
            endTime: endTime,
            networkID: networkID,
            userID: userID,
            model: model,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(startTime, at: 24)
        writer.message(endTime, at: 32)
        writer.string(networkID, at: 40, has: 88)
        writer.string(userID, at: 56, has: 92)
        writer.string(model, at: 72, has: 96)
        writer.unknownFields(unknownFields)
    }
}

/// Calls to models in a period.
package struct ProtoGetUsageResponse: Message {
    /// All calls.
    package var totalCalls: Int32
    /// Calls that succeeded.
    package var successfulCalls: Int32
    /// Calls that failed.
    package var failedCalls: Int32
    /// Calls by the name of the model.
    package var perModel: [String: Int32]
    /// The mean time of a call in seconds, by the name of the model.
    package var averageLatency: [String: Double]
    /// The period in words, as in 2026-11-01T00:00:00Z to 2026-11-05T23:59:59Z.
    package var timePeriod: String
    /// Failed calls by the name of the model.
    package var failedPerModel: [String: Int32]
    /// Calls that another model took over.
    package var fallbackCount: Int32
    /// Requests that were answered from the response cache, without a call.
    package var cachedCalls: Int32
    /// Tokens and exact cost.
    package var spend: ProtoSpend?
    package var unknownFields: UnknownFields
}

extension ProtoGetUsageResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetUsageResponse",
        size: 144,
        fields: [
            .field(1, "total_calls", .int32, at: 96, has: 116),
            .field(2, "successful_calls", .int32, at: 100, has: 120),
            .field(3, "failed_calls", .int32, at: 104, has: 124),
            .map(4, "per_model", at: 32, count: 24) { perModelEntry },
            .map(5, "average_latency", at: 48, count: 40) { averageLatencyEntry },
            .field(6, "time_period", .string, at: 56, has: 128),
            .map(7, "failed_per_model", at: 80, count: 72) { failedPerModelEntry },
            .field(8, "fallback_count", .int32, at: 108, has: 132),
            .field(9, "cached_calls", .int32, at: 112, has: 136),
            .message(10, "spend", at: 88) { ProtoSpend.schema },
        ]
    )

    private static let perModelEntry: MessageSchema = MessageSchema(
        "aimesh.v1.GetUsageResponse.PerModelEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 44),
            .field(2, "value", .int32, at: 40, has: 48),
        ]
    )

    private static let averageLatencyEntry: MessageSchema = MessageSchema(
        "aimesh.v1.GetUsageResponse.AverageLatencyEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 48),
            .field(2, "value", .double, at: 40, has: 52),
        ]
    )

    private static let failedPerModelEntry: MessageSchema = MessageSchema(
        "aimesh.v1.GetUsageResponse.FailedPerModelEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 44),
            .field(2, "value", .int32, at: 40, has: 48),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            totalCalls: 0,
            successfulCalls: 0,
            failedCalls: 0,
            perModel: [:],
            averageLatency: [:],
            timePeriod: "",
            failedPerModel: [:],
            fallbackCount: 0,
            cachedCalls: 0,
            spend: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let totalCalls: Int32 = reader.int32(at: 96)
        let successfulCalls: Int32 = reader.int32(at: 100)
        let failedCalls: Int32 = reader.int32(at: 104)
        let perModel: [String: Int32] = reader.map(at: 32, count: 24) { entry in
            (entry.string(at: 24), entry.int32(at: 40))
        }
        let averageLatency: [String: Double] = reader.map(at: 48, count: 40) { entry in
            (entry.string(at: 24), entry.double(at: 40))
        }
        let timePeriod: String = reader.string(at: 56)
        let failedPerModel: [String: Int32] = reader.map(at: 80, count: 72) { entry in
            (entry.string(at: 24), entry.int32(at: 40))
        }
        let fallbackCount: Int32 = reader.int32(at: 108)
        let cachedCalls: Int32 = reader.int32(at: 112)
        let spend: ProtoSpend? = reader.message(at: 88)
        self.init(
            totalCalls: totalCalls,
            successfulCalls: successfulCalls,
            failedCalls: failedCalls,
            perModel: perModel,
            averageLatency: averageLatency,
            timePeriod: timePeriod,
            failedPerModel: failedPerModel,
            fallbackCount: fallbackCount,
            cachedCalls: cachedCalls,
            spend: spend,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(totalCalls, at: 96, has: 116)
        writer.int32(successfulCalls, at: 100, has: 120)
        writer.int32(failedCalls, at: 104, has: 124)
        writer.map(perModel, at: 32, count: 24, entry: Self.perModelEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 44)
            entry.int32(Optional(value), at: 40, has: 48)
        }
        writer.map(averageLatency, at: 48, count: 40, entry: Self.averageLatencyEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 48)
            entry.double(Optional(value), at: 40, has: 52)
        }
        writer.string(timePeriod, at: 56, has: 128)
        writer.map(failedPerModel, at: 80, count: 72, entry: Self.failedPerModelEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 44)
            entry.int32(Optional(value), at: 40, has: 48)
        }
        writer.int32(fallbackCount, at: 108, has: 132)
        writer.int32(cachedCalls, at: 112, has: 136)
        writer.message(spend, at: 88)
        writer.unknownFields(unknownFields)
    }
}

/// Asks for drift.
package struct ProtoGetDriftRequest: Message {
    /// Only this model.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9][A-Za-z0-9._:/@-]*$
    /// Default: all
    /// Example: "gpt-4o"
    package var model: String
    /// Only this metric.
    /// Default: all
    /// Example: "CONFIDENCE"
    package var metric: ProtoDriftMetric
    /// The recent span that is held against the baseline.
    /// Range: 3600 to 2,592,000 s
    /// Default: 86400 s
    /// Example: "86400s"
    package var window: GoogleDuration?
    package var unknownFields: UnknownFields
}

extension ProtoGetDriftRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetDriftRequest",
        size: 64,
        fields: [
            .field(1, "model", .string, at: 24, has: 52),
            .field(2, "metric", ProtoDriftMetric.schema, at: 48, has: 56),
            .message(3, "window", at: 40) { GoogleDuration.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            model: "",
            metric: .init(),
            window: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let model: String = reader.string(at: 24)
        let metric: ProtoDriftMetric = reader.enumeration(at: 48)
        let window: GoogleDuration? = reader.message(at: 40)
        self.init(
            model: model,
            metric: metric,
            window: window,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(model, at: 24, has: 52)
        writer.enumeration(metric, at: 48, has: 56)
        writer.message(window, at: 40)
        writer.unknownFields(unknownFields)
    }
}

/// How models changed.
package struct ProtoGetDriftResponse: Message {
    /// One for each model and metric, the worst first.
    package var drifts: [ProtoModelDrift]
    package var unknownFields: UnknownFields
}

extension ProtoGetDriftResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetDriftResponse",
        size: 40,
        fields: [
            .repeated(1, "drifts", at: 32, count: 24) { ProtoModelDrift.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            drifts: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let drifts: [ProtoModelDrift] = reader.messages(at: 32, count: 24)
        self.init(
            drifts: drifts,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(drifts, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

/// How one metric of one model changed.
package struct ProtoModelDrift: Message {
    /// The model.
    package var model: String
    /// The metric.
    package var metric: ProtoDriftMetric
    /// Whether the change matters.
    package var status: ProtoDriftStatus
    /// The mean of the baseline.
    package var baseline: Double
    /// The mean of the recent span.
    package var current: Double
    /// The change against the baseline: -0.1 is 10 % less.
    package var change: Double
    /// How far the change is from chance, in standard errors.
    package var score: Double
    /// Calls in the baseline.
    package var baselineCount: Int32
    /// Calls in the recent span.
    package var currentCount: Int32
    /// Where the baseline begins.
    package var baselineStartTime: GoogleTimestamp?
    /// Where the recent span begins.
    package var currentStartTime: GoogleTimestamp?
    package var unknownFields: UnknownFields
}

extension ProtoModelDrift {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ModelDrift",
        size: 144,
        fields: [
            .field(1, "model", .string, at: 24, has: 104),
            .field(2, "metric", ProtoDriftMetric.schema, at: 88, has: 108),
            .field(3, "status", ProtoDriftStatus.schema, at: 92, has: 112),
            .field(4, "baseline", .double, at: 40, has: 116),
            .field(5, "current", .double, at: 48, has: 120),
            .field(6, "change", .double, at: 56, has: 124),
            .field(7, "score", .double, at: 64, has: 128),
            .field(8, "baseline_count", .int32, at: 96, has: 132),
            .field(9, "current_count", .int32, at: 100, has: 136),
            .message(10, "baseline_start_time", at: 72) { GoogleTimestamp.schema },
            .message(11, "current_start_time", at: 80) { GoogleTimestamp.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            model: "",
            metric: .init(),
            status: .init(),
            baseline: 0,
            current: 0,
            change: 0,
            score: 0,
            baselineCount: 0,
            currentCount: 0,
            baselineStartTime: nil,
            currentStartTime: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let model: String = reader.string(at: 24)
        let metric: ProtoDriftMetric = reader.enumeration(at: 88)
        let status: ProtoDriftStatus = reader.enumeration(at: 92)
        let baseline: Double = reader.double(at: 40)
        let current: Double = reader.double(at: 48)
        let change: Double = reader.double(at: 56)
        let score: Double = reader.double(at: 64)
        let baselineCount: Int32 = reader.int32(at: 96)
        let currentCount: Int32 = reader.int32(at: 100)
        let baselineStartTime: GoogleTimestamp? = reader.message(at: 72)
        let currentStartTime: GoogleTimestamp? = reader.message(at: 80)
        self.init(
            model: model,
            metric: metric,
            status: status,
            baseline: baseline,
            current: current,
            change: change,
            score: score,
            baselineCount: baselineCount,
            currentCount: currentCount,
            baselineStartTime: baselineStartTime,
            currentStartTime: currentStartTime,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(model, at: 24, has: 104)
        writer.enumeration(metric, at: 88, has: 108)
        writer.enumeration(status, at: 92, has: 112)
        writer.double(baseline, at: 40, has: 116)
        writer.double(current, at: 48, has: 120)
        writer.double(change, at: 56, has: 124)
        writer.double(score, at: 64, has: 128)
        writer.int32(baselineCount, at: 96, has: 132)
        writer.int32(currentCount, at: 100, has: 136)
        writer.message(baselineStartTime, at: 72)
        writer.message(currentStartTime, at: 80)
        writer.unknownFields(unknownFields)
    }
}

/// Asks how the service is.
package struct ProtoGetHealthRequest: Message {
    package var unknownFields: UnknownFields
}

extension ProtoGetHealthRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetHealthRequest",
        size: 24,
        fields: []
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        self.init(
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.unknownFields(unknownFields)
    }
}

/// How the service is.
package struct ProtoGetHealthResponse: Message {
    /// The service as a whole: the worst of the parts that it cannot do without.
    package var status: ProtoHealthStatus
    /// The version of the server.
    package var version: String
    /// How long the server runs.
    package var uptime: GoogleDuration?
    /// Its parts: storage, cache, event bus, model providers, workers.
    package var components: [ProtoComponentHealth]
    /// When this was found.
    package var time: GoogleTimestamp?
    package var unknownFields: UnknownFields
}

extension ProtoGetHealthResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetHealthResponse",
        size: 88,
        fields: [
            .field(1, "status", ProtoHealthStatus.schema, at: 72, has: 76),
            .field(2, "version", .string, at: 24, has: 80),
            .message(3, "uptime", at: 40) { GoogleDuration.schema },
            .repeated(4, "components", at: 56, count: 48) { ProtoComponentHealth.schema },
            .message(5, "time", at: 64) { GoogleTimestamp.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            status: .init(),
            version: "",
            uptime: nil,
            components: [],
            time: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let status: ProtoHealthStatus = reader.enumeration(at: 72)
        let version: String = reader.string(at: 24)
        let uptime: GoogleDuration? = reader.message(at: 40)
        let components: [ProtoComponentHealth] = reader.messages(at: 56, count: 48)
        let time: GoogleTimestamp? = reader.message(at: 64)
        self.init(
            status: status,
            version: version,
            uptime: uptime,
            components: components,
            time: time,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.enumeration(status, at: 72, has: 76)
        writer.string(version, at: 24, has: 80)
        writer.message(uptime, at: 40)
        writer.messages(components, at: 56, count: 48)
        writer.message(time, at: 64)
        writer.unknownFields(unknownFields)
    }
}

/// How one part is.
package struct ProtoComponentHealth: Message {
    /// The part, as in storage or model:claude-3-7-sonnet.
    package var name: String
    /// How it is.
    package var status: ProtoHealthStatus
    /// What is wrong, in words that name no secret.
    package var message: String
    /// The service cannot do without it.
    package var required: Bool
    /// How long the check took.
    package var latency: GoogleDuration?
    package var unknownFields: UnknownFields
}

extension ProtoComponentHealth {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ComponentHealth",
        size: 96,
        fields: [
            .field(1, "name", .string, at: 24, has: 76),
            .field(2, "status", ProtoHealthStatus.schema, at: 72, has: 80),
            .field(3, "message", .string, at: 40, has: 84),
            .field(4, "required", .bool, at: 56, has: 88),
            .message(5, "latency", at: 64) { GoogleDuration.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: "",
            status: .init(),
            message: "",
            required: false,
            latency: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String = reader.string(at: 24)
        let status: ProtoHealthStatus = reader.enumeration(at: 72)
        let message: String = reader.string(at: 40)
        let required: Bool = reader.bool(at: 56)
        let latency: GoogleDuration? = reader.message(at: 64)
        self.init(
            name: name,
            status: status,
            message: message,
            required: required,
            latency: latency,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 76)
        writer.enumeration(status, at: 72, has: 80)
        writer.string(message, at: 40, has: 84)
        writer.bool(required, at: 56, has: 88)
        writer.message(latency, at: 64)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/stats.proto`.
package enum ProtoStatsFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/stats.proto",
        package: "aimesh.v1",
        dependencies: { [OptionsFile.schema, ProtoSpendFile.schema, GoogleAnnotationsFile.schema, GoogleDurationFile.schema, GoogleTimestampFile.schema] },
        messages: [
            ProtoGetCostRequest.self,
            ProtoGetCostResponse.self,
            ProtoBudget.self,
            ProtoGetUsageRequest.self,
            ProtoGetUsageResponse.self,
            ProtoGetDriftRequest.self,
            ProtoGetDriftResponse.self,
            ProtoModelDrift.self,
            ProtoGetHealthRequest.self,
            ProtoGetHealthResponse.self,
            ProtoComponentHealth.self,
        ],
        services: ["aimesh.v1.StatsService"],
        descriptor: """
            ChVhaW1lc2gvdjEvc3RhdHMucHJvdG8SCWFpbWVzaC52MRofYWltZXNoL29wdGlvbnMvdjEvb3B0aW9ucy5wcm90bxoVYWlt\
            ZXNoL3YxL3NwZW5kLnByb3RvGhxnb29nbGUvYXBpL2Fubm90YXRpb25zLnByb3RvGh5nb29nbGUvcHJvdG9idWYvZHVyYXRp\
            b24ucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8iuAIKDkdldENvc3RSZXF1ZXN0EjkKCnN0YXJ0X3Rp\
            bWUYASABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUglzdGFydFRpbWUSNQoIZW5kX3RpbWUYAiABKAsyGi5nb29n\
            bGUucHJvdG9idWYuVGltZXN0YW1wUgdlbmRUaW1lEjwKCm5ldHdvcmtfaWQYAyABKAlCHaq7GBkYQEIVXltBLVphLXowLTlf\
            LV17MSw2NH0kUgluZXR3b3JrSWQSNgoHdXNlcl9pZBgEIAEoCUIdqrsYGRhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSBnVz\
            ZXJJZBI+CgVtb2RlbBgFIAEoCUIoqrsYJBiAAUIfXltBLVphLXowLTldW0EtWmEtejAtOS5fOi9ALV0qJFIFbW9kZWwivwUK\
            D0dldENvc3RSZXNwb25zZRIdCgp0b3RhbF9jb3N0GAEgASgBUgl0b3RhbENvc3QSRQoJcGVyX21vZGVsGAIgAygLMiguYWlt\
            ZXNoLnYxLkdldENvc3RSZXNwb25zZS5QZXJNb2RlbEVudHJ5UghwZXJNb2RlbBJCCghwZXJfdXNlchgDIAMoCzInLmFpbWVz\
            aC52MS5HZXRDb3N0UmVzcG9uc2UuUGVyVXNlckVudHJ5UgdwZXJVc2VyEksKC3Blcl9uZXR3b3JrGAQgAygLMiouYWltZXNo\
            LnYxLkdldENvc3RSZXNwb25zZS5QZXJOZXR3b3JrRW50cnlSCnBlck5ldHdvcmsSRQoJcGVyX2FnZW50GAUgAygLMiguYWlt\
            ZXNoLnYxLkdldENvc3RSZXNwb25zZS5QZXJBZ2VudEVudHJ5UghwZXJBZ2VudBIfCgt0aW1lX3BlcmlvZBgGIAEoCVIKdGlt\
            ZVBlcmlvZBItChN0b3RhbF9jb3N0X25hbm9fdXNkGAcgASgDUhB0b3RhbENvc3ROYW5vVXNkEikKBmJ1ZGdldBgIIAEoCzIR\
            LmFpbWVzaC52MS5CdWRnZXRSBmJ1ZGdldBo7Cg1QZXJNb2RlbEVudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZhbHVlGAIg\
            ASgBUgV2YWx1ZToCOAEaOgoMUGVyVXNlckVudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZhbHVlGAIgASgBUgV2YWx1ZToC\
            OAEaPQoPUGVyTmV0d29ya0VudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZhbHVlGAIgASgBUgV2YWx1ZToCOAEaOwoNUGVy\
            QWdlbnRFbnRyeRIQCgNrZXkYASABKAlSA2tleRIUCgV2YWx1ZRgCIAEoAVIFdmFsdWU6AjgBIrsBCgZCdWRnZXQSJAoObGlt\
            aXRfbmFub191c2QYASABKANSDGxpbWl0TmFub1VzZBIkCg5zcGVudF9uYW5vX3VzZBgCIAEoA1IMc3BlbnROYW5vVXNkEioK\
            EXJlc2VydmVkX25hbm9fdXNkGAMgASgDUg9yZXNlcnZlZE5hbm9Vc2QSOQoKcmVzZXRfdGltZRgEIAEoCzIaLmdvb2dsZS5w\
            cm90b2J1Zi5UaW1lc3RhbXBSCXJlc2V0VGltZSK5AgoPR2V0VXNhZ2VSZXF1ZXN0EjkKCnN0YXJ0X3RpbWUYASABKAsyGi5n\
            b29nbGUucHJvdG9idWYuVGltZXN0YW1wUglzdGFydFRpbWUSNQoIZW5kX3RpbWUYAiABKAsyGi5nb29nbGUucHJvdG9idWYu\
            VGltZXN0YW1wUgdlbmRUaW1lEjwKCm5ldHdvcmtfaWQYAyABKAlCHaq7GBkYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUglu\
            ZXR3b3JrSWQSNgoHdXNlcl9pZBgEIAEoCUIdqrsYGRhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSBnVzZXJJZBI+CgVtb2Rl\
            bBgFIAEoCUIoqrsYJBiAAUIfXltBLVphLXowLTldW0EtWmEtejAtOS5fOi9ALV0qJFIFbW9kZWwi1AUKEEdldFVzYWdlUmVz\
            cG9uc2USHwoLdG90YWxfY2FsbHMYASABKAVSCnRvdGFsQ2FsbHMSKQoQc3VjY2Vzc2Z1bF9jYWxscxgCIAEoBVIPc3VjY2Vz\
            c2Z1bENhbGxzEiEKDGZhaWxlZF9jYWxscxgDIAEoBVILZmFpbGVkQ2FsbHMSRgoJcGVyX21vZGVsGAQgAygLMikuYWltZXNo\
            LnYxLkdldFVzYWdlUmVzcG9uc2UuUGVyTW9kZWxFbnRyeVIIcGVyTW9kZWwSWAoPYXZlcmFnZV9sYXRlbmN5GAUgAygLMi8u\
            YWltZXNoLnYxLkdldFVzYWdlUmVzcG9uc2UuQXZlcmFnZUxhdGVuY3lFbnRyeVIOYXZlcmFnZUxhdGVuY3kSHwoLdGltZV9w\
            ZXJpb2QYBiABKAlSCnRpbWVQZXJpb2QSWQoQZmFpbGVkX3Blcl9tb2RlbBgHIAMoCzIvLmFpbWVzaC52MS5HZXRVc2FnZVJl\
            c3BvbnNlLkZhaWxlZFBlck1vZGVsRW50cnlSDmZhaWxlZFBlck1vZGVsEiUKDmZhbGxiYWNrX2NvdW50GAggASgFUg1mYWxs\
            YmFja0NvdW50EiEKDGNhY2hlZF9jYWxscxgJIAEoBVILY2FjaGVkQ2FsbHMSJgoFc3BlbmQYCiABKAsyEC5haW1lc2gudjEu\
            U3BlbmRSBXNwZW5kGjsKDVBlck1vZGVsRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAVSBXZhbHVlOgI4\
            ARpBChNBdmVyYWdlTGF0ZW5jeUVudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZhbHVlGAIgASgBUgV2YWx1ZToCOAEaQQoT\
            RmFpbGVkUGVyTW9kZWxFbnRyeRIQCgNrZXkYASABKAlSA2tleRIUCgV2YWx1ZRgCIAEoBVIFdmFsdWU6AjgBIswBCg9HZXRE\
            cmlmdFJlcXVlc3QSPgoFbW9kZWwYASABKAlCKKq7GCQYgAFCH15bQS1aYS16MC05XVtBLVphLXowLTkuXzovQC1dKiRSBW1v\
            ZGVsEi4KBm1ldHJpYxgCIAEoDjIWLmFpbWVzaC52MS5EcmlmdE1ldHJpY1IGbWV0cmljEkkKBndpbmRvdxgDIAEoCzIZLmdv\
            b2dsZS5wcm90b2J1Zi5EdXJhdGlvbkIWqrsYEjEAAAAAACCsQDkAAAAAgMZDQVIGd2luZG93IkEKEEdldERyaWZ0UmVzcG9u\
            c2USLQoGZHJpZnRzGAEgAygLMhUuYWltZXNoLnYxLk1vZGVsRHJpZnRSBmRyaWZ0cyLIAwoKTW9kZWxEcmlmdBIUCgVtb2Rl\
            bBgBIAEoCVIFbW9kZWwSLgoGbWV0cmljGAIgASgOMhYuYWltZXNoLnYxLkRyaWZ0TWV0cmljUgZtZXRyaWMSLgoGc3RhdHVz\
            GAMgASgOMhYuYWltZXNoLnYxLkRyaWZ0U3RhdHVzUgZzdGF0dXMSGgoIYmFzZWxpbmUYBCABKAFSCGJhc2VsaW5lEhgKB2N1\
            cnJlbnQYBSABKAFSB2N1cnJlbnQSFgoGY2hhbmdlGAYgASgBUgZjaGFuZ2USFAoFc2NvcmUYByABKAFSBXNjb3JlEiUKDmJh\
            c2VsaW5lX2NvdW50GAggASgFUg1iYXNlbGluZUNvdW50EiMKDWN1cnJlbnRfY291bnQYCSABKAVSDGN1cnJlbnRDb3VudBJK\
            ChNiYXNlbGluZV9zdGFydF90aW1lGAogASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIRYmFzZWxpbmVTdGFydFRp\
            bWUSSAoSY3VycmVudF9zdGFydF90aW1lGAsgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIQY3VycmVudFN0YXJ0\
            VGltZSISChBHZXRIZWFsdGhSZXF1ZXN0Iv0BChFHZXRIZWFsdGhSZXNwb25zZRIvCgZzdGF0dXMYASABKA4yFy5haW1lc2gu\
            djEuSGVhbHRoU3RhdHVzUgZzdGF0dXMSGAoHdmVyc2lvbhgCIAEoCVIHdmVyc2lvbhIxCgZ1cHRpbWUYAyABKAsyGS5nb29n\
            bGUucHJvdG9idWYuRHVyYXRpb25SBnVwdGltZRI6Cgpjb21wb25lbnRzGAQgAygLMhouYWltZXNoLnYxLkNvbXBvbmVudEhl\
            YWx0aFIKY29tcG9uZW50cxIuCgR0aW1lGAUgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIEdGltZSLBAQoPQ29t\
            cG9uZW50SGVhbHRoEhIKBG5hbWUYASABKAlSBG5hbWUSLwoGc3RhdHVzGAIgASgOMhcuYWltZXNoLnYxLkhlYWx0aFN0YXR1\
            c1IGc3RhdHVzEhgKB21lc3NhZ2UYAyABKAlSB21lc3NhZ2USGgoIcmVxdWlyZWQYBCABKAhSCHJlcXVpcmVkEjMKB2xhdGVu\
            Y3kYBSABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25SB2xhdGVuY3kq3wEKC0RyaWZ0TWV0cmljEhwKGERSSUZUX01F\
            VFJJQ19VTlNQRUNJRklFRBAAEhsKF0RSSUZUX01FVFJJQ19DT05GSURFTkNFEAESGAoURFJJRlRfTUVUUklDX0xBVEVOQ1kQ\
            AhIdChlEUklGVF9NRVRSSUNfRkFJTFVSRV9SQVRFEAMSHgoaRFJJRlRfTUVUUklDX1JFVklTSU9OX1JBVEUQBBIeChpEUklG\
            VF9NRVRSSUNfT1VUUFVUX0xFTkdUSBAFEhwKGERSSUZUX01FVFJJQ19VU0VSX1JBVElORxAGKpcBCgtEcmlmdFN0YXR1cxIc\
            ChhEUklGVF9TVEFUVVNfVU5TUEVDSUZJRUQQABIeChpEUklGVF9TVEFUVVNfVE9PX0ZFV19DQUxMUxABEhcKE0RSSUZUX1NU\
            QVRVU19TVEFCTEUQAhIZChVEUklGVF9TVEFUVVNfRFJJRlRJTkcQAxIWChJEUklGVF9TVEFUVVNfQUxBUk0QBCqBAQoMSGVh\
            bHRoU3RhdHVzEh0KGUhFQUxUSF9TVEFUVVNfVU5TUEVDSUZJRUQQABIZChVIRUFMVEhfU1RBVFVTX0hFQUxUSFkQARIaChZI\
            RUFMVEhfU1RBVFVTX0RFR1JBREVEEAISGwoXSEVBTFRIX1NUQVRVU19VTkhFQUxUSFkQAzK4AwoMU3RhdHNTZXJ2aWNlEmYK\
            B0dldENvc3QSGS5haW1lc2gudjEuR2V0Q29zdFJlcXVlc3QaGi5haW1lc2gudjEuR2V0Q29zdFJlc3BvbnNlIiSC0+STAhYS\
            FC9hcGkvbWVzaC9zdGF0cy9jb3N0srsYBAgCGAESagoIR2V0VXNhZ2USGi5haW1lc2gudjEuR2V0VXNhZ2VSZXF1ZXN0Ghsu\
            YWltZXNoLnYxLkdldFVzYWdlUmVzcG9uc2UiJYLT5JMCFxIVL2FwaS9tZXNoL3N0YXRzL3VzYWdlsrsYBAgCGAESagoIR2V0\
            RHJpZnQSGi5haW1lc2gudjEuR2V0RHJpZnRSZXF1ZXN0GhsuYWltZXNoLnYxLkdldERyaWZ0UmVzcG9uc2UiJYLT5JMCFxIV\
            L2FwaS9tZXNoL3N0YXRzL2RyaWZ0srsYBAgCGAESaAoJR2V0SGVhbHRoEhsuYWltZXNoLnYxLkdldEhlYWx0aFJlcXVlc3Qa\
            HC5haW1lc2gudjEuR2V0SGVhbHRoUmVzcG9uc2UiIILT5JMCEhIQL2FwaS9tZXNoL2hlYWx0aLK7GAQIARgBQgi6AgVQcm90\
            b2IGcHJvdG8z
            """
    )
}
