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
        ContractCase("credits add up, change no revision and survive an update that did not know them") { store in
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
    ]
}
