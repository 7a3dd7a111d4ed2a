// Made by protoc-gen-mesh from google/rpc/code.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// How a call ended. The HTTP status in brackets is the usual mapping.
package enum GoogleRPCCode: MessageEnum {
    /// It worked (200).
    case ok
    /// The caller gave up (499).
    case cancelled
    /// An error that no other code describes (500).
    case unknown
    /// The request is wrong whatever the state of the server (400).
    case invalidArgument
    /// The time ran out; the work may still have happened (504).
    case deadlineExceeded
    /// No such thing, or none that this caller may see (404).
    case notFound
    /// The thing to create exists (409).
    case alreadyExists
    /// The caller is known and may not do this (403).
    case permissionDenied
    /// The caller is not known (401).
    case unauthenticated
    /// A quota or a queue is full (429).
    case resourceExhausted
    /// The state of the system forbids it; do not retry until the state is repaired (400).
    case failedPrecondition
    /// Another writer was faster; retry from a fresh read (409).
    case aborted
    /// Past the end of a valid range (400).
    case outOfRange
    /// Not offered here (501).
    case unimplemented
    /// A promise of the server is broken (500).
    case `internal`
    /// Not reachable now; retry with backoff (503).
    case unavailable
    /// Data is lost or damaged beyond repair (500).
    case dataLoss
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .ok,
        .cancelled,
        .unknown,
        .invalidArgument,
        .deadlineExceeded,
        .notFound,
        .alreadyExists,
        .permissionDenied,
        .unauthenticated,
        .resourceExhausted,
        .failedPrecondition,
        .aborted,
        .outOfRange,
        .unimplemented,
        .internal,
        .unavailable,
        .dataLoss,
    ]

    package static let schema = EnumSchema(
        "google.rpc.Code",
        [
            (0, "OK"),
            (1, "CANCELLED"),
            (2, "UNKNOWN"),
            (3, "INVALID_ARGUMENT"),
            (4, "DEADLINE_EXCEEDED"),
            (5, "NOT_FOUND"),
            (6, "ALREADY_EXISTS"),
            (7, "PERMISSION_DENIED"),
            (16, "UNAUTHENTICATED"),
            (8, "RESOURCE_EXHAUSTED"),
            (9, "FAILED_PRECONDITION"),
            (10, "ABORTED"),
            (11, "OUT_OF_RANGE"),
            (12, "UNIMPLEMENTED"),
            (13, "INTERNAL"),
            (14, "UNAVAILABLE"),
            (15, "DATA_LOSS"),
        ]
    )

    package init() { self = .ok }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .ok
        case 1: self = .cancelled
        case 2: self = .unknown
        case 3: self = .invalidArgument
        case 4: self = .deadlineExceeded
        case 5: self = .notFound
        case 6: self = .alreadyExists
        case 7: self = .permissionDenied
        case 16: self = .unauthenticated
        case 8: self = .resourceExhausted
        case 9: self = .failedPrecondition
        case 10: self = .aborted
        case 11: self = .outOfRange
        case 12: self = .unimplemented
        case 13: self = .internal
        case 14: self = .unavailable
        case 15: self = .dataLoss
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .ok: 0
        case .cancelled: 1
        case .unknown: 2
        case .invalidArgument: 3
        case .deadlineExceeded: 4
        case .notFound: 5
        case .alreadyExists: 6
        case .permissionDenied: 7
        case .unauthenticated: 16
        case .resourceExhausted: 8
        case .failedPrecondition: 9
        case .aborted: 10
        case .outOfRange: 11
        case .unimplemented: 12
        case .internal: 13
        case .unavailable: 14
        case .dataLoss: 15
        case .unrecognized(let number): number
        }
    }
}

/// The file `google/rpc/code.proto`.
package enum GoogleRPCCodeFile {
    package static let schema: FileSchema = FileSchema(
        name: "google/rpc/code.proto",
        package: "google.rpc",
        dependencies: { [] },
        messages: [
        ],
        services: [],
        descriptor: """
            ChVnb29nbGUvcnBjL2NvZGUucHJvdG8SCmdvb2dsZS5ycGMqtwIKBENvZGUSBgoCT0sQABINCglDQU5DRUxMRUQQARILCgdV\
            TktOT1dOEAISFAoQSU5WQUxJRF9BUkdVTUVOVBADEhUKEURFQURMSU5FX0VYQ0VFREVEEAQSDQoJTk9UX0ZPVU5EEAUSEgoO\
            QUxSRUFEWV9FWElTVFMQBhIVChFQRVJNSVNTSU9OX0RFTklFRBAHEhMKD1VOQVVUSEVOVElDQVRFRBAQEhYKElJFU09VUkNF\
            X0VYSEFVU1RFRBAIEhcKE0ZBSUxFRF9QUkVDT05ESVRJT04QCRILCgdBQk9SVEVEEAoSEAoMT1VUX09GX1JBTkdFEAsSEQoN\
            VU5JTVBMRU1FTlRFRBAMEgwKCElOVEVSTkFMEA0SDwoLVU5BVkFJTEFCTEUQDhINCglEQVRBX0xPU1MQD0JkCg5jb20uZ29v\
            Z2xlLnJwY0IJQ29kZVByb3RvUAFaM2dvb2dsZS5nb2xhbmcub3JnL2dlbnByb3RvL2dvb2dsZWFwaXMvcnBjL2NvZGU7Y29k\
            ZaICA1JQQ7oCCUdvb2dsZVJQQ2IGcHJvdG8z
            """
    )
}
