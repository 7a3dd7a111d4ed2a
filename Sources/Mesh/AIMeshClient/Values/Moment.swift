internal import Protobuf

/// A moment in time, counted from the start of 1970 in UTC.
///
///     let date = Date(timeIntervalSince1970: task.createdAt?.secondsSince1970 ?? 0)
public struct Moment: Sendable, Hashable, Comparable {
    public var seconds: Int64
    /// From 0 to 999,999,999, forward in time.
    public var nanoseconds: Int32

    public init(seconds: Int64, nanoseconds: Int32 = 0) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// As Foundation's `Date(timeIntervalSince1970:)` takes it.
    public var secondsSince1970: Double { Double(seconds) + Double(nanoseconds) / 1e9 }

    public static func < (left: Moment, right: Moment) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}

extension Moment {
    init(_ proto: GoogleTimestamp) { self.init(seconds: proto.seconds, nanoseconds: proto.nanos) }

    var proto: GoogleTimestamp {
        .with {
            $0.seconds = seconds
            $0.nanos = nanoseconds
        }
    }
}

extension Duration {
    init(_ proto: GoogleDuration) {
        self = .seconds(proto.seconds) + .nanoseconds(Int64(proto.nanos))
    }

    var proto: GoogleDuration {
        .with {
            $0.seconds = components.seconds
            $0.nanos = Int32(components.attoseconds / 1_000_000_000)
        }
    }
}
