package import MeshDomain

/// A session as a client wants it.
package struct NewSession: Sendable, Encodable {
    package var network: NetworkID
    /// Nil for the caller.
    package var user: UserID?
    package var ttlSeconds: Int
    package var context: JSONValue
    package var labels: [String: String]
    package var idempotencyKey: String?

    package init(
        network: NetworkID,
        user: UserID? = nil,
        ttlSeconds: Int = Session.ttlSecondsDefault,
        context: JSONValue = .object([:]),
        labels: [String: String] = [:],
        idempotencyKey: String? = nil
    ) {
        self.network = network
        self.user = user
        self.ttlSeconds = ttlSeconds
        self.context = context
        self.labels = labels
        self.idempotencyKey = idempotencyKey
    }
}

extension Mesh {
    package func createSession(_ input: NewSession, as caller: Principal) async throws(ApplicationFailure) -> Session {
        _ = try await requireNetwork(input.network, caller)
        let user = input.user ?? caller.user
        guard user == caller.user || caller.actsForOthers else {
            throw .permissionDenied("only a service or an admin begins a session for another user")
        }
        let now = clock.now
        let session = Session(
            id: SessionID(ids.next("ses")),
            network: input.network,
            user: user,
            context: input.context,
            ttlSeconds: input.ttlSeconds,
            labels: input.labels,
            createTime: now
        )
        let claim = try claim(
            input.idempotencyKey,
            scope: "sessions/\(input.network)",
            for: input,
            making: session.id.text,
            at: now
        )
        if let first = try await earlier(claim, caller) {
            return try await requireSession(SessionID(first), in: input.network, caller)
        }
        let changes: [Change] = [.insertSession(session), .note(.session(.created, session), in: input.network)]
        let outcome = try await commit(
            ChangeSet(tenant: caller.tenant, time: now, claim: claim, changes),
            in: input.network
        )
        if case .replayed(let id) = outcome {
            return try await requireSession(SessionID(id), in: input.network, caller)
        }
        return session
    }

    /// Looking does not prolong it.
    package func getSession(
        _ id: SessionID,
        in network: NetworkID,
        as caller: Principal
    ) async throws(ApplicationFailure) -> Session {
        try await requireSession(id, in: network, caller)
    }

    /// Prolongs it from now, and adds to its context; a null removes a member.
    package func touchSession(
        _ id: SessionID,
        in network: NetworkID,
        ttlSeconds: Int?,
        context: JSONValue,
        as caller: Principal
    ) async throws(ApplicationFailure) -> Session {
        try await changeSession(id, in: network, .touched, caller) { (session, now) throws(ApplicationFailure) in
            guard session.status == .active else {
                throw .failedPrecondition("the session \(id) has ended; create a new one")
            }
            if let ttlSeconds { session.ttlSeconds = ttlSeconds }
            var members = session.context.object ?? [:]
            for (name, value) in context.object ?? [:] {
                if value == .null { members.removeValue(forKey: name) } else { members[name] = value }
            }
            session.context = .object(members)
            guard session.context.bytes.count <= Session.contextBytesMax else {
                throw .invalid([
                    FieldFault("context", "makes the session's context larger than \(Session.contextBytesMax) bytes")
                ])
            }
            session.touchTime = now
            session.metrics.touches += 1
            return true
        }
    }

    /// Its tasks go on. One that has ended stays as it is.
    package func endSession(
        _ id: SessionID,
        in network: NetworkID,
        as caller: Principal
    ) async throws(ApplicationFailure) -> Session {
        try await changeSession(id, in: network, .ended, caller) { session, now in
            guard session.status == .active else { return false }
            session.status = .ended
            session.endTime = now
            return true
        }
    }

    private func changeSession(
        _ id: SessionID,
        in network: NetworkID,
        _ kind: SessionChange,
        _ caller: Principal,
        _ change: (inout Session, Moment) throws(ApplicationFailure) -> Bool
    ) async throws(ApplicationFailure) -> Session {
        for attempt in 1... {
            var session = try await requireSession(id, in: network, caller)
            let revision = session.revision
            let now = clock.now
            guard try change(&session, now) else { return session }
            session.revision += 1
            let changes: [Change] = [
                .updateSession(session, expecting: revision), .note(.session(kind, session), in: network),
            ]
            do throws(ApplicationFailure) {
                try await commit(ChangeSet(tenant: caller.tenant, time: now, changes), in: network)
                return session
            } catch {
                guard case .aborted = error, attempt < Self.attemptsMax else { throw error }
            }
        }
        throw .aborted("the session changes too fast")
    }

    /// One whose time is over has expired, whether the cleaner has come by or not. Users see their own sessions only.
    func requireSession(
        _ id: SessionID,
        in network: NetworkID,
        _ caller: Principal
    ) async throws(ApplicationFailure) -> Session {
        let session = try await reading { () throws(StoreFailure) in
            try await store.session(id, in: network, of: caller.tenant)
        }
        guard var session, session.user == caller.user || caller.actsForOthers else {
            throw .notFound(kind: "session", id: id.text)
        }
        if session.status == .active, session.expireTime <= clock.now {
            session.status = .expired
            session.endTime = session.expireTime
        }
        return session
    }
}
