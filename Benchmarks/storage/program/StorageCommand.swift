internal import BenchmarkSupport
internal import StandardStreams

/// `storage-bench`: what the stores do beside the rest of the mesh. `Benchmarks/storage/run.sh` runs it.
enum StorageCommand {
    static let usage = """
        usage: storage-bench life     --store STORE --task ID --network ID
               storage-bench networks --store STORE --networks N
               storage-bench commits  --store STORE --at-once N --networks N --seconds N --turn N
               storage-bench watch    --store STORE --tasks N --watchers N --seconds N
               storage-bench search   --store STORE --items N --searches N --seed N

        STORE is sqlite:FILE, or postgres: and a connection string.

        """

    static func run(_ words: [String]) async -> Int32 {
        do {
            var options = try BenchmarkOptions(words.dropFirst())
            guard let store = options.takeText("store") else {
                throw BenchmarkFault(sentence: "--store is missing")
            }
            let house = try await StoreHouse.open(store, connections: try options.take("connections", or: 16))
            switch words.first {
            case "life": try await OneLife(&options).run(house.store)
            case "networks": try await CommitRate.makeNetworks(try options.take("networks", or: 20), house.store)
            case "commits": try await CommitRate(&options).run(house.store)
            case "watch": try await WatchLatency(&options).run(house.store)
            case "search": try await SearchFigures(&options).run(house.store)
            default: throw BenchmarkFault(sentence: usage)
            }
            try options.finish()
            await house.close()
            return 0
        } catch {
            StandardStreams.writeError("storage-bench: \(error)\n")
            return 1
        }
    }
}

struct BenchmarkFault: Error, CustomStringConvertible {
    let sentence: String
    var description: String { sentence }
}

extension BenchmarkOptions {
    private static let most = 1_000_000_000

    mutating func take(_ name: String, or standard: Int) throws(Fault) -> Int {
        try take(name, or: standard, of: 1...Self.most)
    }
}
