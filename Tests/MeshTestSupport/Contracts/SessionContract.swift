internal import MeshApplication
internal import MeshDomain
internal import Testing

/// `SessionReader` and the changes of sessions.
package enum SessionContract {
    private static func read(_ store: any MeshStore) async throws -> Session? {
        try await store.session("ses_000001", in: "net_000001", of: Samples.tenant)
    }

    package static let cases: [ContractCase] = [
        ContractCase("a session comes back as it was stored and as it was changed") { store in
            try await store.addNetworks()
            var session = Samples.session()
            session.context = ["step": 1]
            session.labels = ["a": "b"]
            try await store.commit(.insertSession(session))
            #expect(try await read(store) == session)
            session.touchTime = Samples.moment(9)
            session.metrics.touches = 1
            session.revision = 2
            try await store.commit(.updateSession(session, expecting: 1))
            #expect(try await read(store) == session)
            await #expect(throws: StoreFailure.conflict(.session, "ses_000001")) {
                try await store.commit(.updateSession(session, expecting: 1))
            }
            await #expect(throws: StoreFailure.notFound(.session, "ses_x")) {
                try await store.commit(.updateSession(Samples.session("ses_x"), expecting: 1))
            }
        },
        ContractCase("credits add up and survive an update that did not know them") { store in
            try await store.addNetworks()
            var session = Samples.session()
            try await store.commit(.insertSession(session))
            let credit = SessionCredit(tasks: 1, memoryItems: 2, spend: Samples.spend)
            try await store.commit(
                .creditSession("ses_000001", in: "net_000001", credit),
                .creditSession("ses_000001", in: "net_000001", credit),
                .creditSession("ses_gone", in: "net_000001", credit)
            )
            session.revision = 2
            session.metrics.touches = 1
            try await store.commit(.updateSession(session, expecting: 1))
            session.metrics.tasks = 2
            session.metrics.memoryItems = 4
            session.metrics.spend = Samples.spend + Samples.spend
            #expect(try await read(store) == session)
        },
        ContractCase("a task or an item in a session touches it, spending alone does not") { store in
            try await store.addNetworks()
            var session = Samples.session("ses_000001", ttlSeconds: 30)
            try await store.commit(.insertSession(session))
            func credit(_ credit: SessionCredit, at time: Moment) async throws {
                try await store.commit(.creditSession(session.id, in: session.network, credit), at: time)
                session.metrics.tasks += credit.tasks
                session.metrics.memoryItems += credit.memoryItems
                session.metrics.spend += credit.spend
            }
            try await credit(SessionCredit(spend: Samples.spend), at: Samples.moment(10))
            #expect(try await read(store) == session)
            try await credit(SessionCredit(tasks: 1), at: Samples.moment(20))
            session.touchTime = Samples.moment(20)
            session.revision = 2
            #expect(try await read(store) == session)
            #expect(try await store.expiredSessions(before: Samples.moment(49), limit: 9).isEmpty)
            try await credit(SessionCredit(memoryItems: 1), at: Samples.moment(40))
            session.touchTime = Samples.moment(40)
            session.revision = 3
            #expect(try await read(store) == session)
            // A clock that is behind takes nothing back, and what is over does not begin again.
            try await credit(SessionCredit(tasks: 1), at: Samples.moment(30))
            try await credit(SessionCredit(tasks: 1), at: Samples.moment(70))
            #expect(try await read(store) == session)
            // Whoever read it before the use does not end it.
            var expired = session
            expired.status = .expired
            await #expect(throws: StoreFailure.conflict(.session, "ses_000001")) {
                try await store.commit(.updateSession(expired, expecting: 2))
            }
        },
    ]
}
