internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
import Testing

@testable internal import MeshModels

@Suite struct CatalogueWatchTests {
    /// A file that a test writes.
    private final class File: Sendable {
        struct Gone: Error {}

        private let state = Mutex<[UInt8]?>(nil)

        func write(_ text: String?) { state.withLock { $0 = text.map { Array($0.utf8) } } }

        func read() throws -> [UInt8] {
            guard let bytes = state.withLock({ $0 }) else { throw Gone() }
            return bytes
        }
    }

    @Test func theShelfFollowsTheFileAndABadOneChangesNothing() async throws {
        let (file, clock, lines) = (File(), ManualWallClock(), Lines())
        let shelf = CatalogueShelf(log: lines.log)
        let watch = CatalogueWatch(shelf, clock: clock, log: lines.log) { try file.read() }
        file.write(#"{"chain": ["gpt-4o"]}"#)
        try await watch.load()
        let task = Task { await watch.run() }
        for (text, chain) in [
            (#"{"chain": ["gpt-6-luna"]}"#, ["gpt-6-luna"]), (#"{"chain": ["#, ["gpt-6-luna"]), (nil, ["gpt-6-luna"]),
            (nil, ["gpt-6-luna"]), (#"{"chain": ["gpt-4o"]}"#, ["gpt-4o"]),
        ] as [(String?, [String])] {
            await clock.waitForSleepers()
            file.write(text)
            clock.advance(by: .seconds(2))
            await clock.waitForSleepers()
            #expect(shelf.catalogue.chain == chain)
        }
        task.cancel()
        await task.value
        #expect(lines.all.count { $0.contains("refused") } == 1)
        #expect(lines.all.count { $0.contains("cannot be read") } == 1)
    }

    @Test func aFileThatIsWrongAtStartIsAnError() async {
        let watch = CatalogueWatch(CatalogueShelf(), clock: ManualWallClock()) { Array(#"{"chain": ["x"]}"#.utf8) }
        await #expect(throws: CatalogueFault.self) { try await watch.load() }
    }
}
