package import MeshApplication
internal import MeshDomain
internal import Testing

/// What keepers of records promise.
package enum RecordContract {
    private static func part(_ run: Int64, _ number: Int, _ bytes: [UInt8]) -> TaskRecordPart {
        TaskRecordPart(task: "tsk_000001", run: run, number: number, bytes: bytes)
    }

    /// The store is new and empty.
    package static func check(_ store: any MeshStore & TaskRecordKeeper) async throws {
        try await store.addNetworks()
        try await store.commit(.insertTask(Samples.submission()))
        // Parts come by run and number, long ones and short ones as they were.
        let long = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        try await store.commit(.appendRecord(part(9, 0, [3])), .appendRecord(part(2, 1, long)))
        try await store.commit(.appendRecord(part(2, 0, [])))
        let kept = try await store.record(of: "tsk_000001", of: Samples.tenant)
        #expect(kept == [part(2, 0, []), part(2, 1, long), part(9, 0, [3])])
        // A part that is written again takes the place of the first.
        try await store.commit(.appendRecord(part(9, 0, [4, 5])))
        #expect(try await store.record(of: "tsk_000001", of: Samples.tenant).last == part(9, 0, [4, 5]))
        // Of another tenant nothing is there, and nothing can be written.
        #expect(try await store.record(of: "tsk_000001", of: Samples.otherTenant).isEmpty)
        await #expect(throws: StoreFailure.notFound(.task, "tsk_000001")) {
            try await store.commit(.appendRecord(part(1, 0, [1])), of: Samples.otherTenant)
        }
        // They have a bound, and go with the network.
        let many = (0..<TaskRecordPart.partsMax + 9).map { Change.appendRecord(part(10, $0, [1])) }
        _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, many))
        #expect(try await store.record(of: "tsk_000001", of: Samples.tenant).count == TaskRecordPart.partsMax)
        try await store.commit(.deleteNetwork("net_000001", expecting: nil))
        #expect(try await store.record(of: "tsk_000001", of: Samples.tenant).isEmpty)
    }
}
