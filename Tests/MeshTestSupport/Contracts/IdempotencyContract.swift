internal import MeshApplication
internal import MeshDomain
internal import Testing

/// `ChangeWriter`: a request that is sent twice is done once.
package enum IdempotencyContract {
    private static func claim(
        _ key: String = "key",
        scope: String = "tasks/net_000001",
        fingerprint: String = "f1",
        result: String = "tsk_000001",
        at time: Moment = Samples.start
    ) -> IdempotencyClaim {
        IdempotencyClaim(scope: scope, key: key, fingerprint: fingerprint, resultID: result, at: time)
    }

    package static let cases: [ContractCase] = [
        ContractCase("the same request again answers what the first made and changes nothing") { store in
            try await store.addNetworks()
            #expect(try await store.commit(.insertTask(Samples.submission()), claim: claim()) == .committed)
            let again = claim(result: "tsk_000002")
            let outcome = try await store.commit(.insertTask(Samples.submission("tsk_000002")), claim: again)
            #expect(outcome == .replayed(resultID: "tsk_000001"))
            #expect(try await store.task("tsk_000002", of: Samples.tenant) == nil)
        },
        ContractCase("the same request again is answered even when its changes would be refused now") { store in
            try await store.addNetworks()
            try await store.commit(.insertTask(Samples.submission()), claim: claim())
            let outcome = try await store.commit(.insertTask(Samples.submission()), claim: claim())
            #expect(outcome == .replayed(resultID: "tsk_000001"))
        },
        ContractCase("a key is refused for another request") { store in
            try await store.addNetworks()
            try await store.commit(.insertTask(Samples.submission()), claim: claim())
            await #expect(throws: StoreFailure.keyReused("key")) {
                try await store.commit(
                    .insertTask(Samples.submission("tsk_000002")),
                    claim: claim(fingerprint: "f2")
                )
            }
        },
        ContractCase("a key counts in its scope and its tenant") { store in
            try await store.addNetworks()
            try await store.commit(.insertTask(Samples.submission()), claim: claim())
            let elsewhere = claim(scope: "networks", fingerprint: "f2")
            #expect(try await store.commit(.insertSession(Samples.session()), claim: elsewhere) == .committed)
            let foreign = Samples.submission("tsk_000009", in: "net_000002", of: Samples.otherTenant)
            let outcome = try await store.commit(
                .insertTask(foreign),
                of: Samples.otherTenant,
                claim: claim(fingerprint: "f3", result: "tsk_000009")
            )
            #expect(outcome == .committed)
        },
        ContractCase("a key is free again when its time is over") { store in
            try await store.addNetworks()
            try await store.commit(.insertTask(Samples.submission()), claim: claim())
            let over = Samples.start + IdempotencyClaim.lifetime
            let next = claim(fingerprint: "f2", result: "tsk_000002", at: over)
            let second = Samples.submission("tsk_000002", at: over)
            #expect(try await store.commit(.insertTask(second), at: over, claim: next) == .committed)
            let replay = try await store.commit(.insertTask(second), at: over, claim: next)
            #expect(replay == .replayed(resultID: "tsk_000002"))
        },
        ContractCase("of a hundred equal requests at once, one is done") { store in
            try await store.addNetworks()
            let outcomes = try await withThrowingTaskGroup { group in
                for number in 1...100 {
                    let id = "tsk_\(1_000 + number)"
                    group.addTask {
                        try await store.commit(
                            .insertTask(Samples.submission(TaskID(id))),
                            claim: claim(result: id)
                        )
                    }
                }
                return try await group.reduce(into: [CommitOutcome]()) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == .committed } == 1)
            #expect(Set(outcomes).count == 2)
            let stats = try await store.stats(of: ["net_000001"], of: Samples.tenant)
            #expect(stats["net_000001"]?.tasks == 1)
        },
        ContractCase("what a commit with a key would answer can be asked before, and changes nothing") { store in
            try await store.addNetworks()
            func earlier(
                _ claim: IdempotencyClaim,
                at time: Moment = Samples.start,
                of tenant: TenantID = Samples.tenant
            ) async throws(StoreFailure) -> String? {
                try await store.earlier(claim, at: time, of: tenant)
            }
            #expect(try await earlier(claim()) == nil)
            #expect(try await store.commit(.insertTask(Samples.submission()), claim: claim()) == .committed)
            #expect(try await earlier(claim(result: "tsk_000002")) == "tsk_000001")
            await #expect(throws: StoreFailure.keyReused("key")) { try await earlier(claim(fingerprint: "f2")) }
            #expect(try await earlier(claim("other")) == nil)
            #expect(try await earlier(claim(scope: "networks", fingerprint: "f2")) == nil)
            #expect(try await earlier(claim(fingerprint: "f2"), of: Samples.otherTenant) == nil)
            let over = Samples.start + IdempotencyClaim.lifetime
            #expect(try await earlier(claim(), at: over + .nanoseconds(-1)) == "tsk_000001")
            #expect(try await earlier(claim(fingerprint: "f2"), at: over) == nil)
        },
    ]
}
