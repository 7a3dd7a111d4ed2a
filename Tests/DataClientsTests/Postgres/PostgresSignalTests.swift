internal import Testing

@testable internal import DataClients

@Suite("LISTEN and NOTIFY")
struct PostgresSignalTests {
    @Test("what others notify arrives in order, and nothing else")
    func notifications() async throws {
        try await PostgresClient.with { client in
            var signals = client.pool.signals(on: ["odd \"name\"", "second"]).makeAsyncIterator()
            #expect(await signals.next() == .listening)
            for number in 0..<50 {
                let channel = number.isMultiple(of: 2) ? "odd \"name\"" : "second"
                try await client.pool.query("SELECT pg_notify($1, $2)", channel, "\(number)")
                try await client.pool.query("SELECT pg_notify('third', 'x')")
            }
            for number in 0..<50 {
                guard case .notification(let notification) = await signals.next() else {
                    Issue.record("no notification")
                    return
                }
                #expect(notification.payload == "\(number)")
            }
        }
    }

    @Test("after its connection broke a listener listens again, and says that it was away")
    func broken() async throws {
        try await PostgresClient.with { client in
            var signals = client.pool.signals(on: ["again"]).makeAsyncIterator()
            #expect(await signals.next() == .listening)
            try await client.pool.query(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE query = 'LISTEN "again"' AND pid <> pg_backend_pid()
                """
            )
            #expect(await signals.next() == .interrupted)
            #expect(await signals.next() == .listening)
            try await client.pool.query("SELECT pg_notify('again', 'here')")
            guard case .notification(let notification) = await signals.next() else {
                Issue.record("no notification")
                return
            }
            #expect(notification.payload == "here" && notification.channel == "again")
        }
    }
}
