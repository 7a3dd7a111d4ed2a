internal import MeshDomain
internal import MeshProto
internal import Protobuf

/// The silence after which a stream says that it lives.
enum HeartbeatInterval {
    static let standard: Duration = .seconds(15)

    static func of(_ wanted: GoogleDuration?) -> Duration { wanted.map { Duration($0) } ?? standard }
}

/// The place in a network's log as clients see it. Opaque to them.
enum FeedCursor {
    static func text(_ position: Int64) -> String { "c_\(position)" }

    /// Nil for a text that was never made here.
    static func position(_ text: String) -> Int64? {
        guard text.hasPrefix("c_"), let position = Int64(text.dropFirst(2)), position >= 0 else { return nil }
        return position
    }
}
