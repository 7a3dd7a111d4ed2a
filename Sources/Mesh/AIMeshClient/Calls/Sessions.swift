internal import MeshProto
internal import Protobuf

extension MeshClient {
    /// Begins, prolongs and ends the stays of users in a network: `mesh.sessions`.
    public struct Sessions: Sendable {
        let calls: Calls

        /// Begins a session.
        ///
        /// - Parameters:
        ///   - userID: nil for the caller.
        ///   - context: facts for each task of the session.
        public func create(
            in networkID: String,
            userID: String? = nil,
            context: JSONObject = [:],
            timeToLive: Duration? = nil,
            labels: [String: String] = [:],
            idempotencyKey: String? = nil
        ) async throws(MeshError) -> Session {
            let request = ProtoCreateSessionRequest.with {
                $0.networkID = networkID
                $0.userID = userID ?? ""
                $0.context = .unlessEmpty(context)
                $0.ttl = timeToLive?.proto
                $0.labels = labels
                $0.idempotencyKey = calls.idempotencyKey(idempotencyKey)
            }
            return try await calls.call { Session(try await calls.memory.createSession(request, options: $0)) }
        }

        /// Shows a session, which does not prolong it.
        public func get(_ id: String, in networkID: String) async throws(MeshError) -> Session {
            let request = ProtoGetSessionRequest.with {
                $0.networkID = networkID
                $0.sessionID = id
            }
            return try await calls.call { Session(try await calls.memory.getSession(request, options: $0)) }
        }

        /// Prolongs a session, and adds to its context.
        @discardableResult
        public func touch(
            _ id: String,
            in networkID: String,
            adding context: JSONObject = [:],
            timeToLive: Duration? = nil
        ) async throws(MeshError) -> Session {
            let request = ProtoTouchSessionRequest.with {
                $0.networkID = networkID
                $0.sessionID = id
                $0.context = .unlessEmpty(context)
                $0.ttl = timeToLive?.proto
            }
            return try await calls.call { Session(try await calls.memory.touchSession(request, options: $0)) }
        }

        /// Ends a session. Its tasks go on.
        @discardableResult
        public func end(_ id: String, in networkID: String) async throws(MeshError) -> Session {
            let request = ProtoEndSessionRequest.with {
                $0.networkID = networkID
                $0.sessionID = id
            }
            return try await calls.call { Session(try await calls.memory.endSession(request, options: $0)) }
        }
    }
}
